// @protobi/exceljs: the one fork of exceljs that is typed and still released (several times in 2026; exceljs itself stopped in 2023),
// and it writes all we need; SheetJS's free edition writes neither styles nor validations.
import { writeFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import { columnLetters } from '../calc/references';
import type { Book, Sheet } from '../document/book';
import { excelText, type Sheets, writeCells } from './cell-content';
import { argb, changedStyle } from './cell-style';
import { conditionFormula } from './conditions';
import { excelFormula } from './excel-formula';
import { layOut, protect, rectAddress } from './sheet-layout';
import { excelSheetNames } from './sheet-names';
import { absoluteRect, excelValidation, validationRuns } from './validations';

/** It is there, only the library's types leave it out: rules for ranges instead of for each cell. */
declare module '@protobi/exceljs' {
  interface Worksheet {
    readonly dataValidations: { add(address: string, validation: DataValidation): void };
  }
}

const writeRules = (
  worksheet: Worksheet,
  sheet: Sheet,
  sheets: Sheets,
  keepList: (items: readonly string[]) => string,
): void => {
  const translate = (formula: string): string | null =>
    excelFormula(formula, sheets.book, sheet, sheets.names)?.text ?? null;
  const around = { book: sheets.book, sheetNames: sheets.names, keepList, translate };
  for (const { rule, row, column, rows } of validationRuns(sheet)) {
    const rect = { sheet: sheet.id, row, column, rows, columns: 1 };
    const validation = excelValidation(rule, `${columnLetters(column)}${row}`, around);
    if (validation) worksheet.dataValidations.add(rectAddress(worksheet, rect), validation);
  }
  let priority = 0;
  for (const { rects, condition, style } of sheet.conditionalFormats) {
    const [first] = rects;
    const formula =
      first &&
      condition &&
      conditionFormula(condition, `${columnLetters(first.column)}${first.row}`, translate);
    if (!formula) continue;
    worksheet.addConditionalFormatting({
      ref: rects.map((rect) => rectAddress(worksheet, rect)).join(' '),
      // Google stops at the first rule that holds.
      rules: [
        {
          type: 'expression',
          formulae: [formula],
          style: changedStyle(style),
          priority: ++priority,
          stopIfTrue: true,
        },
      ],
    });
  }
};

/** Keeps lists too long for a validation in columns of a hidden sheet. */
const listKeeper = (workbook: Workbook): ((items: readonly string[]) => string) => {
  const kept = new Map<string, string>();
  let worksheet: Worksheet | null = null;
  return (items) => {
    const key = JSON.stringify(items);
    const known = kept.get(key);
    if (known !== undefined) return known;
    worksheet ??= workbook.addWorksheet('_daftar', { state: 'veryHidden' });
    const column = kept.size + 1;
    for (const [at, item] of items.entries()) worksheet.getCell(at + 1, column).value = excelText(item);
    const reference = absoluteRect({ sheet: 0, row: 1, column, rows: items.length, columns: 1 }, '_daftar');
    kept.set(key, reference);
    return reference;
  };
};

/** The workbook as the bytes of an .xlsx file. */
export const xlsxBytes = async (book: Book): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.title = book.name;
  const sheets: Sheets = { book, names: excelSheetNames(book) };
  const worksheets = book.sheets.map((sheet) => ({
    sheet,
    worksheet: workbook.addWorksheet(sheets.names.get(sheet.id) ?? sheet.name, {
      state: sheet.hidden ? 'hidden' : 'visible',
      ...(sheet.tabColor && { properties: { tabColor: { argb: argb(sheet.tabColor) } } }),
    }),
  }));
  const keepList = listKeeper(workbook);
  for (const { sheet, worksheet } of worksheets) {
    layOut(worksheet, sheet);
    writeCells(worksheet, sheet, sheets);
    writeRules(worksheet, sheet, sheets, keepList);
    await protect(worksheet, sheet, book);
  }
  for (const { name, rect } of book.namedRanges) {
    const sheetName = sheets.names.get(rect.sheet);
    if (sheetName !== undefined) workbook.definedNames.add(absoluteRect(rect, sheetName), name);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

/** Writes the workbook to an .xlsx file. */
export const exportXlsx = async (book: Book, file: string): Promise<void> =>
  writeFile(file, await xlsxBytes(book));
