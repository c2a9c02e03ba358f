/** Tells the person at the keyboard something in a dialog under this title; never while the lock is held. */
export const tell = (title: string, text: string): string => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
};

/** Google's words for a cell or tab that the person at the keyboard may not edit. */
export const isProtectionRefusal = (error: unknown): boolean =>
  error instanceof Error && /protected cell/.test(error.message);
