import { opdTab } from '../lembar/roster-tabs';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { letterKey } from './choice-text';

/** What an agency is called: its official name and the short ones in use. */
export interface AgencyName {
  readonly name: string;
  /** Parted by commas, semicolons or slashes. */
  readonly abbreviations: string;
}

/** Words that say what kind of body it is, or whose, and are left out as often as not. */
const leading = /^(?:dinas|badan|kantor|satuan|kec|kecamatan|opd|upt)\b\.?\s*/i;
const trailing = /\s+(?:kota\s+)?pangkal\s?pinang$/i;

/** The text without what people add or leave out around an agency's name. */
const bare = (text: string): string =>
  text.trim().replace(trailing, '').replace(/&/g, ' dan ').replace(/\s+/g, ' ');

/** "Disdukcapil" is "Dukcapil" to most. */
const withoutPrefix = (key: string): string => key.replace(/^(?:dis|din)(?=[a-z]{4})/, '');

const keysOf = (text: string): readonly string[] => {
  const whole = letterKey(bare(text));
  const short = letterKey(bare(text).replace(leading, ''));
  return [...new Set([whole, short, withoutPrefix(whole), withoutPrefix(short)])].filter((key) => key !== '');
};

/** Whether one letter more, less, other, or swapped with its neighbour makes one text of the other. */
const isOneSlipApart = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const rest = short.slice(start + 1) === long.slice(start + 1);
  const swapped =
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2);
  return rest || swapped;
};

/** Shorter texts differ by one letter from too many others. */
const shortestSlip = 8;

/**
 * Makes what finds an agency by any of its names: official or short, with or without "Dinas" or the city, in any case
 * and with one slip of a key in long ones. It gives the official name, or null for a text that means none or several.
 */
export const agencyFinder = (agencies: readonly AgencyName[]): ((text: string) => string | null) => {
  const owners = new Map<string, Set<string>>();
  const add = (key: string, name: string): void => {
    owners.set(key, (owners.get(key) ?? new Set<string>()).add(name));
  };
  const official = new Map(agencies.map(({ name }) => [letterKey(name), name]));
  for (const { name, abbreviations } of agencies) {
    for (const text of [name, ...abbreviations.split(/[,;/]/)])
      for (const key of keysOf(text)) add(key, name);
  }
  const onlyOne = (names: ReadonlySet<string>): string | null => {
    const [first = null] = names;
    return names.size === 1 ? first : null;
  };
  return (text) => {
    const exact = official.get(letterKey(text));
    if (exact !== undefined) return exact;
    for (const key of keysOf(text)) {
      const found = onlyOne(owners.get(key) ?? new Set());
      if (found !== null) return found;
    }
    const slips = new Set<string>();
    for (const key of keysOf(text).filter((one) => one.length >= shortestSlip))
      for (const [known, names] of owners)
        if (isOneSlipApart(key, known)) for (const name of names) slips.add(name);
    return onlyOne(slips);
  };
};

/** The agencies of tab OPD, titles included in what is given; rows without a name are passed over. */
export const agenciesIn = (grid: Grid): readonly AgencyName[] => {
  const table = tableIn(opdTab, grid);
  return rowsOf(table)
    .map((row) => ({ name: textAt(table, row, 'name'), abbreviations: textAt(table, row, 'abbreviation') }))
    .filter(({ name }) => name !== '');
};
