import { outboxStates } from './choices';
import { shades, type TableTab } from './tab';

/** Every mail: planned, sent, uncertain, failed. */
export const outboxTab: TableTab = {
  key: 'outbox',
  color: '#5f6368',
  access: 'owner',
  columns: [
    {
      key: 'key',
      header: 'Kunci',
      note: 'jenis|periode|penerima: satu kunci satu surat.',
      width: 260,
      format: 'text',
    },
    {
      key: 'kind',
      header: 'Jenis',
      note: 'Ringkasan, pengingat, atau kabar status.',
      width: 120,
      format: 'text',
    },
    { key: 'recipient', header: 'Penerima', note: 'Satu alamat e-mail.', width: 240, format: 'text' },
    { key: 'subject', header: 'Perihal', note: 'Judul surat.', width: 320, format: 'text' },
    {
      key: 'state',
      header: 'Keadaan',
      note: `Salah satu dari: ${outboxStates.join(', ')}.`,
      width: 110,
      format: 'text',
    },
    { key: 'plannedAt', header: 'Disiapkan', note: 'Kapan surat disiapkan.', width: 190, format: 'time' },
    { key: 'sentAt', header: 'Dikirim', note: 'Kapan surat dikirim.', width: 190, format: 'time' },
    { key: 'error', header: 'Galat', note: 'Pesan galat terakhir.', width: 320, format: 'text' },
  ],
  highlights: [
    { column: 'state', text: 'terkirim', background: shades.green },
    { column: 'state', text: 'tidak pasti', background: shades.yellow },
    { column: 'state', text: 'gagal', background: shades.red },
  ],
};

/** The week's figures, kept for the trend. */
export const snapshotsTab: TableTab = {
  key: 'snapshots',
  color: '#5f6368',
  access: 'owner',
  columns: [
    {
      key: 'week',
      header: 'Pekan',
      note: 'Pekan ISO, misalnya 2025-W17 (Senin hari pertama).',
      width: 100,
      format: 'text',
    },
    { key: 'at', header: 'Dicatat', note: 'Kapan angka ini dicatat.', width: 190, format: 'time' },
    {
      key: 'coverage',
      header: 'Cakupan OPD',
      note: 'OPD yang sudah mengusulkan.',
      width: 110,
      format: 'integer',
    },
    {
      key: 'opdCount',
      header: 'Jumlah OPD',
      note: 'OPD aktif pada saat itu.',
      width: 110,
      format: 'integer',
    },
    { key: 'achievement', header: 'Capaian', note: 'Usulan yang dihitung.', width: 100, format: 'integer' },
    { key: 'target', header: 'Target', note: 'Target pada saat itu.', width: 90, format: 'integer' },
    {
      key: 'verified',
      header: 'Terverifikasi',
      note: 'Usulan yang sudah terverifikasi.',
      width: 110,
      format: 'integer',
    },
    {
      key: 'scored',
      header: 'Dinilai',
      note: 'Usulan yang sudah punya nilai akhir.',
      width: 90,
      format: 'integer',
    },
    { key: 'remark', header: 'Keterangan', note: 'Misalnya: dicatat terlambat.', width: 260, format: 'text' },
  ],
};

/** The audit log: nothing happens unseen. */
export const auditTab: TableTab = {
  key: 'audit',
  color: '#5f6368',
  access: 'owner',
  columns: [
    { key: 'at', header: 'Waktu', note: 'Kapan perubahan tercatat.', width: 190, format: 'time' },
    {
      key: 'who',
      header: 'Siapa',
      note: 'Siapa yang mengubah; "(tidak diketahui)" bila Google menyembunyikannya.',
      width: 290,
      format: 'text',
    },
    { key: 'id', header: 'ID', note: 'Nomor usulan.', width: 120, format: 'text' },
    {
      key: 'field',
      header: 'Apa',
      aliases: ['Kolom'],
      note: 'Kolom atau kejadian.',
      width: 180,
      format: 'text',
    },
    {
      key: 'before',
      header: 'Semula',
      note: 'Isi sebelum diubah.',
      width: 260,
      format: 'text',
      isLong: true,
    },
    {
      key: 'after',
      header: 'Menjadi',
      note: 'Isi sesudah diubah.',
      width: 260,
      format: 'text',
      isLong: true,
    },
    {
      key: 'how',
      header: 'Cara',
      note: 'Ketik, tempel, bilah sisi, atau ditemukan kemudian.',
      width: 180,
      format: 'text',
    },
  ],
};
