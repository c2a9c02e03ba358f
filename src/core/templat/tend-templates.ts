import { columnAt, columnsAt, type Grid, hasTitles, tableIn, valueAt } from '../lembar/table-rows';
import { templatesTab } from '../lembar/templates-tab';
import type { Area } from '../lembar/workbook';
import { folded, trimmed } from '../text';
import { type Block, blocksAround } from '../usulan/blocks';
import { withOwnNote } from '../usulan/own-note';
import { templateFaults } from './template-faults';
import type { TemplateKind } from './template-kinds';

/** Tab Templat and what checking it needs; each method is one call. */
export interface TemplatesBook {
  values(): Grid;
  notes(area: Area): readonly (readonly string[])[];
  writeNotes(block: Block<string>): void;
  /** Every template that the product knows. */
  kinds(): readonly TemplateKind[];
}

const keys = ['code', 'subject', 'body'] as const;
type Texts = Readonly<Record<(typeof keys)[number], string>>;

const none: Texts = { code: '', subject: '', body: '' };

const faultsOf = (texts: Texts, kinds: readonly TemplateKind[]): Texts => {
  if (keys.every((key) => texts[key].trim() === '')) return none;
  const kind = kinds.find(({ code }) => folded(code) === folded(texts.code));
  if (kind) return { ...none, ...templateFaults(kind, texts) };
  const known = kinds.map(({ code }) => code).join(', ');
  return {
    ...none,
    code: `Kode "${trimmed(texts.code).slice(0, 60)}" tidak dikenal, jadi templat ini tidak dipakai. Tulis salah satu: ${known}.`,
  };
};

/**
 * Checks the rows of tab Templat that a person has just edited: a text that cannot be used gets a note with the line, the field
 * and the remedy, which goes away once it is mended. What was typed stays as it is. The number of calls does not depend on the
 * number of rows.
 */
export const tendTemplates = (book: TemplatesBook, edit: Area): void => {
  const table = tableIn(templatesTab, book.values());
  if (!hasTitles(table)) return;
  const row = Math.max(edit.row, table.headerRow + 1);
  const rows = Math.min(edit.row + edit.rows, table.grid.length + 1) - row;
  if (rows < 1) return;
  const columns = columnsAt(table, keys);
  const notes = book.notes({ row, column: 1, rows, columns: Math.max(...columns) });
  const noteAt = (at: number, column: number): string => valueAt(notes, at - row + 1, column);
  const kinds = book.kinds();
  const changes = Array.from({ length: rows }, (_, index) => row + index).flatMap((at) => {
    const textAt = (key: string): string => String(valueAt(table.grid, at, columnAt(table, key)));
    const faults = faultsOf(
      { code: textAt('code'), subject: textAt('subject'), body: textAt('body') },
      kinds,
    );
    return keys.flatMap((key) => {
      const column = columnAt(table, key);
      const renewed = withOwnNote(noteAt(at, column), faults[key]);
      return column === 0 || renewed === noteAt(at, column) ? [] : [{ row: at, column, value: renewed }];
    });
  });
  for (const block of blocksAround(columns, changes, noteAt)) book.writeNotes(block);
};
