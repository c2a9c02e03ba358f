/** A number with one decimal and a comma, such as 6,2; less than half of the last place is 0,0, never -0,0. */
export const oneDecimal = (value: number): string => {
  const tenths = Math.round(Math.abs(value) * 10);
  return `${value < 0 && tenths > 0 ? '-' : ''}${Math.floor(tenths / 10)},${tenths % 10}`;
};

/** How strict somebody is beside the others, from the own mean less theirs: "lebih ketat 6,2 poin". */
export const severityText = (difference: number | null): string => {
  if (difference === null) return 'belum ada usulan bersama';
  const points = oneDecimal(Math.abs(difference));
  if (points === '0,0') return 'sama dengan penilai lain';
  return `${difference < 0 ? 'lebih ketat' : 'lebih longgar'} ${points} poin`;
};

/** Whole percents of a part; 0 and 100 are kept for none and for all. */
export const wholePercent = (part: number, whole: number): number => {
  if (part <= 0 || whole <= 0) return 0;
  return part >= whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
};

/** How firm a place is: "bertahan pada 96 % dari variasi ±5". */
export const firmnessText = (isInside: boolean, percent: number, points: number): string =>
  `${isInside ? 'bertahan' : 'masuk'} pada ${percent} % dari variasi ±${points}`;

/** How a rank moved: "naik 3", "turun 2" or "tetap". */
export const rankChangeText = (before: number, after: number): string => {
  if (before === after) return 'tetap';
  return after < before ? `naik ${before - after}` : `turun ${after - before}`;
};
