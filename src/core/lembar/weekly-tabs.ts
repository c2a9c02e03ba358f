import { type TableTab, table } from './tab';

/** Every mail: planned, sent, uncertain, failed. */
export const outboxTab: TableTab = /* @__PURE__ */ table('outbox', {
  key: 'Kunci',
  kind: 'Jenis',
  recipient: 'Penerima',
  subject: 'Perihal',
  state: 'Keadaan',
  attempts: 'Percobaan',
  triedAt: { header: 'Dikirim', aliases: ['Dicoba'] },
  error: 'Galat',
  plannedAt: 'Disiapkan',
  period: 'Periode',
});

/** The week's figures, kept for the trend. */
export const snapshotsTab: TableTab = /* @__PURE__ */ table('snapshots', {
  week: 'Pekan',
  monday: 'Senin',
  at: 'Dicatat',
  coverage: 'Cakupan OPD',
  opdCount: 'Jumlah OPD',
  achievement: 'Capaian',
  target: 'Target',
  needed: 'Jalur target',
  verified: 'Terverifikasi',
  scored: 'Dinilai',
  remark: 'Keterangan',
  growth: 'Laju',
});
