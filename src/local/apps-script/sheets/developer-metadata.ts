import type { Metadata, Rect } from '../../document/book';
import { EnumMember } from '../core/enums';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { enums } from './enums';
import type { Range } from './range';
import { rangeInners } from './range-inner';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** What addDeveloperMetadata's overloads say: a key, maybe a value, maybe a visibility. */
export const metadataArguments = (
  args: readonly unknown[],
): Pick<Metadata, 'key' | 'value' | 'visibility'> => {
  const [key, second, third] = args;
  const visibility = [second, third].find((arg) => arg instanceof EnumMember);
  return {
    key: String(key),
    value: typeof second === 'string' ? second : null,
    visibility: visibility === undefined ? 'DOCUMENT' : (String(visibility) as 'DOCUMENT' | 'PROJECT'),
  };
};

/** SpreadsheetApp.DeveloperMetadataLocation. */
export class DeveloperMetadataLocation extends googleClass<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(
  'DeveloperMetadataLocation',
) {
  readonly #world: World;
  readonly #location: Metadata['location'];

  constructor(world: World, location: Metadata['location']) {
    super();
    this.#world = world;
    this.#location = location;
  }
  #range(type: 'ROW' | 'COLUMN'): Range | null {
    const location = this.#location;
    return location.type === type && 'rect' in location ? this.#world.make.range(location.rect) : null;
  }
  override getColumn(): Range | null {
    return this.#range('COLUMN');
  }
  override getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return enums.DeveloperMetadataLocationType.member(this.#location.type);
  }
  override getRow(): Range | null {
    return this.#range('ROW');
  }
  override getSheet(): Sheet | null {
    const location = this.#location;
    return location.type === 'SHEET' ? this.#world.make.sheet(location.sheet) : null;
  }
  override getSpreadsheet(): Spreadsheet | null {
    return this.#location.type === 'SPREADSHEET' ? this.#world.make.book() : null;
  }
}

/** SpreadsheetApp.DeveloperMetadata. */
export class DeveloperMetadata extends googleClass<GoogleAppsScript.Spreadsheet.DeveloperMetadata>(
  'DeveloperMetadata',
) {
  readonly #world: World;
  #metadata: Metadata;

  constructor(world: World, metadata: Metadata) {
    super();
    this.#world = world;
    this.#metadata = metadata;
  }
  #put(change: Partial<Metadata>): this {
    this.#metadata = this.#world.calls.document.putMetadata({ ...this.#metadata, ...change });
    return this;
  }
  override getId(): number {
    return this.#metadata.id;
  }
  override getKey(): string {
    return this.#metadata.key;
  }
  override getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#world, this.#metadata.location);
  }
  override getValue(): string | null {
    return this.#metadata.value;
  }
  override getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return enums.DeveloperMetadataVisibility.member(this.#metadata.visibility);
  }
  override moveToColumn(column: GoogleAppsScript.Spreadsheet.Range): this {
    return this.#put({
      location: { type: 'COLUMN', rect: { ...rangeInners.of(column).rect, open: 'columns' } },
    });
  }
  override moveToRow(row: GoogleAppsScript.Spreadsheet.Range): this {
    return this.#put({ location: { type: 'ROW', rect: { ...rangeInners.of(row).rect, open: 'rows' } } });
  }
  override moveToSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): this {
    return this.#put({ location: { type: 'SHEET', sheet: sheet.getSheetId() } });
  }
  override moveToSpreadsheet(): this {
    return this.#put({ location: { type: 'SPREADSHEET' } });
  }
  override remove(): void {
    this.#world.calls.document.removeMetadata(this.#metadata.id);
  }
  override setKey(key: string): this {
    return this.#put({ key });
  }
  override setValue(value: string): this {
    return this.#put({ value });
  }
  override setVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): this {
    return this.#put({ visibility: String(visibility) as 'DOCUMENT' | 'PROJECT' });
  }
}

/** Where a finder looks: everywhere, on one sheet, or in one range. */
export interface MetadataScope {
  readonly sheet?: number;
  readonly rect?: Rect;
}

const meets = (a: Rect, b: Rect): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const isSame = (a: Rect, b: Rect): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;

/** SpreadsheetApp.DeveloperMetadataFinder. */
export class DeveloperMetadataFinder extends googleClass<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(
  'DeveloperMetadataFinder',
) {
  readonly #world: World;
  readonly #scope: MetadataScope;
  readonly #tests: ((metadata: Metadata) => boolean)[] = [];
  #intersecting = false;

  constructor(world: World, scope: MetadataScope) {
    super();
    this.#world = world;
    this.#scope = scope;
  }
  #within({ location }: Metadata): boolean {
    const { sheet, rect } = this.#scope;
    if (rect) {
      if ('rect' in location)
        return this.#intersecting ? meets(location.rect, rect) : isSame(location.rect, rect);
      return this.#intersecting && (location.type === 'SPREADSHEET' || location.sheet === rect.sheet);
    }
    if (sheet === undefined) return true;
    if (location.type === 'SPREADSHEET') return this.#intersecting;
    return ('rect' in location ? location.rect.sheet : location.sheet) === sheet;
  }
  #where(test: (metadata: Metadata) => boolean): this {
    this.#tests.push(test);
    return this;
  }
  override find(): DeveloperMetadata[] {
    return this.#world.calls.document
      .metadata()
      .filter((metadata) => this.#within(metadata) && this.#tests.every((test) => test(metadata)))
      .map((metadata) => new DeveloperMetadata(this.#world, metadata));
  }
  override onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }
  override withId(id: number): this {
    return this.#where((metadata) => metadata.id === id);
  }
  override withKey(key: string): this {
    return this.#where((metadata) => metadata.key === key);
  }
  override withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): this {
    return this.#where((metadata) => metadata.location.type === String(type));
  }
  override withValue(value: string): this {
    return this.#where((metadata) => metadata.value === value);
  }
  override withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): this {
    return this.#where((metadata) => metadata.visibility === String(visibility));
  }
}

/** What the methods of these classes take. */
export const developerMetadataSignatures: Signatures = {
  moveToColumn: 'Range',
  moveToRow: 'Range',
  moveToSheet: 'Sheet',
  setKey: 'key:string',
  setValue: 'value:string',
  setVisibility: 'DeveloperMetadataVisibility',
  withId: 'int',
  withKey: 'key:string',
  withLocationType: 'DeveloperMetadataLocationType',
  withValue: 'value:string',
  withVisibility: 'DeveloperMetadataVisibility',
};
