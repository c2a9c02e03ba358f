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

/** Weeks of growth below which a forecast would be guessing. */
export const fewestWeeks = 4;
/** Weeks that are looked back: what happened in spring says little of autumn. */
const weeksBack = 8;
const daysInWeek = 7;

/** The growth a week of every step between two kept weeks; a step over lost weeks is spread over them. */
const growths = (figures: readonly WeekFigure[]): readonly number[] => {
  const sorted = [...figures].sort((one, other) => one.monday - other.monday);
  return sorted.slice(1).flatMap((figure, index) => {
    const before = sorted[index];
    if (!before) return [];
    const weeks = Math.max(1, Math.round((figure.monday - before.monday) / daysInWeek));
    const growth = (figure.achievement - before.achievement) / weeks;
    return Array.from({ length: weeks }, () => growth);
  });
};

/** The part of a sorted list below which `share` of it lies, between two of its numbers as between two points of a line. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
};

/**
 * Where the count stands at the deadline if the weeks left are like the quarter of slow and the quarter of quick ones among the last
 * eight: `low` and `high`, whole entries, never below what is counted now. Null with less than four weeks of growth, or when no
 * time is left (`daysLeft` 0).
 */
export const forecastOf = (
  figures: readonly WeekFigure[],
  achievement: number,
  daysLeft: number,
): Forecast | null => {
  const recent = growths(figures).slice(-weeksBack);
  if (recent.length < fewestWeeks || daysLeft <= 0) return null;
  const sorted = [...recent].sort((one, other) => one - other);
  const weeks = daysLeft / daysInWeek;
  const at = (share: number): number =>
    Math.max(achievement, Math.round(achievement + quantile(sorted, share) * weeks));
  return { low: at(1 / 4), high: at(3 / 4) };
};
