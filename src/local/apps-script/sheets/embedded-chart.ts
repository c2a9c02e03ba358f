import type { Chart, Rect } from '../../document/book';
import { googleClass } from '../core/google-class';
import type { World } from '../core/world';
import type { EmbeddedChartBuilder } from './chart-builders';
import { chartEnums } from './chart-enums';
import type { Range } from './range';

/** What a chart is made of; the id is 0 until it stands on a sheet. */
export interface ChartParts extends Chart {
  readonly hiddenDimensions?: string;
  readonly merge?: string;
  readonly transpose?: boolean;
}

/** SpreadsheetApp.ContainerInfo. */
export class ContainerInfo extends googleClass<GoogleAppsScript.Spreadsheet.ContainerInfo>('ContainerInfo') {
  readonly #position: Chart['position'];

  constructor(position: Chart['position']) {
    super();
    this.#position = position;
  }
  override getAnchorColumn(): number {
    return this.#position.column;
  }
  override getAnchorRow(): number {
    return this.#position.row;
  }
  override getOffsetX(): number {
    return this.#position.offsetX;
  }
  override getOffsetY(): number {
    return this.#position.offsetY;
  }
}

/** Charts.ChartOptions. */
export class ChartOptions extends googleClass<GoogleAppsScript.Charts.ChartOptions>('ChartOptions') {
  readonly #options: Chart['options'];

  constructor(options: Chart['options']) {
    super();
    this.#options = options;
  }
  override get(option: string): unknown {
    return this.#options[option] ?? null;
  }
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

/** The ranges of a chart as objects. */
export const rangesOf = (world: World, rects: readonly Rect[]): Range[] =>
  rects.map((rect) => world.make.range(rect));

/** SpreadsheetApp.EmbeddedChart. */
export class EmbeddedChart extends googleClass<GoogleAppsScript.Spreadsheet.EmbeddedChart>('EmbeddedChart') {
  readonly #world: World;
  readonly #parts: ChartParts;
  readonly #builder: (parts: ChartParts) => EmbeddedChartBuilder;

  constructor(world: World, parts: ChartParts, builder: (parts: ChartParts) => EmbeddedChartBuilder) {
    super();
    this.#world = world;
    this.#parts = parts;
    this.#builder = builder;
  }
  static partsOf(chart: EmbeddedChart): ChartParts {
    return chart.#parts;
  }
  override getChartId(): number | null {
    return this.#parts.id || null;
  }
  getId(): string {
    return String(this.#parts.id || '');
  }
  override getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.#parts.position);
  }
  override getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return chartEnums.ChartHiddenDimensionStrategy.member(this.#parts.hiddenDimensions ?? 'IGNORE_BOTH');
  }
  override getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return chartEnums.ChartMergeStrategy.member(this.#parts.merge ?? 'MERGE_COLUMNS');
  }
  override getNumHeaders(): number {
    return this.#parts.headers;
  }
  override getOptions(): ChartOptions {
    return new ChartOptions(this.#parts.options);
  }
  override getRanges(): Range[] {
    return rangesOf(this.#world, this.#parts.ranges);
  }
  override getTransposeRowsAndColumns(): boolean {
    return this.#parts.transpose ?? false;
  }
  override modify(): EmbeddedChartBuilder {
    return this.#builder(this.#parts);
  }
}
