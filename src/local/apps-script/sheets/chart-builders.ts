import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import { googleMembers } from '../core/google-members';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { chartEnums } from './chart-enums';
import { type ChartParts, ContainerInfo, EmbeddedChart, rangesOf } from './embedded-chart';
import type { Range } from './range';
import { rangeInners } from './range-inner';

const emptyChart: ChartParts = {
  id: 0,
  type: 'COLUMN',
  ranges: [],
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  options: {},
  headers: -1,
};

/** SpreadsheetApp.EmbeddedChartBuilder, base of the builders of one type too. */
export class EmbeddedChartBuilder extends googleClass<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(
  'EmbeddedChartBuilder',
) {
  readonly #world: World;
  #parts: ChartParts;

  constructor(world: World, parts: ChartParts = emptyChart) {
    super();
    this.#world = world;
    this.#parts = parts;
  }
  static withOptions(
    builder: EmbeddedChartBuilder,
    options: Readonly<Record<string, unknown>>,
  ): EmbeddedChartBuilder {
    return builder.#with({ options: { ...builder.#parts.options, ...options } });
  }
  static typed(builder: EmbeddedChartBuilder, type: string): EmbeddedChartBuilder {
    const Typed = typedBuilders[type] ?? EmbeddedChartBuilder;
    return new Typed(builder.#world, { ...builder.#parts, type });
  }
  #with(change: Partial<ChartParts>): this {
    this.#parts = { ...this.#parts, ...change };
    return this;
  }
  /** As Google prints it, an internal name. */
  override toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@0';
  }
  override addRange(range: GoogleAppsScript.Spreadsheet.Range): this {
    return this.#with({ ranges: [...this.#parts.ranges, rangeInners.of(range).rect] });
  }
  override build(): EmbeddedChart {
    return new EmbeddedChart(
      this.#world,
      this.#parts,
      (parts) => new EmbeddedChartBuilder(this.#world, parts),
    );
  }
  override clearRanges(): this {
    return this.#with({ ranges: [] });
  }
  override getChartType(): GoogleAppsScript.Charts.ChartType {
    return chartEnums.ChartType.member(this.#parts.type);
  }
  override getContainer(): ContainerInfo {
    return new ContainerInfo(this.#parts.position);
  }
  override getRanges(): Range[] {
    return rangesOf(this.#world, this.#parts.ranges);
  }
  override removeRange(range: GoogleAppsScript.Spreadsheet.Range): this {
    const text = JSON.stringify(rangeInners.of(range).rect);
    return this.#with({ ranges: this.#parts.ranges.filter((rect) => JSON.stringify(rect) !== text) });
  }
  override setChartType(type: GoogleAppsScript.Charts.ChartType): this {
    return this.#with({ type: chartEnums.ChartType.nameOf(type) });
  }
  override setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): this {
    return this.#with({ hiddenDimensions: chartEnums.ChartHiddenDimensionStrategy.nameOf(strategy) });
  }
  override setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): this {
    return this.#with({ merge: chartEnums.ChartMergeStrategy.nameOf(strategy) });
  }
  override setNumHeaders(headers: number): this {
    return this.#with({ headers });
  }
  override setOption(option: string, value: unknown): this {
    return this.#with({ options: { ...this.#parts.options, [option]: value } });
  }
  override setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw exception('The chart must be anchored to a cell of the sheet.');
    return this.#with({ position: { row, column, offsetX, offsetY } });
  }
  override setTransposeRowsAndColumns(transpose: boolean): this {
    return this.#with({ transpose });
  }
}

type OptionMethod = readonly [
  signature: string,
  options: (...values: readonly unknown[]) => Record<string, unknown>,
];

const valued = (signature: string, option: string): OptionMethod => [
  signature,
  (value) => ({ [option]: value }),
];
const flag = (option: string): OptionMethod => ['', () => ({ [option]: true })];
const window = (axis: string): OptionMethod => [
  'number,number',
  (min, max) => ({ [`${axis}.viewWindow.min`]: min, [`${axis}.viewWindow.max`]: max }),
];

/** The methods of the builders of one type, which set options. */
const optionMethods: Readonly<Record<string, OptionMethod>> = {
  setTitle: valued('string', 'title'),
  setColors: valued('string[]', 'colors'),
  setBackgroundColor: valued('string', 'backgroundColor'),
  setLegendPosition: ['Position', (position) => ({ 'legend.position': String(position).toLowerCase() })],
  set3D: flag('is3D'),
  setStacked: flag('isStacked'),
  reverseCategories: flag('reverseCategories'),
  reverseDirection: flag('reverseCategories'),
  setXAxisTitle: valued('string', 'hAxis.title'),
  setYAxisTitle: valued('string', 'vAxis.title'),
  setRange: window('vAxis'),
  setXAxisRange: window('hAxis'),
  setYAxisRange: window('vAxis'),
  useLogScale: flag('vAxis.logScale'),
  setXAxisLogScale: flag('hAxis.logScale'),
  setYAxisLogScale: flag('vAxis.logScale'),
  setCurveStyle: ['CurveStyle', (style) => ({ curveType: String(style) === 'SMOOTH' ? 'function' : 'none' })],
  setPointStyle: ['PointStyle', (style) => ({ pointStyle: String(style).toLowerCase() })],
  enablePaging: ['boolean', (on) => ({ page: on ? 'enable' : 'disable' })],
  enableSorting: ['boolean', (on) => ({ sort: on ? 'enable' : 'disable' })],
  showRowNumberColumn: valued('boolean', 'showRowNumber'),
  useAlternatingRowStyle: valued('boolean', 'alternatingRowStyle'),
};

const typeNames: Readonly<Record<string, string>> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  HISTOGRAM: 'EmbeddedHistogramChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
  SCATTER: 'EmbeddedScatterChartBuilder',
  TABLE: 'EmbeddedTableChartBuilder',
};

const addMethod = (
  prototype: object,
  name: string,
  value: (this: EmbeddedChartBuilder, ...args: unknown[]) => unknown,
) => Object.defineProperty(prototype, name, { configurable: true, writable: true, value });

const typedBuilder = (className: string): typeof EmbeddedChartBuilder => {
  const Typed = class extends EmbeddedChartBuilder {};
  const members = (googleMembers[className] ?? '').split(' ');
  for (const [name, [, options]] of Object.entries(optionMethods)) {
    if (!members.includes(name)) continue;
    addMethod(Typed.prototype, name, function (...args) {
      return EmbeddedChartBuilder.withOptions(this, options(...args));
    });
  }
  return Typed;
};

/** The builders of one type by the type's name. */
export const typedBuilders: Readonly<Record<string, typeof EmbeddedChartBuilder>> = Object.fromEntries(
  Object.entries(typeNames).map(([type, className]) => [type, typedBuilder(className)]),
);

for (const type of Object.keys(typeNames)) {
  const name = `as${type[0]}${type.slice(1).toLowerCase()}Chart`;
  addMethod(EmbeddedChartBuilder.prototype, name, function () {
    return EmbeddedChartBuilder.typed(this, type);
  });
}

/** The name of the builder's class for a type. */
export const typedBuilderNames = typeNames;

/** What the methods of all these classes take. */
export const chartBuilderSignatures: Signatures = {
  addRange: 'Range',
  removeRange: 'Range',
  setChartType: 'ChartType',
  setHiddenDimensionStrategy: 'ChartHiddenDimensionStrategy',
  setMergeStrategy: 'ChartMergeStrategy',
  setNumHeaders: 'int',
  setOption: 'option:string,any',
  setPosition: 'int,int,int,int',
  setTransposeRowsAndColumns: 'boolean',
  ...Object.fromEntries(Object.entries(optionMethods).map(([name, [signature]]) => [name, signature])),
};
