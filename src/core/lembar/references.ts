import { columnLetters, quotedSheet } from './formula-text';
import type { References } from './formulas';
import { type TabKey, tabNames } from './tab';

/** How formulas name columns, from where each tab's columns stand. */
export const referencesTo = (columnsOf: (tab: TabKey) => Readonly<Record<string, number>>): References => ({
  all: (tab, column) => {
    const letters = columnLetters(columnsOf(tab)[column] ?? 1);
    return `${quotedSheet(tabNames[tab])}!$${letters}:$${letters}`;
  },
});
