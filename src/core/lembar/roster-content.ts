import { defaultIndicators } from './default-indicators';
import { columnLetters, sameFormula } from './formula-text';
import { agencyFormulas, type References } from './formulas';
import type { Report } from './report';
import { defaultRoster } from './roster';
import { defaultRubric } from './rubric';
import { tabNames } from './tab';
import type { TableInPlace } from './table-columns';
import type { Content, Workbook } from './workbook';

/** Roster rows below the last agency that already carry formulas, so that an agency typed there counts at once. */
const spareRows = 4;

const cellOf = (table: TableInPlace, row: readonly unknown[], key: string): unknown =>
  row[(table.at[key] ?? 0) - 1] ?? '';

/** Whether a table has no record yet: nothing below its titles in the columns that people fill. */
const isUnfilled = (table: TableInPlace): boolean => {
  const typed = table.tab.columns.filter((column) => column.writer !== 'automation');
  return table.head.slice(1).every((row) => typed.every((column) => cellOf(table, row, column.key) === ''));
};

const fill = (
  book: Workbook,
  table: TableInPlace,
  records: readonly Readonly<Record<string, Content>>[],
): void => {
  const keys = Object.keys(records[0] ?? {});
  for (const key of keys)
    book.write(
      table.sheet,
      2,
      table.at[key] ?? 1,
      records.map((record) => [record[key] ?? '']),
    );
};

/** Fills the roster and the rubric that the product ships, each only while its tab holds nothing. */
export const seedsInPlace = (
  book: Workbook,
  opd: TableInPlace,
  criteria: TableInPlace,
  report: Report,
): number => {
  let agencies = Math.max(
    0,
    ...opd.head.slice(1).map((row, index) => (cellOf(opd, row, 'name') === '' ? 0 : index + 1)),
  );
  if (isUnfilled(opd)) {
    fill(
      book,
      opd,
      defaultRoster.map((row) => ({
        code: row.code,
        name: row.name,
        abbreviation: row.abbreviation,
        kind: row.kind,
        active: 'Ya',
      })),
    );
    agencies = defaultRoster.length;
    report.created.push(`Daftar ${agencies} OPD.`);
  }
  if (isUnfilled(criteria)) {
    fill(
      book,
      criteria,
      defaultRubric.map((row) => ({
        code: row.code,
        name: row.name,
        weight: row.weight,
        guide: row.guide,
        min: row.min,
        max: row.max,
        active: 'Ya',
      })),
    );
    report.created.push(`${defaultRubric.length} kriteria penilaian.`);
  }
  return agencies;
};

/** Fills the indicators that the product ships while the tab holds nothing. */
export const indicatorSeeds = (book: Workbook, indicators: TableInPlace, report: Report): void => {
  if (!isUnfilled(indicators)) return;
  fill(
    book,
    indicators,
    defaultIndicators.map(({ number, name, weight, isMandatory, levels, proof }) => ({
      number,
      name,
      weight,
      mandatory: isMandatory ? 'Ya' : 'Tidak',
      level1: levels[0],
      level2: levels[1],
      level3: levels[2],
      proof,
      active: 'Ya',
    })),
  );
  report.created.push(`${defaultIndicators.length} indikator bukti dukung.`);
};

const formulaKeys = ['entries', 'counted', 'scored', 'names', 'bestScore', 'state'] as const;

/** The formulas of tab OPD, one set a row, for all agencies and a few rows more. */
export const agencyRows = (
  book: Workbook,
  opd: TableInPlace,
  agencies: number,
  at: References,
  report: Report,
): void => {
  const rows = Math.min(opd.maxRows - 1, agencies + spareRows);
  const cell = (key: string, row: number) => `$${columnLetters(opd.at[key] ?? 1)}${row}`;
  const wanted = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    return agencyFormulas(at, {
      name: cell('name', row),
      active: cell('active', row),
      counted: cell('counted', row),
      scored: cell('scored', row),
    });
  });
  const present = opd.isNew
    ? []
    : book.formulas(opd.sheet, { row: 2, column: 1, rows, columns: opd.maxColumns });
  for (const key of formulaKeys) {
    const column = opd.at[key] ?? 1;
    const isSound = wanted.every((formulas, index) =>
      sameFormula(present[index]?.[column - 1] ?? '', formulas[key] ?? ''),
    );
    if (isSound) continue;
    book.write(
      opd.sheet,
      2,
      column,
      wanted.map((formulas) => [formulas[key] ?? '']),
    );
    const title = opd.tab.columns.find((one) => one.key === key)?.header ?? key;
    if (!opd.isNew) report.repaired.push(`Tab ${tabNames.opd}: rumus kolom "${title}" ditulis kembali.`);
  }
};
