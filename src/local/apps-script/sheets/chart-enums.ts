import { enumeration } from '../core/enums';

/** Every enumeration of Charts by its name there. */
export const chartEnums = {
  ChartHiddenDimensionStrategy: enumeration<GoogleAppsScript.Charts.ChartHiddenDimensionStrategy>(
    'ChartHiddenDimensionStrategy',
    'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
  ),
  ChartMergeStrategy: enumeration<GoogleAppsScript.Charts.ChartMergeStrategy>(
    'ChartMergeStrategy',
    'MERGE_COLUMNS MERGE_ROWS',
  ),
  ChartType: enumeration<GoogleAppsScript.Charts.ChartType>(
    'ChartType',
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  ),
  ColumnType: enumeration<GoogleAppsScript.Charts.ColumnType>('ColumnType', 'DATE NUMBER STRING'),
  CurveStyle: enumeration<GoogleAppsScript.Charts.CurveStyle>('CurveStyle', 'NORMAL SMOOTH'),
  Orientation: enumeration<GoogleAppsScript.Charts.Orientation>('Orientation', 'HORIZONTAL VERTICAL'),
  PointStyle: enumeration<GoogleAppsScript.Charts.PointStyle>('PointStyle', 'NONE TINY MEDIUM LARGE HUGE'),
  Position: enumeration<GoogleAppsScript.Charts.Position>('Position', 'TOP RIGHT BOTTOM NONE'),
};
