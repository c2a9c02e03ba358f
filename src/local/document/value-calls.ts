import type { Rect } from './book';
import type { DocumentCalls } from './calls';
import { assertOnGrid, emptyCell, ensureCell, extentOf, readGrid, visitCells } from './cells';
import { displayText } from './display';
import type { Answering } from './document';
import { resizeGrid } from './grid-size';
import { localeFacts } from './locale-facts';
import type { Input } from './parse-input';
import { assertMayEdit, mayEdit } from './rights';
import { shiftFormula } from './shift-formula';
import {
  assertGridFits,
  gridAt,
  putFormula,
  putInput,
  putInputs,
  readInputs,
  readValue,
  typistOf,
  wireValue,
} from './values';
import { type Workbook, whenReady } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  | 'extent'
  | 'values'
  | 'displayValues'
  | 'formulas'
  | 'setValues'
  | 'setFormulas'
  | 'appendRow'
  | 'check'
  | 'canEdit'
  | 'flush'
>;

/** One formula given for a whole range means in each cell what it means in the first. */
const filledDown = (inputs: readonly (readonly Input[])[]): Input[][] =>
  inputs.map((line, i) =>
    line.map((input, j) =>
      input !== null && typeof input === 'object' && 'formula' in input
        ? { formula: shiftFormula(input.formula, i, j) }
        : input,
    ),
  );

const wholeSheet = (sheet: number): Rect => ({ sheet, row: 1, column: 1, rows: 1, columns: 1 });

/** The calls that read and write what cells hold, as `email` makes them. */
export const valueCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const onGrid = (rect: Rect) => {
    const sheet = workbook.sheet(rect.sheet);
    assertOnGrid(sheet, rect);
    return sheet;
  };
  return {
    extent: (id) => whenReady(workbook, [wholeSheet(id)], () => extentOf(workbook.sheet(id))),
    values(rect) {
      onGrid(rect);
      return whenReady(workbook, [rect], () =>
        readGrid(workbook.sheet(rect.sheet), rect, (cell) => wireValue(cell, book.timeZone)),
      );
    },
    displayValues(rect) {
      onGrid(rect);
      return whenReady(workbook, [rect], () => {
        const locale = localeFacts(book.locale);
        return readGrid(workbook.sheet(rect.sheet), rect, (cell) => displayText(cell, locale));
      });
    },
    formulas: (rect) => readGrid(onGrid(rect), rect, (cell) => cell?.formula ?? ''),
    setValues(rect, values) {
      const sheet = onGrid(rect);
      assertGridFits(values, rect);
      assertMayEdit(book, email, rect);
      const inputs = readInputs(book, sheet, rect, values, typistOf(book, workbook.now()), true);
      const isOne = values.length === 1 && values[0]?.length === 1;
      workbook.write(rect, () => putInputs(book, sheet, rect, isOne ? filledDown(inputs) : inputs));
    },
    setFormulas(rect, formulas) {
      const sheet = onGrid(rect);
      assertGridFits(formulas, rect);
      assertMayEdit(book, email, rect);
      const isOne = formulas.length === 1 && formulas[0]?.length === 1;
      workbook.write(rect, () => {
        for (let i = 0; i < rect.rows; i++) {
          for (let j = 0; j < rect.columns; j++) {
            const text = gridAt(formulas, i, j) ?? '';
            const cell = ensureCell(sheet, rect.row + i, rect.column + j);
            if (text === '') {
              emptyCell(cell);
              continue;
            }
            const formula = text.startsWith('=') ? text : `=${text}`;
            putFormula(book, sheet, cell, isOne ? shiftFormula(formula, i, j) : formula);
          }
        }
      });
    },
    appendRow(id, values) {
      const sheet = workbook.sheet(id);
      return whenReady(workbook, [wholeSheet(id)], () => {
        const row = extentOf(sheet).row + 1;
        const rect: Rect = { sheet: id, row, column: 1, rows: 1, columns: Math.max(1, values.length) };
        assertMayEdit(book, email, rect);
        const typist = typistOf(book, workbook.now());
        if (row > sheet.maxRows || rect.columns > sheet.maxColumns) {
          resizeGrid(book, sheet, Math.max(row, sheet.maxRows), Math.max(rect.columns, sheet.maxColumns));
          workbook.calculation.outlineChanged();
          workbook.tell({ kind: 'book' });
        }
        const inputs = readInputs(book, sheet, rect, [values.length > 0 ? values : [null]], typist, true);
        workbook.write(rect, () => putInputs(book, sheet, rect, inputs));
      });
    },
    check(rect, ticked) {
      const sheet = onGrid(rect);
      assertMayEdit(book, email, rect);
      const typist = typistOf(book, workbook.now());
      workbook.write(rect, () =>
        visitCells(sheet, rect, (cell) => {
          if (cell.validation?.criterion.type !== 'CHECKBOX') return;
          const own = cell.validation.criterion.values;
          const custom = ticked ? own[0] : (own[1] ?? '');
          const value = own.length === 0 ? ticked : typeof custom === 'object' ? null : (custom ?? null);
          putInput(cell, readValue(typist, value, cell.numberFormat));
        }),
      );
    },
    canEdit: (rect) => mayEdit(book, email, rect),
    flush: () => workbook.calculation.settle(),
  };
};
