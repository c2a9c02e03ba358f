import type { Rect, Sheet } from './book';
import type { DocumentCalls } from './calls';
import { assertOnGrid, emptyCell, hasContent, visitCells } from './cells';
import { keptCriterion, wiredCriterion } from './criterion-dates';
import type { Answering } from './document';
import { covers, overlaps } from './rects';
import { assertAllowed, assertMayEdit, isEditor, mayChangeSheet } from './rights';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  | 'merges'
  | 'merge'
  | 'breakApart'
  | 'conditionalFormats'
  | 'setConditionalFormats'
  | 'charts'
  | 'putChart'
  | 'removeChart'
  | 'filter'
  | 'setFilter'
  | 'setFilterCriteria'
  | 'removeFilter'
  | 'metadata'
  | 'putMetadata'
  | 'removeMetadata'
>;

const pieces = (rect: Rect, how: 'all' | 'across' | 'vertically'): Rect[] => {
  const { sheet, row, column, rows, columns } = rect;
  const parts: Rect[] = [];
  if (how === 'all') parts.push({ sheet, row, column, rows, columns });
  if (how === 'across')
    for (let i = 0; i < rows; i++) parts.push({ sheet, row: row + i, column, rows: 1, columns });
  if (how === 'vertically') {
    for (let j = 0; j < columns; j++) parts.push({ sheet, row, column: column + j, rows, columns: 1 });
  }
  return parts.filter((part) => part.rows > 1 || part.columns > 1);
};

/** The calls about merges, conditional formats, charts, filters and metadata, as `email` makes them. */
export const hangingCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const merged = (sheet: Sheet, rect: Rect): Rect[] => {
    const touched = sheet.merges.filter((merge) => overlaps(merge, rect));
    if (touched.some((merge) => !covers(rect, merge))) {
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    }
    return touched;
  };
  const assertMayChange = (sheet: number) => assertAllowed(mayChangeSheet(book, email, sheet));
  const tell = (sheet: number) => workbook.tell({ kind: 'sheet', sheet });

  return {
    merges: (rect) => workbook.sheet(rect.sheet).merges.filter((merge) => overlaps(merge, rect)),
    merge(rect, how) {
      const sheet = workbook.sheet(rect.sheet);
      assertOnGrid(sheet, rect);
      assertMayEdit(book, email, rect);
      const old = merged(sheet, rect);
      const parts = pieces(rect, how);
      workbook.write(rect, () => {
        sheet.merges = [...sheet.merges.filter((merge) => !old.includes(merge)), ...parts];
        for (const part of parts) {
          visitCells(sheet, part, (cell, row, column) => {
            if ((row !== part.row || column !== part.column) && hasContent(cell)) emptyCell(cell);
          });
        }
      });
      tell(rect.sheet);
    },
    breakApart(rect) {
      const sheet = workbook.sheet(rect.sheet);
      assertMayEdit(book, email, rect);
      const old = merged(sheet, rect);
      sheet.merges = sheet.merges.filter((merge) => !old.includes(merge));
      tell(rect.sheet);
    },
    conditionalFormats: (id) =>
      workbook.sheet(id).conditionalFormats.map((rule) => ({
        ...rule,
        condition: rule.condition && wiredCriterion(rule.condition, book.timeZone),
      })),
    setConditionalFormats(id, rules) {
      const sheet = workbook.sheet(id);
      assertMayChange(id);
      sheet.conditionalFormats = rules.map((rule) => ({
        ...rule,
        condition: rule.condition && keptCriterion(rule.condition, book.timeZone),
      }));
      tell(id);
    },
    charts: (id) => [...workbook.sheet(id).charts],
    putChart(id, chart) {
      const sheet = workbook.sheet(id);
      assertMayChange(id);
      if (chart.id === 0) book.nextId += 1;
      const kept = chart.id === 0 ? { ...chart, id: book.nextId } : chart;
      const at = sheet.charts.findIndex((other) => other.id === kept.id);
      sheet.charts =
        at < 0 ? [...sheet.charts, kept] : sheet.charts.map((other, i) => (i === at ? kept : other));
      tell(id);
      return kept;
    },
    removeChart(id, chart) {
      const sheet = workbook.sheet(id);
      assertMayChange(id);
      sheet.charts = sheet.charts.filter((other) => other.id !== chart);
      tell(id);
    },
    filter(id) {
      const { filter } = workbook.sheet(id);
      if (!filter) return null;
      const criteria: typeof filter.criteria = {};
      for (const [column, { hidden, criterion }] of Object.entries(filter.criteria)) {
        criteria[Number(column)] = {
          hidden,
          criterion: criterion && wiredCriterion(criterion, book.timeZone),
        };
      }
      return { rect: filter.rect, criteria };
    },
    setFilter(rect) {
      const sheet = workbook.sheet(rect.sheet);
      assertOnGrid(sheet, rect);
      assertMayChange(rect.sheet);
      if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = { rect, criteria: {} };
      tell(rect.sheet);
    },
    setFilterCriteria(id, column, criteria) {
      const sheet = workbook.sheet(id);
      assertMayChange(id);
      if (!sheet.filter) throw new Error('The sheet has no filter.');
      if (criteria) {
        const { hidden, criterion } = criteria;
        sheet.filter.criteria[column] = {
          hidden,
          criterion: criterion ? keptCriterion(criterion, book.timeZone) : null,
        };
      } else delete sheet.filter.criteria[column];
      tell(id);
    },
    removeFilter(id) {
      const sheet = workbook.sheet(id);
      assertMayChange(id);
      sheet.filter = null;
      tell(id);
    },
    metadata: () => [...book.metadata],
    putMetadata(metadata) {
      assertAllowed(isEditor(book, email));
      const { id, ...rest } = metadata;
      if (id === undefined) book.nextId += 1;
      const kept = { ...rest, id: id ?? book.nextId };
      const at = book.metadata.findIndex((other) => other.id === kept.id);
      if (at < 0) book.metadata.push(kept);
      else book.metadata[at] = kept;
      workbook.tell({ kind: 'book' });
      return kept;
    },
    removeMetadata(id) {
      assertAllowed(isEditor(book, email));
      book.metadata = book.metadata.filter((other) => other.id !== id);
      workbook.tell({ kind: 'book' });
    },
  };
};
