import { assessorsIn, type EntryTotals, mean } from './entry-totals';
import { severitiesOf } from './severity';

/** Scores with the assessors' severity taken out, or why there are none. */
export interface AdjustedScores {
  /** Why nothing is adjusted, with what to do; '' when it is. */
  readonly refusal: string;
  /** Points by which an assessor's totals lie above the panel's, by e-mail; below 0 is stricter. */
  readonly effects: ReadonlyMap<string, number>;
  /** Adjusted scores by ID of the entry. May leave 0 to 100: cutting them off would make equals of what is not. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Shared entries each assessor needs: with fewer, one odd entry decides how strict somebody is taken to be. */
export const leastShared = 5;

const refused = (refusal: string): AdjustedScores => ({ refusal, effects: new Map(), scores: new Map() });

/** "A", "A dan B", "A, B dan C". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names[names.length - 1]}`;

/** Assessors who are linked by shared entries, directly or through others. */
const groupsOf = (
  assessors: readonly string[],
  entries: readonly EntryTotals[],
): readonly (readonly string[])[] => {
  let groups: readonly (readonly string[])[] = assessors.map((one) => [one]);
  for (const { totals } of entries) {
    const meets = (group: readonly string[]) => group.some((one) => totals.has(one));
    const joined = groups.filter(meets).flat();
    groups = [joined.sort(), ...groups.filter((group) => !meets(group))];
  }
  return [...groups].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
};

/** Solves a positive definite system by elimination; such systems need no exchange of rows. */
const solved = (system: readonly (readonly number[])[], constants: readonly number[]): readonly number[] => {
  const rows = system.map((row, index) => [...row, constants[index] ?? 0]);
  const size = rows.length;
  rows.forEach((pivot, at) => {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column <= size; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  });
  const values: number[] = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const known = values.reduce((sum, value, column) => sum + value * (rows[at]?.[column] ?? 0), 0);
    values[at] = ((rows[at]?.[size] ?? 0) - known) / (rows[at]?.[at] ?? 1);
  }
  return values;
};

/**
 * Effects of the assessors by least squares for total = worth of the entry + effect of the assessor. The worths are
 * eliminated; the last assessor's effect is set to 0, since only differences are determined.
 */
const effectsOf = (assessors: readonly string[], entries: readonly EntryTotals[]): readonly number[] => {
  const system = assessors.map(() => assessors.map(() => 0));
  const constants = assessors.map(() => 0);
  const place = new Map(assessors.map((one, index) => [one, index]));
  for (const { totals } of entries) {
    const given = [...totals].map(([who, total]) => ({ at: place.get(who) ?? 0, total }));
    const middle = mean(given.map(({ total }) => total));
    for (const one of given) {
      const row = system[one.at] ?? [];
      for (const other of given)
        row[other.at] = (row[other.at] ?? 0) + (one.at === other.at ? 1 : 0) - 1 / given.length;
      constants[one.at] = (constants[one.at] ?? 0) + one.total - middle;
    }
  }
  const last = assessors.length - 1;
  const free = solved(
    system.slice(0, last).map((row) => row.slice(0, last)),
    constants.slice(0, last),
  );
  return [...free, 0];
};

const refusalOf = (
  assessors: readonly string[],
  entries: readonly EntryTotals[],
  nameOf: (assessor: string) => string,
): string => {
  if (assessors.length === 0) return 'Belum ada nilai final, jadi belum ada yang dapat disesuaikan.';
  if (assessors.length === 1)
    return 'Baru satu penilai yang punya nilai final, jadi belum ada pembandingnya.';
  if (entries.every(({ totals }) => totals.size === assessors.length))
    return 'Semua penilai menilai usulan yang sama, jadi tidak perlu disesuaikan.';
  const few = severitiesOf(entries).filter(({ shared }) => shared < leastShared);
  if (few.length > 0) {
    const names = few.map(({ assessor, shared }) => `${nameOf(assessor)} (${shared})`);
    return `Belum dapat disesuaikan: tiap penilai perlu paling sedikit ${leastShared} usulan yang juga dinilai orang lain. Yang masih kurang: ${listed(names)}. Minta mereka menilai usulan yang sudah dinilai penilai lain.`;
  }
  const groups = groupsOf(assessors, entries);
  if (groups.length > 1) {
    const named = groups.map((group) => listed(group.map(nameOf)));
    return `Belum dapat disesuaikan: penilai terbagi dalam kelompok yang tidak punya usulan bersama (${named.join('; ')}). Minta satu penilai dari tiap kelompok menilai beberapa usulan kelompok lain.`;
  }
  return '';
};

/**
 * Takes the assessors' severity out of the scores where they scored different entries. The mean over all entries stays
 * what it was; only differences of assessors who share entries are used.
 */
export const adjustedScores = (
  entries: readonly EntryTotals[],
  nameOf: (assessor: string) => string,
): AdjustedScores => {
  const assessors = assessorsIn(entries);
  const refusal = refusalOf(assessors, entries, nameOf);
  if (refusal !== '') return refused(refusal);
  const found = effectsOf(assessors, entries);
  const loose = new Map(assessors.map((one, index) => [one, found[index] ?? 0]));
  const bias = entries.map(({ totals }) => mean([...totals.keys()].map((who) => loose.get(who) ?? 0)));
  // Of all effects with the same differences, those that leave the mean over the entries where it was.
  const centre = mean(bias);
  return {
    refusal: '',
    effects: new Map([...loose].map(([who, effect]) => [who, effect - centre] as const)),
    scores: new Map(
      entries.map(({ id, totals }, index) => [id, mean([...totals.values()]) - (bias[index] ?? 0) + centre]),
    ),
  };
};
