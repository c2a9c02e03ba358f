import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { PropertyCache } from '../core/property-cache';
import type { Facts, World } from '../core/world';
import type { HostCalls } from '../host-calls';
import type { Range } from './range';
import { RangeList } from './range-list';
import type { Sheet } from './sheet';

/** Where the script has put the active sheet and the selection; it starts where the person's is. */
export interface SelectionState {
  activeSheet(): number;
  ranges(): readonly Rect[];
  cell(): Rect;
  select(sheet: number, ranges: readonly Rect[]): void;
  moveCell(cell: Rect): void;
}

const firstCell = (sheet: number): Rect => ({ sheet, row: 1, column: 1, rows: 1, columns: 1 });

/** The selection of this execution; moves are told to the person's window, if there is one. */
export const newSelection = (facts: Facts, calls: HostCalls, properties: PropertyCache): SelectionState => {
  let place = facts.window?.selection ?? null;
  const current = () => {
    const sheets = properties.peekSheets();
    if (place && sheets.some((sheet) => sheet.id === place?.sheet)) return place;
    const active = properties.peekBook().activeSheet;
    const sheet = sheets.some(({ id }) => id === active) ? active : (sheets[0]?.id ?? 0);
    return { sheet, ranges: [firstCell(sheet)], cell: firstCell(sheet) };
  };
  return {
    activeSheet: () => current().sheet,
    ranges: () => current().ranges,
    cell: () => current().cell,
    select: (sheet, ranges) => {
      const [first = firstCell(sheet)] = ranges;
      place = {
        sheet,
        ranges: ranges.length > 0 ? ranges : [first],
        cell: { ...firstCell(sheet), row: first.row, column: first.column },
      };
      if (facts.window) calls.window.select({ sheet, ranges: [...place.ranges] });
    },
    moveCell: (cell) => {
      const { ranges } = current();
      const inside = ranges.some(
        (rect) =>
          rect.sheet === cell.sheet &&
          cell.row >= rect.row &&
          cell.row < rect.row + rect.rows &&
          cell.column >= rect.column &&
          cell.column < rect.column + rect.columns,
      );
      place = { sheet: cell.sheet, ranges: inside ? ranges : [cell], cell };
      if (facts.window) calls.window.select({ sheet: cell.sheet, ranges: [...place.ranges] });
    },
  };
};

/** SpreadsheetApp.Selection. */
export class Selection extends googleClass<GoogleAppsScript.Spreadsheet.Selection>('Selection') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getActiveRange(): Range | null {
    const ranges = this.#world.selection.ranges();
    const last = ranges.at(-1);
    return last ? this.#world.make.range(last) : null;
  }
  override getActiveRangeList(): RangeList | null {
    return new RangeList(this.#world.selection.ranges().map((rect) => this.#world.make.range(rect)));
  }
  override getActiveSheet(): Sheet {
    return this.#world.make.sheet(this.#world.selection.activeSheet());
  }
  override getCurrentCell(): Range | null {
    return this.#world.make.range(this.#world.selection.cell());
  }
  override getNextDataRange(direction: GoogleAppsScript.Spreadsheet.Direction): Range | null {
    const range = this.getActiveRange();
    if (!range) throw exception('There is no active range.');
    return range.getNextDataCell(direction);
  }
}
