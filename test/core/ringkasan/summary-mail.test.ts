import fc from 'fast-check';
import { paceOf } from '../../../src/core/capaian/pace';
import { decisionOf, type Summary } from '../../../src/core/ringkasan/summary';
import { type SummaryLinks, summaryMail } from '../../../src/core/ringkasan/summary-mail';
import { plainText } from '../../../src/core/surat/plain-text';

const links: SummaryLinks = {
  coverage: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B5',
  achievement: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B7',
  missing: 'https://docs.google.com/spreadsheets/d/x/edit#gid=2&range=A1',
  waiting: 'https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=T1',
  scoring: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B40',
  top: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=A60',
  entry: (id) => `https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A${id.length}`,
};

const calm: Summary = {
  week: '2026-W48',
  day: { year: 2026, month: 11, day: 23 },
  version: '0.5.0',
  coverage: { now: 36, of: 36, before: 36 },
  achievement: { now: 100, of: 100, before: 100 },
  missing: [],
  waiting: [],
  scoring: { verified: 0, scored: 0 },
  top: [],
  pace: paceOf(0, 0, 38),
  deadline: { year: 2026, month: 12, day: 31 },
  forecast: null,
};
const busy: Summary = {
  ...calm,
  coverage: { now: 34, of: 36, before: 32 },
  achievement: { now: 87, of: 100, before: 90 },
  missing: [
    { name: 'Dinas Sosial', headAddress: 'kepala@dinsos.go.id', reminded: 0 },
    { name: 'Dinas Pangan, Pertanian & "Perikanan"', headAddress: '', reminded: 0 },
  ],
  waiting: Array.from({ length: 7 }, (_, index) => ({
    id: `INV-2026-00${index + 1}`,
    name: `Usulan ${index + 1}`,
    opd: 'Bapperida',
    days: 12 - index,
  })),
  scoring: { verified: 40, scored: 12 },
  top: [{ name: 'Kolak Beko', opd: 'Dinas Sosial', finalScore: 87.5 }],
  pace: paceOf(13, 0, 38),
  forecast: { low: 92, high: 104 },
};
const textOf = (summary: Summary): string => plainText(summaryMail(summary, links).parts);

test('the first line says what to decide', () => {
  expect(textOf(busy).split('\n')[0]).toBe('2 OPD belum mengusulkan: perlu surat Sekda.');
});

test.each<[string, Partial<Summary>, string]>([
  ['an agency is missing', { missing: busy.missing }, '2 OPD belum mengusulkan: perlu surat Sekda.'],
  [
    'an agency is missing after the deadline',
    { missing: busy.missing, pace: paceOf(1, 5, 4) },
    'Tenggat sudah lewat dan 2 OPD belum mengusulkan: perlu keputusan Sekda.',
  ],
  [
    'entries wait too long',
    { waiting: busy.waiting },
    '5 usulan menunggu verifikasi lebih dari 7 hari: perlu perhatian Bapperida.',
  ],
  [
    'the target was not reached',
    { achievement: { now: 99, of: 100, before: 99 }, pace: paceOf(1, 5, 4) },
    'Tenggat sudah lewat dan capaian baru 99 dari 100: perlu keputusan Sekda.',
  ],
  [
    'the target will not be reached',
    { achievement: { now: 60, of: 100, before: 55 }, forecast: { low: 70, high: 82 } },
    'Dengan laju sekarang capaian berhenti di 70–82 dari 100: perlu dorongan kepada OPD dan sekolah.',
  ],
  ['nothing is the matter', {}, ''],
])('when %s', (_, change, decision) => {
  expect(decisionOf({ ...calm, ...change })).toBe(decision);
});

test('a quiet week is two lines', () => {
  const lines = textOf(calm)
    .split('\n')
    .filter((line) => line !== '');
  expect(lines).toEqual([
    'Tidak ada yang perlu diputuskan pekan ini.',
    'Cakupan 36 dari 36 OPD, capaian 100 dari 100 usulan; tidak berubah sejak surat lalu.',
    '--',
    'Angka per 23 November 2026, pekan 2026-W48, Lembar Inovasi 0.5.0.',
  ]);
});

test('the whole of a busy week', () => {
  expect(textOf(busy)).toMatchInlineSnapshot(`
"2 OPD belum mengusulkan: perlu surat Sekda.

Cakupan OPD: 34 dari 36 (naik 2 sejak surat lalu)
███████████████████░
https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B5

Capaian target: 87 dari 100 (turun 3 sejak surat lalu)
█████████████████░░░
https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B7

38 hari lagi sampai 31 Desember 2026; perlu 3 usulan sepekan; perkiraan 92–104 usulan pada tenggat.

OPD yang belum mengusulkan (2)
- Dinas Sosial
  Kirim surat: kepala@dinsos.go.id
- Dinas Pangan, Pertanian & "Perikanan"
Lihat di tab OPD: https://docs.google.com/spreadsheets/d/x/edit#gid=2&range=A1

Menunggu verifikasi: 7 usulan, 5 terlama
- Usulan 1 (Bapperida), 12 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A12
- Usulan 2 (Bapperida), 11 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A12
- Usulan 3 (Bapperida), 10 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A12
- Usulan 4 (Bapperida), 9 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A12
- Usulan 5 (Bapperida), 8 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=A12
Lihat semua: https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=T1

Usulan terverifikasi yang sudah dinilai: 12 dari 40
██████░░░░░░░░░░░░░░
https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=B40

Nilai tertinggi sementara
- Kolak Beko (Dinas Sosial): 87,50
Lihat di Dasbor: https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=A60

--
Angka per 23 November 2026, pekan 2026-W48, Lembar Inovasi 0.5.0.
"
`);
});

test('a first mail compares with nothing, and a short history forecasts nothing', () => {
  const first = textOf({
    ...busy,
    coverage: { ...busy.coverage, before: null },
    achievement: { ...busy.achievement, before: null },
    forecast: null,
  });
  expect(first).not.toContain('surat lalu');
  expect(first).toContain('perkiraan: belum cukup data');
});

test('whatever an agency is called, its letter is one mailto link to one address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
      const { parts } = summaryMail(
        { ...busy, missing: [{ name, headAddress: 'kepala@opd.go.id', reminded: 0 }] },
        links,
      );
      const list = parts.find((part) => part.kind === 'list');
      const href = list?.kind === 'list' ? (list.items[0]?.action?.href ?? '') : '';
      expect(href).toMatch(/^mailto:kepala@opd\.go\.id\?subject=[^\s"<>&?]+&body=[^\s"<>&?]+$/);
    }),
    { numRuns: 500, seed: 10 },
  );
});

test('no text of a cell makes a line of its own in the mail', () => {
  const name = 'Kolak\r\nBcc: semua@kota.go.id\n\nBeko';
  const text = textOf({ ...busy, waiting: [{ id: 'INV-2026-001', name, opd: 'Dinas\nSosial', days: 9 }] });
  expect(text).toContain('- Kolak Bcc: semua@kota.go.id Beko (Dinas Sosial), 9 hari');
});

test('an agency that was reminded and did not answer is named with how often', () => {
  const [first, second] = busy.missing;
  const missing = [first, second].flatMap((one) =>
    one ? [{ ...one, reminded: one === first ? 2 : 0 }] : [],
  );
  const text = textOf({ ...busy, missing });
  expect(text).toContain('- Dinas Sosial, sudah diingatkan 2 kali\n  Kirim surat: kepala@dinsos.go.id');
  expect(text).toContain('- Dinas Pangan, Pertanian & "Perikanan"\n');
});
