import { grouped, groupOf } from '../grouped';
import { auditTab } from '../lembar/automation-tabs';
import type { Status } from '../lembar/choices';
import { type Day, settingIn } from '../lembar/settings';
import { columnAt, type Grid, rowsOf, type TableRows, tableIn } from '../lembar/table-rows';
import { once } from '../once';
import type { LockedRound } from '../putaran/locked-round';
import { repairIt } from '../remedies';
import type { Letters } from '../ringkasan/run-schedule';
import type { MailPart } from '../surat/mail-part';
import type { PlannedMail } from '../surat/outbox';
import type { HeldBack, Mail } from '../surat/send-mails';
import { templateIn } from '../templat/find-template';
import { firstFault, templateFaults } from '../templat/template-faults';
import type { TemplateKind } from '../templat/template-kinds';
import { folded } from '../text';
import { deadlineIn } from '../usulan/deadline';
import { dayText } from '../usulan/log-text';
import { lastingChanges } from './lasting-changes';
import { entriesNow, hearersIn, statusTemplates, toldResults } from './news-facts';
import { type NewsSetting, newsMail, type ToldEntry } from './news-mail';
import { lastPlace, rowsToTell, secondAt } from './news-state';

/** What news are told from; each is asked only when there are some. */
export interface NewsDesk {
  innovations(): Grid;
  /** Tab Riwayat, up to its last line. */
  log(): Grid;
  settings(): Grid;
  agencies(): Grid;
  templates(): Grid;
  /** Every template that the product knows. */
  kinds(): readonly TemplateKind[];
  /** The round that is locked now, or null. Throws when what was locked is damaged. */
  round(): LockedRound | null;
  /** The mark of the last lock, '' before the first. */
  readonly roundMark: string;
  /** Addresses of the workbook and of tab Inovasi. */
  workbook(): string;
  tab(): string;
  entryAddress(row: number): string;
  /** The mail from its parts. */
  written(mail: { readonly subject: string; readonly parts: readonly MailPart[] }): Omit<Mail, 'to'>;
  readonly dayOf: (date: Date) => Day;
}

const resultCode = 'KABAR_HASIL';
/** How the results of a round are called in the outbox: by their fingerprint, so that the same are told once. */
const resultPeriod = ({ fingerprint }: LockedRound): string => `Hasil ${fingerprint.slice(0, 12)}`;

/**
 * How the news of a status are called there: with the rows of the log that are told, so that a run cut short goes on with the same,
 * and the second of the first: rows come round again in a log that was cut.
 */
const statusPeriod = (status: Status, rows: readonly number[], log: TableRows): string =>
  `${status} ${rows[0]}-${rows[rows.length - 1]} ${secondAt(log, rows[0] ?? 0)}`;
const statusPeriods = / (\d+)-(\d+) \d+$/;

interface News {
  readonly code: string;
  readonly period: string;
  readonly entries: readonly ToldEntry[];
}

/** The letters that tell operators what became of their entries: one a recipient and status in a run, and one of the results. */
export const newsLetters = (desk: NewsDesk): Letters => {
  const log = once(() => tableIn(auditTab, desk.log()));
  const isOn = once(() => folded(settingIn(desk.settings(), 'KABAR_OTOMATIS').value) !== 'tidak');
  const now = once(() => entriesNow(desk.innovations(), desk.entryAddress));
  const hearers = once(() => hearersIn(desk.agencies()));
  const byRecipient = ({ entries }: News): ReadonlyMap<string, readonly ToldEntry[]> => {
    const heard = entries.flatMap((entry) => hearers()(entry).map((to) => ({ to, entry })));
    return new Map(
      [...grouped(heard, ({ to }) => to)].map(([to, own]) => [to, own.map(({ entry }) => entry)]),
    );
  };

  /** The news of some rows of the log that still hold. */
  const statusNews = (rows: readonly number[]): readonly News[] => {
    const told = [...lastingChanges(log(), rows)].flatMap(([id, status]) => {
      const entry = now().get(id);
      return entry?.status === status ? [{ status, entry: entry.told }] : [];
    });
    return [...grouped(told, ({ status }) => status)].flatMap(([status, own]) => {
      const code = statusTemplates[status];
      return code
        ? [{ code, period: statusPeriod(status, rows, log()), entries: own.map(({ entry }) => entry) }]
        : [];
    });
  };
  const newsOfRows = new Map<string, readonly News[]>();
  const newsOfPeriod = (period: string): News | null => {
    const [, from, to] = statusPeriods.exec(period) ?? [];
    if (!from || !to) return resultNews();
    const isAmong = (row: number): boolean => row >= Number(from) && row <= Number(to);
    const all = newsOfRows.get(`${from}-${to}`) ?? statusNews(rowsOf(log()).filter(isAmong));
    newsOfRows.set(`${from}-${to}`, all);
    return all.find((one) => one.period === period) ?? null;
  };

  let fault = '';
  const round = once((): LockedRound | null => {
    try {
      return desk.round();
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
      return null;
    }
  });
  const resultNews = once((): News | null => {
    const locked = round();
    if (!locked) return null;
    const address = (id: string): string => now().get(id)?.told.address ?? desk.tab();
    return {
      code: resultCode,
      period: resultPeriod(locked),
      entries: toldResults(locked, desk.settings(), address),
    };
  });

  const templateOf = (code: string): HeldBack | Pick<NewsSetting, 'kind' | 'template'> => {
    const kind = desk.kinds().find((one) => one.code === code);
    const template = templateIn(desk.templates(), code);
    if (!kind || !template) return { held: `Templat ${code} tidak ada di tab Templat. ${repairIt}` };
    const found = firstFault(templateFaults(kind, template));
    return found === '' ? { kind, template } : { held: found };
  };
  const templates = new Map<string, ReturnType<typeof templateOf>>();
  const mailOf = (code: string, entries: readonly ToldEntry[]) => {
    const found = templates.get(code) ?? templateOf(code);
    templates.set(code, found);
    if ('held' in found) return found;
    const deadline = deadlineIn(desk.settings(), desk.dayOf);
    const shared = {
      status: Object.entries(statusTemplates).find(([, one]) => one === code)?.[0] ?? 'Terverifikasi',
      tenggat: deadline ? dayText(deadline) : '',
      verifikator: 'Tim verifikasi Bapperida',
      periode: code === resultCode ? (round()?.period ?? '') : '',
    };
    return newsMail(entries, { ...found, shared, workbook: desk.workbook(), tab: desk.tab() });
  };
  const planned = (news: News): readonly PlannedMail[] =>
    [...byRecipient(news)].map(([recipient, entries]) => {
      const mail = mailOf(news.code, entries);
      const subject = 'held' in mail ? `Kabar: ${news.period}` : mail.subject;
      return { kind: 'kabar', period: news.period, recipient, subject };
    });

  return {
    kind: 'kabar',
    wanted: (_, { news }) => {
      if (!news || !isOn()) return [];
      const result = news.round === desk.roundMark ? null : resultNews();
      const told = rowsToTell(log(), news).flatMap(statusNews);
      return [...told, ...(result ? [result] : [])].flatMap(planned);
    },
    compose: ({ period, recipient }): Omit<Mail, 'to'> | HeldBack | null => {
      if (!isOn()) return null;
      const news = newsOfPeriod(period);
      if (!news && fault !== '' && !statusPeriods.test(period)) return { held: fault };
      const entries = news?.period === period ? groupOf(byRecipient(news), recipient) : [];
      if (!news || entries.length === 0) return null;
      const mail = mailOf(news.code, entries);
      return 'held' in mail ? mail : desk.written(mail);
    },
    remember: (state) => {
      const { news } = state;
      // A log without its title tells no place: kept as told, all of it would be new once the title is back.
      if (!news || columnAt(log(), 'at') === 0) return state;
      const told = fault === '' ? desk.roundMark : news.round;
      return { ...state, news: { after: lastPlace(log()), ends: [], round: told } };
    },
    next: () => null,
    fault: () => fault,
  };
};
