import type { OpenScoring, OwnScore, ScoreSaved, ScoringView } from '../../src/core/penilaian/scoring-view';
import type { RunOutcome } from '../../src/local/host/contract';
import type { TestWorkbook } from './workbook';

/** The sidebar Lembar penilaian as its page calls it, for one person. */
export const scoringSheet = (book: TestWorkbook, as: string) => {
  const run = (functionName: string, ...args: readonly unknown[]): Promise<RunOutcome> =>
    book.runtime.run({ functionName, args, as, kind: 'sidebar' });
  const ask = async <Result>(functionName: string, ...args: readonly unknown[]): Promise<Result> => {
    const { error, result } = await run(functionName, ...args);
    if (error !== undefined) throw new Error(error);
    return result as Result;
  };
  const open = (id: string) => ask<OpenScoring>('readForScoring', id);
  return {
    run,
    ask,
    read: () => ask<ScoringView>('readScoring'),
    open,
    /** Saves a score over what the entry has now: all criteria the same, or each its own. */
    save: async (
      id: string,
      scores: number | Readonly<Record<string, number | null>>,
      more: Partial<OwnScore> & { readonly why?: string; readonly version?: number } = {},
    ): Promise<ScoreSaved> => {
      const { mine, version, fingerprint } = await open(id);
      const { why = '', version: sent = version, ...own } = more;
      const given =
        typeof scores === 'number'
          ? Object.fromEntries(Object.keys(mine.scores).map((code) => [code, scores]))
          : scores;
      const score = { ...mine, state: 'Final', ...own, scores: { ...mine.scores, ...given } };
      return ask<ScoreSaved>('saveScore', { id, version: sent, fingerprint, score, why });
    },
    undo: (id: string, version: number) => ask<OpenScoring | null>('undoScore', id, version),
  };
};

/** Puts verified entries into the first rows of tab Inovasi, which set-up has numbered. Gives their IDs. */
export const verifiedEntries = (
  book: TestWorkbook,
  entries: readonly Readonly<Record<string, string | number>>[],
): Promise<string[]> =>
  book.script<string[]>(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     const [titles] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
     const entries = args[0];
     const all = { OPD: 'Dinas Kesehatan', 'Jenis pengusul': 'OPD', Status: 'Terverifikasi' };
     for (const title of ['OPD', 'Jenis pengusul', 'Nama unit/sekolah', 'Nama inovasi', 'Manfaat', 'Tautan bukti', 'Status'])
       sheet.getRange(2, titles.indexOf(title) + 1, entries.length, 1)
         .setValues(entries.map((entry, index) => [entry[title] ?? all[title] ?? (title === 'Nama inovasi' ? 'Inovasi ' + (index + 1) : '')]));
     return sheet.getRange(2, 1, entries.length, 1).getValues().map(([id]) => id);`,
    entries,
  );
