import { schoolLevels } from '../lembar/choices';
import { schoolsTab } from '../lembar/roster-tabs';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';

/** A school of tab Sekolah. */
export interface School {
  readonly row: number;
  readonly npsn: string;
  readonly name: string;
  readonly level: string;
  readonly district: string;
}

/** Short forms that begin a school's name, and what they stand for. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  sdn: ['sd', 'negeri'],
  sds: ['sd'],
  sdit: ['sd', 'it'],
  smpn: ['smp', 'negeri'],
  smps: ['smp'],
  smpit: ['smp', 'it'],
  n: ['negeri'],
};

/** Words that are left out as often as not. */
const fillers = new Set(['upt', 'uptd', 'spf', 'swasta', 'no', 'nomor']);

/**
 * The words of a school's name in one form: "SDN 05", "SD Negeri 5" and "SDN.5 Kota Pangkalpinang" are the same. What
 * kind of school it is comes first where the name tells it.
 */
export const schoolWords = (name: string): readonly string[] => {
  const plain = name
    .toLowerCase()
    .replace(/sekolah dasar/g, 'sd')
    .replace(/sekolah menengah pertama/g, 'smp')
    .replace(/islam terpadu/g, 'it')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/(.)(?: kota)? pangkal ?pinang$/, '$1');
  return plain
    .split(' ')
    .flatMap((word) => shortForms[word] ?? [word])
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => word.replace(/^0+(?=\d)/, ''));
};

/** Other kinds of schools by the word that begins their names. */
const otherKinds =
  /^(?:mi|min|mis|mts|mtsn|mtss|tk|paud|kb|ra|tpa|sps|sm[ak][ns]?|ma|man|mas|slb[ns]?|pkbm|skb|lkp)$/;

/** The level that a school's name tells: SD, SMP, 'other' for any other kind of school, or null. */
export const levelOfSchool = (name: string): (typeof schoolLevels)[number] | 'other' | null => {
  const [first = ''] = schoolWords(name);
  return (
    schoolLevels.find((level) => level.toLowerCase() === first) ?? (otherKinds.test(first) ? 'other' : null)
  );
};

/** The key by which two names are the same school's; `level` is put in front where the name does not tell it. */
export const schoolKey = (name: string, level = ''): string => {
  const words = schoolWords(name);
  return (levelOfSchool(name) === null && level !== '' ? [level.toLowerCase(), ...words] : words).join(' ');
};

/** The same for those who leave out "Negeri". */
const looseKey = (key: string): string =>
  key
    .split(' ')
    .filter((word) => word !== 'negeri')
    .join(' ');

/** What is asked of the roster of schools. */
export interface SchoolFinder {
  readonly isEmpty: boolean;
  /** The one school that a text means, by NPSN or by name as people write it; null for none or several. */
  readonly find: (text: string, level?: string) => School | null;
  /** Schools whose name has all words of the text, or whose NPSN begins so; at most so many, the nearest first. */
  readonly suggest: (text: string, most?: number) => readonly School[];
}

/** The schools of tab Sekolah, titles included; rows without a name are passed over. */
export const schoolsIn = (grid: Grid): readonly School[] => {
  const table = tableIn(schoolsTab, grid);
  return rowsOf(table)
    .map((row) => ({
      row,
      npsn: textAt(table, row, 'npsn'),
      name: textAt(table, row, 'name'),
      level: textAt(table, row, 'level'),
      district: textAt(table, row, 'district'),
    }))
    .filter(({ name }) => name !== '');
};

const only = (schools: readonly School[] | undefined): School | null =>
  schools?.length === 1 ? (schools[0] ?? null) : null;

/** Makes what finds schools in the roster, given as tab Sekolah's values. */
export const schoolFinder = (grid: Grid): SchoolFinder => {
  const schools = schoolsIn(grid);
  const byKey = new Map<string, School[]>();
  const add = (key: string, school: School): void => {
    byKey.set(key, [...(byKey.get(key) ?? []), school]);
  };
  for (const school of schools) {
    const key = schoolKey(school.name, school.level);
    add(key, school);
    add(`~${looseKey(key)}`, school);
  }
  const find = (text: string, level = ''): School | null => {
    const npsn = text.trim();
    if (/^\d{8}$/.test(npsn)) return only(schools.filter((school) => school.npsn === npsn));
    const key = schoolKey(text, level);
    if (key === '') return null;
    return only(byKey.get(key)) ?? only(byKey.get(`~${looseKey(key)}`));
  };
  const suggest = (text: string, most = 8): readonly School[] => {
    const wanted = schoolWords(text);
    if (wanted.length === 0) return [];
    const digits = text.trim();
    return schools
      .map((school) => {
        const words = schoolWords(school.name);
        const isNpsn = digits.length >= 3 && school.npsn.startsWith(digits);
        const isNamed = wanted.every((word) => words.some((one) => one.startsWith(word)));
        const whole = wanted.filter((word) => words.includes(word)).length;
        return { school, score: isNpsn ? Number.POSITIVE_INFINITY : isNamed ? whole + 1 : 0 };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => (one.score === other.score ? 0 : other.score - one.score))
      .slice(0, most)
      .map(({ school }) => school);
  };
  return { isEmpty: schools.length === 0, find, suggest };
};
