import { columnLetters } from '../lembar/formula-text';
import { cellsOfRow, type References } from '../lembar/references';
import { scoreFormulas } from '../lembar/scoring-formulas';
import { scoreKey } from '../lembar/scoring-tabs';
import { runsOf } from '../usulan/blocks';
import type { ScoreSheet } from './score-sheet';

/** Makes the formulas of a row of tab Penilaian, by column; `criteria` is how many are in force. */
export const sheetFormulas = (
  sheet: ScoreSheet,
  at: References,
  criteria: number,
): ((row: number) => Readonly<Record<'total' | 'tieKey' | 'tieReason', string>>) => {
  const header = sheet.headerRow;
  const range = (run: readonly number[], row: string) =>
    `$${columnLetters(run[0] ?? 1)}${row}:$${columnLetters(run[run.length - 1] ?? 1)}${row}`;
  const runs = runsOf(sheet.codes.flatMap((code) => sheet.at[scoreKey(code)] ?? []));
  return (row) =>
    scoreFormulas(at, cellsOfRow(sheet.at, row), {
      blocks: runs.map((run) => ({
        titles: range(run, `$${header}`),
        cells: range(run, String(row)),
        columns: range(run, ''),
      })),
      criteria,
    });
};
