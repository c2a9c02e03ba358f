import { type CellValue, sameText } from '../text';
import { type roles, type Status, statuses } from './choices';

/** A calendar day; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Name of the setting that says whether entries of a status count to the target. */
export const countingSetting = (status: Status): string =>
  `HITUNG_${status.toUpperCase().replace(/ /g, '_')}`;

/** Label in tab Pengaturan of every setting, by the name of its value, in the order of the tab. */
export const settingLabels: Readonly<Record<string, string>> = {
  TAHUN: 'Tahun',
  TARGET: 'Target usulan',
  MIN_PER_OPD: 'Usulan paling sedikit per OPD',
  TENGGAT: 'Tenggat pengusulan',
  ...Object.fromEntries(statuses.map((status) => [countingSetting(status), `Status ${status} dihitung`])),
  MIN_KATA: 'Kata paling sedikit pada rancang bangun',
  JENDELA_MULAI: 'Jendela penerapan: mulai',
  JENDELA_AKHIR: 'Jendela penerapan: akhir',
  BOBOT_ISIAN: 'Bobot kelengkapan: isian',
  BOBOT_RANCANG: 'Bobot kelengkapan: rancang bangun',
  BOBOT_TANGGAL: 'Bobot kelengkapan: tanggal',
  BOBOT_BUKTI: 'Bobot kelengkapan: bukti wajib',
  MIN_PENILAI: 'Penilai paling sedikit per usulan',
  BATAS_SELISIH: 'Selisih nilai yang perlu dibahas',
  SEKDA_JABATAN: 'Penerima ringkasan: jabatan',
  SEKDA_EMAIL: 'Penerima ringkasan: e-mail',
  HARI_RINGKASAN: 'Hari kirim ringkasan',
  JAM_RINGKASAN: 'Jam kirim ringkasan (WIB)',
  HARI_LIBUR: 'Hari libur',
  TANGGA_PENGINGAT: 'Hari pengingat sebelum tenggat',
  HARI_KEPALA: 'Hari kepala OPD ikut disurati',
  HARI_DRAF: 'Hari draf dianggap terhenti',
  HARI_PERBAIKAN: 'Hari perbaikan dianggap terlambat',
  KABAR_OTOMATIS: 'Kabar otomatis kepada operator',
  ALASAN_PERBAIKAN: 'Alasan perbaikan',
  ALASAN_TIDAK_LOLOS: 'Alasan tidak lolos',
  BARIS_SIAP: 'Baris bernomor yang disiapkan',
  KOP_BARIS_1: 'Kop surat: baris 1',
  KOP_BARIS_2: 'Kop surat: baris 2',
  KOP_ALAMAT: 'Kop surat: alamat',
  TEMPAT_SURAT: 'Tempat surat',
  TTD_JABATAN: 'Penanda tangan: jabatan',
  TTD_NAMA: 'Penanda tangan: nama',
  TTD_NIP: 'Penanda tangan: NIP',
  NOMINASI: 'Nominasi per jenis pengusul',
  ID_TERAKHIR: 'ID usulan terakhir',
};

/** A whole number that a setting is: what it starts from, and between which numbers it may be. */
export type WholeNumber = readonly [initial: number, min: number, max: number];

/** The settings that are whole numbers, by name. The year is another kind: it has no fixed start. */
export const wholeNumbers: Readonly<Record<string, WholeNumber>> = {
  TARGET: [100, 0, 100000],
  MIN_PER_OPD: [1, 1, 1000],
  MIN_KATA: [300, 0, 10000],
  BOBOT_ISIAN: [40, 0, 1000],
  BOBOT_RANCANG: [20, 0, 1000],
  BOBOT_TANGGAL: [10, 0, 1000],
  BOBOT_BUKTI: [30, 0, 1000],
  MIN_PENILAI: [2, 1, 50],
  BATAS_SELISIH: [20, 0, 100],
  JAM_RINGKASAN: [7, 0, 23],
  HARI_KEPALA: [3, 0, 365],
  HARI_DRAF: [14, 1, 365],
  HARI_PERBAIKAN: [7, 1, 365],
  BARIS_SIAP: [40, 0, 500],
  NOMINASI: [10, 6, 1000],
};

/** A setting as tab Pengaturan has it, found by its label: its value, '' when it is not there, and its row or null. */
export const settingIn = (
  grid: readonly (readonly CellValue[])[],
  name: string,
): { readonly value: CellValue; readonly row: number | null } => {
  const label = settingLabels[name] ?? name;
  const index = grid.findIndex((row) => sameText(row[0] ?? '', label));
  return { value: grid[index]?.[1] ?? '', row: index < 0 ? null : index + 1 };
};

/** A setting that is a whole number, as it counts: what stands there, its initial value when that is none it may have. */
export const wholeSettingIn = (grid: readonly (readonly CellValue[])[], name: string): number => {
  const [initial, min, max] = wholeNumbers[name] ?? [0, -Infinity, Infinity];
  const { value } = settingIn(grid, name);
  const isValid = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return isValid ? value : initial;
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
