import fc from 'fast-check';
import { scheduleOff } from '../../../src/core/jadwal/schedule-state';
import { type NewsDesk, newsLetters } from '../../../src/core/kabar/news-letters';
import { lastPlace, type NewsState, openedNews, rowsToTell } from '../../../src/core/kabar/news-state';
import { auditTab } from '../../../src/core/lembar/automation-tabs';
import { type Status, statuses } from '../../../src/core/lembar/choices';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { opdTab } from '../../../src/core/lembar/roster-tabs';
import type { TableTab } from '../../../src/core/lembar/tab';
import { tableIn } from '../../../src/core/lembar/table-rows';
import { templatesTab } from '../../../src/core/lembar/templates-tab';
import type { LockedRound } from '../../../src/core/putaran/locked-round';
import { plainText } from '../../../src/core/surat/plain-text';
import { sendMails } from '../../../src/core/surat/send-mails';
import { shippedTemplates } from '../../../src/core/templat/shipped-templates';
import { CutShort, memoryPost } from '../../support/outbox';

type Values = Readonly<Record<string, string | Date>>;

/** A tab with these rows, each by the keys of its columns. */
const gridOf = ({ columns }: TableTab, rows: readonly Values[]): (string | Date)[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
];

const agencies = gridOf(opdTab, [
  { name: 'Dinas Kesehatan', operators: 'satu@kota.go.id; dua@kota.go.id; bukan alamat' },
  { name: 'Dinas Sosial', operators: 'TIGA@kota.go.id' },
  { name: 'Dinas Pangan' },
]);
const operators: Readonly<Record<string, readonly string[]>> = {
  'Dinas Kesehatan': ['satu@kota.go.id', 'dua@kota.go.id'],
  'Dinas Sosial': ['tiga@kota.go.id'],
  'Dinas Pangan': [],
};
const owners = Object.keys(operators);
const idOf = (entry: number): string => `INV-2026-00${entry + 1}`;
const agencyOf = (entry: number): string => owners[entry % owners.length] ?? '';

interface Entry {
  status: Status;
  note: string;
}

/** A city in memory: entries, their log, an outbox, and what is remembered between the hours. */
const city = (count: number) => {
  const entries = Array.from({ length: count }, (): Entry => ({ status: 'Draf', note: '' }));
  const log = gridOf(auditTab, []);
  const settings: (string | number)[][] = [['Pengaturan', 'Nilai']];
  const templates = gridOf(
    templatesTab,
    shippedTemplates.map(({ code, name, subject, body }) => ({ code, name, subject, body })),
  );
  const quota = { left: 1000 };
  const post = memoryPost(quota);
  const table = () => tableIn(auditTab, log);
  let clock = Date.UTC(2026, 10, 24);
  let news: NewsState = { after: lastPlace(table()), ends: [], round: '' };
  let round: LockedRound | null | Error = null;
  let mark = '';
  const line = (entry: number, field: string, before: string, after: string): void => {
    clock += 1000;
    log.push([new Date(clock), 'seseorang', idOf(entry), field, before, after, 'Ketik']);
  };
  const desk = (): NewsDesk => ({
    innovations: () =>
      gridOf(
        innovationsTab,
        entries.map(({ status, note }, entry) => ({
          id: idOf(entry),
          opd: agencyOf(entry),
          name: `Inovasi ${entry}`,
          status,
          verifierNote: note,
        })),
      ),
    log: () => log,
    settings: () => settings,
    agencies: () => agencies,
    templates: () => templates,
    kinds: () => shippedTemplates,
    round: () => {
      if (round instanceof Error) throw round;
      return round;
    },
    roundMark: mark,
    workbook: () => 'https://lembar.example',
    tab: () => 'https://lembar.example#gid=1',
    entryAddress: (row) => `https://lembar.example#gid=1&range=A${row}`,
    written: ({ subject, parts }) => ({ subject, text: plainText(parts), html: '' }),
    dayOf: () => ({ year: 2026, month: 11, day: 24 }),
  });
  return {
    entries,
    log,
    settings,
    templates,
    quota,
    post,
    set: (entry: number, status: Status, note?: string): void => {
      const now = entries[entry];
      if (!now) return;
      if (now.status !== status) line(entry, 'Status', now.status, status);
      if (note !== undefined && now.note !== note) line(entry, 'Catatan verifikator', now.note, note);
      entries[entry] = { status, note: note ?? now.note };
    },
    lock: (result: typeof round): void => {
      clock += 1000;
      mark = String(clock);
      round = result;
    },
    forgetRows: (rows: number): void => {
      log.splice(1, rows);
    },
    /** The hourly run; gives what was told in it as "recipient: status of entry", and the fault. */
    hour: (): { told: string[]; fault: string } => {
      clock += 3_600_000;
      const before = post.delivered.length;
      const letters = newsLetters(desk());
      const opened = openedNews(news, table(), mark);
      const state = { ...scheduleOff, news: opened ?? news };
      // Kept before anything is planned, as the hourly run does.
      news = state.news;
      sendMails(post.outbox, post.mailer, {
        now: new Date(clock),
        wanted: letters.wanted(post.outbox.lines(), state),
        reserved: 0,
        compose: (one) => {
          const mail = letters.compose(one);
          return mail && !('held' in mail) ? { ...mail, to: one.recipient } : mail;
        },
      });
      news = letters.remember(state).news ?? news;
      return {
        told: post.delivered
          .slice(before)
          .flatMap(({ to, subject, text }) =>
            [...text.matchAll(/^- .*(INV-2026-\d+)/gm)].map(
              ([, id]) => `${to}: ${subject.split(':')[0]} ${id}`,
            ),
          ),
        fault: letters.fault?.() ?? '',
      };
    },
  };
};

const words: Readonly<Partial<Record<Status, string>>> = {
  Diajukan: 'Usulan diterima',
  'Perlu Perbaikan': 'Perlu diperbaiki',
  Terverifikasi: 'Terverifikasi',
  'Tidak Lolos': 'Tidak lolos verifikasi',
};

test('each operator of the agency is told, by a sound address, what lasts; an agency without one hears nothing', () => {
  const some = city(3);
  some.set(0, 'Diajukan');
  some.set(1, 'Diajukan');
  some.set(2, 'Diajukan');
  expect(some.hour().told).toEqual([
    'satu@kota.go.id: Usulan diterima INV-2026-001',
    'dua@kota.go.id: Usulan diterima INV-2026-001',
    'tiga@kota.go.id: Usulan diterima INV-2026-002',
  ]);
  expect(some.hour().told).toEqual([]);
});

test('what is taken back within the hour is not told, what is taken back later is; a new reason is told anew', () => {
  const some = city(2);
  some.set(1, 'Diajukan');
  some.hour();
  some.set(1, 'Terverifikasi');
  some.set(1, 'Diajukan');
  expect(some.hour().told).toEqual([]);
  some.set(1, 'Perlu Perbaikan', 'Lengkapi');
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Perlu diperbaiki INV-2026-002']);
  some.set(1, 'Perlu Perbaikan', 'Lengkapi semuanya');
  expect(some.hour().told).toEqual([]);
  some.set(1, 'Diajukan');
  some.set(1, 'Perlu Perbaikan', 'Foto masih buram');
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Perlu diperbaiki INV-2026-002']);
  expect(some.post.delivered.slice(-1)[0]?.text).toContain('Alasan: Foto masih buram');
  some.set(1, 'Ditarik');
  expect(some.hour().told).toEqual([]);
  some.set(1, 'Draf');
  some.set(1, 'Diajukan');
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Usulan diterima INV-2026-002']);
});

test('a line that names what the log never had is measured by what the log had', () => {
  const some = city(2);
  some.set(1, 'Diajukan');
  some.hour();
  // Verified in the sidebar and taken back in the sheet: the log hears of the second alone.
  some.log.push([new Date(), 'a', idOf(1), 'Status', 'Terverifikasi', 'Diajukan', 'Ketik']);
  expect(some.hour().told).toEqual([]);
});

test('a log that was cut goes on by its times', () => {
  const some = city(2);
  some.set(0, 'Diajukan');
  some.set(1, 'Diajukan');
  some.hour();
  some.forgetRows(1);
  some.set(1, 'Terverifikasi');
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Terverifikasi INV-2026-002']);
});

test('a log that was cut and grew to the same rows again tells its new lines', () => {
  const some = city(2);
  some.set(1, 'Diajukan');
  expect(some.hour().told).toHaveLength(1);
  some.forgetRows(1);
  some.set(1, 'Draf');
  some.hour();
  some.forgetRows(1);
  some.set(1, 'Diajukan');
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Usulan diterima INV-2026-002']);
});

test('a log whose title of times was missing for an hour tells nothing a second time', () => {
  const some = city(3);
  some.set(0, 'Diajukan');
  some.set(1, 'Terverifikasi');
  some.hour();
  const titles = some.log[0] ?? [];
  const time = titles.indexOf('Waktu');
  titles[time] = '';
  some.lock(null);
  some.hour();
  titles[time] = 'Waktu';
  expect(some.hour().told).toEqual([]);
});

test('hours that fail one after another keep what is remembered small', () => {
  const titles = auditTab.columns.map(({ header }) => header);
  const log: (string | Date)[][] = [titles];
  let news: NewsState = { after: lastPlace(tableIn(auditTab, log)), ends: [], round: '' };
  for (let hour = 0; hour < 500; hour += 1) {
    log.push([new Date(hour * 3_600_000), 'a', 'INV-2026-001', 'Status', 'Draf', 'Diajukan', 'Ketik']);
    news = openedNews(news, tableIn(auditTab, log), '') ?? news;
  }
  expect(JSON.stringify(news).length).toBeLessThan(4000);
  expect(rowsToTell(tableIn(auditTab, log), news).flat()).toHaveLength(500);
});

test('a broken template holds its mails back with the sentence, and mended they go', () => {
  const some = city(2);
  const row = some.templates.find(([code]) => code === 'KABAR_DITERIMA') ?? [];
  const body = row[3] ?? '';
  for (const [broken, sentence] of [
    ['{{namanya}}', 'Templat KABAR_DITERIMA, baris 1: kolom {{namanya}} tidak dikenal.'],
    [' ', 'Templat KABAR_DITERIMA masih kosong.'],
  ] as const) {
    row[3] = broken;
    some.set(1, some.entries[1]?.status === 'Diajukan' ? 'Terverifikasi' : 'Diajukan');
    if (some.entries[1]?.status === 'Terverifikasi') some.set(1, 'Diajukan');
    expect(some.hour().told).toEqual([]);
    expect(some.post.lines().slice(-1)[0]).toMatchObject({
      state: 'ditahan',
      attempts: 0,
      error: expect.stringContaining(sentence),
    });
  }
  row[3] = body;
  expect(some.hour().told).toEqual(['tiga@kota.go.id: Usulan diterima INV-2026-002']);
  row[0] = 'HILANG';
  some.set(0, 'Diajukan');
  expect(some.hour().told).toEqual([]);
  expect(some.post.lines().slice(-1)[0]?.error).toContain('Templat KABAR_DITERIMA tidak ada di tab Templat.');
});

const roundOf = (fingerprint: string): LockedRound => ({
  period: '2026',
  lockedAt: new Date(0),
  lockedBy: 'a',
  fingerprint,
  criteria: [],
  assessors: [],
  lines: [0, 1, 3].map((entry, index) => ({
    id: idOf(entry),
    name: `Inovasi ${entry}`,
    opd: agencyOf(entry),
    unit: '',
    kind: 'OPD',
    finalScore: 90 - index,
    assessors: 2,
    spread: 0,
    rank: index + 1,
    kindRank: index + 1,
    tieReason: '',
  })),
});

test('a locked round is told with score, place and award; the same again is not, another is', () => {
  const some = city(4);
  some.lock(roundOf('a'.repeat(64)));
  expect(some.hour().told).toEqual([
    'satu@kota.go.id: Hasil penilaian 2026 INV-2026-001',
    'satu@kota.go.id: Hasil penilaian 2026 INV-2026-004',
    'dua@kota.go.id: Hasil penilaian 2026 INV-2026-001',
    'dua@kota.go.id: Hasil penilaian 2026 INV-2026-004',
    'tiga@kota.go.id: Hasil penilaian 2026 INV-2026-002',
  ]);
  expect(some.post.delivered[0]?.text).toContain(
    '- Inovasi 0, INV-2026-001: nilai 90,00, peringkat 1 dari 3, Juara 1 OPD\n',
  );
  some.lock(null);
  expect(some.hour().told).toEqual([]);
  some.lock(roundOf('a'.repeat(64)));
  expect(some.hour().told).toEqual([]);
  some.lock(roundOf('b'.repeat(64)));
  expect(some.hour().told).toHaveLength(5);
});

test('results that are held go only while their round is locked; a damaged one is told as a fault and waits', () => {
  const some = city(4);
  some.quota.left = 0;
  some.lock(roundOf('a'.repeat(64)));
  expect(some.hour().told).toEqual([]);
  some.quota.left = 100;
  some.lock(new Error('Hasil yang dikunci tidak utuh'));
  expect(some.hour()).toEqual({ told: [], fault: 'Hasil yang dikunci tidak utuh' });
  some.lock(roundOf('a'.repeat(64)));
  expect(some.hour().told).toHaveLength(5);
  some.quota.left = 0;
  some.lock(roundOf('b'.repeat(64)));
  some.hour();
  some.quota.left = 100;
  some.lock(null);
  some.hour();
  expect(some.post.lines().slice(-1)[0]).toMatchObject({
    state: 'gagal',
    error: expect.stringContaining('tidak perlu'),
  });
});

test('while the setting says no, nothing is told and nothing is made good', () => {
  const some = city(2);
  some.settings.push(['Kabar otomatis kepada operator', 'Tidak']);
  some.set(1, 'Diajukan');
  some.lock(roundOf('a'.repeat(64)));
  expect(some.hour().told).toEqual([]);
  some.settings.pop();
  expect(some.hour().told).toEqual([]);
});

const steps = fc.array(
  fc.record({
    entry: fc.nat(5),
    status: fc.constantFrom(...statuses),
    note: fc.constantFrom('', 'alasan satu', 'alasan dua'),
    isHour: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

test('any changes cut into hours: each operator hears of each lasting change once, and of none that was taken back', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const some = city(6);
      let before = some.entries.map((entry) => ({ ...entry }));
      let touched = new Set<number>();
      for (const { entry, status, note, isHour } of [
        ...all,
        { entry: 0, status: 'Draf' as Status, note: '', isHour: true },
      ]) {
        if (some.entries[entry]?.status !== status) touched.add(entry);
        some.set(entry, status, note);
        if (!isHour) continue;
        const expected = some.entries.flatMap((now, index) => {
          const was = before[index];
          const isReasoned = ['Perlu Perbaikan', 'Tidak Lolos'].includes(now.status);
          const isNew =
            now.status !== was?.status || (isReasoned && touched.has(index) && now.note !== was.note);
          const word = words[now.status];
          return isNew && word
            ? (operators[agencyOf(index)] ?? []).map((to) => `${to}: ${word} ${idOf(index)}`)
            : [];
        });
        expect(some.hour().told.sort()).toEqual(expected.sort());
        before = some.entries.map((now) => ({ ...now }));
        touched = new Set();
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('any changes, cuts and days without quota: no mail goes twice, and whoever should know how an entry stands does', () => {
  const cut = fc.record({
    call: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 2 }),
    when: fc.constantFrom('before' as const, 'after' as const),
    quota: fc.constantFrom(0, 1, 100),
  });
  fc.assert(
    fc.property(steps, fc.array(cut, { minLength: 1, maxLength: 8 }), (all, cuts) => {
      const some = city(6);
      const start = some.entries.map(({ status }) => status);
      let hours = 0;
      const run = (how: { call: number | null; when: 'before' | 'after'; quota: number }): void => {
        some.quota.left = how.quota;
        some.post.cutAt(how.call, how.when);
        try {
          some.hour();
        } catch (error) {
          if (!(error instanceof CutShort)) throw error;
        }
      };
      for (const { entry, status, note, isHour } of all) {
        some.set(entry, status, note);
        const how = cuts[hours % cuts.length];
        if (isHour && how) run(how);
        if (isHour) hours += 1;
      }
      for (let calm = 0; calm < 3; calm += 1) run({ call: null, when: 'before', quota: 1000 });
      const sent = some.post.delivered.map(({ to, subject, text }) => ({ to, subject, text }));
      const lines = some.post.lines();
      expect(new Set(lines.map(({ kind, period, recipient }) => `${kind}|${period}|${recipient}`)).size).toBe(
        lines.length,
      );
      expect(sent.length).toBeLessThanOrEqual(lines.length);
      const unclear = new Set(
        lines.filter(({ state }) => state === 'tidak pasti').map(({ recipient }) => recipient),
      );
      some.entries.forEach(({ status }, index) => {
        const word = words[status];
        if (!word || status === start[index]) return;
        for (const to of operators[agencyOf(index)] ?? []) {
          if (unclear.has(to)) continue;
          const about = sent.filter((mail) => mail.to === to && mail.text.includes(idOf(index)));
          expect(about[about.length - 1]?.subject).toContain(word);
        }
      });
    }),
    { numRuns: 300, seed: 12 },
  );
});
