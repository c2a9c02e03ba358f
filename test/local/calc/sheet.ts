import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CalculatedCell, Calculator, CalculatorCell } from '../../../src/local/calc/calculator';
import type { CellValue } from '../../../src/local/document/book';

/** The bundle, because Univer's packages cannot be required as they are. */
const built = createRequire(__filename)(
  join(__dirname, '../../../.cache/local/univer.cjs'),
) as typeof import('../../../src/local/calc/univer');

export type Written = CellValue | undefined;

/** A calculator that is written to and read from by A1 addresses on sheet `Data` (100 rows, columns A to Z). */
export interface Sheet {
  readonly calculator: Calculator;
  /** Texts beginning with '=' are formulas. */
  write(cells: Readonly<Record<string, Written>>, sheet?: number): void;
  settle(): Promise<readonly CalculatedCell[]>;
  /** What the last calculations gave the cell: its value, an error's name, undefined if nothing. */
  value(address: string, sheet?: number): string | number | boolean | null | undefined;
}

const placeOf = (address: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};

const open: Calculator[] = [];
afterAll(() => {
  for (const calculator of open) calculator.dispose();
});

export const newSheet = (locale?: string): Sheet => {
  const calculator = built.createUniverCalculator(locale === undefined ? {} : { locale });
  open.push(calculator);
  calculator.addSheet(1, 'Data', 100, 26);
  calculator.setNow(46_295.75);
  const results = new Map<string, CellValue>();
  return {
    calculator,
    write: (cells, sheet = 1) =>
      calculator.setCells(
        sheet,
        Object.entries(cells).map(([address, value = null]): CalculatorCell => {
          const isFormula = typeof value === 'string' && value.startsWith('=');
          return { ...placeOf(address), ...(isFormula ? { value: null, formula: value } : { value }) };
        }),
      ),
    async settle() {
      const cells = await calculator.settle();
      for (const { sheet, row, column, value } of cells) results.set(`${sheet},${row},${column}`, value);
      return cells;
    },
    value(address, sheet = 1) {
      const { row, column } = placeOf(address);
      const value = results.get(`${sheet},${row},${column}`);
      return typeof value === 'object' && value !== null ? value.error : value;
    },
  };
};

/** The value of each formula over the same cells; formulas stand far from them, in column Z. */
export const valuesOf = async (
  formulas: readonly string[],
  cells: Readonly<Record<string, Written>> = {},
  locale?: string,
): Promise<unknown[]> => {
  const sheet = newSheet(locale);
  sheet.write(cells);
  const address = (index: number): string => `Z${index + 20}`;
  sheet.write(Object.fromEntries(formulas.map((formula, index) => [address(index), formula])));
  await sheet.settle();
  return formulas.map((_, index) => sheet.value(address(index)));
};
