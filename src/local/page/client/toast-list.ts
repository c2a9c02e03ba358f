import { refusalInIndonesian } from './refusals';

/** A short note of the page or of the script. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** The same in Google's own words. */
  readonly original: string | null;
  /** As on Google, a toast of the script takes the place of the one before. */
  readonly isOfScript: boolean;
  readonly seconds: number;
}

export type NewToast = Omit<Toast, 'id'>;

/** No more than this many are shown at once. */
const most = 3;

/** The toasts with one more; it takes the place of the script's last one when it is of the script, and of its like. */
export const addToast = (toasts: readonly Toast[], toast: Toast): readonly Toast[] => {
  const isReplaced = (old: Toast) =>
    (old.isOfScript && toast.isOfScript) || (old.title === toast.title && old.message === toast.message);
  return [...toasts.filter((old) => !isReplaced(old)).slice(1 - most), toast];
};

/** What the script says with `toast`. */
export const scriptToast = (said: { title: string; message: string; seconds: number }): NewToast => ({
  title: said.title,
  message: said.message,
  seconds: said.seconds,
  original: null,
  isOfScript: true,
});

/** What the page itself has to say. */
export const pageToast = (title: string, message: string): NewToast => ({
  title,
  message,
  original: null,
  isOfScript: false,
  seconds: 8,
});

/** Why a change was refused: in Indonesian with Google's own words below, or in those alone. */
export const refusalToast = (refusal: string, canEdit: boolean): NewToast => {
  const meaning = refusalInIndonesian(refusal, canEdit);
  const original = meaning === null ? null : refusal;
  return { ...pageToast('Perubahan ditolak', meaning ?? refusal), original };
};

/** More cells than this are counted, not listed. */
const mostNoted = 3;

/** What a script wrote beside cells that the person has just edited, as [cell, note]: a corner alone is easily missed. */
export const notesToast = (notes: readonly (readonly [string, string])[]): NewToast => {
  const rest = notes.length - mostNoted;
  const lines = notes.slice(0, mostNoted).map(([cell, note]) => `${cell}: ${note}`);
  const more = rest > 0 ? [`… dan ${rest} sel lain yang bertanda di sudutnya.`] : [];
  return { ...pageToast('Catatan pada isian Anda', [...lines, ...more].join('\n')), seconds: 12 };
};
