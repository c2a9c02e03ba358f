import { type CellValue, sameText } from '../text';
import { type roles, type Status, statuses, weekdays, yesNo } from './choices';
import type { FormatKey, Rule } from './tab';

/** A calendar day; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export type SettingValue = string | number | Day;

/** One line of tab Pengaturan. `name` is the named range of its value. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  readonly initial: SettingValue;
  readonly format: FormatKey;
  readonly rule?: Rule;
}

/** Name of the setting that says whether entries of a status count to the target. */
export const countingSetting = (status: Status): string =>
  `HITUNG_${status.toUpperCase().replace(/ /g, '_')}`;

const countedFromTheStart: readonly Status[] = ['Diajukan', 'Perlu Perbaikan', 'Terverifikasi'];

const text = (name: string, label: string, initial: string, note: string, rule?: Rule): Setting => ({
  name,
  label,
  note,
  initial,
  format: 'text',
  ...(rule ? { rule } : {}),
});
const whole = (
  name: string,
  label: string,
  initial: number,
  note: string,
  min: number,
  max: number,
): Setting => ({
  name,
  label,
  note,
  initial,
  format: 'integer',
  rule: { kind: 'number', min, max, strict: true },
});
const day = (name: string, label: string, initial: Day, note: string): Setting => ({
  name,
  label,
  note,
  initial,
  format: 'date',
  rule: { kind: 'date' },
});

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
 * Every number, date and text that changes from year to year, with what a workbook set up in `year` starts from. The
 * evaluation window is the one of the 2026 index (1 January two years back to 31 December of last year).
 */
export const settingsFor = (year: number): readonly Setting[] => [
  { ...whole('TAHUN', 'Tahun', year, 'Tahun pengusulan.', 2000, 2100), format: 'plain' },
  whole('TARGET', 'Target usulan', 100, 'Jumlah usulan yang ingin dicapai kota dalam setahun.', 0, 100000),
  whole(
    'MIN_PER_OPD',
    'Usulan paling sedikit per OPD',
    1,
    'OPD dianggap sudah mengusulkan bila usulan terhitungnya mencapai angka ini.',
    1,
    1000,
  ),
  day(
    'TENGGAT',
    'Tenggat pengusulan',
    { year, month: 12, day: 31 },
    'Hari terakhir OPD dan sekolah dapat mengajukan.',
  ),
  ...statuses.map((status) =>
    text(
      countingSetting(status),
      `Status ${status} dihitung`,
      countedFromTheStart.includes(status) ? 'Ya' : 'Tidak',
      `Ya bila usulan berstatus ${status} masuk cakupan dan capaian.`,
      { kind: 'list', values: yesNo },
    ),
  ),
  whole(
    'MIN_KATA',
    'Kata paling sedikit pada rancang bangun',
    300,
    'Syarat Indeks Inovasi Daerah.',
    0,
    10000,
  ),
  day(
    'JENDELA_MULAI',
    'Jendela penerapan: mulai',
    { year: year - 2, month: 1, day: 1 },
    'Penerapan sebelum tanggal ini tidak dinilai dalam indeks.',
  ),
  day(
    'JENDELA_AKHIR',
    'Jendela penerapan: akhir',
    { year: year - 1, month: 12, day: 31 },
    'Penerapan sesudah tanggal ini belum dinilai dalam indeks.',
  ),
  whole(
    'BOBOT_ISIAN',
    'Bobot kelengkapan: isian',
    40,
    'Bagian kolom yang terisi dalam Kelengkapan %.',
    0,
    1000,
  ),
  whole(
    'BOBOT_RANCANG',
    'Bobot kelengkapan: rancang bangun',
    20,
    'Bagian jumlah kata rancang bangun dalam Kelengkapan %.',
    0,
    1000,
  ),
  whole(
    'BOBOT_TANGGAL',
    'Bobot kelengkapan: tanggal',
    10,
    'Bagian tanggal uji coba dan penerapan dalam Kelengkapan %.',
    0,
    1000,
  ),
  whole(
    'BOBOT_BUKTI',
    'Bobot kelengkapan: bukti wajib',
    30,
    'Bagian bukti indikator wajib (lihat tab Indikator) dalam Kelengkapan %.',
    0,
    1000,
  ),
  whole(
    'MIN_PENILAI',
    'Penilai paling sedikit per usulan',
    2,
    'Usulan dengan penilai kurang dari ini ditandai.',
    1,
    50,
  ),
  whole(
    'BATAS_SELISIH',
    'Selisih nilai yang perlu dibahas',
    20,
    'Usulan yang selisih nilai antarpenilainya melebihi angka ini dibahas bersama.',
    0,
    100,
  ),
  text(
    'SEKDA_JABATAN',
    'Penerima ringkasan: jabatan',
    'Sekretaris Daerah Kota Pangkalpinang',
    'Dipakai pada salam pembuka surat.',
  ),
  text(
    'SEKDA_EMAIL',
    'Penerima ringkasan: e-mail',
    '',
    'Satu alamat e-mail. Selama kosong, ringkasan tidak dikirim.',
    { kind: 'email' },
  ),
  text('HARI_RINGKASAN', 'Hari kirim ringkasan', 'Senin', 'Hari pengiriman ringkasan mingguan.', {
    kind: 'list',
    values: weekdays,
  }),
  whole('JAM_RINGKASAN', 'Jam kirim ringkasan (WIB)', 7, 'Jam 0 sampai 23.', 0, 23),
  text('TANGGA_PENGINGAT', 'Hari pengingat sebelum tenggat', '14; 7; 3; 1', 'Dipisahkan titik koma.'),
  whole(
    'HARI_DRAF',
    'Hari draf dianggap terhenti',
    14,
    'Draf yang tidak diubah selama ini diingatkan.',
    1,
    365,
  ),
  whole(
    'HARI_PERBAIKAN',
    'Hari perbaikan dianggap terlambat',
    7,
    'Usulan Perlu Perbaikan yang tidak dijawab selama ini diingatkan.',
    1,
    365,
  ),
  text(
    repairReasonsName,
    'Alasan perbaikan',
    repairReasons.join('\n'),
    'Pilihan alasan Perlu Perbaikan saat verifikasi: satu alasan sebaris (Ctrl+Enter untuk baris baru).',
  ),
  text(
    refusalReasonsName,
    'Alasan tidak lolos',
    refusalReasons.join('\n'),
    'Pilihan alasan Tidak Lolos saat verifikasi: satu alasan sebaris.',
  ),
  whole(
    reserveSizeName,
    'Baris bernomor yang disiapkan',
    40,
    'Baris kosong di tab Inovasi yang sudah diberi ID, agar yang mengisi tidak perlu menunggu. 0: tidak disiapkan.',
    0,
    500,
  ),
  text('KOP_BARIS_1', 'Kop surat: baris 1', 'PEMERINTAH KOTA PANGKALPINANG', 'Baris pertama kepala surat.'),
  text(
    'KOP_BARIS_2',
    'Kop surat: baris 2',
    'BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH',
    'Baris kedua kepala surat.',
  ),
  text('KOP_ALAMAT', 'Kop surat: alamat', '', 'Alamat kantor, telepon dan laman.'),
  text(
    'TEMPAT_SURAT',
    'Tempat surat',
    'Pangkalpinang',
    'Kota tempat berita acara dan piagam ditandatangani.',
  ),
  text(
    'TTD_JABATAN',
    'Penanda tangan: jabatan',
    'Kepala Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah Kota Pangkalpinang',
    'Tertulis di atas tanda tangan berita acara dan piagam.',
  ),
  text('TTD_NAMA', 'Penanda tangan: nama', '', 'Nama lengkap dengan gelar. Kosong: titik-titik.'),
  text('TTD_NIP', 'Penanda tangan: NIP', '', 'Tertulis di bawah nama bila diisi.'),
  whole(
    nomineesName,
    'Nominasi per jenis pengusul',
    10,
    'Usulan dengan peringkat jenis sampai angka ini masuk nominasi; yang setara ikut serta.',
    6,
    1000,
  ),
  text(
    lastIdName,
    'ID usulan terakhir',
    '',
    'Diisi otomatis, agar nomor usulan yang dihapus tidak dipakai ulang. Jangan diubah.',
  ),
];

/** A setting as tab Pengaturan has it, found by its label: its value, '' when it is not there, and its row or null. */
export const settingIn = (
  grid: readonly (readonly CellValue[])[],
  name: string,
): { readonly value: CellValue; readonly row: number | null } => {
  // Labels are the same in every year.
  const label = settingsFor(2000).find((setting) => setting.name === name)?.label ?? name;
  const index = grid.findIndex((row) => sameText(row[0] ?? '', label));
  return { value: grid[index]?.[1] ?? '', row: index < 0 ? null : index + 1 };
};

/** A setting that is a whole number, as it counts: what stands there, its initial value when that is none it may have. */
export const wholeSettingIn = (grid: readonly (readonly CellValue[])[], name: string): number => {
  const setting = settingsFor(2000).find((one) => one.name === name);
  const { value } = settingIn(grid, name);
  const rule = setting?.rule?.kind === 'number' ? setting.rule : null;
  const isValid =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    (rule === null || (value >= (rule.min ?? value) && value <= (rule.max ?? value)));
  return isValid ? value : Number(setting?.initial ?? 0);
};

/** The year of new entries: what the settings say, else the year of `today`. */
export const entryYearIn = (grid: readonly (readonly CellValue[])[], today: Day): number => {
  const { value } = settingIn(grid, 'TAHUN');
  return typeof value === 'number' ? value : today.year;
};

/** Name of the setting that says how many blank rows are numbered in advance. */
export const reserveSizeName = 'BARIS_SIAP';

/** Name of the setting that says down to which place of its kind an innovation is nominated. */
export const nomineesName = 'NOMINASI';
/** Names of the settings with the ready-made reasons of a verification, one a line of the cell. */
export const repairReasonsName = 'ALASAN_PERBAIKAN';
export const refusalReasonsName = 'ALASAN_TIDAK_LOLOS';

/** Name of the setting that remembers the last ID given. */
export const lastIdName = 'ID_TERAKHIR';

/** Name of the computed line that joins the counted statuses, for formulas to look into. */
export const countedStatusesName = 'STATUS_TERHITUNG';

/** The person's role that may edit protected tabs. */
export const adminRole: (typeof roles)[number] = 'Admin';
/** The person's role that may verify entries. */
export const verifierRole: (typeof roles)[number] = 'Verifikator';
