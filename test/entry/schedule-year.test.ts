import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { type Cell, entriesTab, tableRows } from '../support/entries';
import { giveOpd } from '../support/reminders';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

// A year of the hourly trigger on the runtime's clock, and what came of it compared with a calendar of its own: days are
// counted in milliseconds here, and no code of the product is asked.

jest.setTimeout(600_000);

const sekda = 'sekda@pangkalpinang.example';
/** Whom other mails of the account go to. */
const stranger = 'lain@kota.example';
/** Operators of an agency that proposes nothing all year, and of the one that proposes in July. */
const dishub = 'operator@dishub.example';
const bapperida = 'operator@bapperida.example';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A day of the city, e.g. 2026-01-05, as the number of days since 1970, and an hour of it as the number of hours. */
const dayOf = (text: string): number => Date.parse(`${text}T00:00Z`) / dayMs;
const hourOf = (text: string): number => dayOf(text.slice(0, 10)) * 24 + Number(text.slice(11, 13));
const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const hourText = (hour: number): string => new Date(hour * hourMs).toISOString().slice(0, 13);
/** The instant at which the hour begins in the city, which is seven hours ahead of Greenwich all year. */
const instantOf = (hour: number): number => (hour - 7) * hourMs;
/** 0 is Monday. */
const weekdayOf = (day: number): number => (new Date(day * dayMs).getUTCDay() + 6) % 7;

/** The weeks from a Monday on, by their names: the year of a week is that of its Thursday. */
const weeksFrom = (monday: number, end: number): { name: string; monday: number }[] => {
  const weeks: { name: string; monday: number }[] = [];
  let [year, number] = ['', 0];
  // A week's number is how many Thursdays its year has had.
  for (let day = dayOf(`${dayText(monday + 3).slice(0, 4)}-01-01`); day < end; day += 1) {
    if (weekdayOf(day) !== 3) continue;
    const own = dayText(day).slice(0, 4);
    number = own === year ? number + 1 : 1;
    year = own;
    if (day - 3 >= monday)
      weeks.push({ name: `${year}-W${String(number).padStart(2, '0')}`, monday: day - 3 });
  }
  return weeks;
};

const start = '2025-12-26T09';
const end = '2027-01-18T00';
/** No trigger runs for a month: from Monday, 20 April, to Wednesday, 20 May. */
const outage = { from: hourOf('2026-04-20T00'), to: hourOf('2026-05-21T00') };
/** On these days other mails of the account take all of its quota a minute before seven, for 24 hours: two are days of a mail. */
const spent = ['2026-03-09', '2026-06-11', '2026-11-25'].map(dayOf);
const isSpent = (day: number): boolean => spent.includes(day);
/** On Friday, 3 July, the owner chooses another day and hour, and a fourth entry is handed in. */
const changed = hourOf('2026-07-03T10');
const holidays = [
  // A Thursday and a Friday of the first week; a Monday and the day after; Friday to Tuesday.
  ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17'],
  ...['2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'],
  // A Monday in the outage; a Wednesday; a whole week, whose summary the next one's turn makes superfluous.
  ...['2026-05-11', '2026-08-19', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15'],
  // The last three working days of week 53, of which one lies in the next year.
  ...['2026-12-30', '2026-12-31', '2027-01-01'],
].map(dayOf);

const turnAt = (monday: number): { weekday: number; hour: number } =>
  monday * 24 < changed ? { weekday: 0, hour: 7 } : { weekday: 2, hour: 13 };
const figuresAt = (hour: number): string =>
  hour < changed ? '2/36 OPD, 3/100 usulan' : '3/36 OPD, 4/100 usulan';

/** The hour at which the summary of a week is to go: its day, or the next one that is no holiday and no weekend. */
const plannedHour = (monday: number): number | null => {
  const { weekday, hour } = turnAt(monday);
  for (let day = monday + weekday; day < monday + weekday + 7; day += 1)
    if (weekdayOf(day) < 5 && !holidays.includes(day)) return day * 24 + hour;
  return null;
};

/**
 * Hours in which the machine is up. A year has nearly nine thousand: outside of the weeks in which something is out of the
 * ordinary it comes at midnight and around the hour at which mails go, in which it is never down but for the outage.
 */
const closeWeeks = ['2025-12-29', '2026-03-09', '2026-06-29', '2026-09-07', '2026-12-28', '2027-01-04'].map(
  dayOf,
);
const isUp = (hour: number): boolean => {
  if (hour >= outage.from && hour < outage.to) return false;
  const monday = Math.floor(hour / 24) - weekdayOf(Math.floor(hour / 24));
  const hourOfDay = hour % 24;
  return closeWeeks.includes(monday) || hourOfDay === 0 || Math.abs(hourOfDay - turnAt(monday).hour) <= 1;
};

const monthNames =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const subjectAt = (hour: number): string => {
  const [year, month, day] = dayText(Math.floor(hour / 24))
    .split('-')
    .map(Number);
  return `Inovasi daerah ${day} ${monthNames[(month ?? 1) - 1]} ${year}: ${figuresAt(hour)}`;
};

interface ExpectedMail {
  /** Of the outbox. */
  readonly kind: string;
  readonly period: string;
  readonly to: string;
  readonly hour: number;
  readonly subject: string;
}

const weeks = weeksFrom(dayOf('2025-12-22'), hourOf(end) / 24);

/** The first hour after the beginning in which the machine is up; null when there is none. */
const firstUp = (from: number, to = hourOf(end)): number | null => {
  for (let hour = Math.max(from, hourOf(start) + 1); hour < Math.min(to, hourOf(end)); hour += 1)
    if (isUp(hour)) return hour;
  return null;
};

/** The summary of a week comes in the first hour up from its turn on, unless the next one's turn comes before. */
const summaries = (): ExpectedMail[] => {
  const turns = weeks.slice(1).flatMap(({ name, monday }) => {
    const hour = plannedHour(monday);
    return hour === null ? [] : [{ period: name, hour }];
  });
  return turns.flatMap(({ period, hour: turn }, at) => {
    let hour = firstUp(turn, turns[at + 1]?.hour);
    const day = Math.floor((hour ?? 0) / 24);
    // It waits until quota is back: a minute before seven of the next day, which is after the run of six.
    if (hour !== null && isSpent(day)) hour = firstUp((day + 1) * 24 + 7);
    return hour === null ? [] : [{ kind: 'ringkasan', period, to: sekda, hour, subject: subjectAt(hour) }];
  });
};

/** The agencies that are reminded, in the order of the roster. */
const reminded = [
  { code: 'OPD-14', name: 'Dinas Perhubungan', to: dishub, until: hourOf(end) },
  {
    code: 'OPD-23',
    name: 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah',
    to: bapperida,
    until: changed,
  },
];

/** The deadline is a Monday soon after the outage, and from July on the last day of the year, a holiday. */
const deadlineAt = (hour: number): number => dayOf(hour < changed ? '2026-05-25' : '2026-12-31');
const isDayOff = (day: number): boolean => weekdayOf(day) > 4 || holidays.includes(day);

/**
 * Agencies without an entry are written to 14, 7, 3 and 1 days before the deadline, before days off, at the hour of the summary; within a
 * week afterwards if the machine was down then; never twice in a week.
 */
const reminders = (): ExpectedMail[] => {
  const letters: ExpectedMail[] = [];
  let last = 0;
  for (let hour = hourOf(start) + 1; hour < hourOf(end); hour += 1) {
    const day = Math.floor(hour / 24);
    const monday = day - weekdayOf(day);
    if (!isUp(hour) || isDayOff(day) || hour % 24 < (hour < changed ? 7 : 13) || last >= monday) continue;
    const isDue = [14, 7, 3, 1].some((before) => {
      let rung = deadlineAt(hour) - before;
      while (isDayOff(rung)) rung -= 1;
      return rung <= day && day < rung + 7 && rung > last && day <= deadlineAt(hour);
    });
    if (!isDue) continue;
    last = day;
    const week = weeks.find((one) => one.monday === monday)?.name;
    for (const { code, name, to, until } of reminded)
      if (hour < until)
        letters.push({
          kind: 'pengingat',
          period: `${week} ${code}`,
          to,
          hour,
          subject: `Pengingat usulan inovasi ${name}`,
        });
  }
  return letters;
};

/** The operator hears of the entry in the hour in which it is handed in. */
const news = (): ExpectedMail[] => [
  {
    kind: 'kabar',
    period: 'Diajukan',
    to: bapperida,
    hour: changed,
    subject: 'Usulan diterima: Peta Inovasi',
  },
];

/** All mails in their order: the test takes no mail that is not expected. */
const expectedMails = (): ExpectedMail[] =>
  [...summaries(), ...news(), ...reminders()].sort((one, other) => one.hour - other.hour);

/** Figures of a week are kept in the first hour up of the next one; a week that no such hour follows has none. */
const expectedRows = (): { week: string; day: string }[] =>
  weeks.flatMap(({ name, monday }) => {
    const hour = firstUp((monday + 7) * 24, (monday + 14) * 24);
    return hour === null ? [] : [{ week: name, day: dayText(Math.floor(hour / 24)) }];
  });

let book: TestWorkbook;
let dist: string;
const setZone = (zone: string): void => {
  // The process's own, which is not the one that a test sees.
  runInThisContext(`process.env.TZ = ${JSON.stringify(zone)}`);
};
beforeAll(async () => {
  // Prepared as for all other tests, before this one goes abroad.
  await (await openPreparedWorkbook()).close();
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync('dist', dist, { recursive: true });
  const manifest = join(dist, 'appsscript.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Asia/Jakarta', 'America/New_York'));
  setZone('America/New_York');
  book = await openPreparedWorkbook({ dist });
});
afterAll(async () => {
  await book.close();
  setZone('Asia/Jakarta');
  rmSync(dist, { recursive: true, force: true });
});

/** The owner types the value of a setting in tab Pengaturan. */
const set = async (label: string, value: string | number): Promise<void> => {
  const settings = book.runtime.document.book.sheets.find(({ name }) => name === 'Pengaturan');
  const row = settings?.cells.findIndex((line) => line?.[1]?.value === label) ?? -1;
  const rect = { sheet: settings?.id ?? 0, row, column: 2, rows: 1, columns: 1 };
  const { outcomes } = await book.runtime.edit(owner, { kind: 'type', rect, values: [[value]] });
  for (const { error } of outcomes) expect(error).toBeUndefined();
};
const hand = async (row: number, entries: Cell[][]): Promise<void> => {
  const tab = entriesTab(book);
  await tab.paste('OPD', row, entries, owner);
  await tab.paste(
    'Status',
    row,
    entries.map(() => ['Diajukan']),
    owner,
  );
};
const spendQuota = () =>
  book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > 0; count -= 1) MailApp.sendEmail(args[0], 'x', 'y'); return 1;`,
    stranger,
  );

test('a year of summaries: each week one, on its day and hour, with the true date, and nothing else', async () => {
  const { runtime } = book;
  expect(
    await book.script(
      'return new Date(2026, 0, 1).getTimezoneOffset() + new Date(2026, 6, 1).getTimezoneOffset();',
    ),
  ).toBe(540);
  const clockAt = (hour: number, minutes = 0): void =>
    runtime.clock.set(new Date(instantOf(hour) + minutes * 60_000));
  clockAt(hourOf(start));
  // What an hour takes is mostly to read blank rows.
  await book.script(
    `['Inovasi', 'Bukti'].forEach((name) => {
       const sheet = SpreadsheetApp.getActive().getSheetByName(name);
       sheet.deleteRows(101, sheet.getMaxRows() - 100);
     }); return 1;`,
  );
  await hand(2, [
    ['Dinas Kesehatan', 'OPD', '', 'Jemput Bola'],
    ['Dinas Sosial', 'OPD', '', 'Kolak Beko'],
    ['Dinas Pendidikan dan Kebudayaan', 'SD', 'SD Negeri 1', 'Bank Sampah'],
  ]);
  await giveOpd(book, Object.fromEntries(reminded.map(({ name, to }) => [name, { 'E-mail operator': to }])));
  await set('Tenggat pengusulan', '25/05/2026');
  await set('Penerima ringkasan: e-mail', sekda);
  await set('Hari libur', holidays.map((day) => dayText(day).split('-').reverse().join('/')).join('\n'));
  await book.door('installSchedule');
  for (let hour = hourOf(start) + 1; hour < hourOf(end); hour += 1) {
    if (hour === changed) {
      clockAt(hour);
      await set('Hari kirim ringkasan', 'Rabu');
      await set('Jam kirim ringkasan (WIB)', 13);
      await set('Tenggat pengusulan', '31/12/2026');
      await hand(5, [['Bapperida', 'OPD', '', 'Peta Inovasi']]);
    }
    if (hour % 24 === 7 && isSpent(Math.floor(hour / 24))) {
      clockAt(hour - 1, 59);
      await spendQuota();
    }
    if (!isUp(hour)) continue;
    // Back from hours in which it was down, the machine runs what it missed at once.
    if (!isUp(hour - 1)) clockAt(hour, 58);
    const outcomes = await runtime.windTo(new Date(instantOf(hour) + 59 * 60_000));
    expect([hourText(hour), outcomes.map(({ functionName, error }) => error ?? functionName)]).toEqual([
      hourText(hour),
      ['hourly'],
    ]);
  }

  const mails = expectedMails();
  const sent = runtime.mails().filter(({ to }) => to !== stranger);
  expect(sent.map(({ at, to, subject }) => [hourText(Date.parse(at) / hourMs + 7), to, subject])).toEqual(
    mails.map(({ hour, to, subject }) => [hourText(hour), to, subject]),
  );
  const outbox = (await tableRows(book, 'Kotak Keluar')).filter(({ Kunci }) => Kunci !== '');
  // News are called by their lines of the log as well, which this calendar does not count.
  const keyOf = (key: unknown): string => String(key).replace(/ \d+-\d+ \d+\|/, '|');
  expect(outbox.map(({ Kunci, Keadaan, Galat }) => [keyOf(Kunci), Keadaan, Galat]).sort()).toEqual(
    mails.map(({ kind, period, to }) => [`${kind}|${period}|${to}`, 'terkirim', '']).sort(),
  );
  const kept = (await tableRows(book, 'Riwayat Capaian')).filter(({ Pekan }) => Pekan !== '');
  expect(kept.map(({ Pekan, Dicatat }) => ({ week: Pekan, day: Dicatat }))).toEqual(expectedRows());
});

test('the calendar of this test knows what is out of the ordinary', () => {
  const mails = summaries();
  const hourIn = (week: string) =>
    mails.filter(({ period }) => period === week).map(({ hour }) => hourText(hour));
  const none = weeks.slice(1, -1).filter(({ name }) => hourIn(name).length === 0);
  // Four weeks of the outage, and one whose days off last until the next one's turn.
  expect(none.map(({ name }) => name)).toEqual([17, 18, 19, 20, 37].map((number) => `2026-W${number}`));
  expect(hourIn('2026-W01')).toEqual(['2025-12-29T07']);
  expect(hourIn('2026-W08')).toEqual(['2026-02-18T07']);
  expect(hourIn('2026-W11')).toEqual(['2026-03-10T07']);
  expect(hourIn('2026-W13')).toEqual(['2026-03-25T07']);
  expect(hourIn('2026-W21')).toEqual(['2026-05-21T00']);
  expect([...hourIn('2026-W27'), ...hourIn('2026-W28')]).toEqual(['2026-06-29T07', '2026-07-08T13']);
  expect(hourIn('2026-W48')).toEqual(['2026-11-26T12']);
  expect([...hourIn('2026-W53'), ...hourIn('2027-W01')]).toEqual(['2027-01-04T13', '2027-01-06T13']);
  // The rung of Monday, 18 May, fell into the outage: it is made good on the first day after. Those of 22 May were in the same week, and
  // are made good on the day of the deadline itself.
  expect(reminders().map(({ hour, period }) => `${hourText(hour)} ${period}`)).toEqual([
    ...['2026-05-21T07 2026-W21 OPD-14', '2026-05-21T07 2026-W21 OPD-23'],
    ...['2026-05-25T07 2026-W22 OPD-14', '2026-05-25T07 2026-W22 OPD-23'],
    ...['2026-12-17T13 2026-W51 OPD-14', '2026-12-24T13 2026-W52 OPD-14', '2026-12-28T13 2026-W53 OPD-14'],
  ]);
  const unkept = weeks.slice(0, -1).filter(({ name }) => !expectedRows().some(({ week }) => week === name));
  expect(unkept.map(({ name }) => name)).toEqual([16, 17, 18, 19].map((number) => `2026-W${number}`));
});
