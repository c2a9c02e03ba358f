import type { Rect } from '../../document/book';
import type { ClearWhat, CopyWhat, SortKey } from '../../document/calls';
import { exception } from '../core/exception';
import type { Signatures } from '../core/signatures';
import { enums } from './enums';
import type { Range } from './range';
import { rangeInners, usable } from './range-inner';
import { RangeRichText } from './range-rich-text';
import type { Sheet } from './sheet';

const copyKinds: Readonly<Record<string, CopyWhat>> = {
  PASTE_NORMAL: 'normal',
  PASTE_NO_BORDERS: 'noBorders',
  PASTE_FORMAT: 'format',
  PASTE_FORMULA: 'formula',
  PASTE_DATA_VALIDATION: 'dataValidation',
  PASTE_VALUES: 'values',
  PASTE_CONDITIONAL_FORMATTING: 'conditionalFormatting',
  PASTE_COLUMN_WIDTHS: 'columnWidths',
};

interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
}

/** What clear() means: without an option values and formats, never notes and rules. */
export const clearedBy = (options: ClearOptions): ClearWhat => {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly, skipFilteredRows } = options;
  const some = commentsOnly || contentsOnly || formatOnly || validationsOnly;
  return {
    contents: some ? contentsOnly === true : true,
    formats: some ? formatOnly === true : true,
    notes: commentsOnly === true,
    validations: validationsOnly === true,
    ...(skipFilteredRows && { skipFilteredRows }),
  };
};

const sortKey = (spec: unknown): SortKey => {
  if (typeof spec === 'number') return { column: Math.trunc(spec), ascending: true };
  const { column, ascending } = (spec ?? {}) as { column?: unknown; ascending?: unknown };
  if (typeof column !== 'number') throw exception('Invalid sort specification.');
  return { column: Math.trunc(column), ascending: ascending !== false };
};

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Clearing, copying, moving, sorting, merging and filling. */
export class RangeEdit extends RangeRichText {
  #clear(what: ClearWhat): this {
    const { world, rect } = usable(this);
    world.calls.document.clear(rect, what);
    return this;
  }
  override clear(options: ClearOptions = {}): this {
    return this.#clear(clearedBy(options));
  }
  override clearContent(): this {
    return this.#clear({ contents: true });
  }
  override clearDataValidations(): this {
    return this.#clear({ validations: true });
  }
  override clearFormat(): this {
    return this.#clear({ formats: true });
  }
  override clearNote(): this {
    return this.#clear({ notes: true });
  }

  override copyTo(
    destination: GoogleAppsScript.Spreadsheet.Range,
    how?:
      | GoogleAppsScript.Spreadsheet.CopyPasteType
      | { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined },
    transposed = false,
  ): void {
    const { world, rect } = usable(this);
    const what = (): CopyWhat => {
      // Google does not look at a second argument of another kind: it copies everything.
      if (typeof how !== 'object' || how === null) return 'normal';
      const named = copyKinds[String(how)];
      if (named) return named;
      const options = how as { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined };
      if (options.contentsOnly) return 'values';
      return options.formatOnly ? 'format' : 'normal';
    };
    world.calls.document.copy(rect, usable(destination).rect, what(), transposed);
  }
  #copyTo(
    what: CopyWhat,
    sheet: unknown,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const { world, rect } = usable(this);
    const id = typeof sheet === 'number' ? sheet : (sheet as Sheet).getSheetId();
    const target = { sheet: id, row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    world.calls.document.copy(rect, target, what, false);
  }
  override copyFormatToRange(
    sheet: unknown,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyTo('format', sheet, column, columnEnd, row, rowEnd);
  }
  override copyValuesToRange(
    sheet: unknown,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyTo('values', sheet, column, columnEnd, row, rowEnd);
  }
  override moveTo(target: GoogleAppsScript.Spreadsheet.Range): void {
    const { world, rect } = usable(this);
    world.calls.document.move(rect, rangeInners.of(target).rect);
  }

  override autoFill(
    destination: GoogleAppsScript.Spreadsheet.Range,
    series: GoogleAppsScript.Spreadsheet.AutoFillSeries,
  ): void {
    const { world, rect } = usable(this);
    const to = usable(destination).rect;
    assertFillable(rect, to);
    world.calls.document.autoFill(rect, to, enums.AutoFillSeries.nameOf(series) === 'ALTERNATE_SERIES');
  }
  override autoFillToNeighbor(series: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
    const { world, rect } = usable(this);
    const beside = [rect.column - 1, rect.column + rect.columns].filter((column) => column >= 1);
    for (const column of beside) {
      if (column > world.properties.peekSheet(rect.sheet).maxColumns) continue;
      const region = world.calls.document.dataRegion(
        { sheet: rect.sheet, row: rect.row, column, rows: 1, columns: 1 },
        'ROWS',
      );
      const rows = region.row + region.rows - rect.row;
      if (rows <= rect.rows) continue;
      const to = { ...rect, rows };
      world.calls.document.autoFill(rect, to, enums.AutoFillSeries.nameOf(series) === 'ALTERNATE_SERIES');
      return;
    }
  }

  override breakApart(): this {
    const { world, rect } = usable(this);
    world.calls.document.breakApart(rect);
    return this;
  }
  override getMergedRanges(): Range[] {
    const { world, rect } = usable(this);
    return world.calls.document.merges(rect).map((merge) => world.make.range(merge));
  }
  override isPartOfMerge(): boolean {
    const { world, rect } = usable(this);
    return world.calls.document.merges(rect).length > 0;
  }
  #merge(how: 'all' | 'across' | 'vertically'): this {
    const { world, rect } = usable(this);
    world.calls.document.merge(rect, how);
    return this;
  }
  override merge(): this {
    return this.#merge('all');
  }
  override mergeAcross(): this {
    return this.#merge('across');
  }
  override mergeVertically(): this {
    return this.#merge('vertically');
  }

  override deleteCells(dimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    const { world, rect } = usable(this);
    world.calls.document.deleteCells(rect, enums.Dimension.nameOf(dimension) as 'ROWS' | 'COLUMNS');
  }
  override insertCells(dimension: GoogleAppsScript.Spreadsheet.Dimension): this {
    const { world, rect } = usable(this);
    world.calls.document.insertCells(rect, enums.Dimension.nameOf(dimension) as 'ROWS' | 'COLUMNS');
    world.properties.forgetSizes();
    return this;
  }
  override randomize(): this {
    const { world, rect } = usable(this);
    world.calls.document.randomize(rect);
    return this;
  }
  override removeDuplicates(columns: readonly number[] = []): Range {
    const { world, rect } = usable(this);
    return world.make.range(world.calls.document.removeDuplicates(rect, [...columns]));
  }
  override sort(specs: unknown): this {
    const { world, rect } = usable(this);
    world.calls.document.sort(rect, (Array.isArray(specs) ? specs : [specs]).map(sortKey));
    return this;
  }
  override splitTextToColumns(delimiter?: unknown): void {
    const { world, rect } = usable(this);
    const text = delimiter === undefined ? null : (delimiters[String(delimiter)] ?? String(delimiter));
    world.calls.document.splitTextToColumns(rect, text);
  }
  override trimWhitespace(): this {
    const { world, rect } = usable(this);
    world.calls.document.trimWhitespace(rect);
    return this;
  }
  override getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): Range {
    const { world, rect } = usable(this);
    const name = dimension === undefined ? null : (enums.Dimension.nameOf(dimension) as 'ROWS' | 'COLUMNS');
    return world.make.range(world.calls.document.dataRegion(rect, name));
  }
  override getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): Range {
    const { world, rect } = usable(this);
    const name = enums.Direction.nameOf(direction) as 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT';
    return world.make.range(world.calls.document.nextDataCell(rect, name));
  }
}

const assertFillable = (from: Rect, to: Rect): void => {
  const [down, across] = [
    to.row + to.rows - from.row - from.rows,
    to.column + to.columns - from.column - from.columns,
  ];
  const [up, back] = [from.row - to.row, from.column - to.column];
  if (to.sheet !== from.sheet || [down, across, up, back].some((side) => side < 0)) {
    throw exception('AutoFill destination range must contain the source range.');
  }
  if ([down, across, up, back].filter((side) => side > 0).length > 1) {
    throw exception('AutoFill destination range must extend the source range in only one direction.');
  }
};

const sheetCorners = 'Sheet,int,int,int,int|int,int,int,int,int';

/** What these methods take. */
export const rangeEditSignatures: Signatures = {
  clear: '|object',
  copyTo: 'Range|Range,any|Range,CopyPasteType,boolean',
  copyFormatToRange: sheetCorners,
  copyValuesToRange: sheetCorners,
  moveTo: 'Range',
  autoFill: 'Range,AutoFillSeries',
  autoFillToNeighbor: 'AutoFillSeries',
  deleteCells: 'Dimension',
  insertCells: 'Dimension',
  removeDuplicates: '|int[]',
  sort: 'any',
  splitTextToColumns: '|string|TextToColumnsDelimiter',
  getDataRegion: '|Dimension',
  getNextDataCell: 'Direction',
};
