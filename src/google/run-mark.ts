import { isFirstOfDay, runMarkIn, runMarkKey, runsStoppedOn } from '../core/periksa/run-mark';
import { documentProperties, type KeptProperties } from './document-properties';
import { cityHourOf } from './today';

/** Remembers that the hourly run comes from now on. */
export const expectRuns = (): void => {
  documentProperties().setProperty(runMarkKey, String(cityHourOf(new Date())));
};

/** Remembers the day's first hourly run; no call in the hours after it. `kept` are the document's properties as they were read. */
export const rememberRun = (kept: KeptProperties, now: Date): void => {
  if (isFirstOfDay(runMarkIn(kept[runMarkKey]), cityHourOf(now))) expectRuns();
};

/** The day in words since which no hourly run came, '' while they come: one call, which needs nobody's consent. */
export const runsMissedSince = (): string =>
  runsStoppedOn(runMarkIn(documentProperties().getProperty(runMarkKey) ?? undefined), cityHourOf(new Date()));
