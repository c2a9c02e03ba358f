import { innovationsTab } from '../../src/core/lembar/entry-tabs';
import { teamTab } from '../../src/core/lembar/roster-tabs';
import { defaultRubric } from '../../src/core/lembar/rubric';
import { criteriaTab, ledgerTab, scoresTabFor } from '../../src/core/lembar/scoring-tabs';
import type { TableTab } from '../../src/core/lembar/tab';
import { rubricOf } from '../../src/core/penilaian/rubric';
import type { ScoreBook, ScoreContent } from '../../src/core/penilaian/score-book';
import type { ScoreTables } from '../../src/core/penilaian/score-desk';
import type { CellValue } from '../../src/core/text';
import type { Block } from '../../src/core/usulan/blocks';
import { entryGrid } from '../../src/core/usulan/find-entry';

type Records = readonly Readonly<Record<string, CellValue>>[];

/** A tab's values with these records below its titles. */
export const gridOf = (tab: TableTab, records: Records): CellValue[][] => [
  tab.columns.map(({ header }) => header),
  ...records.map((record) => tab.columns.map(({ key }) => record[key] ?? '')),
];

/** A formula as the memory's cells hold it: what it shows is not worked out. */
const shown = (content: ScoreContent): CellValue =>
  typeof content === 'object' && !(content instanceof Date) ? '' : content;

/** The scoring tabs in memory. Cells are reached, and changed, by `cells`. */
export const memoryScores = (entries: Records, team: Records) => {
  const cells = { scores: gridOf(scoresTabFor(defaultRubric), []), ledger: gridOf(ledgerTab, []) };
  const formulas: string[][] = [];
  const criteria = gridOf(
    criteriaTab,
    defaultRubric.map((one) => ({ ...one, active: 'Ya' })),
  );
  const write = (grid: CellValue[][], { row, column, grid: block }: Block<ScoreContent>): void => {
    block.forEach((line, down) => {
      const target = grid[row - 1 + down] ?? (grid[0] ?? []).map((): CellValue => '');
      grid[row - 1 + down] = target;
      line.forEach((content, across) => {
        target[column - 1 + across] = shown(content);
      });
    });
  };
  const book: ScoreBook = {
    team: () => gridOf(teamTab, team),
    criteria: () => criteria,
    entries: () => gridOf(innovationsTab, entries),
    scores: () => cells.scores.map((line) => [...line]),
    ledger: () => cells.ledger.map((line) => [...line]),
    writeScores: (block) => {
      write(cells.scores, block);
      block.grid.forEach((line, down) => {
        const target = formulas[block.row - 1 + down] ?? [];
        formulas[block.row - 1 + down] = target;
        line.forEach((content, across) => {
          const isFormula = typeof content === 'object' && !(content instanceof Date);
          target[block.column - 1 + across] = isFormula ? content.formula : '';
        });
      });
    },
    writeLedger: (block) => write(cells.ledger, block),
    insertScoreColumn: (after, title) => {
      for (const line of cells.scores) line.splice(after, 0, line === cells.scores[0] ? title : '');
      for (const line of formulas) line?.splice(after, 0, '');
    },
  };
  const tables = (): ScoreTables => ({
    rubric: rubricOf(criteria),
    criteria,
    entries: entryGrid(book.entries()),
    team: book.team(),
  });
  /** Formulas of the whole tab Penilaian. */
  const formulaGrid = (): string[][] =>
    cells.scores.map((line, row) => line.map((_, column) => formulas[row]?.[column] ?? ''));
  return { book, tables, cells, criteria, formulaGrid };
};
