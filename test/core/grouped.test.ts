import fc from 'fast-check';
import { grouped, groupOf } from '../../src/core/grouped';

test('every value is in the group of its key, and groups and values keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      const keyOf = (value: number) => value % 4;
      const groups = grouped(values, keyOf);
      expect([...groups.keys()]).toEqual([...new Set(values.map(keyOf))]);
      for (const [key, group] of groups)
        expect(group).toEqual(values.filter((value) => keyOf(value) === key));
    }),
    { seed: 1 },
  );
});

test('a key that has no group has no values', () => {
  expect(groupOf(new Map([['a', [1]]]), 'a')).toEqual([1]);
  expect(groupOf(new Map([['a', [1]]]), 'b')).toEqual([]);
});
