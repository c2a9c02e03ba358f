import { type TabKey, tabNames } from './tab';

/** What set-up looks after, each a check of its own. */
export const structureChecks = [
  'tabs',
  'titles',
  'names',
  'formulas',
  'dress',
  'content',
  'rights',
  'locale',
  'zone',
  'triggers',
] as const;
export type StructureCheck = (typeof structureChecks)[number];

/** A sentence of the report, and which check it belongs to. */
export interface ReportLine {
  readonly check: StructureCheck | 'operators';
  readonly text: string;
}

/** What set-up did, in sentences for the person who started it. */
export interface Report {
  readonly created: ReportLine[];
  readonly repaired: ReportLine[];
  /** What was left as people made it, and what they may want to look at. */
  readonly noticed: ReportLine[];
}

/** A report with nothing in it. */
export const emptyReport = (): Report => ({ created: [], repaired: [], noticed: [] });

/** The first of some cells, and how many there are besides. */
export const someCells = (cells: readonly string[]): string => {
  const named = cells.slice(0, 5).join(', ');
  return cells.length > 5 ? `${named}, dan ${cells.length - 5} lagi` : named;
};

/** Adds to the report what was put right in a tab. */
export const tellRepair = (report: Report, check: StructureCheck, tab: TabKey, what: string): void => {
  report.repaired.push({ check, text: `Tab ${tabNames[tab]}: ${what}.` });
};

/** Whether the workbook was sound: nothing made, nothing mended. */
export const isSound = (report: Report): boolean =>
  report.created.length === 0 && report.repaired.length === 0;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `• ${line}`)];

/** Lines of one kind that a dialog shows before it says how many more there are. */
const shown = 12;
const shortened = (lines: readonly ReportLine[]): readonly string[] => {
  const texts = lines.map(({ text }) => text);
  return texts.length <= shown
    ? texts
    : [...texts.slice(0, shown - 1), `dan ${texts.length - shown + 1} hal lain`];
};

/** The report as the text of a dialog. */
export const reportText = (report: Report): string => {
  const head = isSound(report)
    ? 'Lembar sudah lengkap dan benar. Tidak ada yang diubah.'
    : 'Lembar sudah siap dipakai. Isian orang tidak ada yang diubah.';
  return [
    head,
    ...list('Dibuat:', shortened(report.created)),
    ...list('Diperbaiki:', shortened(report.repaired)),
    ...list('Perlu dilihat:', shortened(report.noticed)),
  ].join('\n');
};
