import type { Rect, Sheet, Validation } from '../document/book';
import type { Document } from '../document/document';
import type { ValidationView } from './protocol';
import { rectangles } from './rectangles';

type Shown = Pick<ValidationView, 'kind' | 'options' | 'isStrict' | 'help'>;

const optionsIn = async (document: Document, range: Rect): Promise<string[]> => {
  const grid = await document.callsFor(document.book.owner).displayValues(range);
  return [...new Set(grid.flat().filter((text) => text !== ''))];
};

/** What the grid shows of a rule: a dropdown or a checkbox; null for a rule that only refuses. */
const shownRule = async (document: Document, validation: Validation): Promise<Shown | null> => {
  const { type, values } = validation.criterion;
  const { helpText: help, allowInvalid } = validation;
  const isStrict = !allowInvalid;
  if (type === 'CHECKBOX') return { kind: 'checkbox', options: [], isStrict, help };
  if (type === 'VALUE_IN_LIST') {
    const options = values
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String);
    return { kind: 'list', options, isStrict, help };
  }
  const [first] = values;
  if (type === 'VALUE_IN_RANGE' && typeof first === 'object' && first !== null && 'range' in first) {
    return { kind: 'list', options: await optionsIn(document, first.range), isStrict, help };
  }
  return null;
};

/** The dropdowns and checkboxes of a sheet, equal rules together. */
export const validationViews = async (document: Document, sheet: Sheet): Promise<ValidationView[]> => {
  const keys = new Map<Validation, string>();
  const groups = new Map<string, { rule: Validation; cells: Map<number, number[]> }>();
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const rule = cell?.validation;
      if (!rule) return;
      const key = keys.get(rule) ?? JSON.stringify(rule);
      keys.set(rule, key);
      const group = groups.get(key) ?? { rule, cells: new Map<number, number[]>() };
      groups.set(key, group);
      const columns = group.cells.get(row);
      if (columns) columns.push(column);
      else group.cells.set(row, [column]);
    });
  });
  const views: ValidationView[] = [];
  for (const { rule, cells } of groups.values()) {
    const shown = await shownRule(document, rule);
    if (shown) views.push({ ...shown, rects: rectangles(sheet.id, cells) });
  }
  return views;
};

/** Sheets that the dropdowns of a sheet take their options from. */
export const validationSources = (sheet: Sheet): Set<number> => {
  const sources = new Set<number>();
  for (const line of sheet.cells) {
    for (const cell of line ?? []) {
      const value = cell?.validation?.criterion.values[0];
      if (typeof value === 'object' && value !== null && 'range' in value) sources.add(value.range.sheet);
    }
  }
  return sources;
};
