import { areaText, ruleHelp } from '../core/lembar/rule-text';
import type { Rule } from '../core/lembar/tab';
import type { Area } from '../core/lembar/workbook';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The rule as Google's data validation. */
export const validationOf = (rule: Rule, source: GoogleAppsScript.Spreadsheet.Range | null): Validation => {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(ruleHelp(rule));
  switch (rule.kind) {
    case 'list':
      return builder
        .requireValueInList([...rule.values], true)
        .setAllowInvalid(false)
        .build();
    case 'column':
      if (!source)
        throw new Error(
          'Daftar pilihan tidak menemukan kolom sumbernya. Jalankan Siapkan lembar sekali lagi.',
        );
      return builder.requireValueInRange(source, true).setAllowInvalid(false).build();
    case 'number':
      return builder.requireNumberBetween(rule.min, rule.max).setAllowInvalid(!rule.strict).build();
    case 'date':
      return builder.requireDate().setAllowInvalid(true).build();
    case 'email':
      return builder.requireTextIsEmail().setAllowInvalid(true).build();
  }
};

/** The cells of a range as core names them. */
export const areaOf = (range: GoogleAppsScript.Spreadsheet.Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

/** What a validation accepts in the words of core's `ruleText`, so that the two can be compared; '' for none. */
export const textOfValidation = (validation: Validation | null): string => {
  if (!validation) return '';
  const criteria = SpreadsheetApp.DataValidationCriteria;
  const values = validation.getCriteriaValues();
  const strict = validation.getAllowInvalid() ? '' : ' strict';
  switch (validation.getCriteriaType()) {
    case criteria.VALUE_IN_LIST:
      return `list${strict} ${(values[0] as string[]).join('|')}`;
    case criteria.VALUE_IN_RANGE: {
      const range = values[0] as GoogleAppsScript.Spreadsheet.Range;
      return `range${strict} ${range.getSheet().getSheetId()}!${areaText(areaOf(range))}`;
    }
    case criteria.NUMBER_BETWEEN:
      return `number${strict} ${values[0]} ${values[1]}`;
    case criteria.DATE_IS_VALID_DATE:
      return `date${strict}`;
    case criteria.TEXT_IS_VALID_EMAIL:
      return `email${strict}`;
    default:
      return 'lain';
  }
};
