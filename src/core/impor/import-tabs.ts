import { innovationsTab } from '../lembar/entry-tabs';
import { schoolsTab } from '../lembar/roster-tabs';
import type { TableTab } from '../lembar/tab';

/** Tabs that lists can be imported into. */
export type ImportTab = 'schools' | 'innovations';

export const importTabs: Readonly<Record<ImportTab, TableTab>> = {
  schools: schoolsTab,
  innovations: innovationsTab,
};

/** Who proposes, as one column of many lists: an agency, a school, a puskesmas. */
export const proposerField = 'proposer';
