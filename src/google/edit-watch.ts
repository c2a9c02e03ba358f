import type { EditWatch } from '../core/lembar/workbook';

/** The installable trigger on edits, of the account that runs this: Google shows nobody another's. */
export const editWatch = (
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  functionName: string,
): EditWatch => ({
  isWatching: () =>
    ScriptApp.getProjectTriggers().some(
      (trigger) =>
        trigger.getHandlerFunction() === functionName &&
        trigger.getEventType() === ScriptApp.EventType.ON_EDIT,
    ),
  watch: () => {
    ScriptApp.newTrigger(functionName).forSpreadsheet(file).onEdit().create();
  },
});
