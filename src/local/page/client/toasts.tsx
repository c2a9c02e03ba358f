import { useEffect } from 'preact/hooks';
import type { Toast } from './page-state';

const One = (props: { readonly toast: Toast; readonly dismiss: (id: number) => void }) => {
  const { toast, dismiss } = props;
  useEffect(() => {
    // Google keeps a toast with negative seconds until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(() => dismiss(toast.id), Math.max(1, toast.seconds) * 1000);
    return () => clearTimeout(timer);
  }, [toast.id, toast.seconds, dismiss]);
  return (
    <div class="roti">
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
        {toast.original !== null && (
          <p class="aslinya" lang="en">
            {toast.original}
          </p>
        )}
      </div>
      <button type="button" class="tutup" aria-label="Tutup pemberitahuan" onClick={() => dismiss(toast.id)}>
        ×
      </button>
    </div>
  );
};

/** Short notes at the bottom right, as Google's toasts. */
export const Toasts = (props: {
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
}) => (
  <section class="roti-semua" aria-live="polite" aria-label="Pemberitahuan">
    {props.toasts.map((toast) => (
      <One key={toast.id} toast={toast} dismiss={props.dismiss} />
    ))}
  </section>
);
