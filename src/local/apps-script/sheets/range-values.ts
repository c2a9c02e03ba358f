import type { Signatures } from '../core/signatures';
import { assertGridFits, filledGrid, scriptValue, wireValue } from './cell-values';
import { formulaFromR1C1, formulaToR1C1 } from './r1c1';
import { RangeGeometry } from './range-geometry';
import { usable } from './range-inner';

type Grid<Value> = readonly (readonly Value[])[];

/** A formula as it is stored: Google puts '=' before text that lacks it, and nothing before nothing. */
const asFormula = (text: string | null): string =>
  !text || text.startsWith('=') ? (text ?? '') : `=${text}`;

/** What is in the cells of a Range: values, formulas, notes and what they show. */
export class RangeValues extends RangeGeometry {
  override getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }
  override getDisplayValues(): string[][] {
    const { world, rect } = usable(this);
    return world.calls.document.displayValues(rect);
  }
  override getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }
  override getFormulas(): string[][] {
    const { world, rect } = usable(this);
    return world.calls.document.formulas(rect);
  }
  override getFormulaR1C1(): string | null {
    return this.getFormulasR1C1()[0]?.[0] ?? null;
  }
  override getFormulasR1C1(): (string | null)[][] {
    const { rect } = usable(this);
    return this.getFormulas().map((row, down) =>
      row.map((formula, across) =>
        formula ? formulaToR1C1(formula, rect.row + down, rect.column + across) : null,
      ),
    );
  }
  override getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }
  override getNotes(): string[][] {
    const { world, rect } = usable(this);
    return world.calls.document.notes(rect);
  }
  override getValue(): string | number | boolean | Date {
    const { world, rect } = usable(this);
    const [[value = null] = []] = world.calls.document.values({ ...rect, rows: 1, columns: 1 });
    return scriptValue(value);
  }
  override getValues(): (string | number | boolean | Date)[][] {
    const { world, rect } = usable(this);
    return world.calls.document.values(rect).map((row) => row.map(scriptValue));
  }
  override isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }
  override setFormula(formula: string | null): this {
    const { world, rect } = usable(this);
    world.calls.document.setFormulas(rect, [[asFormula(formula)]]);
    return this;
  }
  override setFormulas(formulas: Grid<string>): this {
    const { world, rect } = usable(this);
    assertGridFits(formulas, rect.rows, rect.columns);
    world.calls.document.setFormulas(
      rect,
      formulas.map((row) => row.map(asFormula)),
    );
    return this;
  }
  override setFormulaR1C1(formula: string): this {
    const { rect } = usable(this);
    return this.setFormulasR1C1(filledGrid(rect, formula));
  }
  override setFormulasR1C1(formulas: Grid<string>): this {
    const { world, rect } = usable(this);
    assertGridFits(formulas, rect.rows, rect.columns);
    world.calls.document.setFormulas(
      rect,
      formulas.map((row, down) =>
        row.map((formula, across) =>
          formulaFromR1C1(asFormula(formula), rect.row + down, rect.column + across),
        ),
      ),
    );
    return this;
  }
  override setNote(note: string | null): this {
    const { world, rect } = usable(this);
    world.calls.document.setNotes(rect, [[note]]);
    return this;
  }
  override setNotes(notes: Grid<string | null>): this {
    const { world, rect } = usable(this);
    assertGridFits(notes, rect.rows, rect.columns);
    world.calls.document.setNotes(
      rect,
      notes.map((row) => [...row]),
    );
    return this;
  }
  override setValue(value: unknown): this {
    const { world, rect } = usable(this);
    world.calls.document.setValues(rect, [[wireValue(value)]]);
    return this;
  }
  override setValues(values: Grid<unknown>): this {
    const { world, rect } = usable(this);
    assertGridFits(values, rect.rows, rect.columns);
    world.calls.document.setValues(
      rect,
      values.map((row) => row.map(wireValue)),
    );
    return this;
  }
}

/** What these methods take. */
export const rangeValuesSignatures: Signatures = {
  setFormula: 'string?',
  setFormulas: 'string[][]',
  setFormulaR1C1: 'formula:string',
  setFormulasR1C1: 'string[][]',
  setNote: 'string?',
  setNotes: 'string[][]',
  setValue: 'any',
  setValues: 'any[][]',
};
