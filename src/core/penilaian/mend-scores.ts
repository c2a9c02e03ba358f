import { cellAt } from '../lembar/table-rows';
import { refusal } from '../refusal';
import type { CellValue } from '../text';
import { blocksAround, type Change, runsOf } from '../usulan/blocks';
import type { Ledger } from './ledger';
import { scoreKeyOf } from './replay';
import type { Criterion } from './rubric';
import { stopText } from './save-score';
import type { ScoreBook, ScoreContent } from './score-book';
import { changeScore, type ScoreDesk, showState } from './score-desk';
import { acceptedTexts, type ScoreFault } from './score-faults';
import { cellsOf, scoreIn } from './score-sheet';

/** Puts back what tab Penilaian should show: changed cells, rows that are gone; rows that no save made are cleared. */
export const restoreScores = (desk: ScoreDesk, faults: readonly ScoreFault[]): ScoreDesk => {
  const { sheet, states, book } = desk;
  const keyAt = new Map(Object.entries(sheet.at).map(([key, column]) => [column, key]));
  const columns = Object.values(sheet.at);
  const cleared = new Set(
    faults.filter(({ kind }) => kind === 'foreign' || kind === 'double').map(({ row }) => row),
  );
  const changes = faults.flatMap((fault): Change<ScoreContent>[] => {
    const { row, key, id, assessor } = fault;
    if (cleared.has(row)) return columns.map((column) => ({ row, column, value: '' }));
    const state = states.get(scoreKeyOf(id, assessor));
    const column = sheet.at[key];
    if (fault.kind !== 'cell' || !state || column === undefined) return [];
    const formula = desk.formulasOf(row)[key];
    const value = formula === undefined ? (cellsOf(state, sheet.codes)[key] ?? '') : { formula };
    return [{ row, column, value }];
  });
  // Rows between are left alone: what a hand did there is not chosen, and their formulas are theirs.
  const asItIs = (row: number, column: number): ScoreContent => {
    const key = keyAt.get(column) ?? '';
    const formula = desk.formulasOf(row)[key];
    return formula === undefined ? cellAt(sheet, row, key) : { formula };
  };
  for (const run of runsOf(changes.map(({ row }) => row))) {
    const rows = new Set(run);
    const own = changes.filter(({ row }) => rows.has(row));
    for (const block of blocksAround(columns, own, asItIs)) book.writeScores(block);
  }
  const written = new Map(changes.map(({ row, column, value }) => [`${row}|${column}`, value]));
  const grid = sheet.grid.map((line, index) =>
    line.map((found, across): CellValue => {
      const value = written.get(`${index + 1}|${across + 1}`);
      return value === undefined || (typeof value === 'object' && !(value instanceof Date)) ? found : value;
    }),
  );
  const gone = faults.flatMap(({ kind, id, assessor }) =>
    kind === 'gone' ? (states.get(scoreKeyOf(id, assessor)) ?? []) : [],
  );
  return gone.reduce(showState, { ...desk, sheet: { ...sheet, grid } });
};

/** Puts what was typed over into the ledger, with a reason. Throws for what can only be restored, and while nobody may score. */
export const acceptScores = (
  desk: ScoreDesk,
  faults: readonly ScoreFault[],
  word: { readonly who: string; readonly reason: string; readonly now: Date },
): ScoreDesk => {
  // Whatever goes into the ledger goes there under its rubric: a changed one must not slip in with it.
  const stop = stopText(desk);
  if (stop !== '') throw refusal(stop);
  if (word.reason.trim() === '') throw new Error('Tulis alasan menerima perubahan ini dahulu.');
  const criterion = (code: string): Criterion | undefined =>
    desk.rubric.criteria.find((one) => one.code === code);
  // All are looked at before the first is written.
  const changes = faults.map((fault) => {
    const { id, assessor } = fault;
    const texts = acceptedTexts(fault, desk.states.get(scoreKeyOf(id, assessor)));
    const where = `${id}, ${assessor}${fault.title === '' ? '' : `, ${fault.title}`}`;
    if (texts === null)
      throw new Error(`${where}: "${fault.found}" tidak dapat diterima, hanya dapat dipulihkan.`);
    for (const [field, text] of texts) {
      const bounds = criterion(field);
      const score = scoreIn(text);
      if (bounds && score !== null && (score < bounds.min || score > bounds.max))
        throw new Error(`${where}: ${text} di luar ${bounds.min}–${bounds.max}. Pulihkan nilainya.`);
    }
    return { id, assessor, texts, ...word };
  });
  return changes.reduce(changeScore, desk);
};

/** Puts changed cells of the ledger back from what the rest of their line says. One call a line. */
export const restoreLedger = (book: Pick<ScoreBook, 'writeLedger'>, { faults }: Ledger): void => {
  for (const { row, column, expected } of faults)
    if (column > 0) book.writeLedger({ row, column, grid: [[expected]] });
};
