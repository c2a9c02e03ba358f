import { readFileSync } from 'node:fs';
import { paceOf } from '../../src/core/capaian/pace';
import type { Summary } from '../../src/core/ringkasan/summary';
import { type SummaryLinks, summaryMail } from '../../src/core/ringkasan/summary-mail';
import type { MailFragments } from '../../src/core/surat/html-text';
import type { MailPart } from '../../src/core/surat/mail-part';

/** The pieces that a mail's HTML is filled from, as Google receives them. */
export const builtFragments = (): MailFragments => {
  const [, json = ''] =
    /^<script type="application\/json">(.+)<\/script>$/.exec(readFileSync('dist/mail.html', 'utf8')) ?? [];
  return JSON.parse(json);
};

const workbook = 'https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefgh/edit';

const links: SummaryLinks = {
  coverage: `${workbook}#gid=1200000001&range=B5`,
  achievement: `${workbook}#gid=1200000001&range=B7`,
  missing: `${workbook}#gid=1200000002&range=A1`,
  waiting: `${workbook}#gid=1200000003&range=T1`,
  scoring: `${workbook}#gid=1200000001&range=B40`,
  top: `${workbook}#gid=1200000001&range=A60`,
  entry: (id) => `${workbook}#gid=1200000003&range=A${Number(id.slice(-3)) + 1}`,
};

const quiet: Summary = {
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
  ...quiet,
  coverage: { now: 33, of: 36, before: 31 },
  achievement: { now: 87, of: 100, before: 90 },
  missing: [
    { name: 'Dinas Sosial', headAddress: 'kepala@dinsos.pangkalpinang.go.id', reminded: 0 },
    { name: 'Dinas Pangan, Pertanian & "Perikanan"', headAddress: '', reminded: 0 },
    {
      name: 'Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak',
      headAddress: 'kepala@dp3akb.pangkalpinang.go.id',
      reminded: 0,
    },
  ],
  waiting: [
    ['Kolak Beko: olahan kopi dan kelapa untuk ibu hamil', 'Dinas Kesehatan', 19],
    ['SIAP LAPOR', 'Dinas Komunikasi dan Informatika', 15],
    ["Rumah Baca 'Anak Pulau'", 'SD Negeri 12 Pangkalpinang', 11],
    ['Parkir nontunai', 'Dinas Perhubungan', 9],
    ['Bank Sampah Sekolah', 'SMP Negeri 3 Pangkalpinang', 8],
    ['Pasar Pagi Digital', 'Dinas Perdagangan', 3],
    ['Antrean puskesmas dari rumah', 'Puskesmas Girimaya', 2],
  ].map(([name, opd, days], index) => ({
    id: `INV-2026-00${index + 1}`,
    name: String(name),
    opd: String(opd),
    days: Number(days),
  })),
  scoring: { verified: 40, scored: 12 },
  top: [
    { name: 'Kolak Beko', opd: 'Dinas Kesehatan', finalScore: 91.25 },
    { name: 'SIAP LAPOR', opd: 'Dinas Komunikasi dan Informatika', finalScore: 87.5 },
    { name: 'Parkir nontunai', opd: 'Dinas Perhubungan', finalScore: 84 },
  ],
  pace: paceOf(13, 0, 38),
  forecast: { low: 92, high: 104 },
};

/** A name of 120 characters. */
const longName = (index: number): string =>
  `Badan Penanggulangan Ketidakberdayaan, Kesejahteraan "Masyarakat" & Perlindungan Anak Kepulauan Bangka Belitung Ke-${index}`.padEnd(
    120,
    '.',
  );

const fullest: Summary = {
  ...busy,
  coverage: { now: 0, of: 36, before: 36 },
  achievement: { now: 0, of: 100, before: 100 },
  missing: Array.from({ length: 36 }, (_, index) => ({
    name: longName(index + 1),
    headAddress: `kepala.badan.penanggulangan.${index + 1}@pangkalpinang.go.id`,
    reminded: index % 4,
  })),
  waiting: busy.waiting.map((entry, index) => ({
    ...entry,
    name: longName(index),
    opd: longName(index),
    days: 120,
  })),
  top: Array.from({ length: 5 }, (_, index) => ({
    name: longName(index),
    opd: longName(index),
    finalScore: 100,
  })),
  scoring: { verified: 100, scored: 100 },
};

/** Summaries as mails: of a busy week, of one without news, and as long as one gets. */
export const weeklyMails: Readonly<Record<'busy' | 'quiet' | 'fullest', readonly MailPart[]>> = {
  busy: summaryMail(busy, links).parts,
  quiet: summaryMail(quiet, links).parts,
  fullest: summaryMail(fullest, links).parts,
};
