import { auditTab } from '../lembar/automation-tabs';
import { type Block, blockOfLines } from './blocks';
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
): Block<CellContent> =>
  blockOfLines(
    lines,
    auditTab.columns.map(({ key }) => key as keyof LogLine),
    at,
    row,
  );
