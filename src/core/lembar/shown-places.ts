/** Where tab Dasbor shows coverage and achievement: figures that are read without the rest of what the tab holds. */
export const shownPlaces = {
  coverage: { row: 5, column: 2 },
  achievement: { row: 7, column: 2 },
} as const;
