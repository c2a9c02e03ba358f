import { evidenceTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { type CellValue, folded, trimmed } from '../text';
import type { EvidenceFacts } from './facts';

type Grid = readonly (readonly CellValue[])[];

/** The level in a cell of tab Bukti, null for anything else. */
export const levelOf = (value: CellValue): number | null => {
  const text = trimmed(value);
  return /^\d+$/.test(text) ? Number(text) : null;
};

/** The evidence of every entry, by its ID, in the order of tab Bukti. Without titles there is none. */
export const evidenceById = (grid: Grid): ReadonlyMap<string, readonly EvidenceFacts[]> => {
  const { headerRow, at } = locateColumns(evidenceTab.columns, grid, {});
  const byId = new Map<string, EvidenceFacts[]>();
  const holders = new Map<string, string>();
  for (const row of grid.slice(headerRow ?? grid.length)) {
    const cell = (key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
    const id = trimmed(cell('id'));
    const indicator = trimmed(cell('indicator'));
    const link = String(cell('link'));
    const owner = `${folded(id)}|${folded(indicator)}`;
    if (link !== '' && !holders.has(link.toLowerCase())) holders.set(link.toLowerCase(), owner);
    if (id === '') continue;
    const facts: EvidenceFacts = {
      indicator,
      claim: levelOf(cell('claim')),
      link,
      verified: levelOf(cell('verified')),
      note: trimmed(cell('note')),
      isLinkTaken: link !== '' && holders.get(link.toLowerCase()) !== owner,
    };
    byId.set(id, [...(byId.get(id) ?? []), facts]);
  }
  return byId;
};
