import type { DocumentCalls, ProtectionView } from '../../document/calls';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { enums } from './enums';
import type { NamedRange } from './named-range';
import type { Range } from './range';
import { rangeInners } from './range-inner';
import { emailOf, User } from './user';

type Change = Parameters<DocumentCalls['setProtection']>[1];

/** SpreadsheetApp.Protection: what it was when fetched, and what this object has changed since; ranges follow the sheet. */
export class Protection extends googleClass<GoogleAppsScript.Spreadsheet.Protection>('Protection') {
  readonly #world: World;
  #view: ProtectionView;

  constructor(world: World, view: ProtectionView) {
    super();
    this.#world = world;
    this.#view = view;
  }
  #set(change: Change): this {
    this.#view = this.#world.calls.document.setProtection(this.#view.id, change);
    return this;
  }
  /** Rows and columns may have come or gone since it was fetched. */
  #moved(): ProtectionView {
    this.#view = this.#world.calls.document.protection(this.#view.id);
    return this.#view;
  }
  #assertMayManage(): void {
    if (!this.#view.canEdit) {
      throw exception(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }
  override addEditor(person: unknown): this {
    return this.#set({ addEditors: [emailOf(person)] });
  }
  override addEditors(emails: readonly string[]): this {
    return this.#set({ addEditors: emails.map(emailOf) });
  }
  override canDomainEdit(): boolean {
    this.#assertMayManage();
    return this.#view.domainEdit;
  }
  override canEdit(): boolean {
    return this.#view.canEdit;
  }
  override getDescription(): string {
    return this.#view.description;
  }
  override getEditors(): User[] {
    this.#assertMayManage();
    return this.#view.editors.map((email) => new User(email));
  }
  override getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enums.ProtectionType.member(this.#view.kind);
  }
  override getRange(): Range {
    const { rect, kind } = this.#moved();
    if (kind === 'RANGE') return this.#world.make.range(rect);
    const { maxRows, maxColumns } = this.#world.properties.peekSheet(rect.sheet);
    return this.#world.make.range({
      sheet: rect.sheet,
      row: 1,
      column: 1,
      rows: maxRows,
      columns: maxColumns,
      open: 'sheet',
    });
  }
  override getRangeName(): string | null {
    return this.#view.rangeName;
  }
  override getUnprotectedRanges(): Range[] {
    return this.#moved().unprotected.map((rect) => this.#world.make.range(rect));
  }
  override isWarningOnly(): boolean {
    return this.#view.warningOnly;
  }
  override remove(): void {
    this.#world.calls.document.removeProtection(this.#view.id);
  }
  override removeEditor(person: unknown): this {
    return this.#set({ removeEditors: [emailOf(person)] });
  }
  override removeEditors(people: readonly unknown[]): this {
    return this.#set({ removeEditors: people.map(emailOf) });
  }
  override setDescription(description: string): this {
    return this.#set({ description });
  }
  override setDomainEdit(domainEdit: boolean): this {
    return this.#set({ domainEdit });
  }
  override setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): this {
    return this.setRangeName((namedRange as NamedRange).getName());
  }
  override setRange(range: GoogleAppsScript.Spreadsheet.Range): this {
    return this.#set({ rect: rangeInners.of(range).rect, rangeName: null });
  }
  override setRangeName(rangeName: string): this {
    return this.#set({ rangeName });
  }
  override setUnprotectedRanges(ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): this {
    if (this.#view.kind === 'RANGE') {
      throw exception('Unprotected ranges can only be set on sheet protections.');
    }
    return this.#set({ unprotected: ranges.map((range) => rangeInners.of(range).rect) });
  }
  override setWarningOnly(warningOnly: boolean): this {
    return this.#set({ warningOnly });
  }
}

/** What the methods take. */
export const protectionSignatures: Signatures = {
  addEditor: 'emailAddress:string|User',
  addEditors: 'string[]',
  removeEditor: 'emailAddress:string|User',
  removeEditors: 'any[]',
  setDescription: 'string?',
  setDomainEdit: 'boolean',
  setNamedRange: 'NamedRange',
  setRange: 'Range',
  setRangeName: 'rangeName:string',
  setUnprotectedRanges: 'Range[]',
  setWarningOnly: 'boolean',
};
