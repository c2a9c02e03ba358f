import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { Ui } from '../services/ui';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import { enums } from './enums';
import { FilterCriteriaBuilder } from './filter-criteria';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { RichTextValueBuilder } from './rich-text';
import { Selection } from './selection';
import { type Sheet, selectionSignatures } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './text-style';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** The global SpreadsheetApp. */
export class SpreadsheetApp extends googleClass<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
  'SpreadsheetApp',
) {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    for (const [name, { object }] of Object.entries(enums)) Object.assign(this, { [name]: object });
  }
  override flush(): void {
    this.#world.calls.document.flush();
    this.#world.properties.forget();
  }
  override getActive(): Spreadsheet {
    return this.#world.make.book();
  }
  override getActiveRange(): Range {
    return new Selection(this.#world).getActiveRange() as Range;
  }
  override getActiveRangeList(): RangeList {
    return new Selection(this.#world).getActiveRangeList() as RangeList;
  }
  override getActiveSheet(): Sheet {
    return this.#world.make.sheet(this.#world.selection.activeSheet());
  }
  override getActiveSpreadsheet(): Spreadsheet {
    return this.#world.make.book();
  }
  override getCurrentCell(): Range {
    return new Selection(this.#world).getCurrentCell() as Range;
  }
  override getSelection(): Selection {
    return new Selection(this.#world);
  }
  override getUi(): Ui {
    if (!this.#world.facts.window) throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.#world);
  }
  override newColor(): ColorBuilder {
    return new ColorBuilder();
  }
  override newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  override newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  override newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
  override newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  override newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  override openById(id: string): Spreadsheet {
    if (id !== this.#world.properties.peekBook().id) {
      throw exception(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    }
    return this.#world.make.book();
  }
  override openByUrl(url: string): Spreadsheet {
    const [, id] = /\/spreadsheets\/d\/([\w-]+)/.exec(url) ?? [];
    if (id === undefined) throw exception('Invalid argument: url');
    return this.openById(id);
  }
  override setActiveRange(range: GoogleRange): Range {
    return (range as Range).activate();
  }
  override setActiveRangeList(list: GoogleAppsScript.Spreadsheet.RangeList): RangeList {
    return (list as RangeList).activate();
  }
  override setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): Sheet {
    return (sheet as Sheet).activate();
  }
  override setActiveSpreadsheet(): void {}
  override setCurrentCell(cell: GoogleRange): Range {
    return (cell as Range).activateAsCurrentCell();
  }
}

/** What the methods take. */
export const spreadsheetAppSignatures: Signatures = {
  ...selectionSignatures,
  openById: 'id:string',
  openByUrl: 'url:string',
  setActiveSheet: 'Sheet|Sheet,boolean',
  setActiveSpreadsheet: 'Spreadsheet',
};
