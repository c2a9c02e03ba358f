import { refusalInIndonesian } from './refusals';

/** A short note of the page or of the script. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** What stands small below it: the same in Google's own words, or where to find more. */
  readonly detail: { readonly text: string; readonly language: 'id' | 'en' } | null;
  /** As on Google, a toast of the script takes the place of the one before. */
  readonly from: 'page' | 'script' | 'failure';
  readonly seconds: number;
}

export type NewToast = Omit<Toast, 'id'>;

/** No more than this many are shown at once. */
const most = 3;

/** The toasts with one more; it takes the place of the script's last one when it is of the script, and of its like. */
export const addToast = (toasts: readonly Toast[], toast: Toast): readonly Toast[] => {
  const isReplaced = (old: Toast) =>
    (old.from === 'script' && toast.from === 'script') ||
    (old.title === toast.title && old.message === toast.message);
  return [...toasts.filter((old) => !isReplaced(old)).slice(1 - most), toast];
};

/** What the script says with `toast`. */
export const scriptToast = (said: { title: string; message: string; seconds: number }): NewToast => ({
  title: said.title,
  message: said.message,
  seconds: said.seconds,
  detail: null,
  from: 'script',
});

/** What the page itself has to say. */
export const pageToast = (title: string, message: string): NewToast => ({
  title,
  message,
  detail: null,
  from: 'page',
  seconds: 8,
});

/** Why a change was refused: in Indonesian with Google's own words below, or in those alone. */
export const refusalToast = (refusal: string, canEdit: boolean): NewToast => {
  const meaning = refusalInIndonesian(refusal, canEdit);
  const detail = meaning === null ? null : { text: refusal, language: 'en' as const };
  return { ...pageToast('Perubahan ditolak', meaning ?? refusal), detail };
};

/** An error of the script, without the word that only says that it is one; it stays until it is closed, as on Google. */
export const failureToast = (functionName: string, error: string): NewToast => ({
  title: 'Skrip gagal',
  message: error.replace(/^(Error|Exception): /, ''),
  detail: { text: `Fungsi ${functionName}. Rinciannya di Log eksekusi.`, language: 'id' },
  from: 'failure',
  seconds: -1,
});

/** More cells than this are counted, not listed. */
const mostNoted = 3;

/** What a script wrote beside cells that the person has just edited, as [cell, note]: a corner alone is easily missed. */
export const notesToast = (notes: readonly (readonly [string, string])[]): NewToast => {
  const rest = notes.length - mostNoted;
  const lines = notes.slice(0, mostNoted).map(([cell, note]) => `${cell}: ${note}`);
  const more = rest > 0 ? [`… dan ${rest} sel lain yang bertanda di sudutnya.`] : [];
  return { ...pageToast('Catatan pada isian Anda', [...lines, ...more].join('\n')), seconds: 12 };
};
