import type { Book, CellValue, Criterion, CriterionValue, Sheet, Validation } from './book';
import { readGrid } from './cells';
import { displayText } from './display';
import type { LocaleFacts } from './locale-facts';

type Test = (value: CellValue) => boolean;

const email =
  /^[^\s@"(),:;<>[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/i;
const url = /^(?:(?:https?|ftp):\/\/|mailto:)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

const numberOf = (value: CriterionValue | undefined): number | null => {
  if (typeof value === 'number') return value;
  if (value !== null && typeof value === 'object' && 'date' in value) return value.date;
  return null;
};

const textOf = (value: CellValue, locale: LocaleFacts): string => displayText({ value }, locale);

const numeric =
  (criterion: Criterion, compare: (value: number, low: number, high: number) => boolean): Test =>
  (value) => {
    const low = numberOf(criterion.values[0]);
    // A bound given as a formula is not worked out here: such a rule lets every number pass.
    if (low === null) return typeof value === 'number';
    return typeof value === 'number' && compare(value, low, numberOf(criterion.values[1]) ?? low);
  };

const day = Math.floor;

const tests: Record<string, (criterion: Criterion, locale: LocaleFacts) => Test> = {
  NUMBER_BETWEEN: (c) =>
    numeric(c, (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high)),
  NUMBER_NOT_BETWEEN: (c) =>
    numeric(c, (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high)),
  NUMBER_EQUAL_TO: (c) => numeric(c, (value, low) => value === low),
  NUMBER_NOT_EQUAL_TO: (c) => numeric(c, (value, low) => value !== low),
  NUMBER_GREATER_THAN: (c) => numeric(c, (value, low) => value > low),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (c) => numeric(c, (value, low) => value >= low),
  NUMBER_LESS_THAN: (c) => numeric(c, (value, low) => value < low),
  NUMBER_LESS_THAN_OR_EQUAL_TO: (c) => numeric(c, (value, low) => value <= low),
  DATE_IS_VALID_DATE: () => (value) => typeof value === 'number',
  DATE_AFTER: (c) => numeric(c, (value, low) => day(value) > day(low)),
  DATE_BEFORE: (c) => numeric(c, (value, low) => day(value) < day(low)),
  DATE_ON_OR_AFTER: (c) => numeric(c, (value, low) => day(value) >= day(low)),
  DATE_ON_OR_BEFORE: (c) => numeric(c, (value, low) => day(value) <= day(low)),
  DATE_EQUAL_TO: (c) => numeric(c, (value, low) => day(value) === day(low)),
  DATE_BETWEEN: (c) => numeric(c, (value, low, high) => day(value) >= day(low) && day(value) <= day(high)),
  DATE_NOT_BETWEEN: (c) => numeric(c, (value, low, high) => day(value) < day(low) || day(value) > day(high)),
  TEXT_CONTAINS: (c, locale) => (value) =>
    folded(textOf(value, locale)).includes(folded(String(c.values[0] ?? ''))),
  TEXT_DOES_NOT_CONTAIN: (c, locale) => (value) =>
    !folded(textOf(value, locale)).includes(folded(String(c.values[0] ?? ''))),
  TEXT_EQUAL_TO: (c, locale) => (value) => textOf(value, locale) === String(c.values[0] ?? ''),
  TEXT_STARTS_WITH: (c, locale) => (value) =>
    folded(textOf(value, locale)).startsWith(folded(String(c.values[0] ?? ''))),
  TEXT_ENDS_WITH: (c, locale) => (value) =>
    folded(textOf(value, locale)).endsWith(folded(String(c.values[0] ?? ''))),
  CELL_EMPTY: () => (value) => value === null || value === '',
  CELL_NOT_EMPTY: () => (value) => value !== null && value !== '',
  TEXT_IS_VALID_EMAIL: () => (value) => typeof value === 'string' && email.test(value),
  TEXT_IS_VALID_URL: () => (value) => typeof value === 'string' && url.test(value),
  CHECKBOX: (c) => (value) => {
    if (c.values.length === 0) return typeof value === 'boolean';
    return (
      c.values.some((allowed) => String(allowed) === String(value)) || (c.values.length === 1 && value === '')
    );
  },
};

/** Whether a value meets a condition of a filter; what cannot be worked out here counts as met. */
export const meets = (criterion: Criterion, value: CellValue, locale: LocaleFacts): boolean =>
  tests[criterion.type]?.(criterion, locale)(value) ?? true;

const folded = (text: string): string => text.toLowerCase();

const listed = (items: readonly CriterionValue[], locale: LocaleFacts): Test => {
  const allowed = new Set(items.map(String));
  return (value) => allowed.has(textOf(value, locale)) || (value !== null && allowed.has(String(value)));
};

/** What a list rule allows. */
export const listItems = (criterion: Criterion): readonly CriterionValue[] => {
  const first: unknown = criterion.values[0];
  // The list is the first value, or its items are the values themselves; a last true or false is the arrow's.
  if (Array.isArray(first)) return first;
  const last = criterion.values.at(-1);
  return typeof last === 'boolean' ? criterion.values.slice(0, -1) : criterion.values;
};

const fromRange = (book: Book, criterion: Criterion, locale: LocaleFacts, own: Sheet): Test => {
  const place = criterion.values[0];
  if (place === null || typeof place !== 'object' || !('range' in place)) return () => true;
  const rect = place.range;
  const sheet = book.sheets.find(({ id }) => id === rect.sheet) ?? own;
  const rows = Math.min(rect.rows, Math.max(0, sheet.cells.length - rect.row));
  const texts = new Set(readGrid(sheet, { ...rect, rows }, (cell) => displayText(cell, locale)).flat());
  texts.delete('');
  const raw = new Set<CellValue>(readGrid(sheet, { ...rect, rows }, (cell) => cell?.value ?? null).flat());
  return (value) => texts.has(textOf(value, locale)) || raw.has(value);
};

const testOf = (book: Book, locale: LocaleFacts, own: Sheet, rule: Validation): Test => {
  const { criterion } = rule;
  if (criterion.type === 'VALUE_IN_LIST') return listed(listItems(criterion), locale);
  if (criterion.type === 'VALUE_IN_RANGE') return fromRange(book, criterion, locale, own);
  // Custom formulas and relative dates are not worked out: what they would refuse is let pass.
  return tests[criterion.type]?.(criterion, locale) ?? (() => true);
};

/** Tells whether rules accept values; lists are read once however many cells are asked about. Empty always passes. */
export const validator = (
  book: Book,
  locale: LocaleFacts,
  own: Sheet,
): ((rule: Validation, value: CellValue) => boolean) => {
  const known = new Map<Validation, Test>();
  return (rule, value) => {
    if (value === null || value === '') return true;
    let test = known.get(rule);
    if (!test) {
      test = testOf(book, locale, own, rule);
      known.set(rule, test);
    }
    return test(value);
  };
};
