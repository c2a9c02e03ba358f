import type { ExposedClass } from './core/expose';
import {
  chartBuilderSignatures,
  EmbeddedChartBuilder,
  typedBuilderNames,
  typedBuilders,
} from './sheets/chart-builders';
import { Color, ColorBuilder, colorBuilderSignatures, RgbColor, ThemeColor } from './sheets/color';
import {
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  conditionalFormatRuleBuilderSignatures,
} from './sheets/conditional-format';
import { BooleanCondition, GradientCondition } from './sheets/conditions';
import {
  DataValidation,
  DataValidationBuilder,
  dataValidationBuilderSignatures,
} from './sheets/data-validation';
import {
  DeveloperMetadata,
  DeveloperMetadataFinder,
  DeveloperMetadataLocation,
  developerMetadataSignatures,
} from './sheets/developer-metadata';
import { ChartOptions, ContainerInfo, EmbeddedChart } from './sheets/embedded-chart';
import { Filter, filterSignatures, SortSpec } from './sheets/filter';
import {
  FilterCriteria,
  FilterCriteriaBuilder,
  filterCriteriaBuilderSignatures,
} from './sheets/filter-criteria';
import { NamedRange, namedRangeSignatures } from './sheets/named-range';
import { Protection, protectionSignatures } from './sheets/protection';
import { Range, rangeSignatures } from './sheets/range';
import { Border, Borders } from './sheets/range-borders';
import { RangeList, rangeListSignatures } from './sheets/range-list';
import { TextRotation } from './sheets/range-looks';
import { RichTextValue, RichTextValueBuilder, richTextSignatures } from './sheets/rich-text';
import { Selection } from './sheets/selection';
import { Sheet, sheetSignatures } from './sheets/sheet';
import { Spreadsheet, spreadsheetSignatures } from './sheets/spreadsheet';
import { SpreadsheetApp, spreadsheetAppSignatures } from './sheets/spreadsheet-app';
import { TextFinder, textFinderSignatures } from './sheets/text-finder';
import { TextStyle, TextStyleBuilder, textStyleBuilderSignatures } from './sheets/text-style';

const service = 'SpreadsheetApp';

const of = (
  name: string,
  type: ExposedClass['type'],
  signatures: ExposedClass['signatures'] = {},
): ExposedClass => ({ name, type, signatures, service });

/** The classes of SpreadsheetApp; the builders of one chart type come after the builder they extend. */
export const spreadsheetClasses: readonly ExposedClass[] = [
  { name: service, type: SpreadsheetApp, signatures: spreadsheetAppSignatures },
  of('Spreadsheet', Spreadsheet, spreadsheetSignatures),
  of('Sheet', Sheet, sheetSignatures),
  of('Range', Range, rangeSignatures),
  of('RangeList', RangeList, rangeListSignatures),
  of('Selection', Selection, { getNextDataRange: 'Direction' }),
  of('Protection', Protection, protectionSignatures),
  of('NamedRange', NamedRange, namedRangeSignatures),
  of('DataValidation', DataValidation),
  of('DataValidationBuilder', DataValidationBuilder, dataValidationBuilderSignatures),
  of('ConditionalFormatRule', ConditionalFormatRule),
  of('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, conditionalFormatRuleBuilderSignatures),
  of('BooleanCondition', BooleanCondition),
  of('GradientCondition', GradientCondition),
  of('Filter', Filter, filterSignatures),
  of('FilterCriteria', FilterCriteria),
  of('FilterCriteriaBuilder', FilterCriteriaBuilder, filterCriteriaBuilderSignatures),
  of('SortSpec', SortSpec),
  of('TextFinder', TextFinder, textFinderSignatures),
  of('DeveloperMetadata', DeveloperMetadata, developerMetadataSignatures),
  of('DeveloperMetadataFinder', DeveloperMetadataFinder, developerMetadataSignatures),
  of('DeveloperMetadataLocation', DeveloperMetadataLocation),
  of('Color', Color),
  of('ColorBuilder', ColorBuilder, colorBuilderSignatures),
  of('RgbColor', RgbColor),
  of('ThemeColor', ThemeColor),
  of('TextStyle', TextStyle),
  of('TextStyleBuilder', TextStyleBuilder, textStyleBuilderSignatures),
  of('TextRotation', TextRotation),
  of('RichTextValue', RichTextValue, richTextSignatures),
  of('RichTextValueBuilder', RichTextValueBuilder, richTextSignatures),
  of('Border', Border),
  of('Borders', Borders),
  of('EmbeddedChart', EmbeddedChart),
  of('ContainerInfo', ContainerInfo),
  {
    name: 'ChartOptions',
    type: ChartOptions,
    signatures: { get: 'option:string', getOrDefault: 'option:string' },
    service: 'Charts',
  },
  of('EmbeddedChartBuilder', EmbeddedChartBuilder, chartBuilderSignatures),
  ...Object.entries(typedBuilders).map(([type, builder]) =>
    of(typedBuilderNames[type] ?? type, builder, chartBuilderSignatures),
  ),
];
