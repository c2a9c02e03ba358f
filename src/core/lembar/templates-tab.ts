import { type TableTab, table } from './tab';

/** The texts of documents and mails, which the city words as it likes. */
export const templatesTab: TableTab = /* @__PURE__ */ table('templates', {
  code: 'Kode',
  name: 'Nama',
  subject: 'Perihal',
  body: 'Isi',
  fields: { header: 'Kolom yang tersedia', writer: 'automation' },
});
