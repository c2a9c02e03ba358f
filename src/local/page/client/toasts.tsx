import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { activeBox, doMeet } from './active-box';
import type { GridBook } from './grid-book';
import type { Toast } from './toast-list';

const One = (props: { readonly toast: Toast; readonly dismiss: (id: number) => void }) => {
  const { toast, dismiss } = props;
  useEffect(() => {
    // Google keeps a toast with negative seconds until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(() => dismiss(toast.id), Math.max(1, toast.seconds) * 1000);
    return () => clearTimeout(timer);
  }, [toast.id, toast.seconds, dismiss]);
  return (
    <div class={toast.from === 'failure' ? 'roti gagal' : 'roti'}>
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
        {toast.detail && (
          <p class="rincian" lang={toast.detail.language}>
            {toast.detail.text}
          </p>
        )}
      </div>
      <button type="button" class="tutup" aria-label="Tutup pemberitahuan" onClick={() => dismiss(toast.id)}>
        ×
      </button>
    </div>
  );
};

/** Pixels from the frame's edges: under the formula bar and the letters of the columns, beside the scroll bar. */
const notesTop = 54;
const notesRight = 18;

/** Whether notes at the top of the grid would lie over the cell that is worked in. */
const areInTheWay = (notes: HTMLElement, grid: GridBook): boolean => {
  const frame = notes.parentElement?.getBoundingClientRect();
  const cell = frame && activeBox(grid, frame);
  if (!frame || !cell) return false;
  const top = frame.top + notesTop;
  const left = frame.right - notesRight - notes.offsetWidth;
  return doMeet(cell, { left, top, right: frame.right, bottom: top + notes.offsetHeight });
};

/** Short notes in the upper right corner of the grid, or in the lower one when the upper is being typed in. */
export const Toasts = (props: {
  readonly toasts: readonly Toast[];
  readonly grid: GridBook | null;
  readonly dismiss: (id: number) => void;
}) => {
  const { toasts, grid, dismiss } = props;
  const [isBelow, setBelow] = useState(false);
  const place = useRef<HTMLElement>(null);
  // Measured anew whenever anything is drawn: another note or another active cell may call for another place.
  useLayoutEffect(() => {
    if (place.current && grid && toasts.length > 0) setBelow(areInTheWay(place.current, grid));
  });
  return (
    <section
      ref={place}
      class="roti-semua"
      style={{ right: `${notesRight}px`, ...(isBelow ? { bottom: '48px' } : { top: `${notesTop}px` }) }}
      aria-live="polite"
      aria-label="Pemberitahuan"
    >
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} dismiss={dismiss} />
      ))}
    </section>
  );
};
