import { opdKinds, roles, yesNo } from './choices';
import { formats, shades, type TabDress } from './dress';
import { opdStates } from './roster-tabs';

/** What the notes of columns of formulas end with. */
const counted = 'Dihitung otomatis.';

/**
 * How tab OPD looks and explains itself. Formulas that give text have no format: in a cell formatted as text a formula
 * stays text.
 */
export const opdDress: TabDress = {
  color: '#146c2e',
  access: 'admins',
  columns: {
    code: { note: 'Kode tetap, misalnya OPD-01. Jangan dipakai ulang.', width: 80, format: formats.text },
    name: { note: 'Nama resmi, seperti yang dipilih di tab Inovasi.', width: 380, format: formats.text },
    abbreviation: {
      note: 'Singkatan yang biasa dipakai, boleh beberapa dengan koma.',
      width: 150,
      format: formats.text,
    },
    kind: { note: 'Jenis perangkat daerah.', width: 110, rule: { kind: 'list', values: opdKinds } },
    operators: {
      note: 'Alamat akun Google operator inovasi, boleh beberapa dengan koma.',
      width: 300,
      format: formats.text,
    },
    contact: { note: 'Nama dan nomor yang dapat dihubungi.', width: 180, format: formats.text },
    headEmail: {
      note: 'Satu alamat kepala OPD. Dipakai ringkasan Sekda untuk menyiapkan surat.',
      width: 220,
      format: formats.text,
      rule: { kind: 'email' },
    },
    whatsapp: {
      note: 'Nomor operator, hanya bila orangnya sudah setuju.',
      width: 150,
      format: formats.text,
    },
    active: {
      note: 'Ya: masuk penyebut cakupan. Tidak: tidak dihitung.',
      width: 70,
      rule: { kind: 'list', values: yesNo },
    },
    entries: { note: `Usulan OPD sendiri, semua status. ${counted}`, width: 110, format: formats.integer },
    counted: {
      note: `Usulan OPD sendiri dengan status yang dihitung (lihat Pengaturan). ${counted}`,
      width: 110,
      format: formats.integer,
    },
    scored: {
      note: `Usulan OPD sendiri yang sudah punya nilai akhir. ${counted}`,
      width: 110,
      format: formats.integer,
    },
    names: { note: `Nama usulan OPD sendiri. ${counted}`, width: 320, isLong: true },
    bestScore: {
      note: `Nilai akhir tertinggi usulan OPD sendiri. ${counted}`,
      width: 110,
      format: formats.score,
    },
    state: {
      note: `Sudah mengusulkan bila yang terhitung mencapai batas di Pengaturan. ${counted}`,
      width: 150,
    },
  },
  highlights: [
    { column: 'state', text: opdStates.done, background: shades.green },
    { column: 'state', text: opdStates.missing, background: shades.red },
    { column: 'state', text: opdStates.inactive, background: shades.grey },
  ],
};

/** How tab Sekolah looks and explains itself. */
export const schoolsDress: TabDress = {
  color: '#146c2e',
  access: 'admins',
  mended: 'all but formats',
  columns: {
    npsn: { note: 'Nomor pokok sekolah nasional, delapan angka.', width: 110, format: formats.text },
    name: { note: 'Nama resmi, misalnya SD Negeri 1 Pangkalpinang.', width: 320, format: formats.text },
    level: { note: 'SD atau SMP.', width: 90 },
    owner: { note: 'Negeri atau swasta.', width: 120 },
    district: { note: 'Kecamatan tempat sekolah berada.', width: 150 },
    email: { note: 'Alamat e-mail sekolah.', width: 240, format: formats.text },
  },
};

/** How tab Tim looks and explains itself. */
export const teamDress: TabDress = {
  color: '#5f3dc4',
  access: 'admins',
  mended: 'all but formats',
  columns: {
    email: {
      note: 'Alamat akun Google. Yang berperan Admin boleh menyunting tab yang dilindungi.',
      width: 260,
      format: formats.text,
      rule: { kind: 'email' },
    },
    name: { note: 'Nama lengkap.', width: 240, format: formats.text },
    role: {
      note: 'Admin, Verifikator, atau Penilai. Satu baris satu peran; orang yang berperan ganda ditulis dua kali.',
      width: 120,
      rule: { kind: 'list', values: roles },
    },
    unit: {
      note: 'OPD asal. Penilai tidak pernah menilai usulan unitnya sendiri.',
      width: 320,
      rule: { kind: 'column', tab: 'opd', column: 'name' },
    },
  },
};
