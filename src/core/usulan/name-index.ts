import { groupOf } from '../grouped';
import { type CellValue, folded, trimmed } from '../text';
import { letterKey } from './choice-text';
import { nameKey, nameParts } from './similar-names';

/** An entry as far as its name goes. */
export interface NamedEntry {
  readonly row: number;
  readonly id: string;
  readonly opd: CellValue;
  readonly unit: CellValue;
  readonly name: CellValue;
}

/** An agency's own entries and those of each of its schools or units are different proposers'. */
const proposerOf = ({ opd, unit }: NamedEntry): string => `${folded(opd)}|${letterKey(String(unit))}`;

/** What stands in more names than these, such as "(replikasi)", says nothing of any of them. */
const mostAlike = 3;

const called = ({ id, row }: NamedEntry): string => (id === '' ? `baris ${row}` : id);

/**
 * Makes what says of an entry whether its name is taken by the same proposer or looks like another's, '' for neither.
 * A name alone is no duplicate: replicating another's innovation is legitimate.
 */
export const nameAdviser = (entries: readonly NamedEntry[]): ((entry: NamedEntry) => string) => {
  const byKey = new Map<string, NamedEntry[]>();
  const byPart = new Map<string, NamedEntry[]>();
  const add = (map: Map<string, NamedEntry[]>, key: string, entry: NamedEntry): void => {
    const found = map.get(key);
    if (found) found.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of entries) {
    const key = nameKey(String(entry.name));
    if (key === '') continue;
    add(byKey, key, entry);
    for (const part of nameParts(String(entry.name))) add(byPart, part, entry);
  }
  return (entry) => {
    const key = nameKey(String(entry.name));
    if (key === '') return '';
    const others = groupOf(byKey, key).filter(({ row }) => row !== entry.row);
    const same = others.find((other) => proposerOf(other) === proposerOf(entry));
    if (same)
      return `Pengusul ini sudah mempunyai usulan bernama "${trimmed(same.name)}" (${called(same)}). Ganti nama ini, atau kosongkan salah satu barisnya.`;
    const similar =
      others[0] ??
      nameParts(String(entry.name))
        .map((part) => groupOf(byPart, part).filter(({ row }) => row !== entry.row))
        .find((alike) => alike.length > 0 && alike.length <= mostAlike)?.[0];
    if (!similar) return '';
    return `Mirip dengan "${trimmed(similar.name)}" (${called(similar)}, ${trimmed(similar.opd) || 'OPD belum diisi'}). Bila ini replikasi atau lanjutannya, biarkan; bila usulan yang sama, hapus salah satu.`;
  };
};
