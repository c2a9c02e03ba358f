import type { Signatures } from '../core/signatures';
import { EmbeddedChartBuilder } from './chart-builders';
import { ConditionalFormatRule } from './conditional-format';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataArguments } from './developer-metadata';
import { EmbeddedChart } from './embedded-chart';
import { enums } from './enums';
import { Filter } from './filter';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import { rangeConversion } from './range-conversion';
import { rangeInners } from './range-inner';
import type { RangeList } from './range-list';
import { Selection } from './selection';
import { sheetBasicsSignatures } from './sheet-basics';
import { sheetInners, wholeSheet } from './sheet-inner';
import { SheetLines, sheetLinesSignatures } from './sheet-lines';
import { TextFinder } from './text-finder';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** SpreadsheetApp.Sheet: here what hangs on a sheet and its selection; the rest is in the files it extends. */
export class Sheet extends SheetLines {
  override protect(): Protection {
    const inner = sheetInners.of(this);
    return new Protection(inner.world, inner.world.calls.document.protect(wholeSheet(inner), 'SHEET'));
  }
  override getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    const { world, id } = sheetInners.of(this);
    const kind = enums.ProtectionType.nameOf(type) as 'RANGE' | 'SHEET';
    return world.calls.document.protections(kind, id).map((view) => new Protection(world, view));
  }
  override getNamedRanges(): NamedRange[] {
    const { world, id } = sheetInners.of(this);
    return world.calls.document
      .namedRanges()
      .filter(({ rect }) => rect.sheet === id)
      .map(({ name, rect }) => new NamedRange(world, name, rect));
  }

  override getConditionalFormatRules(): ConditionalFormatRule[] {
    const { world, id } = sheetInners.of(this);
    return world.calls.document
      .conditionalFormats(id)
      .map((rule) => ConditionalFormatRule.fromWire(rule, rangeConversion(world)));
  }
  override setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const { world, id } = sheetInners.of(this);
    world.calls.document.setConditionalFormats(
      id,
      rules.map((rule) =>
        ConditionalFormatRule.toWire(rule as ConditionalFormatRule, rangeConversion(world)),
      ),
    );
  }
  override clearConditionalFormatRules(): void {
    const { world, id } = sheetInners.of(this);
    world.calls.document.setConditionalFormats(id, []);
  }

  override newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(sheetInners.of(this).world);
  }
  override getCharts(): EmbeddedChart[] {
    const { world, id } = sheetInners.of(this);
    return world.calls.document
      .charts(id)
      .map((chart) => new EmbeddedChart(world, chart, (parts) => new EmbeddedChartBuilder(world, parts)));
  }
  override insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { world, id } = sheetInners.of(this);
    world.calls.document.putChart(id, { ...EmbeddedChart.partsOf(chart as EmbeddedChart), id: 0 });
  }
  override updateChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { world, id } = sheetInners.of(this);
    world.calls.document.putChart(id, EmbeddedChart.partsOf(chart as EmbeddedChart));
  }
  override removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { world, id } = sheetInners.of(this);
    world.calls.document.removeChart(id, EmbeddedChart.partsOf(chart as EmbeddedChart).id);
  }
  override getFilter(): Filter | null {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.filter(id) ? new Filter(world, id) : null;
  }
  /** Documents here have no pictures, drawings, slicers or pivot tables. */
  override getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return [];
  }
  override getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return [];
  }
  override getFormUrl(): string | null {
    return null;
  }
  override createTextFinder(findText: string): TextFinder {
    const inner = sheetInners.of(this);
    return new TextFinder(inner.world, [wholeSheet(inner)], findText);
  }

  override addDeveloperMetadata(...args: readonly unknown[]): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.putMetadata({ ...metadataArguments(args), location: { type: 'SHEET', sheet: id } });
    return this;
  }
  override createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { world, id } = sheetInners.of(this);
    return new DeveloperMetadataFinder(world, { sheet: id });
  }
  override getDeveloperMetadata(): DeveloperMetadata[] {
    const { world, id } = sheetInners.of(this);
    return world.calls.document
      .metadata()
      .filter(({ location }) => location.type === 'SHEET' && 'sheet' in location && location.sheet === id)
      .map((metadata) => new DeveloperMetadata(world, metadata));
  }

  #isActive(): boolean {
    const { world, id } = sheetInners.of(this);
    return world.selection.activeSheet() === id;
  }
  override activate(): this {
    const { world, id } = sheetInners.of(this);
    world.selection.select(id, []);
    return this;
  }
  override getActiveCell(): Range {
    return this.getCurrentCell() ?? this.getRange('A1');
  }
  override getActiveRange(): Range | null {
    const { world } = sheetInners.of(this);
    return this.#isActive() ? new Selection(world).getActiveRange() : this.getRange('A1');
  }
  override getActiveRangeList(): RangeList | null {
    const { world } = sheetInners.of(this);
    return this.#isActive() ? new Selection(world).getActiveRangeList() : this.getRangeList(['A1']);
  }
  override getCurrentCell(): Range | null {
    const { world } = sheetInners.of(this);
    return this.#isActive() ? new Selection(world).getCurrentCell() : this.getRange('A1');
  }
  override getSelection(): Selection {
    return new Selection(sheetInners.of(this).world);
  }
  override setActiveRange(range: GoogleRange): Range {
    return (range as Range).activate();
  }
  override setActiveRangeList(list: GoogleAppsScript.Spreadsheet.RangeList): RangeList {
    const { world, id } = sheetInners.of(this);
    world.selection.select(
      id,
      list.getRanges().map((range) => rangeInners.of(range).rect),
    );
    return list as RangeList;
  }
  override setActiveSelection(place: GoogleRange | string): Range {
    const range = typeof place === 'string' ? this.getRange(place) : (place as Range);
    return range.activate();
  }
  override setCurrentCell(cell: GoogleRange): Range {
    return (cell as Range).activateAsCurrentCell();
  }
}

const metadataOverloads =
  'string|string,DeveloperMetadataVisibility|string,string|string,string,DeveloperMetadataVisibility';

/** What the methods about the selection take; those of Spreadsheet and SpreadsheetApp are the same. */
export const selectionSignatures: Signatures = {
  setActiveRange: 'Range',
  setActiveRangeList: 'RangeList',
  setActiveSelection: 'Range|a1Notation:string',
  setCurrentCell: 'Range',
};

/** What the methods take. */
export const sheetSignatures: Signatures = {
  ...sheetBasicsSignatures,
  ...sheetLinesSignatures,
  ...selectionSignatures,
  getProtections: 'ProtectionType',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
  insertChart: 'EmbeddedChart',
  updateChart: 'EmbeddedChart',
  removeChart: 'EmbeddedChart',
  createTextFinder: 'findText:string',
  addDeveloperMetadata: metadataOverloads,
};
