import { type Column, type TableTab, table } from './tab';

/** The rubric: what is judged, how heavily, and between which numbers. */
export const criteriaTab: TableTab = /* @__PURE__ */ table('criteria', {
  code: 'Kode',
  name: { header: 'Kriteria', aliases: ['Nama kriteria'] },
  weight: { header: 'Bobot %', aliases: ['Bobot'] },
  guide: 'Panduan',
  min: 'Nilai min',
  max: 'Nilai maks',
  levels: 'Uraian tingkat',
  active: 'Aktif',
  inForce: { header: 'Berlaku', writer: 'automation' },
  factor: { header: 'Faktor', writer: 'automation' },
  order: { header: 'Urutan seri', writer: 'automation' },
});

/** Key of the column of tab Penilaian that holds the scores of a criterion. */
export const scoreKey = (code: string): string => `score:${code}`;

const scoreColumn = (code: string): Column => ({ key: scoreKey(code), header: code, writer: 'automation' });

const before = /* @__PURE__ */ table('scores', { id: 'ID', assessor: 'Penilai' });
const after = /* @__PURE__ */ table('scores', {
  total: { header: 'Nilai', writer: 'automation' },
  notes: 'Catatan kriteria',
  note: 'Catatan',
  state: 'Keadaan',
  abstained: 'Abstain',
  reason: 'Alasan abstain',
  at: 'Waktu',
  fingerprint: 'Sidik isi',
  trail: 'Jejak',
  tieKey: { header: 'Kunci seri', writer: 'automation' },
  tieReason: { header: 'Alasan seri', writer: 'automation' },
});

/** The current score of each innovation by each assessor, with a column for each of these criteria. */
export const scoresTabFor = (criteria: readonly { readonly code: string }[]): TableTab => ({
  key: 'scores',
  columns: [...before.columns, ...criteria.map(({ code }) => scoreColumn(code)), ...after.columns],
});

/** Append-only record of every score given or changed. */
export const ledgerTab: TableTab = /* @__PURE__ */ table('ledger', {
  no: 'No.',
  at: 'Waktu',
  who: 'Siapa',
  assessor: 'Penilai',
  id: 'ID',
  criterion: 'Kriteria',
  before: 'Nilai lama',
  after: 'Nilai baru',
  reason: 'Alasan',
  rubric: 'Sidik rubrik',
  hash: 'Sidik baris',
  copy: 'Salinan',
});
