import { dayOfNumber } from '../capaian/iso-week';
import type { Reminder } from '../jadwal/due-reminders';
import type { MailPart } from '../surat/mail-part';
import { clipped, oneLine, plainText } from '../surat/plain-text';
import { whatsAppLink } from '../surat/whatsapp';
import { shortSubject } from '../surat/write-mail';
import { dayText } from '../usulan/log-text';
import type { AgencyToRemind, ReminderFacts } from './reminder-facts';
import { type LetterSetting, letterTo, recipientsOf } from './reminder-letters';
import { askedText, idleText, progressText } from './reminder-mail';
import { hadThisWeek } from './reminder-period';

/** An agency from which something is waited for, as the officer sees it: all plain text. */
export interface ReminderLine {
  readonly key: string;
  readonly name: string;
  /** What is waited for, a line each. */
  readonly waited: readonly string[];
  /** The day of the last letter in words, '' for none. */
  readonly last: string;
  /** Whom a letter would go to now. */
  readonly recipients: readonly string[];
  /** Why no letter can be sent now, with what to do; '' when one can. */
  readonly obstacle: string;
  /** A letter of the officer's own, ready to be sent. */
  readonly letter: { readonly subject: string; readonly body: string };
  /** A chat with the text ready; '' while nobody agreed to one. */
  readonly chat: string;
}

/** What the page Pengingat OPD shows. */
export interface RemindersView {
  /** Whether the person may have letters sent: the file's owner, whose account sends. */
  readonly maySend: boolean;
  readonly readAt: string;
  /** The deadline in words, '' while the setting holds none. */
  readonly deadline: string;
  readonly problem: string;
  /** Agencies from which nothing is waited for. */
  readonly quiet: number;
  readonly lines: readonly ReminderLine[];
}

/** So much of a letter fits into a link that every program opens. */
const longestBody = 1200;
const longestName = 100;
/** The same in a letter that is a link: two lists of them leave room for the city's own words. */
const [inLetter, longestInLetter] = [3, 60];
/** Entries of an agency that are named one by one. */
const namedAtMost = 5;

const waitedTexts = (reminder: Reminder): readonly string[] => {
  const { missingDaysLeft, drafts, repairs } = reminder;
  const progress = progressText(reminder);
  const left = missingDaysLeft === 0 ? 'hari ini' : `${missingDaysLeft} hari lagi`;
  const named = (
    what: string,
    entries: Reminder['drafts'],
    since: (days: number) => string,
  ): readonly string[] => [
    ...entries
      .slice(0, namedAtMost)
      .map(({ id, name, days }) => `${what} ${clipped(oneLine(name || id), longestName)}: ${since(days)}`),
    ...(entries.length > namedAtMost
      ? [`dan ${entries.length - namedAtMost} ${what.toLowerCase()} lain`]
      : []),
  ];
  return [
    ...(missingDaysLeft === null
      ? []
      : [`${progress.charAt(0).toUpperCase()}${progress.slice(1)}; tenggat ${left}`]),
    ...named('Perbaikan', repairs, askedText),
    ...named('Draf', drafts, idleText),
  ];
};

/** A part as a letter that fits into a link tells it: without the addresses of rows, and the first entries alone. */
const withoutLinks = (part: MailPart): MailPart => {
  if (part.kind !== 'list') return part;
  const more = part.items.length - inLetter;
  return {
    kind: 'list',
    title: part.title,
    items: [
      ...part.items.slice(0, inLetter).map(({ text }) => ({ text: clipped(oneLine(text), longestInLetter) })),
      ...(more > 0 ? [{ text: `dan ${more} lainnya` }] : []),
    ],
  };
};

/** Why no letter can go to an agency now, with what to do; '' when one can. */
export const obstacleTo = (agency: AgencyToRemind, { today }: Pick<ReminderFacts, 'today'>): string => {
  const { sent } = agency;
  if (sent.waiting.length > 0) return '';
  if (hadThisWeek(sent, today)) return 'Sudah mendapat surat pekan ini.';
  return recipientsOf(agency).length > 0
    ? ''
    : 'E-mail operator kosong atau bukan alamat. Isi di tab OPD agar dapat diingatkan.';
};

/** The agencies from which something is waited for, those with a deadline to keep first. */
export const remindersView = (
  facts: ReminderFacts,
  setting: LetterSetting,
  about: Pick<RemindersView, 'maySend' | 'readAt' | 'problem'>,
): RemindersView => {
  const lines = facts.agencies.flatMap((agency): readonly ReminderLine[] => {
    const { key, name, reminder, sent, whatsapp } = agency;
    const letter = letterTo(agency, false, facts, setting);
    if (reminder === null || letter === null) return [];
    const body = clipped(plainText(letter.parts.map(withoutLinks)), longestBody);
    return [
      {
        key,
        name: oneLine(name),
        waited: waitedTexts(reminder),
        last: sent.last === null ? '' : dayText(dayOfNumber(sent.last)),
        recipients: recipientsOf(agency),
        obstacle: obstacleTo(agency, facts),
        letter: { subject: shortSubject(letter.subject), body },
        chat: whatsAppLink(whatsapp, body),
      },
    ];
  });
  return {
    ...about,
    deadline: facts.deadline === null ? '' : dayText(facts.deadline),
    quiet: facts.agencies.length - lines.length,
    lines,
  };
};
