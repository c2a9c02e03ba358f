import type { Criterion, CriterionValue } from '../document/book';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const relativeDays: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/** A criterion's value inside a formula. */
export const operand = (
  value: CriterionValue | undefined,
  translate: (formula: string) => string | null,
): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (value.startsWith('=')) return translate(value) ?? '#N/A';
    return relativeDays[value] ?? quoted(value);
  }
  return typeof value === 'object' && value !== null && 'date' in value ? String(value.date) : '""';
};

/** SEARCH takes wildcards; the text looked for is meant as it is. */
const sought = (value: CriterionValue | undefined): string =>
  quoted(String(value ?? '').replace(/[*?~]/g, (mark) => `~${mark}`));

type Make = (cell: string, first: string, second: string) => string;

const compared: Readonly<Record<string, Make>> = {
  BETWEEN: (cell, low, high) => `${cell}>=MIN(${low},${high}),${cell}<=MAX(${low},${high})`,
  NOT_BETWEEN: (cell, low, high) => `OR(${cell}<MIN(${low},${high}),${cell}>MAX(${low},${high}))`,
  EQUAL_TO: (cell, first) => `${cell}=${first}`,
  NOT_EQUAL_TO: (cell, first) => `${cell}<>${first}`,
  GREATER_THAN: (cell, first) => `${cell}>${first}`,
  GREATER_THAN_OR_EQUAL_TO: (cell, first) => `${cell}>=${first}`,
  LESS_THAN: (cell, first) => `${cell}<${first}`,
  LESS_THAN_OR_EQUAL_TO: (cell, first) => `${cell}<=${first}`,
  AFTER: (cell, first) => `${cell}>${first}`,
  BEFORE: (cell, first) => `${cell}<${first}`,
  ON_OR_AFTER: (cell, first) => `${cell}>=${first}`,
  ON_OR_BEFORE: (cell, first) => `${cell}<=${first}`,
};

const texts: Readonly<Record<string, (cell: string, value: CriterionValue | undefined) => string>> = {
  CELL_EMPTY: (cell) => `LEN(${cell})=0`,
  CELL_NOT_EMPTY: (cell) => `LEN(${cell})>0`,
  TEXT_CONTAINS: (cell, value) => `ISNUMBER(SEARCH(${sought(value)},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, value) => `NOT(ISNUMBER(SEARCH(${sought(value)},${cell})))`,
  TEXT_STARTS_WITH: (cell, value) =>
    `LEFT(${cell},${String(value ?? '').length})=${quoted(String(value ?? ''))}`,
  TEXT_ENDS_WITH: (cell, value) =>
    `RIGHT(${cell},${String(value ?? '').length})=${quoted(String(value ?? ''))}`,
  TEXT_EQUAL_TO: (cell, value) => `${cell}&""=${quoted(String(value ?? ''))}`,
  TEXT_NOT_EQUAL_TO: (cell, value) => `${cell}&""<>${quoted(String(value ?? ''))}`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISNUMBER(MATCH("?*@?*.?*",${cell},0))`,
  TEXT_IS_VALID_URL: (cell) => `ISNUMBER(SEARCH("?*.?*",${cell}))`,
  DATE_IS_VALID_DATE: (cell) => `ISNUMBER(${cell})`,
};

/** The formula that is TRUE where the criterion holds for `cell`; null if there is none. */
export const conditionFormula = (
  { type, values }: Criterion,
  cell: string,
  translate: (formula: string) => string | null,
): string | null => {
  const [first, second] = values;
  if (type === 'CUSTOM_FORMULA') {
    const formula = String(first ?? '');
    return translate(formula.startsWith('=') ? formula : `=${formula}`);
  }
  const text = texts[type];
  if (text) return text(cell, first);
  const [, kind, name = ''] = /^(NUMBER|DATE)_(.+?)(?:_RELATIVE)?$/.exec(type) ?? [];
  const make = compared[name];
  if (!make) return null;
  const value = kind === 'DATE' ? `INT(${cell})` : cell;
  return `AND(ISNUMBER(${cell}),${make(value, operand(first, translate), operand(second, translate))})`;
};
