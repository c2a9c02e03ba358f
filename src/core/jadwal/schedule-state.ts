import type { LogPlace, NewsState } from '../kabar/news-state';
import type { CityHour } from './city-hour';

/** What is remembered of the schedule between runs. */
export interface ScheduleState {
  /** Address of the account that sends; '' while the schedule is off. */
  readonly sender: string;
  /** When it was turned on or taken over. */
  readonly since: CityHour;
  /** When a run last looked, in ms since 1970; null when none has. */
  readonly lastRun: number | null;
  /** What went wrong in the last run, '' when nothing did. */
  readonly fault: string;
  /** What the last summary said, null when none was sent. */
  readonly told: ToldFigures | null;
  /** Which news were told, null when nobody has looked yet. */
  readonly news: NewsState | null;
}

/** Coverage and achievement as a summary told them. */
export interface ToldFigures {
  readonly coverage: number;
  readonly achievement: number;
}

/** The schedule as it is before anybody turns it on. */
export const scheduleOff: ScheduleState = {
  sender: '',
  since: 0,
  lastRun: null,
  fault: '',
  told: null,
  news: null,
};

/** The key of the document's property that holds the state. */
export const scheduleKey = 'lembar-inovasi.jadwal';
/**
 * The key of the property that holds the city's hour from which on there is something to do; hours before it are quiet. A change of
 * settings takes it away.
 */
export const nextHourKey = 'lembar-inovasi.jadwal.berikutnya';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const toldIn = (value: unknown): ToldFigures | null =>
  isRecord(value) && typeof value.coverage === 'number' && typeof value.achievement === 'number'
    ? { coverage: value.coverage, achievement: value.achievement }
    : null;

const placeIn = (value: unknown): LogPlace | null =>
  isRecord(value) && typeof value.row === 'number' && typeof value.second === 'number'
    ? { row: value.row, second: value.second }
    : null;

const newsIn = (value: unknown): NewsState | null => {
  if (!isRecord(value)) return null;
  const after = placeIn(value.after);
  const ends = Array.isArray(value.ends) ? value.ends.flatMap((end) => placeIn(end) ?? []) : [];
  return after ? { after, ends, round: String(value.round ?? '') } : null;
};

/**
 * The state out of a property's text. What cannot be read is off: a schedule that is not known to be on must not send.
 */
export const scheduleIn = (text: string | undefined): ScheduleState => {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return scheduleOff;
  }
  if (!isRecord(value) || typeof value.sender !== 'string') return scheduleOff;
  const number = (part: unknown): number => (typeof part === 'number' && Number.isFinite(part) ? part : 0);
  return {
    sender: value.sender,
    since: number(value.since),
    lastRun: typeof value.lastRun === 'number' ? value.lastRun : null,
    fault: typeof value.fault === 'string' ? value.fault : '',
    told: toldIn(value.told),
    news: newsIn(value.news),
  };
};

/** The text that `scheduleIn` reads back. */
export const scheduleText = (state: ScheduleState): string => JSON.stringify(state);

/** What an account that wants the schedule finds. */
export type Claim =
  | { readonly outcome: 'free' | 'mine' }
  /** Another account sends; it is told whose turn it is before it may take over. */
  | { readonly outcome: 'taken'; readonly sender: string };

/** Whose the schedule is, for an account's address: two accounts must never both send. */
export const claimOf = ({ sender }: ScheduleState, me: string): Claim => {
  if (sender === '') return { outcome: 'free' };
  return sender.toLowerCase() === me.toLowerCase() ? { outcome: 'mine' } : { outcome: 'taken', sender };
};

/** Whether a run by this account may send: the schedule is on, and it is the account's own. */
export const maySend = (state: ScheduleState, me: string): boolean =>
  me !== '' && claimOf(state, me).outcome === 'mine';
