import type { Cell, Rect, Sheet } from './book';
import { cellAt, cloneCell, placeCell } from './cells';
import { isDateLike } from './display';
import { type LocaleFacts, localeFacts } from './locale-facts';
import { bottomOf, covers, rightOf } from './rects';
import { dateOfSerial, serialFromDate } from './serial-dates';
import { shiftFormula } from './shift-formula';

const days = [
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'],
];

const monthRows = (locale: LocaleFacts): string[][] => {
  const english = localeFacts('en_US').months;
  const rows: string[][] = [];
  for (const months of new Set([locale.months, english])) {
    rows.push(
      months.map((names) => names[0] ?? ''),
      months.map((names) => names.find((name) => name.length === 3) ?? names[0] ?? ''),
    );
  }
  return rows;
};

const likeCase = (text: string, model: string): string => {
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase()
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
};

type Series = (index: number) => Cell['value'];

/** Names that follow each other in a year or a week. */
const namedSeries = (texts: readonly string[], locale: LocaleFacts): Series | null => {
  const lower = texts.map((text) => text.toLowerCase());
  for (const names of [...monthRows(locale), ...days]) {
    const places = lower.map((text) => names.indexOf(text));
    const first = places[0] ?? -1;
    if (first < 0 || places.includes(-1)) continue;
    const step = places.length > 1 ? (places[1] ?? first) - first : 1;
    const size = names.length;
    const isEven = places.every((place, i) => (((first + i * step - place) % size) + size) % size === 0);
    if (!isEven) return null;
    return (index) => likeCase(names[(((first + index * step) % size) + size) % size] ?? '', texts[0] ?? '');
  }
  return null;
};

/** 'Usulan 1', 'Usulan 2': the number at the end goes on. */
const numberedSeries = (texts: readonly string[]): Series | null => {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})$/.exec(text));
  const head = parts[0]?.[1];
  if (head === undefined || parts.some((part) => part?.[1] !== head)) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const width = parts[0]?.[2]?.startsWith('0') ? (parts[0][2]?.length ?? 0) : 0;
  const line = linear(numbers, 1);
  return line && ((index) => `${head}${String(Math.abs(Math.round(line(index)))).padStart(width, '0')}`);
};

/** The straight line through numbers; through one number with the step given. */
const linear = (numbers: readonly number[], step: number): ((index: number) => number) | null => {
  const [first = 0, second] = numbers;
  if (second === undefined) return step === 0 ? null : (index) => first + index * step;
  const by = second - first;
  if (numbers.every((value, i) => Math.abs(first + i * by - value) < 1e-9 * Math.max(1, Math.abs(value)))) {
    return (index) => Number((first + index * by).toPrecision(15));
  }
  const mid = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const top = numbers.reduce((sum, value, i) => sum + (i - mid) * (value - mean), 0);
  const slope = top / numbers.reduce((sum, _, i) => sum + (i - mid) ** 2, 0);
  return (index) => mean + (index - mid) * slope;
};

/** Dates a whole number of months apart, on the same day. */
const monthly = (serials: readonly number[]): Series | null => {
  const [first, second] = serials.map(dateOfSerial);
  if (!first || !second || first.day !== second.day) return null;
  const step = (second.year - first.year) * 12 + second.month - first.month;
  const at: Series = (index) => {
    const month = first.month - 1 + index * step;
    return serialFromDate(first.year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, first.day);
  };
  return step !== 0 && serials.every((serial, i) => at(i) === serial) ? at : null;
};

const seriesOf = (cells: readonly (Cell | undefined)[], locale: LocaleFacts): Series | null => {
  const values = cells.map((cell) => cell?.value ?? null);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) {
    const areDates = cells.every((cell) => isDateLike(cell?.numberFormat));
    // One number alone is copied, one date alone goes on day by day, as when a person drags the corner.
    return (areDates ? monthly(numbers) : null) ?? linear(numbers, areDates ? 1 : 0);
  }
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? (namedSeries(texts, locale) ?? numberedSeries(texts)) : null;
};

/** Throws Google's messages unless the target is the source drawn out in one direction. */
export const assertFillTarget = (from: Rect, to: Rect): void => {
  if (!covers(to, from)) throw new Error('The destination range must contain the source range.');
  const sides = [
    to.row < from.row,
    bottomOf(to) > bottomOf(from),
    to.column < from.column,
    rightOf(to) > rightOf(from),
  ].filter(Boolean);
  if (sides.length > 1) {
    throw new Error('AutoFill destination range must extend the source range in only one direction.');
  }
};

/** Fills the target from the source in it; `alternate` copies where a series would go on. */
export const fillRange = (
  sheet: Sheet,
  from: Rect,
  to: Rect,
  alternate: boolean,
  locale: LocaleFacts,
): void => {
  const isDown = to.rows > from.rows;
  const length = isDown ? from.rows : from.columns;
  const across = isDown ? from.columns : from.rows;
  const start = isDown ? to.row - from.row : to.column - from.column;
  const size = isDown ? to.rows : to.columns;
  for (let line = 0; line < across; line++) {
    const placeOf = (index: number) =>
      isDown
        ? { row: from.row + index, column: from.column + line }
        : { row: from.row + line, column: from.column + index };
    const cells = Array.from({ length }, (_, index) => {
      const { row, column } = placeOf(index);
      return cellAt(sheet, row, column);
    });
    const hasFormula = cells.some((cell) => cell?.formula !== undefined);
    const series = alternate || hasFormula ? null : seriesOf(cells, locale);
    for (let index = start; index < start + size; index++) {
      if (index >= 0 && index < length) continue;
      const model = (((index % length) + length) % length) | 0;
      const source = cells[model];
      const { row, column } = placeOf(index);
      const filled = source && cloneCell(source);
      if (filled?.formula !== undefined) {
        const by = index - model;
        filled.formula = shiftFormula(filled.formula, isDown ? by : 0, isDown ? 0 : by);
        filled.value = null;
      } else if (filled && series) {
        filled.value = series(index);
      }
      if (filled) delete filled.spilledFrom;
      if (filled) delete filled.note;
      placeCell(sheet, row, column, filled);
    }
  }
};
