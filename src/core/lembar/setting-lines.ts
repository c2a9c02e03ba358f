import { type Status, statuses, weekdays, yesNo } from './choices';
import { type FormatKey, formats } from './dress';
import { countedStatuses } from './formulas';
import { mandatoryCountName, mandatoryIndicators } from './readiness-formulas';
import type { References } from './references';
import { criteriaCount, criteriaCountName, criteriaWeight, criteriaWeightName } from './scoring-formulas';
import {
  countedStatusesName,
  countingSetting,
  lastIdName,
  nomineesName,
  refusalReasonsName,
  repairReasonsName,
  reserveSizeName,
  settingLabels,
  wholeNumbers,
} from './settings';
import type { Rule } from './tab';

/** The year that a new workbook is for; with month and day a day of it, or of one some years before. */
export interface OfYear {
  readonly yearsAgo: number;
  readonly month?: number;
  readonly day?: number;
}

/** One line of tab Pengaturan. `name` is the named range of its value. */
export interface SettingLine {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  /** What a new workbook starts from; of a line that is computed its formula. */
  readonly initial: string | number | OfYear;
  /** A number format; nothing for a line that is computed. */
  readonly format?: string;
  readonly rule?: Rule;
}

const setting = (
  name: string,
  initial: SettingLine['initial'],
  note: string,
  format: FormatKey,
  rule?: Rule,
): SettingLine => ({
  name,
  label: settingLabels[name] ?? name,
  note,
  initial,
  format: formats[format],
  ...(rule ? { rule } : {}),
});
const text = (name: string, initial: string, note: string, rule?: Rule): SettingLine =>
  setting(name, initial, note, 'text', rule);
const whole = (name: string, note: string): SettingLine => {
  const [initial = 0, min = 0, max = 0] = wholeNumbers[name] ?? [];
  return setting(name, initial, note, 'integer', { kind: 'number', min, max, strict: true });
};
const day = (name: string, initial: OfYear, note: string): SettingLine =>
  setting(name, initial, note, 'date', { kind: 'date' });

const countedFromTheStart: readonly Status[] = ['Diajukan', 'Perlu Perbaikan', 'Terverifikasi'];

/** Reasons for which entries are usually sent back, after what cities report of the national index and of KIPP. */
const repairReasons = [
  'Tautan bukti tidak dapat dibuka; atur agar siapa saja yang memilikinya dapat melihat.',
  'Bukti tidak sesuai dengan indikator atau tingkat yang diklaim.',
  'Rancang bangun masih terlalu pendek atau belum memuat keenam bagiannya.',
  'Tanggal uji coba atau penerapan belum diisi atau tidak sesuai dengan bukti.',
  'Manfaat dan hasil belum disertai angka sebelum dan sesudah.',
];

/** Reasons for which entries are usually refused. */
const refusalReasons = [
  'Produk sama dengan inovasi lain yang sudah diusulkan.',
  'Belum diterapkan; masih berupa gagasan.',
  'Diterapkan di luar jendela penilaian.',
  'Tidak mengandung unsur pembaruan; merupakan kegiatan rutin.',
  'Bukan urusan yang menjadi kewenangan daerah.',
];

/**
 * Every number, date and text that changes from year to year, with what a new workbook starts from. The evaluation window
 * is the one of the 2026 index (1 January two years back to 31 December of last year).
 */
export const settings: readonly SettingLine[] = [
  setting('TAHUN', { yearsAgo: 0 }, 'Tahun pengusulan.', 'plain', {
    kind: 'number',
    min: 2000,
    max: 2100,
    strict: true,
  }),
  whole('TARGET', 'Jumlah usulan yang ingin dicapai kota dalam setahun.'),
  whole('MIN_PER_OPD', 'OPD dianggap sudah mengusulkan bila usulan terhitungnya mencapai angka ini.'),
  day('TENGGAT', { yearsAgo: 0, month: 12, day: 31 }, 'Hari terakhir OPD dan sekolah dapat mengajukan.'),
  ...statuses.map((status) =>
    text(
      countingSetting(status),
      countedFromTheStart.includes(status) ? 'Ya' : 'Tidak',
      `Ya bila usulan berstatus ${status} masuk cakupan dan capaian.`,
      { kind: 'list', values: yesNo },
    ),
  ),
  whole('MIN_KATA', 'Syarat Indeks Inovasi Daerah.'),
  day(
    'JENDELA_MULAI',
    { yearsAgo: 2, month: 1, day: 1 },
    'Penerapan sebelum tanggal ini tidak dinilai dalam indeks.',
  ),
  day(
    'JENDELA_AKHIR',
    { yearsAgo: 1, month: 12, day: 31 },
    'Penerapan sesudah tanggal ini belum dinilai dalam indeks.',
  ),
  whole('BOBOT_ISIAN', 'Bagian kolom yang terisi dalam Kelengkapan %.'),
  whole('BOBOT_RANCANG', 'Bagian jumlah kata rancang bangun dalam Kelengkapan %.'),
  whole('BOBOT_TANGGAL', 'Bagian tanggal uji coba dan penerapan dalam Kelengkapan %.'),
  whole('BOBOT_BUKTI', 'Bagian bukti indikator wajib (lihat tab Indikator) dalam Kelengkapan %.'),
  whole('MIN_PENILAI', 'Usulan dengan penilai kurang dari ini ditandai.'),
  whole('BATAS_SELISIH', 'Usulan yang selisih nilai antarpenilainya melebihi angka ini dibahas bersama.'),
  text('SEKDA_JABATAN', 'Sekretaris Daerah Kota Pangkalpinang', 'Dipakai pada salam pembuka surat.'),
  text('SEKDA_EMAIL', '', 'Satu alamat e-mail. Selama kosong, ringkasan tidak dikirim.', { kind: 'email' }),
  text('HARI_RINGKASAN', 'Senin', 'Hari pengiriman ringkasan mingguan.', { kind: 'list', values: weekdays }),
  whole('JAM_RINGKASAN', 'Jam 0 sampai 23.'),
  text(
    'HARI_LIBUR',
    '',
    'Tidak ada surat pada hari ini; ringkasan menyusul hari kerja berikutnya. Tanggal dipisahkan koma atau baris, misalnya 17/08/2026 HUT RI, 20/03/2026 - 24/03/2026.',
  ),
  text('TANGGA_PENGINGAT', '14; 7; 3; 1', 'Dipisahkan titik koma.'),
  whole('HARI_KEPALA', 'Sejak sekian hari sebelum tenggat. 0: tidak pernah.'),
  whole('HARI_DRAF', 'Draf yang tidak diubah selama ini diingatkan.'),
  whole('HARI_PERBAIKAN', 'Usulan Perlu Perbaikan yang tidak dijawab selama ini diingatkan.'),
  text(
    'KABAR_OTOMATIS',
    'Ya',
    'Ya: operator menerima surat saat usulannya diterima, perlu diperbaiki, lolos, tidak lolos, dan saat hasil dikunci.',
    { kind: 'list', values: yesNo },
  ),
  text(
    repairReasonsName,
    repairReasons.join('\n'),
    'Pilihan alasan Perlu Perbaikan saat verifikasi: satu alasan sebaris (Ctrl+Enter untuk baris baru).',
  ),
  text(
    refusalReasonsName,
    refusalReasons.join('\n'),
    'Pilihan alasan Tidak Lolos saat verifikasi: satu alasan sebaris.',
  ),
  whole(
    reserveSizeName,
    'Baris kosong di tab Inovasi yang sudah diberi ID, agar yang mengisi tidak perlu menunggu. 0: tidak disiapkan.',
  ),
  text('KOP_BARIS_1', 'PEMERINTAH KOTA PANGKALPINANG', 'Baris pertama kepala surat.'),
  text('KOP_BARIS_2', 'BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH', 'Baris kedua kepala surat.'),
  text('KOP_ALAMAT', '', 'Alamat kantor, telepon dan laman.'),
  text('TEMPAT_SURAT', 'Pangkalpinang', 'Kota tempat berita acara dan piagam ditandatangani.'),
  text(
    'TTD_JABATAN',
    'Kepala Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kota Pangkalpinang',
    'Tertulis di atas tanda tangan berita acara dan piagam.',
  ),
  text('TTD_NAMA', '', 'Nama lengkap dengan gelar. Kosong: titik-titik.'),
  text('TTD_NIP', '', 'Tertulis di bawah nama bila diisi.'),
  whole(
    nomineesName,
    'Usulan dengan peringkat jenis sampai angka ini masuk nominasi; yang setara ikut serta.',
  ),
  text(lastIdName, '', 'Diisi otomatis, agar nomor usulan yang dihapus tidak dipakai ulang. Jangan diubah.'),
];

/** The lines below the settings, which formulas read and nobody changes. */
const computedLines = (at: References): readonly SettingLine[] => [
  {
    name: countedStatusesName,
    label: 'Status yang dihitung (otomatis)',
    note: 'Gabungan status yang dihitung, dibaca oleh rumus. Jangan diubah.',
    initial: countedStatuses(),
  },
  {
    name: mandatoryCountName,
    label: 'Indikator wajib (otomatis)',
    note: 'Banyaknya indikator aktif yang wajib, dibaca oleh rumus. Jangan diubah.',
    initial: mandatoryIndicators(at),
  },
  {
    name: criteriaCountName,
    label: 'Kriteria aktif (otomatis)',
    note: 'Banyaknya kriteria yang aktif, dibaca oleh rumus. Jangan diubah.',
    initial: criteriaCount(at),
  },
  {
    name: criteriaWeightName,
    label: 'Jumlah bobot kriteria (otomatis)',
    note: 'Jumlah bobot kriteria yang aktif, dibaca oleh rumus; penilaian berjalan bila 100. Jangan diubah.',
    initial: criteriaWeight(at),
  },
];

/** Tab Pengaturan as set-up builds and mends it. */
export interface SettingsPlan {
  readonly color: string;
  readonly widths: readonly number[];
  readonly titles: readonly string[];
  /** What each column is for. */
  readonly notes: readonly string[];
  readonly lines: readonly SettingLine[];
}

/** The plan of tab Pengaturan, its formulas made with these references. */
export const settingsPlan = (at: References): SettingsPlan => ({
  color: '#8a4b00',
  widths: [300, 300, 520],
  titles: ['Pengaturan', 'Nilai', 'Keterangan'],
  notes: [
    'Nama pengaturan. Baris dikenali dari nama ini.',
    'Isi yang berlaku. Ubah di sini; angka, surat dan dasbor mengikuti.',
    'Arti dan akibat pengaturan ini.',
  ],
  lines: [...settings, ...computedLines(at)],
});
