import type { ShippedTemplate } from '../core/templat/template-kinds';
import type { TemplatesBook } from '../core/templat/tend-templates';
import { dataFile } from './data-file';
import { firstRows, writeNotes } from './entry-book';
import { rangeOf } from './read-workbook';

/** Every template of the product with the texts that it ships with, from the file that the build puts beside the script. */
export const readTemplates = (): readonly ShippedTemplate[] => dataFile('templates');

/** Core's port for checking tab Templat. */
export const templatesBook = (sheet: GoogleAppsScript.Spreadsheet.Sheet): TemplatesBook => ({
  values: () => firstRows(sheet),
  notes: (area) => rangeOf(sheet, area).getNotes(),
  writeNotes: (block) => writeNotes(sheet, block),
  kinds: readTemplates,
});
