import { fieldList, templateKinds } from '../templat/template-kinds';
import { folded } from '../text';
import type { Report } from './report';
import { type TableTab, tabNames } from './tab';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

/** The texts of documents and mails, which the city words as it likes. */
export const templatesTab: TableTab = {
  key: 'templates',
  color: '#8a4b00',
  access: 'admins',
  columns: [
    {
      key: 'code',
      header: 'Kode',
      note: 'Kode tetap templat. Jangan diubah.',
      width: 160,
      format: 'text',
    },
    { key: 'name', header: 'Nama', note: 'Dokumen atau surat apa.', width: 200, format: 'text' },
    {
      key: 'subject',
      header: 'Perihal',
      note: 'Judul dokumen atau surat, satu baris.',
      width: 300,
      format: 'text',
    },
    {
      key: 'body',
      header: 'Isi',
      note: 'Teks biasa. Baris kosong memisahkan paragraf, "# " di awal baris membuat judul, "## " baris tengah, {{kolom}} diisi otomatis.',
      width: 620,
      format: 'text',
    },
    {
      key: 'fields',
      header: 'Kolom yang tersedia',
      note: '{{kolom}} yang boleh dipakai dalam Isi. Ditulis otomatis.',
      width: 420,
      format: 'text',
      writer: 'automation',
    },
  ],
};

/**
 * Puts the templates that the product ships where tab Templat has no row of their code, and says in each of their rows
 * which fields it may use. What the city wrote stays.
 */
export const templateSeeds = (book: Workbook, table: TableInPlace, report: Report): void => {
  const column = (key: string): number => table.at[key] ?? 1;
  const rows = table.head.slice(1);
  const isBlank = (index: number): boolean => (rows[index] ?? []).every((cell) => String(cell).trim() === '');
  let next = rows.reduce((last, _, index) => (isBlank(index) ? last : index + 1), 0);
  let seeded = 0;
  for (const kind of templateKinds) {
    const fields = fieldList(kind);
    const index = rows.findIndex((row) => folded(row[column('code') - 1] ?? '') === folded(kind.code));
    if (index < 0) {
      const texts = { code: kind.code, name: kind.name, subject: kind.subject, body: kind.body, fields };
      for (const [key, text] of Object.entries(texts))
        book.write(table.sheet, next + 2, column(key), [[text]]);
      next += 1;
      seeded += 1;
    } else if (rows[index]?.[column('fields') - 1] !== fields) {
      book.write(table.sheet, index + 2, column('fields'), [[fields]]);
      report.repaired.push(
        `Tab ${tabNames.templates}: kolom yang tersedia untuk ${kind.code} ditulis kembali.`,
      );
    }
  }
  if (seeded > 0) report.created.push(`${seeded} templat dokumen.`);
};
