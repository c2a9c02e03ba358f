import { readFigures as readFiguresOf } from '../core/capaian/read-figures';
import { tableValues } from '../google/read-tables';
import { readShownFigures } from '../google/shown-figures';
import { cityDay, today } from '../google/today';
import { clock } from './at-keyboard';
import { openSidebar } from './sidebar';

/** What the sidebar Capaian shows: all plain text and numbers. */
export interface FiguresView {
  readonly coverage: number;
  readonly agencies: number;
  readonly achievement: number;
  readonly target: number;
  readonly remaining: number;
  readonly entries: number;
  readonly daysLeft: number;
  /** The deadline in words when it is past, else ''. */
  readonly passedDeadline: string;
  readonly perWeek: number;
  readonly missing: readonly string[];
  readonly byProposerKind: readonly { readonly label: string; readonly count: number }[];
  readonly byStatus: readonly { readonly label: string; readonly count: number }[];
  /** Whether tab Dasbor shows the same coverage and achievement at this moment. */
  readonly agreesWithSheet: boolean;
  /** When it was read, such as 07.30 WIB. */
  readonly readAt: string;
}

const lines = (breakdown: Readonly<Record<string, number>>): { label: string; count: number }[] =>
  Object.entries(breakdown).map(([label, count]) => ({
    label: label === 'lain' ? 'Belum diisi' : label,
    count,
  }));

/** Opens the sidebar that shows coverage and achievement. */
export function openFigures(): void {
  openSidebar('figures', 'Capaian hari ini');
}

/** Recomputes the figures from the rows, for the sidebar. Anyone who can open the file may read them. */
export function readFigures(): FiguresView {
  const figures = readFiguresOf(
    { innovations: tableValues('innovations'), opd: tableValues('opd'), settings: tableValues('settings') },
    today(),
    cityDay,
  );
  const shown = readShownFigures();
  return {
    coverage: figures.coverage,
    agencies: figures.agencies,
    achievement: figures.achievement,
    target: figures.target,
    remaining: figures.remaining,
    entries: figures.entries,
    daysLeft: figures.pace.daysLeft,
    passedDeadline: figures.passedDeadline,
    perWeek: figures.pace.perWeek,
    missing: figures.missing,
    byProposerKind: lines(figures.byProposerKind),
    byStatus: lines(figures.byStatus),
    agreesWithSheet: shown.coverage === figures.coverage && shown.achievement === figures.achievement,
    readAt: `${clock()} WIB`,
  };
}
