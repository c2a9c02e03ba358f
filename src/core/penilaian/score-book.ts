import type { CellValue } from '../text';
import type { Block } from '../usulan/blocks';

type Grid = readonly (readonly CellValue[])[];

/** What is written to a cell of tab Penilaian or Buku Nilai: a value, text that stays text, or a formula of the product's. */
export type ScoreContent = CellValue | { readonly formula: string };

/** What saving scores needs; each method is one call, two where a tab has to grow. */
export interface ScoreBook {
  team(): Grid;
  criteria(): Grid;
  entries(): Grid;
  scores(): Grid;
  ledger(): Grid;
  writeScores(block: Block<ScoreContent>): void;
  /** Writes cells of tab Buku Nilai, which gets longer where the block reaches beyond its end. */
  writeLedger(block: Block<ScoreContent>): void;
  /** Puts a column with this title right of another into tab Penilaian. */
  insertScoreColumn(after: number, title: string): void;
}
