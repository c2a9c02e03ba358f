import type { ImportBlock, ImportBook } from '../core/impor/apply-import';
import { type Batch, batchIn, batchKey, batchProperties } from '../core/impor/batch';
import type { ImportTab } from '../core/impor/import-tabs';
import type { UndoBook } from '../core/impor/undo-import';
import { opdTab } from '../core/lembar/roster-tabs';
import type { Column } from '../core/lembar/tab';
import { type Grid, tableIn } from '../core/lembar/table-rows';
import type { CellContent } from '../core/usulan/tend-cell';
import { validationOf } from './data-rules';
import { documentProperties } from './document-properties';
import { asText, cellOf, firstRows, lengthened, rangeOfBlock, tabIn, writeNotes } from './entry-book';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The last import that the document remembers, or null: one call. */
export const lastBatch = (): Batch | null => batchIn(documentProperties().getProperties());

/** Only a cell that is not the table's may hold a formula, and gets it back. */
const written = (content: CellContent, isLiteral: boolean, isOurs: boolean): ReturnType<typeof cellOf> => {
  if (typeof content !== 'string' || content === '') return cellOf(content);
  if (isLiteral) return asText(content);
  return isOurs ? cellOf(content) : content;
};

/** The list of a column, as set-up gives it; null for a column that takes anything. */
const ruleOf = (column: Column, sheets: readonly Sheet[], agencies: Grid): Validation | null => {
  if (!column.rule) return null;
  const opd = tabIn(sheets, 'opd');
  const name = tableIn(opdTab, agencies).at.name ?? 1;
  const source =
    column.rule.kind === 'column' ? opd.getRange(2, name, Math.max(1, opd.getMaxRows() - 1), 1) : null;
  return validationOf(column.rule, source);
};

/**
 * Writes a block in which something stands that a list refuses. The columns' own lists are set anew afterwards: those that
 * stood there may be gone since a run that was cut short.
 */
const writeRefused = (
  range: GoogleAppsScript.Spreadsheet.Range,
  { columns, grid }: ImportBlock,
  rules: readonly (Validation | null)[],
  write: () => void,
): void => {
  const present = columns.includes(null) ? range.getDataValidations() : [];
  range.clearDataValidations();
  try {
    write();
  } finally {
    range.setDataValidations(
      grid.map((_, down) =>
        columns.map((column, across) =>
          column ? (rules[across] ?? null) : (present[down]?.[across] ?? null),
        ),
      ),
    );
  }
};

/** Core's port to the tab that a list goes to. `agencies` are the values of tab OPD. */
export const importBook = (tab: ImportTab, sheets: readonly Sheet[], agencies: Grid): ImportBook => {
  const sheet = tabIn(sheets, tab);
  return {
    formulas: (area) => rangeOf(sheet, area).getFormulas(),
    formats: (area) => rangeOf(sheet, area).getNumberFormats(),
    notes: (area) => rangeOf(sheet, area).getNotes(),
    saveBatch: (batch) => {
      documentProperties().setProperties(batchProperties(batch));
    },
    makeRoom: (rows) => lengthened(sheet, rows),
    write: (block) => {
      const { grid, columns, literal } = block;
      const range = rangeOfBlock(sheet, block);
      const write = () => {
        range.setValues(
          grid.map((line, down) =>
            line.map((content, across) =>
              written(content, literal[down]?.[across] ?? false, columns[across] !== null),
            ),
          ),
        );
      };
      if (!block.hasRefused) {
        write();
        return;
      }
      const rules = columns.map((one) => (one ? ruleOf(one, sheets, agencies) : null));
      writeRefused(range, block, rules, write);
    },
    writeNotes: (block) => writeNotes(sheet, block),
  };
};

/** Core's port for taking an import back. */
export const undoBook = (tab: ImportTab, sheets: readonly Sheet[]): UndoBook => {
  const sheet = tabIn(sheets, tab);
  return {
    deleteRows: (row, rows) => {
      // Google keeps at least one row below the frozen ones.
      if (sheet.getMaxRows() - rows <= sheet.getFrozenRows()) lengthened(sheet, sheet.getMaxRows() + 1);
      sheet.deleteRows(row, rows);
    },
    clear: (area) => {
      rangeOf(sheet, area).clear({ contentsOnly: true, commentsOnly: true });
    },
    forgetBatch: () => {
      documentProperties().deleteProperty(batchKey);
    },
  };
};

/** All values of a tab, titles included. Throws when it is not there. */
export const allValues = (tab: ImportTab | 'opd' | 'team', sheets: readonly Sheet[]): Grid =>
  firstRows(tabIn(sheets, tab));
