import type { TabKey } from '../core/lembar/tab';
import type { Grid } from '../core/lembar/table-rows';
import { firstRows, tabNamed } from './entry-book';

/** Gives the values of a tab, titles included; nothing of one that is not there. */
export type TabReader = (tab: TabKey) => Grid;

/** Reads each tab when it is first asked for and once; those whose values are known already are not read. */
export const readOnce = (
  sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[],
  known: Readonly<Partial<Record<TabKey, Grid>>> = {},
): TabReader => {
  const kept = new Map<string, Grid>(Object.entries(known));
  return (tab) => {
    const grid = kept.get(tab) ?? firstRows(tabNamed(sheets, tab));
    kept.set(tab, grid);
    return grid;
  };
};
