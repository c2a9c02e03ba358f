import { groupOf } from '../grouped';
import { evidenceById } from '../kesiapan/evidence';
import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { type CellValue, sameText } from '../text';
import { fieldTexts, formColumns } from '../usulan/entry-form';
import type { EntryGrid } from '../usulan/find-entry';
import { teamLines } from './assessors';
import { changedFields, isoToText, judgedPrint, type TextBefore } from './judged';
import { type EntryResult, isConflicted, resultsOf, totalOf } from './results';
import { type Rubric, scoresIn } from './rubric';
import { type EntryAt, scoredEntries } from './score-entries';
import type { Assessor, ScoreRow } from './score-rows';
import type { EvidenceLine, OpenScoring, OtherScore, OwnProgress, QueueLine } from './scoring-view';

type Grid = readonly (readonly CellValue[])[];

/** Everything that the queue is made from, as it was read. */
export interface QueueTables {
  readonly entries: EntryGrid;
  readonly evidence: Grid;
  readonly team: Grid;
  readonly rubric: Rubric;
  readonly rows: readonly ScoreRow[];
  /** Scores further apart than this are discussed. */
  readonly spreadLimit: number;
  readonly dayOf: (date: Date) => Day;
}

/** The queue of one assessor. */
export interface Queue {
  readonly lines: readonly QueueLine[];
  readonly ownUnitEntries: number;
}

/** Makes what gives the texts, evidence and fingerprint of an entry, as they are judged. */
export const judgedIn = ({
  entries,
  evidence,
  dayOf,
}: Pick<QueueTables, 'entries' | 'evidence' | 'dayOf'>) => {
  const proofs = evidenceById(evidence);
  return ({ id, row }: EntryAt) => {
    const texts = fieldTexts(entries.grid[row - 1] ?? [], entries.at, dayOf);
    const lines = groupOf(proofs, id).map(
      ({ indicator, claim, verified, link, note }): EvidenceLine => ({
        indicator,
        claim,
        verified,
        link,
        note,
      }),
    );
    return { texts, lines, print: judgedPrint(texts, lines) };
  };
};

const progressOf = (row: ScoreRow | undefined, rubric: Rubric, print: () => string): OwnProgress => {
  if (!row || row.state === '') return 'belum';
  if (row.state === 'Draf') return 'draf';
  if (row.isAbstained) return 'abstain';
  if (totalOf(row, rubric) === null) return 'belum lengkap';
  return row.fingerprint === print() ? 'final' : 'kedaluwarsa';
};

const isOwn = (row: ScoreRow, id: string, me: Assessor): boolean =>
  row.id === id && sameText(row.assessor, me.email);

/** The entries that somebody may score, those with the fewest scores first, and then in the order of their numbers. */
export const queueFor = (tables: QueueTables, me: Assessor): Queue => {
  const { entries, team, rubric, rows, spreadLimit } = tables;
  const judged = judgedIn(tables);
  const people = teamLines(team);
  const all = scoredEntries(entries).filter(({ status }) => sameText(status, 'Terverifikasi'));
  const offered = all.filter((entry) => !isConflicted(people, me.email, entry));
  const mine = new Map(
    rows.filter(({ assessor }) => sameText(assessor, me.email)).map((row) => [row.id, row]),
  );
  const results = new Map<string, EntryResult>(
    resultsOf(all, rows, rubric, people).map((result) => [result.entry.id, result]),
  );
  const lines = offered.map((entry): QueueLine => {
    const result = results.get(entry.id);
    const progress = progressOf(mine.get(entry.id), rubric, () => judged(entry).print);
    return {
      id: entry.id,
      name: entry.name,
      opd: entry.opd,
      unit: entry.unit,
      kind: entry.kind,
      mine: progress,
      finals: result?.totals.length ?? 0,
      isDisputed: progress === 'final' && (result?.spread ?? 0) > spreadLimit,
    };
  });
  lines.sort((one, other) => one.finals - other.finals || (one.id < other.id ? -1 : 1));
  return { lines, ownUnitEntries: all.length - offered.length };
};

/** Everything to read of an entry, filled columns alone, in the order of the form. */
const fieldsOf = (texts: Readonly<Record<string, string>>): OpenScoring['fields'] =>
  innovationsTab.columns.flatMap(({ key, header }) => {
    const text = texts[key] ?? '';
    return formColumns.some((one) => one.key === key) && text !== ''
      ? [{ title: header, text: isoToText(text) }]
      : [];
  });

const others = ({ rows, rubric }: QueueTables, id: string, me: Assessor): readonly OtherScore[] =>
  rows
    .filter((row) => row.id === id && row.state === 'Final' && !isOwn(row, id, me))
    .map((row) => ({
      assessor: row.assessor,
      scores: scoresIn(row, rubric),
      total: totalOf(row, rubric),
      note: row.note,
      isAbstained: row.isAbstained,
    }));

/** What is opened of an entry besides one's own score; null when it is not in this person's queue. */
export const openFor = (
  tables: QueueTables,
  me: Assessor,
  id: string,
  textBefore: (id: string, since: Date) => TextBefore,
): Omit<OpenScoring, 'stop' | 'notice' | 'mine' | 'savedAt' | 'version'> | null => {
  const line = queueFor(tables, me).lines.find((one) => one.id === id);
  const entry = line && scoredEntries(tables.entries).find((one) => one.id === id);
  if (!line || !entry) return null;
  const { texts, lines, print } = judgedIn(tables)(entry);
  const own = tables.rows.find((row) => isOwn(row, id, me));
  const isStale = line.mine === 'kedaluwarsa' && own?.at;
  return {
    line,
    fields: fieldsOf(texts),
    evidence: lines,
    changed: isStale ? changedFields(own.fingerprint, texts, lines, textBefore(id, isStale)) : [],
    others: own?.state === 'Final' ? others(tables, id, me) : null,
    fingerprint: print,
  };
};
