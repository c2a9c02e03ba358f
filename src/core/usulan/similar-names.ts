import { letterKey } from './choice-text';

/** Shorter parts, such as a unit's abbreviation, stand in the names of unlike innovations. */
const shortestPart = 8;

/** The key by which two names are the same: letters and digits alone. */
export const nameKey = (name: string): string => letterKey(name);

/**
 * The parts of a name that may stand alone, as keys: what is before and in brackets or quotes, and what joining words
 * part, since the short name and the long one are given in any order.
 */
export const nameParts = (name: string): readonly string[] => [
  ...new Set(
    name
      .split(/[()[\]“”"‘’]|\batau\b|\byaitu\b|\byang artinya\b|\bakronim dari\b|:/i)
      .map(letterKey)
      .filter((part) => part.length >= shortestPart),
  ),
];
