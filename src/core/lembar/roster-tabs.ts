import { districts, opdKinds, roles, schoolLevels, schoolOwners, yesNo } from './choices';
import { type Column, shades, type TableTab } from './tab';

/** A column of formulas. Those that give text have no format: in a cell formatted as text a formula stays text. */
const counted = (
  key: string,
  header: string,
  note: string,
  width: number,
  more: Pick<Column, 'format' | 'isLong'> = {},
): Column => ({
  key,
  header,
  note: `${note} Dihitung otomatis.`,
  width,
  writer: 'automation',
  ...more,
});

/** What an OPD's row says of its own innovations. */
export const opdStates = {
  done: 'Sudah mengusulkan',
  missing: 'Belum mengusulkan',
  inactive: 'Nonaktif',
} as const;

/** Roster of the agencies, and beside each by formula what it has proposed. */
export const opdTab: TableTab = {
  key: 'opd',
  color: '#146c2e',
  access: 'admins',
  columns: [
    {
      key: 'code',
      header: 'Kode',
      aliases: ['Kode OPD'],
      note: 'Kode tetap, misalnya OPD-01. Jangan dipakai ulang.',
      width: 80,
      format: 'text',
    },
    {
      key: 'name',
      header: 'Nama OPD',
      aliases: ['OPD', 'Nama', 'Perangkat Daerah'],
      note: 'Nama resmi, seperti yang dipilih di tab Inovasi.',
      width: 380,
      format: 'text',
    },
    {
      key: 'abbreviation',
      header: 'Singkatan',
      note: 'Singkatan yang biasa dipakai, boleh beberapa dengan koma.',
      width: 150,
      format: 'text',
    },
    {
      key: 'kind',
      header: 'Jenis',
      aliases: ['Jenis OPD'],
      note: 'Jenis perangkat daerah.',
      width: 110,
      rule: { kind: 'list', values: opdKinds },
    },
    {
      key: 'operators',
      header: 'E-mail operator',
      aliases: ['Email operator', 'E-mail'],
      note: 'Alamat akun Google operator inovasi, boleh beberapa dengan koma.',
      width: 300,
      format: 'text',
    },
    {
      key: 'contact',
      header: 'Narahubung',
      note: 'Nama dan nomor yang dapat dihubungi.',
      width: 180,
      format: 'text',
    },
    {
      key: 'active',
      header: 'Aktif',
      note: 'Ya: masuk penyebut cakupan. Tidak: tidak dihitung.',
      width: 70,
      rule: { kind: 'list', values: yesNo },
    },
    counted('entries', 'Jumlah usulan', 'Usulan OPD sendiri, semua status.', 110, { format: 'integer' }),
    counted(
      'counted',
      'Terhitung',
      'Usulan OPD sendiri dengan status yang dihitung (lihat Pengaturan).',
      110,
      { format: 'integer' },
    ),
    counted('scored', 'Dinilai', 'Usulan OPD sendiri yang sudah punya nilai akhir.', 110, {
      format: 'integer',
    }),
    counted('names', 'Nama inovasi', 'Nama usulan OPD sendiri.', 320, { isLong: true }),
    counted('bestScore', 'Nilai terbaik', 'Nilai akhir tertinggi usulan OPD sendiri.', 110, {
      format: 'score',
    }),
    counted('state', 'Status', 'Sudah mengusulkan bila yang terhitung mencapai batas di Pengaturan.', 150),
  ],
  highlights: [
    { column: 'state', text: opdStates.done, background: shades.green },
    { column: 'state', text: opdStates.missing, background: shades.red },
    { column: 'state', text: opdStates.inactive, background: shades.grey },
  ],
};

/** Roster of SD and SMP; starts empty, the city has the list. */
export const schoolsTab: TableTab = {
  key: 'schools',
  color: '#146c2e',
  access: 'admins',
  columns: [
    {
      key: 'npsn',
      header: 'NPSN',
      note: 'Nomor pokok sekolah nasional, delapan angka.',
      width: 110,
      format: 'text',
    },
    {
      key: 'name',
      header: 'Nama sekolah',
      aliases: ['Nama', 'Sekolah'],
      note: 'Nama resmi, misalnya SD Negeri 1 Pangkalpinang.',
      width: 320,
      format: 'text',
    },
    {
      key: 'level',
      header: 'Jenjang',
      note: 'SD atau SMP.',
      width: 90,
      rule: { kind: 'list', values: schoolLevels },
    },
    {
      key: 'owner',
      header: 'Status sekolah',
      aliases: ['Negeri/swasta', 'Status'],
      note: 'Negeri atau swasta.',
      width: 120,
      rule: { kind: 'list', values: schoolOwners },
    },
    {
      key: 'district',
      header: 'Kecamatan',
      note: 'Kecamatan tempat sekolah berada.',
      width: 150,
      rule: { kind: 'list', values: districts },
    },
    {
      key: 'email',
      header: 'E-mail',
      aliases: ['Email'],
      note: 'Alamat e-mail sekolah.',
      width: 240,
      format: 'text',
    },
  ],
};

/** The people of Bapperida and what each may do. */
export const teamTab: TableTab = {
  key: 'team',
  color: '#5f3dc4',
  access: 'admins',
  columns: [
    {
      key: 'email',
      header: 'E-mail',
      aliases: ['Email'],
      note: 'Alamat akun Google. Yang berperan Admin boleh menyunting tab yang dilindungi.',
      width: 260,
      format: 'text',
      rule: { kind: 'email' },
    },
    { key: 'name', header: 'Nama', note: 'Nama lengkap.', width: 240, format: 'text' },
    {
      key: 'role',
      header: 'Peran',
      note: 'Admin, Verifikator, atau Penilai. Satu baris satu peran; orang yang berperan ganda ditulis dua kali.',
      width: 120,
      rule: { kind: 'list', values: roles },
    },
    {
      key: 'unit',
      header: 'Unit sendiri',
      note: 'OPD asal. Penilai tidak pernah menilai usulan unitnya sendiri.',
      width: 320,
      rule: { kind: 'column', tab: 'opd', column: 'name', help: 'Pilih nama OPD dari daftar di tab OPD.' },
    },
  ],
};
