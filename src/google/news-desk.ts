import type { ScheduleState } from '../core/jadwal/schedule-state';
import type { NewsDesk } from '../core/kabar/news-letters';
import { lastPlace, type NewsState, openedNews, placeAt } from '../core/kabar/news-state';
import { auditTab } from '../core/lembar/automation-tabs';
import { type Grid, tableIn } from '../core/lembar/table-rows';
import { once } from '../core/once';
import { ledgerOf } from '../core/penilaian/ledger';
import { lockedResult } from '../core/putaran/lock-round';
import { writeMail } from '../core/surat/write-mail';
import { documentProperties, type KeptProperties } from './document-properties';
import { tabIn } from './entry-book';
import type { MailSources } from './mail-sources';
import { readTemplates } from './shipped-templates';
import { cityDay } from './today';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where it is kept when the round was last locked. */
const lockKey = 'lembar-inovasi.kabar.kunci';

/** The mark of the last lock, '' before the first. */
export const roundMark = (kept: KeptProperties): string => kept[lockKey] ?? '';

/** Tells the hourly run that the round is being locked. */
export const noteLock = (): void => {
  documentProperties().setProperty(lockKey, String(Date.now()));
};

/** The news from a moment on: a lock of the round before that is none. */
export const newsFrom = (moment: Date): NewsState => ({
  after: placeAt(moment),
  ends: [],
  round: roundMark(documentProperties().getProperties()),
});

/** The news that this hour is to tell, null for none. Without a call: `log` and `kept` are what the run has read. */
export const newsToTell = (state: ScheduleState, log: Grid, kept: KeptProperties): NewsState | null => {
  const table = tableIn(auditTab, log);
  const round = roundMark(kept);
  // A schedule of before there were news tells nothing old.
  return state.news ? openedNews(state.news, table, round) : { after: lastPlace(table), ends: [], round };
};

/** Core's port for news to operators, out of what the run's mails are written from. */
export const newsDesk = (
  sheets: readonly Sheet[],
  { read, address, fragments }: MailSources,
  mark: string,
): NewsDesk => {
  const tab = once(() => `${address()}#gid=${tabIn(sheets, 'innovations').getSheetId()}`);
  return {
    innovations: () => read('innovations'),
    log: () => read('audit'),
    settings: () => read('settings'),
    agencies: () => read('opd'),
    templates: () => read('templates'),
    kinds: once(readTemplates),
    round: () => lockedResult(ledgerOf(read('ledger')).lines),
    roundMark: mark,
    workbook: address,
    tab,
    entryAddress: (row) => `${tab()}&range=A${row}`,
    written: (mail) => writeMail(mail, fragments()),
    dayOf: cityDay,
  };
};
