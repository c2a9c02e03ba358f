import { outboxStates } from './choices';
import { formats, shades, type TabDress } from './dress';

/** How tab Kotak Keluar looks and explains itself. */
export const outboxDress: TabDress = {
  color: '#5f6368',
  access: 'owner',
  mended: 'nothing',
  columns: {
    key: { note: 'jenis|periode|penerima: satu kunci satu surat.', width: 260, format: formats.text },
    kind: { note: 'Ringkasan, pengingat, atau kabar status.', width: 120, format: formats.text },
    recipient: { note: 'Satu alamat e-mail.', width: 240, format: formats.text },
    subject: { note: 'Judul surat.', width: 320, format: formats.text },
    state: {
      note: 'Bila "tidak pasti", pemilik berkas menggantinya: terkirim bila suratnya sampai, siap agar dikirim lagi.',
      width: 110,
      format: formats.text,
      rule: { kind: 'list', values: outboxStates },
    },
    attempts: { note: 'Berapa kali dicoba.', width: 90, format: formats.integer },
    triedAt: { note: 'Kapan dikirim, atau terakhir dicoba.', width: 190, format: formats.time },
    error: { note: 'Pesan galat terakhir, dan apa yang perlu dilakukan.', width: 320, format: formats.text },
    plannedAt: { note: 'Kapan surat disiapkan.', width: 190, format: formats.time },
    period: { note: 'Pekan atau tanggal yang diceritakan surat ini.', width: 110, format: formats.text },
  },
  highlights: [
    { column: 'state', text: 'terkirim', background: shades.green },
    { column: 'state', text: 'tidak pasti', background: shades.yellow },
    { column: 'state', text: 'gagal', background: shades.red },
    { column: 'state', text: 'ditahan', background: shades.blue },
  ],
};

/** How tab Riwayat Capaian looks and explains itself. */
export const snapshotsDress: TabDress = {
  color: '#5f6368',
  access: 'owner',
  mended: 'nothing',
  columns: {
    week: { note: 'Pekan ISO, misalnya 2025-W17 (Senin hari pertama).', width: 100, format: formats.text },
    monday: { note: 'Hari pertama pekan itu.', width: 150, format: formats.date },
    at: { note: 'Kapan angka ini dicatat.', width: 190, format: formats.time },
    coverage: { note: 'OPD yang sudah mengusulkan.', width: 110, format: formats.integer },
    opdCount: { note: 'OPD aktif pada saat itu.', width: 110, format: formats.integer },
    achievement: { note: 'Usulan yang dihitung.', width: 100, format: formats.integer },
    target: { note: 'Target pada saat itu.', width: 90, format: formats.integer },
    needed: {
      note: 'Capaian pada akhir pekan itu bila sisa target dibagi rata dari catatan pertama sampai tenggat.',
      width: 110,
      format: formats.tenth,
    },
    verified: { note: 'Usulan yang sudah terverifikasi.', width: 110, format: formats.integer },
    scored: { note: 'Usulan yang sudah punya nilai akhir.', width: 90, format: formats.integer },
    remark: { note: 'Misalnya: dicatat terlambat.', width: 260, format: formats.text },
    growth: {
      note: 'Tambahan usulan per pekan sejak catatan sebelumnya. Rumus.',
      width: 90,
      format: formats.tenth,
    },
  },
};

/** How tab Riwayat looks and explains itself. */
export const auditDress: TabDress = {
  color: '#5f6368',
  access: 'owner',
  mended: 'nothing',
  columns: {
    at: { note: 'Kapan perubahan tercatat.', width: 190, format: formats.time },
    who: {
      note: 'Siapa yang mengubah; "(tidak diketahui)" bila Google menyembunyikannya.',
      width: 290,
      format: formats.text,
    },
    id: { note: 'Nomor usulan.', width: 120, format: formats.text },
    field: { note: 'Kolom atau kejadian.', width: 180, format: formats.text },
    before: { note: 'Isi sebelum diubah.', width: 260, format: formats.text, isLong: true },
    after: { note: 'Isi sesudah diubah.', width: 260, format: formats.text, isLong: true },
    how: { note: 'Ketik, tempel, bilah sisi, atau ditemukan kemudian.', width: 180, format: formats.text },
  },
};
