import { dueReminders } from '../jadwal/due-reminders';
import { repairIt } from '../remedies';
import type { MailPart } from '../surat/mail-part';
import type { OutboxLine, PlannedMail } from '../surat/outbox';
import { shortSubject } from '../surat/write-mail';
import { firstFault, templateFaults } from '../templat/template-faults';
import { folded } from '../text';
import type { AgencyToRemind, ReminderFacts } from './reminder-facts';
import { type ReminderSetting, reminderFields, reminderMail } from './reminder-mail';
import { agencyOfPeriod, reminderPeriod } from './reminder-period';

type Wording = ReminderSetting['template'];

/** What letters are written with besides the facts. */
export interface LetterSetting {
  /** The template of tab Templat, null when it has none. */
  readonly template: Wording | null;
  readonly address: string;
  readonly entry: (id: string) => string;
}

const kind = { code: 'PENGINGAT', fields: reminderFields, isMail: true };
/** The code of the template in tab Templat. */
export const reminderTemplate = kind.code;

/** The words while tab Templat has none that can be filled. */
const plainWords: Wording = { subject: 'Pengingat {{opd}}', body: '{{yang_ditunggu}}\n\n{{alamat_lembar}}' };

/** What keeps the template of tab Templat from being used, with what to do and what goes instead; '' when nothing does. */
export const wordingFault = ({ template }: Pick<LetterSetting, 'template'>): string => {
  const found = template
    ? firstFault(templateFaults(kind, template))
    : `Templat ${kind.code} tidak ada di tab Templat. ${repairIt}`;
  return found && `${found} Sampai itu beres, surat pengingat memakai kata-kata singkat.`;
};

/** The letter to an agency as things are now, null when nothing is waited for; `isToHead`: to its head instead of to an operator. */
export const letterTo = (
  { reminder }: Pick<AgencyToRemind, 'reminder'>,
  isToHead: boolean,
  { deadline }: Pick<ReminderFacts, 'deadline'>,
  setting: LetterSetting,
): { readonly subject: string; readonly parts: readonly MailPart[] } | null =>
  reminder &&
  reminderMail(reminder, {
    ...setting,
    template: setting.template && wordingFault(setting) === '' ? setting.template : plainWords,
    deadline,
    isToHead,
  });

/** Whom a letter to an agency goes to now: each of its operators, and its head when it is time. */
export const recipientsOf = ({ operators, head, reminder }: AgencyToRemind): readonly string[] => [
  ...new Set([...operators, ...(reminder?.isToHead && head !== '' ? [head] : [])]),
];

/** The mails that a letter to an agency takes, one a recipient; none when nothing is waited for. */
export const plannedFor = (
  agency: AgencyToRemind,
  facts: ReminderFacts,
  setting: LetterSetting,
): readonly PlannedMail[] => {
  const letter = letterTo(agency, false, facts, setting);
  if (letter === null) return [];
  const [period, subject] = [reminderPeriod(facts.today, agency.key), shortSubject(letter.subject)];
  return recipientsOf(agency).map((recipient) => ({ kind: 'pengingat', period, recipient, subject }));
};

/** The agencies to which a letter is due today. */
export const dueAgencies = ({ agencies, rules, today }: ReminderFacts): readonly AgencyToRemind[] => {
  const due = new Set(dueReminders(agencies, rules, today).map(({ agency }) => agency));
  return agencies.filter(({ name }) => due.has(name));
};

/**
 * The letter of a line of the outbox as things are now. Null when nothing is waited for any more, and for whom the agency does
 * not name any more: the letter of that week was theirs.
 */
export const letterOfLine = (
  { period, recipient }: OutboxLine,
  facts: ReminderFacts,
  setting: LetterSetting,
): ReturnType<typeof letterTo> => {
  const key = folded(agencyOfPeriod(period));
  const agency = facts.agencies.find((one) => folded(one.key) === key);
  if (!agency) return null;
  const isOperator = agency.operators.includes(recipient);
  return isOperator || recipient === agency.head ? letterTo(agency, !isOperator, facts, setting) : null;
};

/** Names that a sentence holds before it says how many more there are. */
const namedAtMost = 5;

/** Which agencies should be reminded and have no operator's address, with what to do; '' for none. */
export const unreachable = ({ agencies, rules }: ReminderFacts): string => {
  const first = Math.max(0, ...rules.ladder);
  const names = agencies.flatMap(({ name, operators, reminder }) => {
    if (operators.length > 0 || reminder === null) return [];
    const { missingDaysLeft, drafts, repairs } = reminder;
    const isTime = missingDaysLeft !== null && missingDaysLeft <= first;
    return isTime || drafts.length + repairs.length > 0 ? [name.slice(0, 80)] : [];
  });
  if (names.length === 0) return '';
  const more = names.length > namedAtMost ? `, dan ${names.length - namedAtMost} lainnya` : '';
  return `${names.length} OPD perlu diingatkan tetapi E-mail operator kosong: ${names.slice(0, namedAtMost).join(', ')}${more}. Isi di tab OPD.`;
};
