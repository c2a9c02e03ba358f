import { fields, type LedgerLine } from './ledger-lines';

/** What the ledger says of one assessor's scores of one innovation. */
export interface ScoreState {
  readonly id: string;
  readonly assessor: string;
  /** Texts by code of the criterion or field; what is empty is not there. */
  readonly texts: ReadonlyMap<string, string>;
  readonly at: Date;
  /** Number of the last line that speaks of it. */
  readonly trail: number;
}

/** Key of an assessor's scores of an innovation. */
export const scoreKeyOf = (id: string, assessor: string): string => `${id}|${assessor}`;

/** Whether a line speaks of somebody's scores, and not of the rubric or a lock. */
export const isOfScore = ({ id, assessor }: LedgerLine): boolean => id !== '' && assessor !== '';

/** What the lines come to, one after the other; with a number, as it was after that line. */
export const replay = (
  lines: readonly LedgerLine[],
  until = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, ScoreState> => {
  const states = new Map<string, { texts: Map<string, string> } & Omit<ScoreState, 'texts'>>();
  for (const line of lines) {
    if (line.no > until || !isOfScore(line)) continue;
    const key = scoreKeyOf(line.id, line.assessor);
    const texts = states.get(key)?.texts ?? new Map<string, string>();
    if (line.after === '') texts.delete(line.criterion);
    else texts.set(line.criterion, line.after);
    states.set(key, { id: line.id, assessor: line.assessor, texts, at: line.at, trail: line.no });
  }
  return states;
};

/** The lines of one save: those at the end that one person wrote of one score at one moment; none for other events. */
export const lastSave = (lines: readonly LedgerLine[]): readonly LedgerLine[] => {
  const last = lines[lines.length - 1];
  if (!last || !isOfScore(last)) return [];
  let from = lines.length - 1;
  const isSame = (line: LedgerLine | undefined) =>
    line !== undefined &&
    line.at.getTime() === last.at.getTime() &&
    line.who === last.who &&
    line.id === last.id &&
    line.assessor === last.assessor;
  while (isSame(lines[from - 1])) from -= 1;
  return lines.slice(from);
};

/** What the ledger says of the round: the mark of the last rubric on record and its text, and whether a lock stands. */
export interface RoundState {
  readonly rubricText: string;
  readonly rubricMark: string;
  /** What the lock says of itself; '' while the round is open. */
  readonly lock: string;
}

/** Reads off the lines which rubric is on record and whether the round is locked. */
export const roundOf = (lines: readonly LedgerLine[]): RoundState => {
  let state: RoundState = { rubricText: '', rubricMark: '', lock: '' };
  for (const line of lines) {
    if (line.criterion === fields.rubric)
      state = { ...state, rubricText: line.after, rubricMark: line.rubric };
    if (line.criterion === fields.lock) state = { ...state, lock: line.after };
  }
  return state;
};
