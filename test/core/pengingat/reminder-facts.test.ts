import fc from 'fast-check';
import { dayOfNumber } from '../../../src/core/capaian/iso-week';
import { dayNumber } from '../../../src/core/capaian/pace';
import { auditTab } from '../../../src/core/lembar/automation-tabs';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { opdTab } from '../../../src/core/lembar/roster-tabs';
import { type Day, settingLabels } from '../../../src/core/lembar/settings';
import type { TableTab } from '../../../src/core/lembar/tab';
import { type Grid, tableIn } from '../../../src/core/lembar/table-rows';
import { reminderFacts, withLetters } from '../../../src/core/pengingat/reminder-facts';
import {
  dueAgencies,
  type LetterSetting,
  letterOfLine,
  letterTo,
  plannedFor,
  recipientsOf,
  unreachable,
  wordingFault,
} from '../../../src/core/pengingat/reminder-letters';
import { reminderText } from '../../../src/core/pengingat/reminder-mail';
import {
  agencyKeys,
  agencyOfPeriod,
  keyPart,
  wentUnderOldCode,
} from '../../../src/core/pengingat/reminder-period';
import { remindersView } from '../../../src/core/pengingat/reminders-view';
import { mailKey, mostAttempts, newLine, type OutboxLine } from '../../../src/core/surat/outbox';
import { plainText } from '../../../src/core/surat/plain-text';
import type { CellValue } from '../../../src/core/text';
import { hostileTexts } from '../../support/hostile-texts';

type Row = Readonly<Record<string, CellValue>>;

const gridOf = ({ columns }: TableTab, rows: readonly Row[]): Grid => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
];
const at = (text: string): Date => new Date(`${text}T09:00:00+07:00`);
/** The city's day, seven hours ahead. */
const dayOf = (date: Date): Day => dayOfNumber(Math.floor((date.getTime() / 3_600_000 + 7) / 24));
const numberOf = (text: string): number => dayNumber(dayOf(at(text)));

const usual: Row = {
  TENGGAT: new Date('2026-12-31T00:00:00+07:00'),
  MIN_PER_OPD: 1,
  TARGET: 100,
  HITUNG_DIAJUKAN: 'Ya',
  HITUNG_PERLU_PERBAIKAN: 'Ya',
  HITUNG_TERVERIFIKASI: 'Ya',
  TANGGA_PENGINGAT: '14; 7; 3; 1',
  HARI_KEPALA: 3,
  HARI_DRAF: 14,
  HARI_PERBAIKAN: 7,
};
const settingsOf = (values: Row): Grid =>
  Object.entries(values).map(([name, value]) => [settingLabels[name] ?? name, value]);
const social: Row = {
  code: 'OPD-09',
  name: 'Dinas Sosial',
  operators: 'Ani@dinsos.go.id, budi@dinsos.go.id bukan-alamat',
  headEmail: 'kepala@dinsos.go.id',
  active: 'Ya',
};

/** The facts at a day in the city, of rows by the keys of their columns. */
const factsAt = (
  day: string,
  {
    opd = [social],
    entries = [],
    log = [],
    outbox = [],
    settings = {},
  }: {
    readonly opd?: readonly Row[];
    readonly entries?: readonly Row[];
    readonly log?: readonly Row[];
    readonly outbox?: readonly OutboxLine[];
    readonly settings?: Row;
  } = {},
) =>
  reminderFacts(
    {
      innovations: gridOf(innovationsTab, entries),
      opd: gridOf(opdTab, opd),
      settings: settingsOf({ ...usual, ...settings }),
      log: gridOf(auditTab, log),
      outbox,
    },
    { today: dayOf(at(day)), dayOf },
  );
const setting: LetterSetting = {
  template: reminderText,
  address: 'https://docs.google.com/spreadsheets/d/x/edit',
  entry: (id) => `https://docs.google.com/spreadsheets/d/x/edit#range=${id}`,
};
const idleDraft: Row = {
  id: 'INV-2026-001',
  opd: 'Dinas Sosial',
  name: 'Kolak',
  createdAt: at('2026-06-01'),
};
const about = { maySend: true, readAt: '', problem: '' };
const lineOf = (day: string, recipient: string, more: Partial<OutboxLine> = {}): OutboxLine => ({
  ...newLine({ kind: 'pengingat', period: '2026-W51 OPD-09', recipient, subject: 'Pengingat' }, 2, at(day)),
  state: 'terkirim',
  triedAt: at(day),
  attempts: 1,
  ...more,
});
const keysOf = (facts: ReturnType<typeof factsAt>): string[] =>
  dueAgencies(facts).flatMap((agency) => plannedFor(agency, facts, setting).map(mailKey));

test('on a rung each operator of an agency without an entry is written to, under one key a week', () => {
  expect(keysOf(factsAt('2026-12-16'))).toEqual([]);
  expect(keysOf(factsAt('2026-12-17'))).toEqual([
    'pengingat|2026-W51 OPD-09|ani@dinsos.go.id',
    'pengingat|2026-W51 OPD-09|budi@dinsos.go.id',
  ]);
});

test('with more asked for than an agency has, its letter says how many', () => {
  const entry = { opd: 'Dinas Sosial', proposerKind: 'OPD', name: 'Kolak', status: 'Diajukan' };
  const entries = [{ ...entry, id: 'INV-2026-001' }];
  const facts = factsAt('2026-12-17', { entries, settings: { MIN_PER_OPD: 2 } });
  expect(keysOf(facts)).toHaveLength(2);
  const [agency] = facts.agencies;
  expect(plainText((agency && letterTo(agency, false, facts, setting))?.parts ?? [])).toContain(
    'Dinas Sosial baru mengusulkan 1 dari 2 inovasi. Tenggatnya 14 hari lagi',
  );
  const page = (day: string, some = 2) =>
    remindersView(factsAt(day, { entries, settings: { MIN_PER_OPD: some } }), setting, about).lines[0]
      ?.waited;
  expect(page('2026-12-17')).toEqual(['Baru mengusulkan 1 dari 2; tenggat 14 hari lagi']);
  expect(page('2026-12-31')).toEqual(['Baru mengusulkan 1 dari 2; tenggat hari ini']);
  expect(page('2026-12-31', 1)).toBeUndefined();
});

test('a letter that opens by a link names some drafts, no rows, and ends with the address of the workbook', () => {
  const entries = Array.from({ length: 12 }, (_, index) => ({
    id: `INV-2026-0${index + 10}`,
    opd: 'Dinas Sosial',
    name: `Kolak ${index} ${'panjang '.repeat(40)}`,
    createdAt: at('2026-06-01'),
  }));
  const body = remindersView(factsAt('2026-11-17', { entries }), setting, about).lines[0]?.letter.body ?? '';
  expect(body.length).toBeLessThanOrEqual(1200);
  expect(body.match(/^- Kolak \d/gm)).toHaveLength(3);
  expect(body).toContain('- dan 9 lainnya');
  expect(body).not.toContain('#gid');
  expect(body.trim().endsWith('hubungi Bapperida.')).toBe(true);
});

test('an entry that counts is enough, a draft is not', () => {
  const entry = { id: 'INV-2026-001', opd: 'dinas sosial', proposerKind: 'OPD', name: 'Kolak' };
  expect(keysOf(factsAt('2026-12-17', { entries: [{ ...entry, status: 'Diajukan' }] }))).toEqual([]);
  expect(keysOf(factsAt('2026-12-17', { entries: [{ ...entry, status: 'Draf' }] }))).toHaveLength(2);
  expect(
    keysOf(factsAt('2026-12-17', { entries: [{ ...entry, status: 'Diajukan', proposerKind: 'SD' }] })),
  ).toHaveLength(2);
});

test('the head is written to from the day of the setting on, and never when it is 0', () => {
  expect(keysOf(factsAt('2026-12-28'))).toContain('pengingat|2026-W53 OPD-09|kepala@dinsos.go.id');
  expect(keysOf(factsAt('2026-12-24'))).not.toContain('pengingat|2026-W52 OPD-09|kepala@dinsos.go.id');
  expect(keysOf(factsAt('2026-12-28', { settings: { HARI_KEPALA: 0 } }))).toHaveLength(2);
  // A week has one letter: in the deadline's own no other comes for the head.
  const monday = { TENGGAT: new Date('2027-01-01T00:00:00+07:00') };
  const entries = [{ id: 'INV-2026-001', opd: 'Dinas Sosial', name: 'Kolak', createdAt: at('2026-06-01') }];
  expect(keysOf(factsAt('2026-12-28', { settings: monday, entries }))).toHaveLength(3);
});

test('who stands twice, as operator and head, gets one mail', () => {
  const opd = [{ ...social, operators: 'kepala@dinsos.go.id; KEPALA@dinsos.go.id' }];
  expect(keysOf(factsAt('2026-12-28', { opd }))).toEqual(['pengingat|2026-W53 OPD-09|kepala@dinsos.go.id']);
});

describe('a draft', () => {
  const draft = { id: 'INV-2026-001', opd: 'Dinas Sosial', proposerKind: 'OPD', name: 'Kolak', status: '' };
  const line = (day: string, field: string, more: Row = {}): Row => ({
    at: at(day),
    id: draft.id,
    field,
    how: 'Ketik',
    who: 'ani@dinsos.go.id',
    ...more,
  });
  const daysOf = (log: readonly Row[], more: Row = {}) =>
    factsAt('2026-09-15', { entries: [{ ...draft, ...more }], log }).agencies[0]?.drafts;

  test('is idle since the last line of the log on it, whoever is hidden there', () => {
    expect(
      daysOf([
        line('2026-08-01', 'Nama inovasi'),
        line('2026-09-01', 'Manfaat', { who: '(tidak diketahui)' }),
      ]),
    ).toEqual([{ id: draft.id, name: 'Kolak', days: 14 }]);
  });

  test('is not touched by what the automation or Bapperida writes', () => {
    const log = [
      line('2026-08-01', 'Nama inovasi'),
      line('2026-09-02', '(baris dihapus)'),
      line('2026-09-03', '(baris dipulihkan)', { how: 'Dipulihkan dari riwayat' }),
      line('2026-09-04', 'Catatan verifikator', { who: 'verifikator@kota.go.id' }),
    ];
    expect(daysOf(log)).toEqual([{ id: draft.id, name: 'Kolak', days: 45 }]);
  });

  test('that the log does not know counts from when its row was made', () => {
    expect(daysOf([], { createdAt: at('2026-09-05') })).toEqual([{ id: draft.id, name: 'Kolak', days: 10 }]);
    expect(daysOf([])).toEqual([{ id: draft.id, name: 'Kolak', days: 0 }]);
  });

  test('is told of when it is idle long enough, and a row in reserve is none', () => {
    const log = [line('2026-09-01', 'Manfaat')];
    const entries = [draft, { id: 'INV-2026-002' }, { id: 'INV-2026-003', name: 'Tanpa OPD' }];
    expect(keysOf(factsAt('2026-09-14', { entries, log }))).toEqual([]);
    const facts = factsAt('2026-09-15', { entries, log });
    expect(keysOf(facts)).toHaveLength(2);
    const [agency] = facts.agencies;
    const letter = agency && letterTo(agency, false, facts, setting);
    // All that is waited for comes in one letter: the draft, and that nothing counts yet.
    expect(plainText(letter?.parts ?? [])).toContain('Kolak: tidak diubah 14 hari');
    expect(plainText(letter?.parts ?? [])).toContain(
      'Dinas Sosial belum mengusulkan inovasi. Tenggatnya 107 hari',
    );
  });
});

test('a repair waits since its status was asked for, and answered it is none', () => {
  const entry = { id: 'INV-2026-001', opd: 'Dinas Sosial', proposerKind: 'OPD', name: 'Kolak' };
  const log = [
    { at: at('2026-09-01'), id: entry.id, field: 'Status', after: 'Perlu Perbaikan', how: 'Bilah sisi' },
    { at: at('2026-09-07'), id: entry.id, field: 'Manfaat', after: 'x', how: 'Ketik' },
  ];
  const waiting = { entries: [{ ...entry, status: 'Perlu Perbaikan' }], log };
  expect(keysOf(factsAt('2026-09-07', waiting))).toEqual([]);
  expect(keysOf(factsAt('2026-09-08', waiting))).toHaveLength(2);
  expect(factsAt('2026-09-08', waiting).agencies[0]?.repairs).toEqual([
    { id: entry.id, name: 'Kolak', days: 7 },
  ]);
  const answered = {
    entries: [{ ...entry, status: 'Diajukan' }],
    log: [...log, { at: at('2026-09-08'), id: entry.id, field: 'Status', after: 'Diajukan', how: 'Ketik' }],
  };
  expect(keysOf(factsAt('2026-09-15', answered))).toEqual([]);
});

describe('a second letter in the week', () => {
  const sent = lineOf('2026-12-14', 'ani@dinsos.go.id');

  test('does not go, whoever is the operator by now', () => {
    const opd = [{ ...social, operators: 'baru@dinsos.go.id' }];
    expect(keysOf(factsAt('2026-12-17', { opd, outbox: [sent] }))).toEqual([]);
    expect(keysOf(factsAt('2026-12-17', { outbox: [{ ...sent, state: 'tidak pasti' }] }))).toEqual([]);
  });

  test('does not go beside one of last week that still waits', () => {
    const held = { ...sent, state: 'ditahan' as const, period: '2026-W50 OPD-09', triedAt: null };
    expect(keysOf(factsAt('2026-12-17', { outbox: [held] }))).toEqual([]);
    // Once it has gone, its day counts, not its week.
    const gone = { ...held, state: 'terkirim' as const, triedAt: at('2026-12-15') };
    expect(keysOf(factsAt('2026-12-17', { outbox: [gone] }))).toEqual([]);
  });

  test('goes to a better address when the first certainly did not', () => {
    const opd = [{ ...social, operators: 'baru@dinsos.go.id' }];
    const failed = { ...sent, state: 'gagal' as const, attempts: mostAttempts };
    expect(keysOf(factsAt('2026-12-17', { opd, outbox: [failed] }))).toEqual([
      'pengingat|2026-W51 OPD-09|baru@dinsos.go.id',
    ]);
    expect(keysOf(factsAt('2026-12-17', { opd, outbox: [{ ...failed, attempts: 1 }] }))).toEqual([]);
  });

  test('does not go under a corrected code when it went under the old one', () => {
    const facts = factsAt('2026-12-17', { outbox: [{ ...sent, period: '2026-W51 LAMA' }] });
    const isOld = wentUnderOldCode([{ ...sent, period: '2026-W51 LAMA' }], facts.agencies);
    expect(isOld({ ...sent, period: '2026-W51 OPD-09' })).toBe(true);
    expect(isOld({ ...sent, period: '2026-W52 OPD-09' })).toBe(false);
    expect(isOld({ ...sent, recipient: 'lain@dinsos.go.id' })).toBe(false);
    // A code that is another agency's own is no old one: an operator of two hears from both.
    const both = [...facts.agencies, { key: 'LAMA' }];
    expect(wentUnderOldCode([{ ...sent, period: '2026-W51 LAMA' }], both)({ ...sent })).toBe(false);
  });

  test('is known after sending as well', () => {
    const facts = factsAt('2026-12-17');
    expect(keysOf(withLetters(facts, [lineOf('2026-12-17', 'ani@dinsos.go.id')], dayOf))).toEqual([]);
  });
});

test('weeks of this year in which a letter went are counted once each', () => {
  const outbox = [
    lineOf('2026-12-14', 'ani@dinsos.go.id'),
    lineOf('2026-12-14', 'budi@dinsos.go.id'),
    lineOf('2026-12-07', 'ani@dinsos.go.id', { period: '2026-W50 OPD-09', state: 'tidak pasti' }),
    lineOf('2026-11-30', 'ani@dinsos.go.id', {
      period: '2026-W49 OPD-09',
      state: 'gagal',
      attempts: mostAttempts,
    }),
    lineOf('2025-12-08', 'ani@dinsos.go.id', { period: '2025-W50 OPD-09' }),
    lineOf('2026-12-14', 'ani@dinsos.go.id', { period: '2026-W51 OPD-1' }),
  ];
  expect(factsAt('2026-12-17', { outbox }).agencies[0]?.sent.weeks).toBe(2);
});

test('the letter of a line is as things are now, and nobody else’s', () => {
  const facts = factsAt('2026-12-29');
  const textOf = (line: OutboxLine, some = facts) =>
    plainText(letterOfLine(line, some, setting)?.parts ?? []).split('\n')[0];
  expect(textOf(lineOf('2026-12-14', 'ani@dinsos.go.id'))).toBe('Yth. Operator inovasi Dinas Sosial');
  expect(textOf(lineOf('2026-12-14', 'kepala@dinsos.go.id'))).toBe('Yth. Kepala Dinas Sosial');
  for (const line of [
    lineOf('2026-12-14', 'lama@dinsos.go.id'),
    lineOf('2026-12-14', 'ani@dinsos.go.id', { period: '2026-W51' }),
    lineOf('2026-12-14', 'ani@dinsos.go.id', { period: '2026-W51 OPD-99' }),
  ])
    expect(letterOfLine(line, facts, setting)).toBeNull();
  const entries = [
    { id: 'INV-2026-001', opd: 'Dinas Sosial', proposerKind: 'OPD', name: 'Kolak', status: 'Diajukan' },
  ];
  expect(
    letterOfLine(lineOf('2026-12-14', 'ani@dinsos.go.id'), factsAt('2026-12-29', { entries }), setting),
  ).toBeNull();
});

test.each([
  ['none', null],
  ['an empty one', { subject: 'Pengingat', body: ' ' }],
  ['one with a field that is not known', { subject: 'Pengingat', body: '{{yang_ditungu}}' }],
  ['one with such a field in its subject', { subject: '{{opdnya}}', body: '{{yang_ditunggu}}' }],
  ['one without a subject', { subject: ' ', body: '{{yang_ditunggu}}' }],
  ['one with the block in its subject', { subject: '{{yang_ditunggu}}', body: '{{yang_ditunggu}}' }],
])('with %s for a template the letter still says what is waited for', (_, template) => {
  const facts = factsAt('2026-12-29');
  const [agency] = facts.agencies;
  const letter = agency && letterTo(agency, false, facts, { ...setting, template });
  expect(letter?.subject).toBe('Pengingat Dinas Sosial');
  expect(wordingFault({ template })).toMatch(
    /^Templat PENGINGAT.*tab Templat\.|^Templat PENGINGAT.*Yang dapat dipakai: /,
  );
  expect(plainText(letter?.parts ?? [])).toContain('Dinas Sosial belum mengusulkan inovasi');
});

test('a template that can be filled has no fault, and its subject is never empty', () => {
  expect(wordingFault({ template: reminderText })).toBe('');
  const facts = factsAt('2026-12-17', { settings: { TENGGAT: '' }, entries: [idleDraft] });
  const [agency] = facts.agencies;
  const template = { subject: '{{tenggat}} ', body: '{{yang_ditunggu}}' };
  expect(wordingFault({ template })).toBe('');
  expect(agency && letterTo(agency, false, facts, { ...setting, template })?.subject).toBe(
    'Pengingat Dinas Sosial',
  );
});

test('agencies that nobody can be written to at are named when it is time', () => {
  const opd = Array.from({ length: 7 }, (_, index) => ({ name: `Dinas ${index + 1}`, active: 'Ya' }));
  expect(unreachable(factsAt('2026-10-01', { opd }))).toBe('');
  expect(unreachable(factsAt('2026-12-20', { opd }))).toBe(
    '7 OPD perlu diingatkan tetapi E-mail operator kosong: Dinas 1, Dinas 2, Dinas 3, Dinas 4, Dinas 5, dan 2 lainnya. Isi di tab OPD.',
  );
  expect(unreachable(factsAt('2026-12-20'))).toBe('');
});

test('without a code of its own an agency is called by its name', () => {
  const opd = tableIn(
    opdTab,
    gridOf(opdTab, [
      { code: 'OPD-01', name: 'Dinas A' },
      { code: 'opd-01', name: 'Dinas B' },
      { code: ' | ', name: 'Dinas | C' },
      { code: 'OPD-01', name: 'dinas a' },
      { name: '|' },
      { code: 7, name: 'Dinas D' },
    ]),
  );
  expect(agencyKeys(opd).map(([row, key]) => [row, key])).toEqual([
    [2, 'OPD-01'],
    [3, 'dinas-b'],
    [4, 'dinas-c'],
    [6, 'OPD'],
    [7, '7'],
  ]);
});

test('whatever cells hold, keys have three parts, the period names its agency, and recipients are single addresses', () => {
  const text = fc.oneof(
    fc.constantFrom(
      ...hostileTexts,
      'OPD-09',
      'x|y',
      'a@b.example,c@d.example',
      'a@b.example\r\nBcc: c@d.example',
    ),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ code: text, name: text, operators: text, headEmail: text }), { maxLength: 6 }),
      (rows) => {
        const facts = factsAt('2026-12-29', { opd: rows.map((row) => ({ ...row, active: 'Ya' })) });
        const keys = facts.agencies.map(({ key }) => key);
        for (const key of keys) expect(keyPart(key)).toBe(key);
        for (const agency of facts.agencies) {
          for (const mail of plannedFor(agency, facts, setting)) {
            expect(mailKey(mail).split('|')).toHaveLength(3);
            expect(agencyOfPeriod(mail.period)).toBe(agency.key);
            expect(mail.subject).not.toMatch(/[\r\n]/);
          }
          for (const recipient of recipientsOf(agency))
            expect(recipient).toMatch(/^[^\s,;<>"|]+@[^\s,;<>"|@]+$/);
        }
      },
    ),
    { numRuns: 300, seed: 21 },
  );
});

test('over any weeks, with addresses that change, no agency is sent letters in two runs of one week', () => {
  const first = numberOf('2026-10-05');
  const step = fc.record({
    isTime: fc.boolean(),
    address: fc.constantFrom('a@kota.go.id', 'b@kota.go.id', 'a@kota.go.id; b@kota.go.id', ''),
    state: fc.constantFrom('terkirim' as const, 'tidak pasti' as const, 'ditahan' as const),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 90 }), (steps) => {
      let outbox: readonly OutboxLine[] = [];
      const days: number[] = [];
      steps.forEach(({ isTime, address, state }, index) => {
        const day = first + index;
        const now = new Date((day * 24 + 1) * 3_600_000);
        // What waited goes the next day.
        outbox = outbox.map((line) => {
          if (line.state !== 'ditahan') return line;
          if (days[days.length - 1] !== day) days.push(day);
          return { ...line, state: 'terkirim', triedAt: now };
        });
        if (!isTime) return;
        const facts = factsAt(now.toISOString().slice(0, 10), {
          opd: [{ ...social, operators: address }],
          entries: [{ id: 'INV-2026-001', opd: 'Dinas Sosial', name: 'Kolak', createdAt: at('2026-01-01') }],
          outbox,
        });
        const known = new Set(outbox.map(mailKey));
        const fresh = dueAgencies(facts)
          .flatMap((agency) => plannedFor(agency, facts, setting))
          .filter((mail) => !known.has(mailKey(mail)));
        if (fresh.length > 0 && state !== 'ditahan') days.push(day);
        outbox = [
          ...outbox,
          ...fresh.map((mail, at) => ({
            ...newLine(mail, outbox.length + at + 2, now),
            state,
            triedAt: state === 'ditahan' ? null : now,
          })),
        ];
      });
      const weeks = days.map((day) => Math.floor((day - first) / 7));
      expect(new Set(weeks).size).toBe(weeks.length);
    }),
    { numRuns: 200, seed: 3 },
  );
});
