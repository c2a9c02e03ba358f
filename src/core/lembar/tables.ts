import { auditTab, outboxTab, snapshotsTab } from './automation-tabs';
import { evidenceTab, indicatorsTab, innovationsTab } from './entry-tabs';
import { opdTab, schoolsTab, teamTab } from './roster-tabs';
import { criteriaTab, ledgerTab, scoresTab } from './scoring-tabs';
import type { TabKey, TableTab } from './tab';
import { templatesTab } from './templates-tab';

/** Every tab that is a table of records, in the order in which the workbook shows them. */
export const tables: readonly TableTab[] = [
  innovationsTab,
  opdTab,
  schoolsTab,
  evidenceTab,
  indicatorsTab,
  criteriaTab,
  scoresTab,
  ledgerTab,
  teamTab,
  templatesTab,
  outboxTab,
  snapshotsTab,
  auditTab,
];

/** Order of all tabs: what the city looks at first, then what it fills in, then what runs by itself. */
export const tabOrder: readonly TabKey[] = [
  'dashboard',
  'innovations',
  'opd',
  'schools',
  'evidence',
  'indicators',
  'criteria',
  'scores',
  'ledger',
  'team',
  'settings',
  'templates',
  'outbox',
  'snapshots',
  'audit',
];
