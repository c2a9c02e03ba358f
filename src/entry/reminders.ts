import { ladderProblem } from '../core/jadwal/reminder-setting';
import { once } from '../core/once';
import type { ReminderFacts } from '../core/pengingat/reminder-facts';
import { wordingFault } from '../core/pengingat/reminder-letters';
import { type RemindersView, remindersView } from '../core/pengingat/reminders-view';
import { sendReminders } from '../core/pengingat/send-reminders';
import { refusal } from '../core/refusal';
import { isWaiting } from '../core/surat/outbox';
import { writeMail } from '../core/surat/write-mail';
import { verifierOf } from '../core/verifikasi/verifier';
import { ownerOf } from '../google/account';
import { firstRows, tabNamed } from '../google/entry-book';
import { lockedForAnswer } from '../google/locked';
import type { MailSources } from '../google/mail-sources';
import { factsNow, letterSetting } from '../google/reminder-desk';
import { wakeSchedule } from '../google/schedule';
import { scheduleDesk, sourcesNow } from '../google/summary-desk';
import { clock, person } from './at-keyboard';
import { openDialogIf } from './sidebar';
import { version } from './version';

/** What sending came to, and the page afterwards. */
export interface SentNow {
  readonly said: string;
  readonly view: RemindersView;
}

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Somebody at the page, with the tabs: whether they own the file is asked of Google once. */
const atPage = (file: File) => {
  const who = person();
  const owner = once(() => ownerOf(file));
  const sheets = file.getSheets();
  return {
    sheets,
    isOwner: () => who !== '' && who.toLowerCase() === owner().toLowerCase(),
    /** Lets Verifikator, Admin and the owner in; throws a refusal for others. */
    allow: () =>
      verifierOf({ team: () => firstRows(tabNamed(sheets, 'team')), owner }, who, 'membuka Pengingat OPD'),
  };
};

const viewOf = (facts: ReminderFacts, sources: MailSources, maySend: boolean): RemindersView => {
  const setting = letterSetting(sources);
  const problem = `${ladderProblem(sources.read('settings'))} ${wordingFault(setting)}`.trim();
  return remindersView(facts, setting, { maySend, readAt: clock(), problem });
};

/** Opens the page that tells from which OPD something is waited for; tells others who may. */
export function openReminders(): void {
  openDialogIf(() => atPage(SpreadsheetApp.getActive()).allow(), 'remind', 'Pengingat OPD');
}

/** What is waited for from each OPD, and when it was last reminded. For Verifikator, Admin and the owner. */
export function readReminders(): RemindersView {
  const file = SpreadsheetApp.getActive();
  const { sheets, allow, isOwner } = atPage(file);
  allow();
  const now = new Date();
  const lines = once(() => scheduleDesk(file, sheets, { now, told: null, version }).outbox().lines());
  const sources = sourcesNow(file, sheets, lines);
  return viewOf(factsNow(sources, now), sources, isOwner());
}

/** Sends the letters of these OPD, by the keys of the page's lines, now. For the owner alone, whose account sends. */
export function sendRemindersNow(keys: readonly string[]): SentNow {
  const file = SpreadsheetApp.getActive();
  const { sheets, isOwner } = atPage(file);
  if (!isOwner())
    throw refusal(
      'Hanya akun pemilik berkas yang dapat mengirim pengingat. Anda dapat menulis surat atau WhatsApp sendiri dari halaman ini.',
    );
  return lockedForAnswer(() => {
    const now = new Date();
    const { mailer, outbox: readOutbox } = scheduleDesk(file, sheets, { now, told: null, version });
    const outbox = readOutbox();
    const sources = sourcesNow(file, sheets, outbox.lines);
    const write = (letter: Parameters<typeof writeMail>[0]) => writeMail(letter, sources.fragments());
    const said = sendReminders(
      { outbox, mailer, write },
      factsNow(sources, now),
      letterSetting(sources),
      keys,
      now,
    );
    if (outbox.lines().some(isWaiting)) wakeSchedule();
    return { said, view: viewOf(factsNow(sources, now), sources, true) };
  });
}
