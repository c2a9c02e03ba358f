import { nextSummary } from '../core/jadwal/due-summary';
import {
  claimOf,
  type ScheduleState,
  scheduleIn,
  scheduleKey,
  scheduleOff,
} from '../core/jadwal/schedule-state';
import { scheduleStatus } from '../core/jadwal/schedule-status';
import { summaryRecipient, summaryScheduleIn } from '../core/jadwal/summary-setting';
import { refusal } from '../core/refusal';
import { account, ownerOf } from '../google/account';
import { documentProperties } from '../google/document-properties';
import { firstRows, tabNamed } from '../google/entry-book';
import { locked } from '../google/locked';
import { newsFrom } from '../google/news-desk';
import { keepSchedule } from '../google/schedule';
import { cityDay, cityHourOf, momentText } from '../google/today';
import { watchOf } from './set-up';
import { refusing, tell } from './tell';

const title = 'Jadwal otomatis';

const kept = (): ScheduleState => scheduleIn(documentProperties().getProperties()[scheduleKey]);

/** The account at the keyboard, which must be the owner's: what runs by itself writes where nobody else may. */
const ownerAtKeyboard = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): string => {
  const [me, owner] = [account(), ownerOf(file)];
  if (me !== '' && me.toLowerCase() === owner.toLowerCase()) return me;
  const { sender } = kept();
  const now = sender === '' ? 'Jadwal belum aktif.' : `Sekarang surat dikirim oleh ${sender}.`;
  throw refusal(
    `${now} Hanya akun pemilik berkas${owner === '' ? '' : ` (${owner})`} yang dapat mengaktifkan, mengambil alih atau mematikan jadwal.`,
  );
};

/** Whether the person agrees; asked while no lock is held. */
const isAgreed = (text: string): boolean => {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
};

const statusOf = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): string => {
  const state = kept();
  const settings = firstRows(tabNamed(file.getSheets(), 'settings'));
  const isMine = claimOf(state, account()).outcome === 'mine';
  return scheduleStatus({
    state,
    next: nextSummary(cityHourOf(new Date()), summaryScheduleIn(settings, cityDay)),
    recipient: summaryRecipient(settings),
    quota: MailApp.getRemainingDailyQuota(),
    isWatching: isMine ? watchOf(file).isWatching() : null,
    lastRun: state.lastRun === null ? '' : momentText(new Date(state.lastRun)),
  });
};

/** Tells whether the schedule is on, whose account sends, when next, and what is wrong. Anybody with the file may ask. */
export function showSchedule(): string {
  return tell(title, statusOf(SpreadsheetApp.getActive()));
}

/**
 * Turns the schedule on for the account at the keyboard; one that another account runs is taken over when the person agrees, so
 * that there are never two senders. For the owner alone.
 */
export function installSchedule(): string {
  return refusing(title, () => {
    const file = SpreadsheetApp.getActive();
    const me = ownerAtKeyboard(file);
    const claim = claimOf(kept(), me);
    const isTakenOver = claim.outcome === 'taken';
    if (
      isTakenOver &&
      !isAgreed(
        `Jadwal sekarang dijalankan ${claim.sender}. Ambil alih? Sesudah itu hanya ${me} yang mengirim.`,
      )
    )
      return '';
    locked(() => {
      const state = kept();
      if (claimOf(state, me).outcome !== claim.outcome)
        throw refusal('Jadwal baru saja diubah orang lain. Lihat statusnya, lalu ulangi bila perlu.');
      const watch = watchOf(file);
      if (!watch.isWatching()) watch.watch();
      if (claim.outcome === 'mine') return;
      const now = new Date();
      const since = isTakenOver ? state.since : cityHourOf(now);
      const news = isTakenOver ? state.news : newsFrom(now);
      keepSchedule({ ...scheduleOff, told: state.told, sender: me, since, news }, null);
    });
    return tell(title, statusOf(file));
  });
}

/** Turns the schedule off: nothing is sent by itself any more. What tends the entries goes on. For the owner alone. */
export function removeSchedule(): string {
  return refusing(title, () => {
    const file = SpreadsheetApp.getActive();
    ownerAtKeyboard(file);
    locked(() => keepSchedule({ ...scheduleOff, told: kept().told }, null));
    return tell(title, statusOf(file));
  });
}
