import { refusal } from '../refusal';
import { toSecond } from './ledger-lines';
import { rubricChanges, rubricFrom } from './rubric-text';
import type { ScoreContent } from './score-book';
import { record, rubricLine, type ScoreDesk } from './score-desk';
import { usedRows } from './score-sheet';

/** How tab Kriteria differs from the rubric on record, one sentence a criterion; nothing before the first score. */
export const pendingChanges = ({ round, rubric, mark }: ScoreDesk): readonly string[] =>
  round.rubricText === '' || round.rubricMark === mark
    ? []
    : rubricChanges(rubricFrom(round.rubricText), rubric);

/**
 * Puts a changed rubric on record, so that scoring goes on under it, and gives every row of tab Penilaian the formulas that it
 * needs. Throws while the weights are wrong, while the round is locked, and without a reason.
 */
export const approveRubric = (
  desk: ScoreDesk,
  { who, reason, now }: { readonly who: string; readonly reason: string; readonly now: Date },
): ScoreDesk => {
  if (desk.rubric.problem !== '') throw refusal(desk.rubric.problem);
  if (desk.round.lock !== '') throw refusal('Periode penilaian sudah dikunci. Buka dahulu kuncinya.');
  if (pendingChanges(desk).length === 0) throw new Error('Tab Kriteria sama dengan rubrik yang tercatat.');
  if (reason.trim() === '') throw new Error('Tulis alasan mengubah rubrik dahulu.');
  const recorded = record(desk, [rubricLine(desk, { who, at: toSecond(now), reason: reason.trim() })]);
  const rows = usedRows(recorded.sheet);
  const used = new Set(rows);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return recorded;
  for (const key of Object.keys(recorded.formulasOf(first))) {
    const column = recorded.sheet.at[key];
    if (column === undefined) continue;
    const grid = Array.from({ length: last - first + 1 }, (_, index): ScoreContent[] => {
      const row = first + index;
      return [used.has(row) ? { formula: recorded.formulasOf(row)[key] ?? '' } : ''];
    });
    recorded.book.writeScores({ row: first, column, grid });
  }
  return recorded;
};
