import type { EditWatch } from '../core/lembar/workbook';
import { expectRuns } from './run-mark';

/** What each trigger calls. */
export interface WatchDoors {
  readonly edit: string;
  readonly change: string;
  readonly hour: string;
}

/** The watch, and what mends one that Google has stopped. */
export interface WatchInPlace extends EditWatch {
  /** Whether the account has any of them. */
  isWatchingSome(): boolean;
  unwatch(): void;
}

/** The triggers of the account that runs this: Google shows nobody another's, and each is made only where it is missing. */
export const editWatch = (
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  doors: WatchDoors,
): WatchInPlace => {
  const names = Object.values(doors);
  const present = () =>
    ScriptApp.getProjectTriggers().filter((trigger) => names.includes(trigger.getHandlerFunction()));
  const missing = (): readonly string[] => {
    const functions = present().map((trigger) => trigger.getHandlerFunction());
    return names.filter((name) => !functions.includes(name));
  };
  return {
    isWatching: () => missing().length === 0,
    isWatchingSome: () => present().length > 0,
    watch: () => {
      const absent = missing();
      if (absent.includes(doors.edit))
        ScriptApp.newTrigger(doors.edit).forSpreadsheet(file).onEdit().create();
      if (absent.includes(doors.change))
        ScriptApp.newTrigger(doors.change).forSpreadsheet(file).onChange().create();
      if (!absent.includes(doors.hour)) return;
      ScriptApp.newTrigger(doors.hour).timeBased().everyHours(1).create();
      expectRuns();
    },
    unwatch: () => {
      for (const trigger of present()) ScriptApp.deleteTrigger(trigger);
    },
  };
};
