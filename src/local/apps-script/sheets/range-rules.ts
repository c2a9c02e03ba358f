import { exception } from '../core/exception';
import type { Signatures } from '../core/signatures';
import { assertGridFits } from './cell-values';
import { DataValidation } from './data-validation';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataArguments } from './developer-metadata';
import { Filter } from './filter';
import { Protection } from './protection';
import type { Range } from './range';
import { rangeConversion } from './range-conversion';
import { RangeEdit } from './range-edit';
import { usable } from './range-inner';
import { TextFinder } from './text-finder';

const arbitrary =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** Rules and rights on a Range: validation, checkboxes, protection, filter, metadata, search, selection. */
export class RangeRules extends RangeEdit {
  override getDataValidation(): DataValidation | null {
    return this.#validations(false)[0]?.[0] ?? null;
  }
  override getDataValidations(): (DataValidation | null)[][] {
    return this.#validations(true);
  }
  #validations(whole: boolean): (DataValidation | null)[][] {
    const { world, rect } = usable(this);
    const wanted = whole
      ? rect
      : { sheet: rect.sheet, row: rect.row, column: rect.column, rows: 1, columns: 1 };
    return world.calls.document
      .validations(wanted)
      .map((row) => row.map((rule) => DataValidation.fromWire(rule, rangeConversion(world))));
  }
  #setValidations(rules: readonly (readonly unknown[])[]): this {
    const { world, rect } = usable(this);
    world.calls.document.setValidations(
      rect,
      rules.map((row) =>
        row.map((rule) =>
          DataValidation.toWire((rule ?? null) as DataValidation | null, rangeConversion(world)),
        ),
      ),
    );
    return this;
  }
  override setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): this {
    return this.#setValidations([[rule]]);
  }
  override setDataValidations(rules: readonly (readonly unknown[])[]): this {
    const { rect } = usable(this);
    assertGridFits(rules, rect.rows, rect.columns);
    return this.#setValidations(rules);
  }

  override insertCheckboxes(...values: unknown[]): this {
    const { world, rect } = usable(this);
    const criterion = { type: 'CHECKBOX', values: values as (string | number | boolean)[] };
    world.calls.document.setValidations(rect, [[{ criterion, allowInvalid: true, helpText: null }]]);
    // An empty cell with a checkbox reads as unticked: Google writes the value.
    const unticked = values.length === 2 ? values[1] : values.length === 1 ? '' : false;
    const [ticked] = values.length === 0 ? [true] : values;
    const before = world.calls.document.values(rect);
    const after = before.map((row) =>
      row.map((value) => (value === ticked || value === unticked ? value : unticked)),
    );
    world.calls.document.setValues(rect, after as (string | boolean)[][]);
    return this;
  }
  override removeCheckboxes(): this {
    const { world, rect } = usable(this);
    const isCheckbox = world.calls.document
      .validations(rect)
      .map((row) => row.map((rule) => rule?.criterion.type === 'CHECKBOX'));
    isCheckbox.forEach((row, down) => {
      row.forEach((checkbox, across) => {
        if (!checkbox) return;
        const cell = {
          sheet: rect.sheet,
          row: rect.row + down,
          column: rect.column + across,
          rows: 1,
          columns: 1,
        };
        world.calls.document.clear(cell, { contents: true, validations: true });
      });
    });
    return this;
  }
  override check(): this {
    const { world, rect } = usable(this);
    world.calls.document.check(rect, true);
    return this;
  }
  override uncheck(): this {
    const { world, rect } = usable(this);
    world.calls.document.check(rect, false);
    return this;
  }
  override isChecked(): boolean | null {
    const { world, rect } = usable(this);
    const rules = world.calls.document.validations(rect);
    const values = world.calls.document.values(rect);
    const states = rules.flatMap((row, down) =>
      row.map((rule, across) => {
        if (rule?.criterion.type !== 'CHECKBOX') return null;
        const [ticked = true] = rule.criterion.values;
        return values[down]?.[across] === ticked;
      }),
    );
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  override canEdit(): boolean {
    const { world, rect } = usable(this);
    return world.calls.document.canEdit(rect);
  }
  override protect(): Protection {
    const { world, rect } = usable(this);
    return new Protection(world, world.calls.document.protect(rect, 'RANGE'));
  }
  override createFilter(): Filter {
    const { world, rect } = usable(this);
    if (world.calls.document.filter(rect.sheet)) {
      throw exception("You can't create a filter in a sheet that already has a filter.");
    }
    world.calls.document.setFilter(rect);
    return new Filter(world, rect.sheet);
  }
  override getFilter(): Filter | null {
    const { world, rect } = usable(this);
    return world.calls.document.filter(rect.sheet) ? new Filter(world, rect.sheet) : null;
  }
  override createTextFinder(findText: string): TextFinder {
    const { world, rect } = usable(this);
    return new TextFinder(world, [rect], findText);
  }

  override addDeveloperMetadata(...args: readonly unknown[]): this {
    const { world, rect } = usable(this);
    const { maxRows, maxColumns } = world.properties.peekSheet(rect.sheet);
    const entireRow = rect.rows === 1 && rect.columns === maxColumns;
    const entireColumn = rect.columns === 1 && rect.rows === maxRows;
    if (!entireRow && !entireColumn) throw exception(arbitrary);
    world.calls.document.putMetadata({
      ...metadataArguments(args),
      location: {
        type: entireRow ? 'ROW' : 'COLUMN',
        rect: { ...rect, open: entireRow ? 'rows' : 'columns' },
      },
    });
    return this;
  }
  override createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { world, rect } = usable(this);
    return new DeveloperMetadataFinder(world, { rect });
  }
  override getDeveloperMetadata(): DeveloperMetadata[] {
    const { world, rect } = usable(this);
    return world.calls.document
      .metadata()
      .filter(
        ({ location }) =>
          'rect' in location &&
          location.rect.sheet === rect.sheet &&
          location.rect.row === rect.row &&
          location.rect.column === rect.column &&
          location.rect.rows === rect.rows &&
          location.rect.columns === rect.columns,
      )
      .map((metadata) => new DeveloperMetadata(world, metadata));
  }

  override activate(): Range {
    const { world, rect } = usable(this);
    const range = world.make.range(rect);
    world.selection.select(rect.sheet, [rect]);
    return range;
  }
  override activateAsCurrentCell(): Range {
    const { world, rect } = usable(this);
    world.selection.moveCell(rect);
    return world.make.range(rect);
  }
}

/** What these methods take. */
export const rangeRulesSignatures: Signatures = {
  setDataValidation: 'DataValidation?',
  setDataValidations: 'DataValidation[][]',
  insertCheckboxes: '|any|any,any',
  createTextFinder: 'findText:string',
  addDeveloperMetadata:
    'string|string,DeveloperMetadataVisibility|string,string|string,string,DeveloperMetadataVisibility',
};
