type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const scratchName = 'Uji Google (sementara)';
const mark = 'Tab uji sementara. Boleh dihapus.';

/** Whether a tab of that name is ours: a run that was cut short left it, perhaps before it was marked. */
const isLeftOver = (sheet: Sheet): boolean =>
  sheet.getLastRow() === 0 || sheet.getRange('A1').getValue() === mark;

/** Does something on a tab that is made for it and taken away again, whatever happens; one that an earlier run left goes first. */
export const onScratchTab = <Result>(file: File, work: (sheet: Sheet) => Result): Result => {
  const shown = file.getActiveSheet();
  const old = file.getSheetByName(scratchName);
  if (old && isLeftOver(old)) file.deleteSheet(old);
  else if (old) throw new Error(`Tab "${scratchName}" berisi hal lain. Ganti namanya, lalu ulangi.`);
  const sheet = file.insertSheet(scratchName, file.getSheets().length);
  try {
    sheet.getRange('A1').setValue(mark);
    return work(sheet);
  } finally {
    file.deleteSheet(sheet);
    // A new tab comes to the front.
    file.setActiveSheet(shown);
  }
};
