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

/** Whether two names look like one innovation: the same letters, or a part of one is a part of the other. */
export const areSimilar = (one: string, other: string): boolean => {
  if (nameKey(one) === nameKey(other)) return nameKey(one) !== '';
  const parts = new Set(nameParts(one));
  return nameParts(other).some((part) => parts.has(part));
};
