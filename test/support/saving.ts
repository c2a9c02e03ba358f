import { buildSync } from 'esbuild';
import { innovationsTab } from '../../src/core/lembar/entry-tabs';
import type { SavedLine } from '../../src/core/usulan/save-notes';
import type { RunOutcome } from '../../src/local/host/contract';
import type { Cell } from './entries';
import type { TestWorkbook } from './workbook';

/** The part of src/google that a sidebar's save runs, with a save as small as can be around it. */
const script = `${
  buildSync({
    stdin: {
      contents: `export { locked } from './src/google/locked'; export { noteSave } from './src/google/save-notes';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'product',
    target: 'es2019',
  }).outputFiles[0]?.text
}
function save(row, cells, fields, lines) {
  product.locked(() => {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
    const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    Object.entries(cells).forEach(([title, value]) => sheet.getRange(row, titles.indexOf(title) + 1).setValue(value));
    const id = sheet.getRange(row, titles.indexOf('ID') + 1).getValue();
    product.noteSave({ id, who: Session.getActiveUser().getEmail(), at: new Date(), fields, lines });
  });
}`;

/** Somebody saves cells of a row, by their titles, as a sidebar does: as that person, under the lock, with a note. */
export const saveAs = async (
  book: TestWorkbook,
  as: string,
  row: number,
  cells: Readonly<Record<string, Cell>>,
  lines: readonly SavedLine[] = [],
): Promise<RunOutcome> => {
  const fields = Object.keys(cells).map(
    (title) => innovationsTab.columns.find(({ header }) => header === title)?.key,
  );
  const args = [row, cells, fields, lines];
  const outcome = await book.runtime.run({ functionName: 'save', args, as, kind: 'sidebar', script });
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome;
};
