import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { menuOf } from '../services/menu';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataArguments } from './developer-metadata';
import { enums } from './enums';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import { rangeInners } from './range-inner';
import { RangeList } from './range-list';
import { type Sheet, selectionSignatures, sheetSignatures } from './sheet';
import { rangeOfNotation, wholeSheet } from './sheet-inner';
import { TextFinder } from './text-finder';
import { emailOf, User } from './user';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Share = Parameters<World['calls']['document']['shareBook']>[0];
type BookChange = Parameters<World['calls']['document']['setBook']>[0];

/** SpreadsheetApp.Spreadsheet: the one the script is bound to. */
export class Spreadsheet extends googleClass<GoogleAppsScript.Spreadsheet.Spreadsheet>('Spreadsheet') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  static activeSheet(book: Spreadsheet): Sheet {
    return book.#world.make.sheet(book.#world.selection.activeSheet());
  }
  #set(change: BookChange): void {
    this.#world.calls.document.setBook(change);
    this.#world.properties.forget();
  }
  #share(change: Share): this {
    this.#world.calls.document.shareBook(change);
    this.#world.properties.forget();
    return this;
  }

  override getId(): string {
    return this.#world.properties.peekBook().id;
  }
  getKey(): string {
    return this.getId();
  }
  override getName(): string {
    return this.#world.properties.book().name;
  }
  override getOwner(): User | null {
    return new User(this.#world.properties.book().owner);
  }
  override getEditors(): User[] {
    const { owner, editors } = this.#world.properties.book();
    return [owner, ...editors].map((email) => new User(email));
  }
  override getViewers(): User[] {
    const { owner, editors, viewers } = this.#world.properties.book();
    return [owner, ...editors, ...viewers].map((email) => new User(email));
  }
  override getSpreadsheetLocale(): string {
    return this.#world.properties.book().locale;
  }
  override getSpreadsheetTimeZone(): string {
    return this.#world.properties.book().timeZone;
  }
  override getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  override getRecalculationInterval(): GoogleAppsScript.Spreadsheet.RecalculationInterval {
    return enums.RecalculationInterval.member('ON_CHANGE');
  }
  override isIterativeCalculationEnabled(): boolean {
    return false;
  }
  override rename(name: string): void {
    this.#set({ name });
  }
  override setSpreadsheetLocale(locale: string): void {
    this.#set({ locale });
  }
  override setSpreadsheetTimeZone(timeZone: string): void {
    this.#set({ timeZone });
  }
  override addEditor(person: unknown): this {
    return this.#share({ addEditors: [emailOf(person)] });
  }
  override addEditors(emails: readonly string[]): this {
    return this.#share({ addEditors: emails.map(emailOf) });
  }
  override addViewer(person: unknown): this {
    return this.#share({ addViewers: [emailOf(person)] });
  }
  override addViewers(emails: readonly string[]): this {
    return this.#share({ addViewers: emails.map(emailOf) });
  }
  override removeEditor(person: unknown): this {
    return this.#share({ removeEditors: [emailOf(person)] });
  }
  override removeViewer(person: unknown): this {
    return this.#share({ removeViewers: [emailOf(person)] });
  }

  override getSheets(): Sheet[] {
    return this.#world.properties.fetchSheets().map(({ id }) => this.#world.make.sheet(id));
  }
  override getNumSheets(): number {
    return this.#world.properties.sheets().length;
  }
  override getSheetById(id: number): Sheet | null {
    const found = this.#world.properties.peekSheets().some((sheet) => sheet.id === id);
    return found ? this.#world.make.sheet(id) : null;
  }
  override getSheetByName(name: string): Sheet | null {
    const found = this.#world.properties.peekSheets().find((sheet) => sheet.name === name);
    return found ? this.#world.make.sheet(found.id) : null;
  }
  override getActiveSheet(): Sheet {
    return Spreadsheet.activeSheet(this);
  }
  override setActiveSheet(sheet: GoogleSheet): Sheet {
    return (sheet as Sheet).activate();
  }
  override insertSheet(...args: readonly unknown[]): Sheet {
    const name = args.find((arg): arg is string => typeof arg === 'string');
    const index = args.find((arg): arg is number => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      | { template?: GoogleSheet }
      | undefined;
    const made = this.#world.calls.document.insertSheet({
      ...(name !== undefined && { name }),
      index: index ?? this.#world.properties.peekSheet(this.#world.selection.activeSheet()).index + 1,
      ...(options?.template && { template: options.template.getSheetId() }),
    });
    this.#world.properties.forget();
    this.#world.selection.select(made.id, []);
    return this.#world.make.sheet(made.id);
  }
  override deleteSheet(sheet: GoogleSheet): void {
    this.#world.calls.document.deleteSheet(sheet.getSheetId());
    this.#world.properties.forget();
  }
  override deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  override duplicateActiveSheet(): Sheet {
    const { id, index } = this.#world.properties.peekSheet(this.#world.selection.activeSheet());
    const made = this.#world.calls.document.copySheet(id, { index: index + 1 });
    this.#world.properties.forget();
    this.#world.selection.select(made.id, []);
    return this.#world.make.sheet(made.id);
  }
  override moveActiveSheet(position: number): void {
    const count = this.#world.properties.peekSheets().length;
    if (position < 1 || position > count) throw exception('The sheet position is out of bounds.');
    this.#world.calls.document.moveSheet(this.#world.selection.activeSheet(), position - 1);
    this.#world.properties.forget();
  }
  override renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  override getRange(notation: string): Range {
    return rangeOfNotation(this.#world, notation, this.#world.selection.activeSheet());
  }
  override getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }
  override getRangeByName(name: string): Range | null {
    const named = this.#world.calls.document
      .namedRanges()
      .find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return named ? this.#world.make.range(named.rect) : null;
  }
  override getNamedRanges(): NamedRange[] {
    return this.#world.calls.document
      .namedRanges()
      .map(({ name, rect }) => new NamedRange(this.#world, name, rect));
  }
  override setNamedRange(name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
    this.#world.calls.document.setNamedRange(name, rangeInners.of(range).rect);
  }
  override removeNamedRange(name: string): void {
    this.#world.calls.document.removeNamedRange(name);
  }
  override getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    const kind = enums.ProtectionType.nameOf(type) as 'RANGE' | 'SHEET';
    return this.#world.calls.document
      .protections(kind, null)
      .map((view) => new Protection(this.#world, view));
  }
  override createTextFinder(findText: string): TextFinder {
    const world = this.#world;
    const rects = world.properties.peekSheets().map(({ id }) => wholeSheet({ world, id }));
    return new TextFinder(world, rects, findText);
  }
  override addDeveloperMetadata(...args: readonly unknown[]): this {
    this.#world.calls.document.putMetadata({ ...metadataArguments(args), location: { type: 'SPREADSHEET' } });
    return this;
  }
  override createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#world, {});
  }
  override getDeveloperMetadata(): DeveloperMetadata[] {
    return this.#world.calls.document
      .metadata()
      .filter(({ location }) => location.type === 'SPREADSHEET')
      .map((metadata) => new DeveloperMetadata(this.#world, metadata));
  }

  override toast(message: string, title: string | null = null, seconds: number | null = null): void {
    if (this.#world.facts.window) this.#world.calls.window.toast(message, title ?? '', seconds ?? 5);
  }
  override addMenu(name: string, items: readonly ({ name: string; functionName: string } | null)[]): void {
    if (this.#world.facts.window) this.#world.calls.window.menu(menuOf(name, items));
  }
  override updateMenu(name: string, items: readonly ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, items);
  }
}

/** What a spreadsheet does to its active sheet under the same name. */
const ofActiveSheet =
  `appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getActiveCell
  getActiveRange getActiveRangeList getColumnWidth getCurrentCell getDataRange getFormUrl getFrozenColumns getFrozenRows
  getImages getLastColumn getLastRow getRowHeight getSelection getSheetId getSheetName getSheetValues hideColumn hideRow
  insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore
  insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setActiveRange
  setActiveRangeList setActiveSelection setColumnWidth setCurrentCell setFrozenColumns setFrozenRows setRowHeight sort
  unhideColumn unhideRow`.split(/\s+/);

for (const name of ofActiveSheet) {
  Object.defineProperty(Spreadsheet.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Spreadsheet, ...args: unknown[]) {
      const sheet = Spreadsheet.activeSheet(this) as unknown as Record<
        string,
        (...args: unknown[]) => unknown
      >;
      return sheet[name]?.(...args);
    },
  });
}

const person = 'emailAddress:string|User';

/** What the methods take. */
export const spreadsheetSignatures: Signatures = {
  ...Object.fromEntries(ofActiveSheet.map((name) => [name, sheetSignatures[name] ?? ''])),
  ...selectionSignatures,
  rename: 'newName:string',
  setSpreadsheetLocale: 'locale:string',
  setSpreadsheetTimeZone: 'timezone:string',
  addEditor: person,
  addEditors: 'string[]',
  addViewer: person,
  addViewers: 'string[]',
  removeEditor: person,
  removeViewer: person,
  getSheetById: 'int',
  getSheetByName: 'name:string',
  setActiveSheet: 'Sheet|Sheet,boolean',
  insertSheet: '|int|int,object|object|name:string|name:string,int|name:string,int,object|name:string,object',
  deleteSheet: 'Sheet',
  moveActiveSheet: 'int',
  renameActiveSheet: 'newName:string',
  getRange: 'a1Notation:string',
  getRangeList: 'string[]',
  getRangeByName: 'name:string',
  setNamedRange: 'name:string,Range',
  removeNamedRange: 'name:string',
  getProtections: 'ProtectionType',
  createTextFinder: 'findText:string',
  addDeveloperMetadata:
    'string|string,DeveloperMetadataVisibility|string,string|string,string,DeveloperMetadataVisibility',
  toast: 'msg:string|msg:string,string?|msg:string,string?,number?',
  addMenu: 'name:string,any[]',
  updateMenu: 'name:string,any[]',
};
