import type { CellValue } from '../document/book';

/** A cell as the calculator needs it. */
export interface CalculatorCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its leading '=', as a person wrote it (';' or ',' between arguments). */
  readonly formula?: string;
}

/** What calculation gave: results of formulas, and cells that an array formula spilled into. */
export interface CalculatedCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Set for a spilled cell: where its formula stands. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
}

/** Works out formulas. It is told every change and asked for results only when somebody reads. */
export interface Calculator {
  /** With the id of a sheet that is there it keeps the cells and changes name and size. */
  addSheet(id: number, name: string, rows: number, columns: number): void;
  renameSheet(id: number, name: string): void;
  removeSheet(id: number): void;
  /** Sets the cells given; a null value without a formula empties the cell. */
  setCells(sheet: number, cells: readonly CalculatorCell[]): void;
  setNames(names: readonly { readonly name: string; readonly reference: string }[]): void;
  /** The time TODAY and NOW tell, as a serial day in the spreadsheet's zone. */
  setNow(serial: number): void;
  /** Calculates what is due and gives back every formula cell and spilled cell whose value is new or may have changed. */
  settle(): Promise<readonly CalculatedCell[]>;
  dispose(): void;
}
