import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { scriptCriterion, wireCriterion } from './criteria';
import { enums } from './enums';
import { FilterCriteria } from './filter-criteria';
import type { Range } from './range';
import { rangeConversion } from './range-conversion';

/** SpreadsheetApp.SortSpec: how the filter last sorted, as seen from one column. */
export class SortSpec extends googleClass<GoogleAppsScript.Spreadsheet.SortSpec>('SortSpec') {
  readonly #column: number | null;
  readonly #ascending: boolean;

  constructor(column: number | null, ascending: boolean) {
    super();
    this.#column = column;
    this.#ascending = ascending;
  }
  override getDimensionIndex(): number | null {
    return this.#column;
  }
  override getSortOrder(): GoogleAppsScript.Spreadsheet.SortOrder {
    if (this.#column === null) {
      throw exception(
        'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
      );
    }
    return enums.SortOrder.member(this.#ascending ? 'ASCENDING' : 'DESCENDING');
  }
  override isAscending(): boolean {
    return this.#ascending;
  }
}

/** SpreadsheetApp.Filter: the one filter of a sheet. */
export class Filter extends googleClass<GoogleAppsScript.Spreadsheet.Filter>('Filter') {
  readonly #world: World;
  readonly #sheet: number;
  #sorted: { column: number; ascending: boolean } | null = null;

  constructor(world: World, sheet: number) {
    super();
    this.#world = world;
    this.#sheet = sheet;
  }
  #kept(): NonNullable<ReturnType<World['calls']['document']['filter']>> {
    const kept = this.#world.calls.document.filter(this.#sheet);
    if (!kept) throw exception('The filter no longer exists.');
    return kept;
  }
  override getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const criteria = this.#kept().criteria[columnPosition];
    if (!criteria) return null;
    const { hidden, criterion } = criteria;
    return new FilterCriteria({
      hidden,
      visible: [],
      criterion: criterion ? scriptCriterion(criterion, rangeConversion(this.#world)) : null,
    });
  }
  getColumnSortSpec(columnPosition: number): SortSpec {
    const sorted = this.#sorted?.column === columnPosition ? this.#sorted : null;
    return new SortSpec(sorted ? columnPosition : null, sorted?.ascending ?? false);
  }
  override getRange(): Range {
    return this.#world.make.range(this.#kept().rect);
  }
  override remove(): void {
    this.#world.calls.document.removeFilter(this.#sheet);
  }
  override removeColumnFilterCriteria(columnPosition: number): this {
    this.#world.calls.document.setFilterCriteria(this.#sheet, columnPosition, null);
    return this;
  }
  override setColumnFilterCriteria(
    columnPosition: number,
    filterCriteria: GoogleAppsScript.Spreadsheet.FilterCriteria | null,
  ): this {
    if (!filterCriteria) return this.removeColumnFilterCriteria(columnPosition);
    const { criterion, hidden, visible } = FilterCriteria.ruleOf(filterCriteria as FilterCriteria);
    this.#world.calls.document.setFilterCriteria(this.#sheet, columnPosition, {
      hidden: visible.length > 0 ? this.#others(columnPosition, visible) : [...hidden],
      criterion: criterion && wireCriterion(criterion, rangeConversion(this.#world)),
    });
    return this;
  }
  #others(column: number, visible: readonly string[]): string[] {
    const { rect } = this.#kept();
    const below: Rect = { sheet: rect.sheet, row: rect.row + 1, column, rows: rect.rows - 1, columns: 1 };
    const shown = this.#world.calls.document.displayValues(below).flat();
    return [...new Set(shown)].filter((text) => !visible.includes(text));
  }
  override sort(columnPosition: number, ascending: boolean): this {
    const { rect } = this.#kept();
    const below: Rect = {
      sheet: rect.sheet,
      row: rect.row + 1,
      column: rect.column,
      rows: rect.rows - 1,
      columns: rect.columns,
    };
    this.#world.calls.document.sort(below, [{ column: columnPosition, ascending }]);
    this.#sorted = { column: columnPosition, ascending };
    return this;
  }
}

/** What the methods take. */
export const filterSignatures: Signatures = {
  getColumnFilterCriteria: 'int',
  getColumnSortSpec: 'int',
  removeColumnFilterCriteria: 'int',
  setColumnFilterCriteria: 'int,FilterCriteria?',
  sort: 'int,boolean',
};
