import { assessorsIn, type TeamLine } from '../penilaian/assessors';
import { digest } from '../penilaian/digest';
import { fields, type LedgerLine, toSecond } from '../penilaian/ledger-lines';
import { type EntryResult, resultsOf } from '../penilaian/results';
import { activeCriteria } from '../penilaian/rubric';
import { record, type ScoreDesk } from '../penilaian/score-desk';
import type { EntryAt } from '../penilaian/score-entries';
import type { ScoreRow } from '../penilaian/score-rows';
import { scoreRowOf } from '../penilaian/score-sheet';
import { refusal } from '../refusal';
import { sameText } from '../text';
import type { LockedLine, LockedRound } from './locked-round';

/** A locked result with all that its places rest on. */
export interface LockedResult extends LockedRound {
  readonly reason: string;
  /** Names of the agencies of the roster, with whether they were active. */
  readonly roster: readonly (readonly [name: string, isActive: boolean])[];
  /** Every assessor's score: ID, e-mail, state, abstained, and scores in the order of the criteria. */
  readonly scores: readonly (readonly (string | number | boolean | null)[])[];
}

/** What is kept of a result; its fingerprint is taken of this. */
export type Content = Omit<LockedResult, 'lockedAt' | 'lockedBy' | 'reason' | 'fingerprint'>;

/** Field of the ledger lines that hold a locked result, in pieces. */
const resultField = '(hasil)';

/** Longest piece, in letters: its copy, with every quote escaped, still fits a cell. */
const pieceLength = 18_000;

const lineOf = ({
  entry,
  finalScore,
  totals,
  spread,
  rank,
  kindRank,
  tieReason,
}: EntryResult<EntryAt>): LockedLine => ({
  id: entry.id,
  name: entry.name,
  opd: entry.opd,
  unit: entry.unit,
  kind: entry.kind,
  finalScore,
  assessors: totals.length,
  spread,
  rank,
  kindRank,
  tieReason,
});

/** What the ledger has of everybody's scores; what stands in tab Penilaian besides is not locked. */
const rowsToLock = ({ states, sheet }: ScoreDesk): readonly ScoreRow[] =>
  [...states.values()].map((state) => scoreRowOf(state, sheet.codes));

/** The results that locking now would keep: of the entries that have a final score, by rank. */
export const linesToLock = (
  desk: ScoreDesk,
  entries: readonly EntryAt[],
  team: readonly TeamLine[],
): readonly LockedLine[] =>
  resultsOf(entries, rowsToLock(desk), desk.rubric, team)
    .filter(({ rank }) => rank !== null)
    .map(lineOf)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || (one.id < other.id ? -1 : 1));

/** What locking now would keep: the results with all that their places rest on. */
export const resultToLock = (
  desk: ScoreDesk,
  entries: readonly EntryAt[],
  team: readonly TeamLine[],
  roster: Content['roster'],
  period: string,
): Content => {
  const rows = rowsToLock(desk);
  const criteria = activeCriteria(desk.rubric);
  const used = new Set(rows.filter(({ state }) => state === 'Final').map(({ assessor }) => assessor));
  const named = assessorsIn(team);
  return {
    period,
    criteria: criteria.map(({ code, name, weight, min, max }) => ({ code, name, weight, min, max })),
    assessors: [...used]
      .sort()
      .map((email) => named.find((one) => sameText(one.email, email))?.name ?? email),
    roster,
    lines: linesToLock(desk, entries, team),
    scores: rows.map((row) => [
      row.id,
      row.assessor,
      row.state,
      row.isAbstained,
      ...criteria.map(({ code }) => {
        const score = row.scores[code];
        return typeof score === 'number' ? score : null;
      }),
    ]),
  };
};

/** Why the round cannot be locked with these results, with what to do; '' when it can. */
export const lockProblem = (desk: ScoreDesk, lines: readonly LockedLine[]): string => {
  if (desk.round.lock !== '') return 'Periode penilaian sudah dikunci.';
  if (desk.rubric.problem !== '') return desk.rubric.problem;
  if (desk.round.rubricText !== '' && desk.round.rubricMark !== desk.mark)
    return 'Tab Kriteria berbeda dari rubrik yang tercatat. Setujui dahulu di Panel penilaian, bagian Rubrik, atau kembalikan.';
  return lines.length === 0 ? 'Belum ada usulan yang mempunyai nilai akhir.' : '';
};

/** Keeps a result in the ledger and closes scoring. Throws when it cannot be locked. */
export const lockRound = (
  desk: ScoreDesk,
  content: Content,
  { who, reason, now }: { readonly who: string; readonly reason: string; readonly now: Date },
): ScoreDesk => {
  const problem = lockProblem(desk, content.lines);
  if (problem !== '') throw refusal(problem);
  const text = JSON.stringify(content);
  const line = { at: toSecond(now), who, assessor: '', id: '', before: '', reason: reason.trim() };
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) =>
    text.slice(index * pieceLength, (index + 1) * pieceLength),
  );
  // The lock comes last: only a whole result is locked.
  return record(desk, [
    ...pieces.map((after) => ({ ...line, criterion: resultField, after })),
    { ...line, criterion: fields.lock, after: digest(text) },
  ]);
};

/** Opens a locked round again. Throws when it is open, and without a reason. */
export const unlockRound = (
  desk: ScoreDesk,
  { who, reason, now }: { readonly who: string; readonly reason: string; readonly now: Date },
): ScoreDesk => {
  if (desk.round.lock === '') throw refusal('Periode penilaian tidak sedang dikunci.');
  if (reason.trim() === '') throw new Error('Tulis alasan membuka kunci dahulu.');
  return record(desk, [
    {
      at: toSecond(now),
      who,
      assessor: '',
      id: '',
      criterion: fields.lock,
      before: desk.round.lock,
      after: '',
      reason: reason.trim(),
    },
  ]);
};

/** The result that stands locked, or null. Throws when its pieces do not have the fingerprint that was taken of them. */
export const lockedResult = (lines: readonly LedgerLine[]): LockedResult | null => {
  const locks = lines.filter(({ criterion }) => criterion === fields.lock);
  const lock = locks[locks.length - 1];
  if (!lock || lock.after === '') return null;
  let from = lines.indexOf(lock);
  while (lines[from - 1]?.criterion === resultField) from -= 1;
  const text = lines
    .slice(from, lines.indexOf(lock))
    .map(({ after }) => after)
    .join('');
  if (digest(text) !== lock.after)
    throw new Error(
      'Hasil yang dikunci tidak utuh lagi di tab Buku Nilai. Buka Panel penilaian, bagian Penjaga nilai, lalu pulihkan dari salinannya. Yang tidak dapat dipulihkan: bandingkan dengan riwayat versi Google Sheets.',
    );
  const content = JSON.parse(text) as Content;
  return {
    ...content,
    lockedAt: lock.at,
    lockedBy: lock.who,
    reason: lock.reason,
    fingerprint: lock.after,
  };
};
