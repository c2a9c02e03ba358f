/** Places of values that stand in order, 1 the best; equals share theirs: 1, 2, 2, 4. `compare` gives 0 for equals. */
export const sharedPlaces = <Value>(
  ranked: readonly Value[],
  compare: (one: Value, other: Value) => number,
): readonly number[] => {
  const places: number[] = [];
  ranked.forEach((value, index) => {
    const before = ranked[index - 1];
    const shared = before !== undefined && compare(before, value) === 0 ? places[index - 1] : undefined;
    places.push(shared ?? index + 1);
  });
  return places;
};
