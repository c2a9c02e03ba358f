import type { EditWatch } from '../core/lembar/workbook';

/** What each trigger calls. */
export interface WatchDoors {
  readonly edit: string;
  readonly change: string;
  readonly hour: string;
}

/** The triggers of the account that runs this: Google shows nobody another's, and each is made only where it is missing. */
export const editWatch = (file: GoogleAppsScript.Spreadsheet.Spreadsheet, doors: WatchDoors): EditWatch => {
  const present = (): readonly string[] =>
    ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  return {
    isWatching: () => {
      const functions = present();
      return Object.values(doors).every((name) => functions.includes(name));
    },
    watch: () => {
      const functions = present();
      const isMissing = (name: string) => !functions.includes(name);
      if (isMissing(doors.edit)) ScriptApp.newTrigger(doors.edit).forSpreadsheet(file).onEdit().create();
      if (isMissing(doors.change))
        ScriptApp.newTrigger(doors.change).forSpreadsheet(file).onChange().create();
      if (isMissing(doors.hour)) ScriptApp.newTrigger(doors.hour).timeBased().everyHours(1).create();
    },
  };
};
