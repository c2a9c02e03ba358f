import type { Rect } from '../../document/book';
import type { FindOptions } from '../../document/calls';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { Range } from './range';
import { rangeInners } from './range-inner';

/** SpreadsheetApp.TextFinder: like Google's it ignores case, minds diacritics and does not look into formulas. */
export class TextFinder extends googleClass<GoogleAppsScript.Spreadsheet.TextFinder>('TextFinder') {
  readonly #world: World;
  readonly #rects: readonly Rect[];
  #options: FindOptions;
  #current: Rect | null = null;
  #start: Rect | null = null;

  constructor(world: World, rects: readonly Rect[], text: string) {
    super();
    this.#world = world;
    this.#rects = rects;
    this.#options = {
      text,
      matchCase: false,
      matchEntireCell: false,
      formulaText: false,
      regex: false,
      ignoreDiacritics: false,
    };
  }
  #with(change: Partial<FindOptions>): this {
    this.#options = { ...this.#options, ...change };
    return this;
  }
  #find(): Rect[] {
    return this.#world.calls.document.find([...this.#rects], this.#options);
  }
  #step(direction: 1 | -1): Range | null {
    const found = this.#find();
    const sheets = this.#world.properties.peekSheets().map((sheet) => sheet.id);
    const position = (rect: Rect): number[] => [sheets.indexOf(rect.sheet), rect.row, rect.column];
    const compared = (a: Rect, b: Rect): number => {
      const [one, other] = [position(a), position(b)];
      const differing = one.findIndex((value, at) => value !== other[at]);
      return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
    };
    const from = this.#current ?? this.#start;
    const ahead = from ? found.filter((rect) => compared(rect, from) * direction > 0) : found;
    this.#current = (direction === 1 ? ahead[0] : ahead.at(-1)) ?? null;
    return this.#current && this.#world.make.range(this.#current);
  }
  override findAll(): Range[] {
    return this.#find().map((rect) => this.#world.make.range(rect));
  }
  override findNext(): Range | null {
    return this.#step(1);
  }
  override findPrevious(): Range | null {
    return this.#step(-1);
  }
  override getCurrentMatch(): Range | null {
    return this.#current && this.#world.make.range(this.#current);
  }
  override ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.#with({ ignoreDiacritics });
  }
  override matchCase(matchCase: boolean): this {
    return this.#with({ matchCase });
  }
  override matchEntireCell(matchEntireCell: boolean): this {
    return this.#with({ matchEntireCell });
  }
  override matchFormulaText(formulaText: boolean): this {
    return this.#with({ formulaText });
  }
  override replaceAllWith(replaceText: string): number {
    return this.#world.calls.document.replace([...this.#rects], this.#options, replaceText);
  }
  override replaceWith(replaceText: string): number {
    if (!this.#current) throw exception('There is no current match to replace.');
    return this.#world.calls.document.replace([this.#current], this.#options, replaceText);
  }
  override startFrom(startRange: GoogleAppsScript.Spreadsheet.Range): this {
    this.#start = rangeInners.of(startRange).rect;
    this.#current = null;
    return this;
  }
  override useRegularExpression(regex: boolean): this {
    return this.#with({ regex });
  }
}

/** What the methods take. */
export const textFinderSignatures: Signatures = {
  ignoreDiacritics: 'boolean',
  matchCase: 'boolean',
  matchEntireCell: 'boolean',
  matchFormulaText: 'boolean',
  replaceAllWith: 'replaceText:string',
  replaceWith: 'replaceText:string',
  startFrom: 'Range',
  useRegularExpression: 'boolean',
};
