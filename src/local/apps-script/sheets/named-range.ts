import type { Rect } from '../../document/book';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { Range } from './range';
import { rangeInners } from './range-inner';

/** SpreadsheetApp.NamedRange. */
export class NamedRange extends googleClass<GoogleAppsScript.Spreadsheet.NamedRange>('NamedRange') {
  readonly #world: World;
  #name: string;
  #rect: Rect;

  constructor(world: World, name: string, rect: Rect) {
    super();
    this.#world = world;
    this.#name = name;
    this.#rect = rect;
  }
  override getName(): string {
    return this.#name;
  }
  override getRange(): Range {
    return this.#world.make.range(this.#rect);
  }
  override remove(): void {
    this.#world.calls.document.removeNamedRange(this.#name);
  }
  override setName(name: string): this {
    this.#world.calls.document.renameNamedRange(this.#name, name);
    this.#name = name;
    return this;
  }
  override setRange(range: GoogleAppsScript.Spreadsheet.Range): this {
    this.#rect = rangeInners.of(range).rect;
    this.#world.calls.document.setNamedRange(this.#name, this.#rect);
    return this;
  }
}

/** What the methods take. */
export const namedRangeSignatures: Signatures = { setName: 'name:string', setRange: 'Range' };
