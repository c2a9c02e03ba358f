/** Year and number of an ID such as INV-2025-001; null for any other text. */
export const partsOfId = (id: string): { readonly year: number; readonly number: number } | null => {
  const match = /^INV-(\d{4})-(\d{3,})$/.exec(id.trim());
  return match ? { year: Number(match[1]), number: Number(match[2]) } : null;
};

/** The ID of a year's n-th entry. */
export const idOf = (year: number, number: number): string =>
  `INV-${year}-${String(number).padStart(3, '0')}`;

/**
 * The next IDs of a year. `given` are all that are known to have been given, those of deleted entries among them: an ID
 * is never used again.
 */
export const nextIds = (given: readonly string[], year: number, count: number): readonly string[] => {
  const last = given.reduce((most, id) => {
    const parts = partsOfId(id);
    return parts?.year === year ? Math.max(most, parts.number) : most;
  }, 0);
  return Array.from({ length: count }, (_, index) => idOf(year, last + index + 1));
};
