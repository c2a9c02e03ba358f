import { evidenceLevels, yesNo } from './choices';
import { formats, type TabDress } from './dress';

/** How tab Bukti looks and explains itself. */
export const evidenceDress: TabDress = {
  color: '#0b57d0',
  access: 'everyone',
  columns: {
    id: { note: 'Nomor usulan yang didukung bukti ini.', width: 120, format: formats.text },
    indicator: {
      note: 'Nomor indikator Indeks Inovasi Daerah, 16 sampai 35.',
      width: 110,
      format: formats.text,
    },
    claim: {
      note: 'Tingkat yang diklaim operator, 0 sampai 3. Klaim belum menjadi nilai.',
      width: 90,
      rule: { kind: 'list', values: evidenceLevels },
    },
    link: { note: 'Tautan ke dokumen bukti.', width: 320, format: formats.text },
    verified: {
      note: 'Tingkat yang diakui Bapperida, 0 sampai 3.',
      width: 120,
      rule: { kind: 'list', values: evidenceLevels },
    },
    note: { note: 'Catatan Bapperida tentang bukti ini.', width: 300, format: formats.text },
    valid: {
      note: 'Ya bila bukti ini melengkapi indikator wajib: ada tingkatnya, dan tautannya utuh dan belum dipakai bukti lain. Terisi otomatis, tidak perlu diketik.',
      width: 80,
    },
  },
};

/** How tab Indikator looks and explains itself. */
export const indicatorsDress: TabDress = {
  color: '#5f3dc4',
  access: 'admins',
  mended: 'all but formats',
  columns: {
    number: {
      note: 'Nomor indikator, seperti yang ditulis di tab Bukti. Jangan dipakai ulang.',
      width: 70,
      format: formats.text,
    },
    name: { note: 'Nama indikator.', width: 280, format: formats.text },
    weight: {
      note: 'Poin untuk setiap tingkat.',
      width: 80,
      rule: { kind: 'number', min: 0, max: 100, strict: true },
    },
    mandatory: {
      note: 'Ya: ikut menentukan kelengkapan usulan.',
      width: 80,
      rule: { kind: 'list', values: yesNo },
    },
    level1: { note: 'Syarat tingkat 1.', width: 240, format: formats.text },
    level2: { note: 'Syarat tingkat 2.', width: 240, format: formats.text },
    level3: { note: 'Syarat tingkat 3.', width: 240, format: formats.text },
    proof: { note: 'Dokumen yang membuktikannya.', width: 320, format: formats.text },
    active: {
      note: 'Tidak: indikator ini tidak ditanyakan dan tidak dihitung.',
      width: 70,
      rule: { kind: 'list', values: yesNo },
    },
  },
};
