import type { IdleEntry, Reminder } from '../jadwal/due-reminders';
import type { Day } from '../lembar/settings';
import type { MailItem, MailPart } from '../surat/mail-part';
import { type MailValues, templateParts } from '../surat/template-parts';
import { filledLine, type TemplateField } from '../templat/template';
import { dayText } from '../usulan/log-text';

/** What a reminder's template may name. */
export const reminderFields: readonly TemplateField[] = [
  { name: 'penerima', note: 'operator atau kepala OPD' },
  { name: 'opd', note: 'nama OPD' },
  { name: 'tenggat', note: 'tenggat pengusulan' },
  { name: 'sisa_hari', note: 'hari sampai tenggat' },
  { name: 'alamat_lembar', note: 'alamat lembar ini' },
  { name: 'yang_ditunggu', note: 'apa yang ditunggu dari OPD ini', isBlock: true },
];

/** The text that reminders ship with. */
export const reminderText = {
  subject: 'Pengingat usulan inovasi {{opd}}',
  body: `Yth. {{penerima}}

{{yang_ditunggu}}

Buka Lembar Inovasi untuk melanjutkan: {{alamat_lembar}}

Terima kasih. Bila ada kendala, hubungi Bapperida.`,
} as const;

/** What a letter is written from besides what it reminds of. */
export interface ReminderSetting {
  readonly template: { readonly subject: string; readonly body: string };
  readonly deadline: Day | null;
  /** Whether it goes to the head of the agency instead of to an operator. */
  readonly isToHead: boolean;
  /** Address of the workbook. */
  readonly address: string;
  /** The row of an entry, as a link. */
  readonly entry: (id: string) => string;
}

/** How long a repair is waited for, and how long a draft was left alone. */
export const askedText = (days: number): string => `diminta ${days} hari lalu`;
export const idleText = (days: number): string => `tidak diubah ${days} hari`;

const listed = (
  title: string,
  entries: readonly IdleEntry[],
  since: (days: number) => string,
  entry: ReminderSetting['entry'],
): readonly MailPart[] => {
  if (entries.length === 0) return [];
  const items = entries.map(
    ({ id, name, days }): MailItem => ({
      text: `${name === '' ? id : name}: ${since(days)}`,
      href: entry(id),
    }),
  );
  return [{ kind: 'list', title, items }];
};

/** How far an agency with too few entries has come. */
export const progressText = ({ counted, minimum }: Pick<Reminder, 'counted' | 'minimum'>): string =>
  counted === 0 ? 'belum mengusulkan' : `baru mengusulkan ${counted} dari ${minimum}`;

const missingText = (what: string, daysLeft: number, deadline: Day | null): string => {
  const last = deadline ? dayText(deadline) : '';
  if (daysLeft === 0) return `${what}, dan tenggatnya hari ini (${last}).`;
  return `${what}. Tenggatnya ${daysLeft} hari lagi (${last}).`;
};

/** A reminder as a mail: what is waited for first, in the words of the city's template. */
export const reminderMail = (
  reminder: Omit<Reminder, 'isToHead'>,
  { template, deadline, isToHead, address, entry }: ReminderSetting,
): { readonly subject: string; readonly parts: readonly MailPart[] } => {
  const { agency, missingDaysLeft, drafts, repairs } = reminder;
  const missing = `${agency} ${progressText(reminder)} inovasi`;
  const waited: MailPart[] = [
    ...(missingDaysLeft === null
      ? []
      : [{ kind: 'paragraph' as const, text: missingText(missing, missingDaysLeft, deadline) }]),
    ...listed('Perlu diperbaiki', repairs, askedText, entry),
    ...listed('Draf yang belum diajukan', drafts, idleText, entry),
  ];
  const values: MailValues = {
    texts: {
      penerima: `${isToHead ? 'Kepala' : 'Operator inovasi'} ${agency}`,
      opd: agency,
      tenggat: deadline ? dayText(deadline) : '',
      sisa_hari: missingDaysLeft === null ? '' : String(missingDaysLeft),
      alamat_lembar: address,
    },
    parts: { yang_ditunggu: waited },
  };
  const parts = templateParts(template.body, reminderFields, values);
  // A template without its block would remind of nothing.
  const isTold = parts.some((part) => waited.includes(part));
  // A subject of nothing but the deadline is empty while there is none.
  const subject = filledLine(template.subject, values).trim() || `Pengingat ${agency}`;
  return { subject, parts: isTold ? parts : [...waited, ...parts] };
};
