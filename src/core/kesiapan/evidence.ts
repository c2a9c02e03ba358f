import { evidenceTab } from '../lembar/entry-tabs';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { type CellValue, folded, trimmed } from '../text';
import type { EvidenceFacts } from './facts';

/** The level in a cell of tab Bukti, null for anything else. */
export const levelOf = (value: CellValue): number | null => {
  const text = trimmed(value);
  return /^\d+$/.test(text) ? Number(text) : null;
};

/** The evidence of every entry, by its ID, in the order of tab Bukti. Without titles there is none. */
export const evidenceById = (grid: Grid): ReadonlyMap<string, readonly EvidenceFacts[]> => {
  const table = tableIn(evidenceTab, grid);
  const byId = new Map<string, EvidenceFacts[]>();
  const holders = new Map<string, string>();
  for (const row of rowsOf(table)) {
    const id = textAt(table, row, 'id');
    const indicator = textAt(table, row, 'indicator');
    const link = String(cellAt(table, row, 'link'));
    const owner = `${folded(id)}|${folded(indicator)}`;
    if (link !== '' && !holders.has(link.toLowerCase())) holders.set(link.toLowerCase(), owner);
    if (id === '') continue;
    const facts: EvidenceFacts = {
      indicator,
      claim: levelOf(cellAt(table, row, 'claim')),
      link,
      verified: levelOf(cellAt(table, row, 'verified')),
      note: textAt(table, row, 'note'),
      isLinkTaken: link !== '' && holders.get(link.toLowerCase()) !== owner,
    };
    byId.set(id, [...(byId.get(id) ?? []), facts]);
  }
  return byId;
};
