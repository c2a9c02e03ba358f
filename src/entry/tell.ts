import { isRefusal } from '../core/refusal';

/** Tells the person at the keyboard something in a dialog under this title; never while the lock is held. */
export const tell = (title: string, text: string): string => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
};

/** Google's words for a cell or tab that the person at the keyboard may not edit. */
export const isProtectionRefusal = (error: unknown): boolean =>
  error instanceof Error && /protected cell/.test(error.message);

/** Does the work of a menu item; a refusal is told in a dialog under this title, anything else is left to Google to tell. */
export const refusing = (title: string, work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return tell(title, error.message);
  }
};
