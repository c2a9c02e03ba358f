import { auditTab } from './automation-tabs';
import { evidenceTab, indicatorsTab, innovationsTab } from './entry-tabs';
import { opdTab, schoolsTab, teamTab } from './roster-tabs';
import { criteriaTab, ledgerTab, scoresTabFor } from './scoring-tabs';
import type { TableTab } from './tab';
import { templatesTab } from './templates-tab';
import { outboxTab, snapshotsTab } from './weekly-tabs';

/** Every tab that is a table of records, that of the scores with a column for each of these criteria. */
export const tablesFor = (criteria: readonly { readonly code: string }[]): readonly TableTab[] => [
  innovationsTab,
  opdTab,
  schoolsTab,
  evidenceTab,
  indicatorsTab,
  criteriaTab,
  scoresTabFor(criteria),
  ledgerTab,
  teamTab,
  templatesTab,
  outboxTab,
  snapshotsTab,
  auditTab,
];
