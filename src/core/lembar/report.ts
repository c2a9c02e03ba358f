import { type TabKey, tabNames } from './tab';

/** What set-up did, in sentences for the person who started it. */
export interface Report {
  readonly created: string[];
  readonly repaired: string[];
  /** What was left as people made it, and what they may want to look at. */
  readonly noticed: string[];
}

/** A report with nothing in it. */
export const emptyReport = (): Report => ({ created: [], repaired: [], noticed: [] });

/** Adds to the report what was put right in a tab. */
export const tellRepair = (report: Report, tab: TabKey, what: string): void => {
  report.repaired.push(`Tab ${tabNames[tab]}: ${what}.`);
};

/** Whether the workbook was sound: nothing made, nothing mended. */
export const isSound = (report: Report): boolean =>
  report.created.length === 0 && report.repaired.length === 0;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `• ${line}`)];

/** Lines of one kind that a dialog shows before it says how many more there are. */
const shown = 12;
const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= shown ? lines : [...lines.slice(0, shown - 1), `dan ${lines.length - shown + 1} hal lain`];

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
