import { mondayOf, weekText } from '../core/capaian/iso-week';
import { dayNumber } from '../core/capaian/pace';
import { scheduleIn, scheduleKey, scheduleText } from '../core/jadwal/schedule-state';
import { summaryRecipient } from '../core/jadwal/summary-setting';
import { refusal } from '../core/refusal';
import { noRecipient, type ReadySummary } from '../core/ringkasan/run-schedule';
import { mailKey, type OutboxLine, type PlannedMail } from '../core/surat/outbox';
import { sendMails } from '../core/surat/send-mails';
import { account, ownerOf } from '../google/account';
import { documentProperties } from '../google/document-properties';
import { firstRows, tabNamed } from '../google/entry-book';
import { locked } from '../google/locked';
import { wakeSchedule } from '../google/schedule';
import { readySummary, scheduleDesk } from '../google/summary-desk';
import { today } from '../google/today';
import { adminAlone } from './admin-alone';
import { refusing, tell } from './tell';
import { version } from './version';

const title = 'Ringkasan Sekda';

const thisWeek = (): string => weekText(mondayOf(dayNumber(today())));
const kept = () => scheduleIn(documentProperties().getProperties()[scheduleKey]);

/** The summary as it would go now, for an Admin or the owner. */
const summaryNow = (what: string): ReadySummary => {
  const file = SpreadsheetApp.getActive();
  const sheets = file.getSheets();
  adminAlone(firstRows(tabNamed(sheets, 'team')), what);
  return readySummary(file, sheets, thisWeek(), { now: new Date(), told: kept().told, version });
};

/** Shows the summary as it would go now; sends nothing. */
export function previewSummary(): string {
  return refusing(title, () => {
    const { mail } = summaryNow('melihat pratinjau ringkasan');
    const page = HtmlService.createHtmlOutput(mail.html).setWidth(760).setHeight(560);
    SpreadsheetApp.getUi().showModalDialog(page, mail.subject);
    return mail.subject;
  });
}

/** Sends the summary as it would go now to the person at the keyboard, marked as a sample. */
export function sendSampleSummary(): string {
  return refusing(title, () => {
    const { mail } = summaryNow('mengirim contoh ringkasan');
    const me = account();
    const desk = scheduleDesk(SpreadsheetApp.getActive(), [], { now: new Date(), told: null, version });
    const sending = desk.mailer.send({ ...mail, to: me, subject: `[Contoh] ${mail.subject}` });
    return tell(
      title,
      sending.outcome === 'sent'
        ? `Contoh dikirim ke ${me}.`
        : `Contoh tidak terkirim: ${sending.error} Coba lagi nanti.`,
    );
  });
}

const outcomeText = (line: OutboxLine | undefined, isOn: boolean): string => {
  if (line?.state === 'terkirim') return `Ringkasan dikirim ke ${line.recipient}.`;
  const remedy = isOn ? '' : ' Jadwal otomatis tidak aktif: aktifkan dahulu agar surat ini menyusul.';
  return `Ringkasan belum terkirim. ${line?.error ?? ''}${remedy} Lihat tab Kotak Keluar.`;
};

/** The mail to send now: that of this week, or one more when that went already; null when the person would rather not. */
const plannedNow = (lines: readonly OutboxLine[], recipient: string, subject: string): PlannedMail | null => {
  const week = thisWeek();
  const sent = lines.filter(
    ({ kind, period, recipient: to, state }) =>
      kind === 'ringkasan' && period.startsWith(week) && to === recipient && state !== 'siap',
  );
  if (sent.length === 0) return { kind: 'ringkasan', period: week, recipient, subject };
  const ui = SpreadsheetApp.getUi();
  const question = `Ringkasan pekan ini sudah ada di Kotak Keluar (${sent.map(({ state }) => state).join(', ')}). Kirim sekali lagi ke ${recipient}?`;
  if (ui.alert(title, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return null;
  return { kind: 'ringkasan', period: `${week} (${sent.length + 1})`, recipient, subject };
};

/** Sends the summary to the Sekda now; asks before it is sent twice in a week. For the owner alone, whose account sends. */
export function sendSummaryNow(): string {
  return refusing(title, () => {
    const file = SpreadsheetApp.getActive();
    const me = account();
    if (me === '' || me.toLowerCase() !== ownerOf(file).toLowerCase())
      throw refusal(
        'Hanya akun pemilik berkas yang dapat mengirim ringkasan. Pratinjau dan contoh dapat dilihat Admin.',
      );
    const sheets = file.getSheets();
    const state = kept();
    const desk = scheduleDesk(file, sheets, { now: new Date(), told: state.told, version });
    const recipient = summaryRecipient(desk.settings());
    if (recipient === '') throw refusal(noRecipient);
    const summary = desk.summary(thisWeek());
    const planned = plannedNow(desk.outbox().lines(), recipient, summary.mail.subject);
    if (planned === null) return '';
    const line = locked(() => {
      const outbox = desk.outbox();
      const own = () => outbox.lines().filter((one) => mailKey(one) === mailKey(planned));
      sendMails({ ...outbox, lines: own }, desk.mailer, {
        now: new Date(),
        wanted: [planned],
        reserved: 0,
        compose: ({ recipient: to }) => ({ ...summary.mail, to }),
      });
      const [sent] = own();
      if (sent?.state === 'terkirim')
        documentProperties().setProperty(scheduleKey, scheduleText({ ...kept(), told: summary.told }));
      else wakeSchedule();
      return sent;
    });
    return tell(title, outcomeText(line, state.sender !== ''));
  });
}
