/** The values by what they have in common, each group in the order of the values. */
export const grouped = <Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** The group of a key; nothing for a key that has none. */
export const groupOf = <Key, Value>(groups: ReadonlyMap<Key, readonly Value[]>, key: Key): readonly Value[] =>
  groups.get(key) ?? [];
