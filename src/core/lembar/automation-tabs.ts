import { type TableTab, table } from './tab';

/** The audit log: nothing happens unseen. */
export const auditTab: TableTab = /* @__PURE__ */ table('audit', {
  at: 'Waktu',
  who: 'Siapa',
  id: 'ID',
  field: { header: 'Apa', aliases: ['Kolom'] },
  before: 'Semula',
  after: 'Menjadi',
  how: 'Cara',
});
