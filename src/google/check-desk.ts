import { scheduleIn, scheduleKey } from '../core/jadwal/schedule-state';
import { runMarkIn, runMarkKey } from '../core/periksa/run-mark';
import type { Surroundings } from '../core/periksa/surroundings';
import type { OutboxLine } from '../core/surat/outbox';
import { documentProperties } from './document-properties';
import { tabNamed } from './entry-book';
import { outboxBook } from './outbox-book';
import { cityHourOf, cityZone } from './today';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const outboxLines = (sheets: readonly Sheet[]): readonly OutboxLine[] => {
  const sheet = tabNamed(sheets, 'outbox');
  return sheet ? outboxBook(sheet).lines() : [];
};

/** What Google tells of accounts, mail and zones, and what is remembered in the document. */
export const surroundings = (
  sheets: readonly Sheet[],
  { owner, actor }: { readonly owner: string; readonly actor: string },
  isOutboxSound: boolean,
): Surroundings => {
  const kept = documentProperties().getProperties();
  return {
    effective: actor,
    active: Session.getActiveUser().getEmail(),
    owner,
    isOwner: owner !== '' && owner.toLowerCase() === actor.toLowerCase(),
    scriptZone: Session.getScriptTimeZone(),
    cityZone,
    quota: MailApp.getRemainingDailyQuota(),
    outbox: isOutboxSound ? outboxLines(sheets) : [],
    schedule: scheduleIn(kept[scheduleKey]),
    lastRun: runMarkIn(kept[runMarkKey]),
    now: cityHourOf(new Date()),
  };
};
