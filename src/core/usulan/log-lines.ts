import { auditTab } from '../lembar/automation-tabs';
import type { Block } from './blocks';
import type { CellContent } from './tend-cell';

/** One line of tab Riwayat. */
export interface LogLine {
  readonly at: Date;
  readonly who: string;
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly how: string;
}

/** How a line came into the log. */
export const ways = {
  typed: 'Ketik',
  sidebar: 'Bilah sisi',
  found: 'Ditemukan kemudian',
  restored: 'Dipulihkan dari riwayat',
} as const;

/** How stamps and the log name somebody whom Google hides. */
export const unknownPerson = '(tidak diketahui)';

/** The lines as a block of the log, each under its title; columns that people added stay empty. */
export const logBlock = (
  lines: readonly LogLine[],
  at: Readonly<Record<string, number>>,
  row: number,
): Block<CellContent> => {
  const width = Math.max(...Object.values(at));
  const keyAt = new Map(auditTab.columns.map(({ key }) => [at[key] ?? 0, key]));
  return {
    row,
    column: 1,
    grid: lines.map((line) =>
      Array.from({ length: width }, (_, index): CellContent => {
        const key = keyAt.get(index + 1);
        return key === undefined ? '' : (line[key as keyof LogLine] ?? '');
      }),
    ),
  };
};
