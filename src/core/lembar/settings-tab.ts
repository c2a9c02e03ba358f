import { sameText } from '../text';
import { formulaByRow } from './formula-template';
import { sameFormula } from './formula-text';
import type { NamePlan } from './name-plan';
import type { References } from './references';
import { type Report, type StructureCheck, tellRepair } from './report';
import { ruleText } from './rule-text';
import type { SettingLine, SettingsPlan } from './setting-lines';
import type { TabInPlace } from './tabs-in-place';
import type { Content, Workbook } from './workbook';

const valueColumn = 2;

/** A line with what its value is in this workbook. */
interface Line extends Omit<SettingLine, 'initial'> {
  readonly initial: Content;
}

const contentOf = (initial: SettingLine['initial'], year: number, at: References): Content => {
  if (typeof initial === 'string') return formulaByRow(initial, at)(0);
  if (typeof initial === 'number') return initial;
  const { yearsAgo, month, day } = initial;
  return month === undefined || day === undefined ? year - yearsAgo : { year: year - yearsAgo, month, day };
};

/** A new tab gets its looks first and its texts last, as the sign that the rest is there. */
const fillNew = (
  book: Workbook,
  { sheet: { id, maxRows } }: TabInPlace,
  { color, widths, titles }: SettingsPlan,
  lines: readonly Line[],
): void => {
  const block = (row: number, column: number, rows: number, columns: number) => ({
    row,
    column,
    rows,
    columns,
  });
  book.color(id, color);
  book.widths(id, widths);
  book.look(id, block(1, 1, 1, 3), { background: color, color: '#ffffff', bold: true, middle: true });
  book.look(id, block(2, 1, maxRows - 1, 3), { wrap: 'wrap', middle: true });
  book.look(id, block(2, valueColumn, lines.length, 1), { background: '#fff8e1', align: 'left' });
  book.write(id, 1, 1, [titles, ...lines.map((line) => [line.label, line.initial, line.note])]);
};

/**
 * Tab Pengaturan: one line a setting, recognised by its label, else by its named range. A missing line comes back with
 * its initial value; values that people set are never touched. Returns where each value's name belongs.
 */
export const settingsTab = (
  book: Workbook,
  place: TabInPlace,
  plan: SettingsPlan,
  year: number,
  at: References,
  nameRow: (name: string) => number | null,
  report: Report,
): readonly NamePlan[] => {
  const { sheet, isNew } = place;
  const lines = plan.lines.map((line) => ({ ...line, initial: contentOf(line.initial, year, at) }));
  const rowOf = new Map<string, number>();
  const labels = place.head.map((row) => row[0] ?? '');
  for (const line of lines) {
    const byLabel = labels.findIndex((label) => sameText(label, line.label));
    if (byLabel >= 0) rowOf.set(line.name, byLabel + 1);
  }
  const taken = new Set(rowOf.values());
  let end = Math.max(
    1,
    ...labels.map((label, index) => (label === '' && (place.head[index]?.[1] ?? '') === '' ? 0 : index + 1)),
  );

  if (isNew) {
    fillNew(book, place, plan, lines);
    for (const [index, line] of lines.entries()) rowOf.set(line.name, index + 2);
  } else {
    plan.titles.forEach((title, index) => {
      if (sameText(place.head[0]?.[index] ?? '', title)) return;
      book.write(sheet.id, 1, index + 1, [[title]]);
      tellRepair(report, 'titles', 'settings', `judul "${title}" ditulis kembali`);
    });
  }
  for (const line of lines) {
    if (rowOf.has(line.name)) continue;
    const named = nameRow(line.name);
    if (named !== null && named > 1 && !taken.has(named)) {
      const [, value = '', note = ''] = place.head[named - 1] ?? [];
      const isCleared = value === '' && note === '';
      book.write(sheet.id, named, 1, isCleared ? [[line.label, line.initial, line.note]] : [[line.label]]);
      tellRepair(report, 'content', 'settings', `nama pengaturan "${line.label}" ditulis kembali`);
      rowOf.set(line.name, named);
      taken.add(named);
      continue;
    }
    end += 1;
    book.write(sheet.id, end, 1, [[line.label, line.initial, line.note]]);
    rowOf.set(line.name, end);
    tellRepair(report, 'content', 'settings', `pengaturan "${line.label}" dibuat kembali dengan isi awal`);
  }
  mendNotes(book, place, plan.notes, report);
  mendValues(book, place, lines, rowOf, report);
  if (sheet.frozenRows < 1) {
    book.freeze(sheet.id, 1);
    if (!isNew) tellRepair(report, 'dress', 'settings', 'baris judul dibekukan kembali');
  }
  return lines.map((line) => ({
    name: line.name,
    sheet: sheet.id,
    area: { row: rowOf.get(line.name) ?? 1, column: valueColumn, rows: 1, columns: 1 },
  }));
};

const mendNotes = (
  book: Workbook,
  { sheet, isNew }: TabInPlace,
  wanted: readonly string[],
  report: Report,
): void => {
  const notes = isNew
    ? []
    : (book.notes(sheet.id, { row: 1, column: 1, rows: 1, columns: wanted.length })[0] ?? []);
  if (wanted.every((note, index) => notes[index] === note)) return;
  book.note(sheet.id, 1, 1, wanted);
  if (!isNew) tellRepair(report, 'dress', 'settings', 'penjelasan judul dipasang kembali');
};

/** Formats and accepted values of the setting cells, and the line that is a formula. */
const mendValues = (
  book: Workbook,
  { sheet, isNew }: TabInPlace,
  lines: readonly Line[],
  rowOf: ReadonlyMap<string, number>,
  report: Report,
): void => {
  const rows = Math.max(...rowOf.values());
  const area = { row: 1, column: valueColumn, rows, columns: 1 };
  const current = isNew ? [] : book.formats(sheet.id, area);
  const rules = isNew ? [] : book.rules(sheet.id, area, rows);
  const formulas = isNew ? [] : book.formulas(sheet.id, area);
  for (const line of lines) {
    const row = rowOf.get(line.name) ?? 1;
    const at = { row, column: valueColumn, rows: 1, columns: 1 };
    const { format, rule } = line;
    const mended = (what: string, check: StructureCheck = 'dress') => {
      if (!isNew) tellRepair(report, check, 'settings', `${what} "${line.label}" dipasang kembali`);
    };
    if (format === undefined) {
      if (!isNew && !sameFormula(formulas[row - 1]?.[0] ?? '', String(line.initial))) {
        book.write(sheet.id, row, valueColumn, [[line.initial]]);
        mended(`rumus B${row}`, 'formulas');
      }
      continue;
    }
    if (current[row - 1]?.[0] !== format) {
      book.format(sheet.id, at, format);
      mended('format');
    }
    if (rule && rules[row - 1]?.[0] !== ruleText(rule, null)) {
      book.rule(sheet.id, at, rule, null);
      mended('pilihan');
    }
  }
};
