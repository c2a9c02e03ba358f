/** What was counted at the end of a week. */
export interface WeekFigure {
  /** Monday of the week, as `dayNumber`. */
  readonly monday: number;
  readonly achievement: number;
}

/** Where the count will stand at the deadline, as a range. */
export interface Forecast {
  readonly low: number;
  readonly high: number;
}

/** Steps from one kept week to the next below which a forecast would be guessing. */
export const fewestSteps = 4;
/** Steps that are looked back: what happened in spring says little of autumn. */
export const stepsBack = 8;
export const daysInWeek = 7;

/** The growth a week of every step between two kept weeks; a step over lost weeks is their mean. */
const growths = (figures: readonly WeekFigure[]): readonly number[] => {
  const sorted = [...figures].sort((one, other) => one.monday - other.monday);
  return sorted.slice(1).flatMap((figure, index) => {
    const before = sorted[index];
    if (!before || before.monday === figure.monday) return [];
    return [(figure.achievement - before.achievement) / ((figure.monday - before.monday) / daysInWeek)];
  });
};

/** The part of a sorted list below which `share` of it lies, between two of its numbers as between two points of a line. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
};

/** Half an entry is rounded up however a sum's last binary digits fall, as in the formula. */
const wholeEntries = (count: number): number => Math.round(Math.round(count * 1e8) / 1e8);

/**
 * Where the count stands at the deadline if the weeks left are like the quarter of slow and the quarter of quick ones among the last
 * eight steps: `low` and `high`, whole entries, never below what is counted now. Null with fewer than four steps, or when no time
 * is left (`daysLeft` 0).
 */
export const forecastOf = (
  figures: readonly WeekFigure[],
  achievement: number,
  daysLeft: number,
): Forecast | null => {
  const recent = growths(figures).slice(-stepsBack);
  if (recent.length < fewestSteps || daysLeft <= 0) return null;
  const sorted = [...recent].sort((one, other) => one - other);
  const weeks = daysLeft / daysInWeek;
  const at = (share: number): number =>
    Math.max(achievement, wholeEntries(achievement + quantile(sorted, share) * weeks));
  return { low: at(1 / 4), high: at(3 / 4) };
};
