import { folded } from '../text';
import { type Report, tellRepair } from './report';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

const keys = ['code', 'name', 'subject', 'body', 'fields'] as const;

/** A row of tab Templat as the product ships it: its code, its texts, and the fields it may name. */
export type TemplateSeed = Readonly<Record<(typeof keys)[number], string>>;

/**
 * Puts the templates that the product ships where tab Templat has no row of their code, and says in each of their rows
 * which fields it may use. What the city wrote stays.
 */
export const templateSeeds = (
  book: Workbook,
  table: TableInPlace,
  seeds: readonly TemplateSeed[],
  report: Report,
): void => {
  const column = (key: string): number => table.at[key] ?? 1;
  const rows = table.head.slice(1);
  const isBlank = (index: number): boolean => (rows[index] ?? []).every((cell) => String(cell).trim() === '');
  let next = rows.reduce((last, _, index) => (isBlank(index) ? last : index + 1), 0);
  let seeded = 0;
  for (const seed of seeds) {
    const index = rows.findIndex((row) => folded(row[column('code') - 1] ?? '') === folded(seed.code));
    if (index < 0) {
      for (const key of keys) book.write(table.sheet, next + 2, column(key), [[seed[key]]]);
      next += 1;
      seeded += 1;
    } else if (rows[index]?.[column('fields') - 1] !== seed.fields) {
      book.write(table.sheet, index + 2, column('fields'), [[seed.fields]]);
      tellRepair(report, 'content', 'templates', `kolom yang tersedia untuk ${seed.code} ditulis kembali`);
    }
  }
  if (seeded > 0) report.created.push({ check: 'content', text: `${seeded} templat dokumen dan surat.` });
};
