import { enumeration } from '../core/enums';

/** Every enumeration of SpreadsheetApp by its name there. */
export const enums = {
  AutoFillSeries: enumeration<GoogleAppsScript.Spreadsheet.AutoFillSeries>(
    'AutoFillSeries',
    'DEFAULT_SERIES ALTERNATE_SERIES',
  ),
  BandingTheme: enumeration<GoogleAppsScript.Spreadsheet.BandingTheme>(
    'BandingTheme',
    'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  ),
  BooleanCriteria: enumeration<GoogleAppsScript.Spreadsheet.BooleanCriteria>(
    'BooleanCriteria',
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  ),
  BorderStyle: enumeration<GoogleAppsScript.Spreadsheet.BorderStyle>(
    'BorderStyle',
    'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  ),
  CopyPasteType: enumeration<GoogleAppsScript.Spreadsheet.CopyPasteType>(
    'CopyPasteType',
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  ),
  DataExecutionErrorCode: enumeration<GoogleAppsScript.Spreadsheet.DataExecutionErrorCode>(
    'DataExecutionErrorCode',
    'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL',
  ),
  DataExecutionState: enumeration<GoogleAppsScript.Spreadsheet.DataExecutionState>(
    'DataExecutionState',
    'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED',
  ),
  DataSourceParameterType: enumeration<GoogleAppsScript.Spreadsheet.DataSourceParameterType>(
    'DataSourceParameterType',
    'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL',
  ),
  DataSourceType: enumeration<GoogleAppsScript.Spreadsheet.DataSourceType>(
    'DataSourceType',
    'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY',
  ),
  DataValidationCriteria: enumeration<GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
    'DataValidationCriteria',
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE',
  ),
  DeveloperMetadataLocationType: enumeration<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
    'DeveloperMetadataLocationType',
    'SPREADSHEET SHEET ROW COLUMN',
  ),
  DeveloperMetadataVisibility: enumeration<GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
    'DeveloperMetadataVisibility',
    'DOCUMENT PROJECT',
  ),
  Dimension: enumeration<GoogleAppsScript.Spreadsheet.Dimension>('Dimension', 'COLUMNS ROWS'),
  Direction: enumeration<GoogleAppsScript.Spreadsheet.Direction>('Direction', 'UP DOWN PREVIOUS NEXT'),
  GroupControlTogglePosition: enumeration<GoogleAppsScript.Spreadsheet.GroupControlTogglePosition>(
    'GroupControlTogglePosition',
    'BEFORE AFTER',
  ),
  InterpolationType: enumeration<GoogleAppsScript.Spreadsheet.InterpolationType>(
    'InterpolationType',
    'NUMBER PERCENT PERCENTILE MIN MAX',
  ),
  PivotTableSummarizeFunction: enumeration<GoogleAppsScript.Spreadsheet.PivotTableSummarizeFunction>(
    'PivotTableSummarizeFunction',
    'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP',
  ),
  PivotValueDisplayType: enumeration<GoogleAppsScript.Spreadsheet.PivotValueDisplayType>(
    'PivotValueDisplayType',
    'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
  ),
  ProtectionType: enumeration<GoogleAppsScript.Spreadsheet.ProtectionType>('ProtectionType', 'RANGE SHEET'),
  RecalculationInterval: enumeration<GoogleAppsScript.Spreadsheet.RecalculationInterval>(
    'RecalculationInterval',
    'ON_CHANGE MINUTE HOUR',
  ),
  RelativeDate: enumeration<GoogleAppsScript.Spreadsheet.RelativeDate>(
    'RelativeDate',
    'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
  ),
  SheetType: enumeration<GoogleAppsScript.Spreadsheet.SheetType>('SheetType', 'GRID OBJECT DATASOURCE'),
  SortOrder: enumeration<GoogleAppsScript.Spreadsheet.SortOrder>('SortOrder', 'ASCENDING DESCENDING'),
  TextDirection: enumeration<GoogleAppsScript.Spreadsheet.TextDirection>(
    'TextDirection',
    'LEFT_TO_RIGHT RIGHT_TO_LEFT',
  ),
  TextToColumnsDelimiter: enumeration<GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter>(
    'TextToColumnsDelimiter',
    'COMMA SEMICOLON PERIOD SPACE',
  ),
  ThemeColorType: enumeration<GoogleAppsScript.Spreadsheet.ThemeColorType>(
    'ThemeColorType',
    'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  ),
  ValueType: enumeration<GoogleAppsScript.Spreadsheet.ValueType>('ValueType', 'IMAGE'),
  WrapStrategy: enumeration<GoogleAppsScript.Spreadsheet.WrapStrategy>('WrapStrategy', 'WRAP OVERFLOW CLIP'),
  DataSourceRefreshScope: enumeration<unknown>(
    'DataSourceRefreshScope',
    'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES',
  ),
  DateTimeGroupingRuleType: enumeration<unknown>(
    'DateTimeGroupingRuleType',
    'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY',
  ),
  FrequencyType: enumeration<unknown>('FrequencyType', 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY'),
  ColorType: enumeration<GoogleAppsScript.Base.ColorType>('ColorType', 'UNSUPPORTED RGB THEME'),
};
