import { affairs, forms, initiators, kinds, mainAims, proposerKinds, stages, statuses } from './choices';
import { type TableTab, table } from './tab';

/** One row an innovation: what OPD staff and schools fill in, and what the automation stamps. */
export const innovationsTab: TableTab = /* @__PURE__ */ table('innovations', {
  id: { header: 'ID', writer: 'automation' },
  opd: {
    header: 'OPD',
    aliases: ['Perangkat Daerah', 'Nama OPD', 'OPD Pengusul'],
    rule: { kind: 'column', tab: 'opd', column: 'name' },
  },
  proposerKind: {
    header: 'Jenis pengusul',
    aliases: ['Pengusul', 'Kategori pengusul'],
    rule: { kind: 'list', values: proposerKinds },
  },
  unit: {
    header: 'Nama unit/sekolah',
    aliases: ['Nama unit', 'Nama sekolah', 'Unit/sekolah', 'Unit Pengusul'],
  },
  name: { header: 'Nama inovasi', aliases: ['Nama Inovasi Daerah', 'Judul inovasi', 'Inovasi'] },
  mainAim: { header: 'Tujuan utama', rule: { kind: 'list', values: mainAims } },
  form: { header: 'Bentuk', aliases: ['Bentuk inovasi'], rule: { kind: 'list', values: forms } },
  kind: { header: 'Jenis', aliases: ['Jenis inovasi'], rule: { kind: 'list', values: kinds } },
  initiator: {
    header: 'Inisiator',
    aliases: ['Inisiator inovasi'],
    rule: { kind: 'list', values: initiators },
  },
  affair: { header: 'Urusan', aliases: ['Urusan pemerintahan'], rule: { kind: 'list', values: affairs } },
  stage: { header: 'Tahapan', aliases: ['Tahapan inovasi'], rule: { kind: 'list', values: stages } },
  trialDate: { header: 'Tanggal uji coba', aliases: ['Waktu uji coba'], rule: { kind: 'date' } },
  launchDate: { header: 'Tanggal penerapan', aliases: ['Waktu penerapan'], rule: { kind: 'date' } },
  design: { header: 'Rancang bangun', aliases: ['Rancang bangun dan pokok perubahan'], isLong: true },
  aim: { header: 'Tujuan', aliases: ['Tujuan inovasi'], isLong: true },
  benefit: { header: 'Manfaat', aliases: ['Manfaat inovasi'], isLong: true },
  result: { header: 'Hasil', aliases: ['Hasil inovasi'], isLong: true },
  budget: {
    header: 'Anggaran (Rp)',
    aliases: ['Anggaran', 'Jumlah anggaran'],
    rule: { kind: 'number', min: 0, max: 1e15, strict: false },
  },
  link: { header: 'Tautan bukti', aliases: ['Link bukti', 'Tautan', 'Bukti dukung'], isLong: true },
  status: { header: 'Status', aliases: ['Status usulan'], rule: { kind: 'list', values: statuses } },
  verifierNote: { header: 'Catatan verifikator', aliases: ['Catatan'], writer: 'team' },
  lawCriteria: { header: 'Kriteria PP 38/2017', writer: 'team' },
  reopenedUntil: { header: 'Dibuka sampai', writer: 'team', rule: { kind: 'date' } },
  completeness: { header: 'Kelengkapan %', writer: 'automation' },
  finalScore: { header: 'Nilai akhir', writer: 'automation' },
  assessorCount: { header: 'Jumlah penilai', writer: 'automation' },
  spread: { header: 'Selisih nilai', writer: 'automation' },
  rank: { header: 'Peringkat', writer: 'automation' },
  kindRank: { header: 'Peringkat jenis', writer: 'automation' },
  tieReason: { header: 'Alasan seri', writer: 'automation' },
  tieKey: { header: 'Kunci seri', writer: 'automation', isLong: true },
  createdAt: { header: 'Dibuat', writer: 'automation' },
  changedAt: { header: 'Diubah', writer: 'automation' },
  changedBy: { header: 'Diubah oleh', writer: 'automation' },
});

/** IID evidence of each innovation: what the operator claims, and what Bapperida found. */
export const evidenceTab: TableTab = /* @__PURE__ */ table('evidence', {
  id: 'ID',
  indicator: 'Indikator',
  claim: { header: 'Klaim', aliases: ['Tingkat klaim'] },
  link: 'Tautan bukti',
  verified: { header: 'Terverifikasi', aliases: ['Tingkat terverifikasi'], writer: 'team' },
  note: { header: 'Catatan', writer: 'team' },
  valid: { header: 'Sah', writer: 'automation' },
});

/** The indicators by which the index judges an innovation; every year's weights and levels are cells here. */
export const indicatorsTab: TableTab = /* @__PURE__ */ table('indicators', {
  number: { header: 'No.', aliases: ['Nomor', 'No'] },
  name: 'Indikator',
  weight: 'Bobot',
  mandatory: 'Wajib',
  level1: 'Tingkat 1',
  level2: 'Tingkat 2',
  level3: 'Tingkat 3',
  proof: 'Bukti dukung',
  active: 'Aktif',
});
