import { fingerprint } from '../core/fingerprint';
import { auditTab } from '../core/lembar/automation-tabs';
import { findingLines, findingsAt } from '../core/penilaian/guard';
import { rubricOf } from '../core/penilaian/rubric';
import { openDesk } from '../core/penilaian/score-desk';
import { usedRows } from '../core/penilaian/score-sheet';
import { entryGrid } from '../core/usulan/find-entry';
import { documentProperties, type KeptProperties } from './document-properties';
import { scoreFile } from './score-tables';
import { cityZone } from './today';

/** Whether somebody's hand was in the scores or their ledger since they were last compared. */
const askedKey = 'lembar-inovasi.penjaga';
/** What was last found, so that it is logged once. */
const foundKey = 'lembar-inovasi.penjaga.temuan';

/** The hour of the city's day in which scores are compared though nothing told of a change: Google drops some edits. */
const dailyHour = '05';

/** Has the next hourly run compare the scores with their ledger. */
export const askForGuard = (): void => {
  documentProperties().setProperty(askedKey, 'ya');
};

/**
 * Compares scores and ledger when somebody's hand was in them, and once a day; completes a save that was cut short, and logs
 * what differs, once. `kept` are the document's properties as they were read. No call when it is not due. Returns whether
 * anything was written.
 */
export const guardIfDue = (
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  kept: KeptProperties,
  now: Date,
): boolean => {
  const isAsked = kept[askedKey] !== undefined;
  if (!isAsked && Utilities.formatDate(now, cityZone, 'HH') !== dailyHour) return false;
  const book = scoreFile(file);
  const criteria = book.criteria();
  const tables = {
    rubric: rubricOf(criteria),
    criteria,
    entries: entryGrid(book.entries()),
    team: book.team(),
  };
  const desk = openDesk(book, tables);
  const isUnused = desk.ledger.lines.length === 0 && usedRows(desk.sheet).length === 0;
  const lines = isUnused ? [] : findingLines(findingsAt(desk, book.scoreFormulas()), now);
  const found = fingerprint(lines.map(({ at: _, ...line }) => JSON.stringify(line)).join('\n'));
  if (lines.length > 0 && kept[foundKey] !== found)
    for (const line of lines)
      book.appendLog(auditTab.columns.map(({ key }) => line[key as keyof typeof line] ?? ''));
  const properties = documentProperties();
  if (kept[foundKey] !== found) properties.setProperty(foundKey, found);
  if (isAsked) properties.deleteProperty(askedKey);
  return true;
};
