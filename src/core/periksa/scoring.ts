import type { Day } from '../lembar/settings';
import { cellAt, columnAt, type Grid } from '../lembar/table-rows';
import { pendingChanges } from '../penilaian/approve-rubric';
import { faultLines } from '../penilaian/fault-lines';
import { findingsAt } from '../penilaian/guard';
import type { ScoreDesk, ScoreTables } from '../penilaian/score-desk';
import { scoredEntries } from '../penilaian/score-entries';
import type { ScoreFault } from '../penilaian/score-faults';
import { scoreRowAt, usedRows } from '../penilaian/score-sheet';
import { judgedIn } from '../penilaian/scoring-queue';
import { sameText } from '../text';
import { type Check, cellName, checkOf, type Detail } from './check';

/** Formulas of tab Penilaian that were typed over: they can be written back without losing a score. */
export const formulaFaults = (
  desk: ScoreDesk,
  formulas: readonly (readonly string[])[],
): readonly ScoreFault[] =>
  findingsAt(desk, formulas).faults.filter(({ kind, expected }) => kind === 'cell' && expected === 'rumus');

/** Final scores of entries that changed since they were judged. */
const staleScores = (
  desk: ScoreDesk,
  { entries }: ScoreTables,
  evidence: Grid,
  dayOf: (date: Date) => Day,
): readonly Detail[] => {
  const judged = judgedIn({ entries, evidence, dayOf });
  const verified = new Map(
    scoredEntries(entries)
      .filter(({ status }) => sameText(status, 'Terverifikasi'))
      .map((entry) => [entry.id, entry]),
  );
  return usedRows(desk.sheet).flatMap((row) => {
    const { id, assessor, state, isAbstained, fingerprint } = scoreRowAt(desk.sheet, row);
    const entry = verified.get(id);
    const isStale =
      entry && state === 'Final' && !isAbstained && fingerprint !== '' && fingerprint !== judged(entry).print;
    return isStale
      ? [{ where: cellName('scores', row, columnAt(desk.sheet, 'id')), found: `${id}, ${assessor}` }]
      : [];
  });
};

/** All that is looked at in scores, their ledger and their rubric. */
export const scoringFindings = (
  desk: ScoreDesk,
  tables: ScoreTables,
  read: {
    readonly formulas: readonly (readonly string[])[];
    readonly evidence: Grid;
    readonly dayOf: (date: Date) => Day;
  },
): readonly Check[] => {
  const { rubric } = tables;
  const findings = findingsAt(desk, read.formulas);
  const typedOver = formulaFaults(desk, read.formulas);
  const details = (some: Pick<typeof findings, 'faults' | 'ledgerFaults'>): readonly Detail[] =>
    faultLines({ ...some, breaks: [] }, desk).map(({ id, where, expected, found }) => ({
      where: id === '' ? where : `${where} (${id})`,
      found: `${found || 'kosong'}, seharusnya ${expected || 'kosong'}`,
    }));
  const others = findings.faults.filter((fault) => !typedOver.includes(fault));
  return [
    checkOf('weights', rubric.problem === '' ? [] : [{ where: rubric.problem, found: '' }]),
    checkOf(
      'rubric',
      pendingChanges(desk).map((text) => ({ where: text, found: '' })),
    ),
    checkOf(
      'scoreFormulas',
      typedOver.map(({ row, key }) => ({
        where: cellName('scores', row, columnAt(desk.sheet, key)),
        found: String(cellAt(desk.sheet, row, key)),
      })),
      true,
    ),
    checkOf('scores', details({ faults: others, ledgerFaults: [] })),
    checkOf('ledger', [
      ...details({ faults: [], ledgerFaults: findings.ledgerFaults }),
      ...findings.breaks.map((text) => ({ where: text, found: '' })),
    ]),
    checkOf('stale', staleScores(desk, tables, read.evidence, read.dayOf)),
  ];
};
