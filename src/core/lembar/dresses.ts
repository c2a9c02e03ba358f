import { auditDress, outboxDress, snapshotsDress } from './automation-dress';
import type { TabDress } from './dress';
import { evidenceDress, indicatorsDress } from './evidence-dress';
import { innovationsDress } from './innovations-dress';
import { opdDress, schoolsDress, teamDress } from './roster-dress';
import { criteriaDress, ledgerDress, scoresDress } from './scoring-dress';
import type { TableKey } from './tab';
import { templatesDress } from './templates-dress';

/** The look of every table. */
export const dresses: Readonly<Record<TableKey, TabDress>> = {
  innovations: innovationsDress,
  opd: opdDress,
  schools: schoolsDress,
  evidence: evidenceDress,
  indicators: indicatorsDress,
  criteria: criteriaDress,
  scores: scoresDress,
  ledger: ledgerDress,
  team: teamDress,
  templates: templatesDress,
  outbox: outboxDress,
  snapshots: snapshotsDress,
  audit: auditDress,
};
