import { type CellValue, folded, trimmed } from '../text';

/** What the counts look at in one row of tab Inovasi; texts as `trimmed` gives them. */
export interface Entry {
  readonly opd: string;
  readonly proposerKind: string;
  readonly name: string;
  readonly mainAim: string;
  readonly form: string;
  readonly kind: string;
  readonly stage: string;
  readonly status: string;
  /** Rupiah; null when the cell holds no number. */
  readonly budget: number | null;
  readonly finalScore: number | null;
}

/** One agency of the roster as the counts look at it. */
export interface Agency {
  readonly name: string;
  readonly isActive: boolean;
}

/** A row of a table, by the key of its column. */
export type Record = (column: string) => CellValue;

const numberOrNull = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/** The rows that are entries: those with a name. Blank rows between them are passed over. */
export const entriesOf = (rows: readonly Record[]): readonly Entry[] =>
  rows
    .filter((cell) => trimmed(cell('name')) !== '')
    .map((cell) => ({
      opd: trimmed(cell('opd')),
      proposerKind: trimmed(cell('proposerKind')),
      name: trimmed(cell('name')),
      mainAim: trimmed(cell('mainAim')),
      form: trimmed(cell('form')),
      kind: trimmed(cell('kind')),
      stage: trimmed(cell('stage')),
      status: trimmed(cell('status')),
      budget: numberOrNull(cell('budget')),
      finalScore: numberOrNull(cell('finalScore')),
    }));

/** The agencies of the roster: the rows that name one. */
export const agenciesOf = (rows: readonly Record[]): readonly Agency[] =>
  rows
    .filter((cell) => trimmed(cell('name')) !== '')
    .map((cell) => ({ name: trimmed(cell('name')), isActive: folded(cell('active')) === 'ya' }));
