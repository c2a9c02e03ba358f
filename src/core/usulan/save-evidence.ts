import { evidenceLevels } from '../lembar/choices';
import { evidenceTab } from '../lembar/entry-tabs';
import { tabNames } from '../lembar/tab';
import { cellAt, columnAt, type Grid, rowsOf, tableIn, textAt, titleOf, valueAt } from '../lembar/table-rows';
import { askForRepair } from '../remedies';
import { type Block, blocksByRow, type Change } from './blocks';
import { evidencePart } from './form-facts';
import type { FieldChange, FieldConflict, FieldRefusal } from './save-entry';

/** Tab Bukti; each method is one call. */
export interface EvidenceBook {
  evidence(): Grid;
  writeEvidence(block: Block<string>): void;
}

/** One line for the log: what was claimed or linked before, and what now. */
export interface EvidenceLine {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What became of the claims and links of one entry. */
export interface EvidenceResult {
  /** Tab Bukti as it is now. */
  readonly grid: Grid;
  readonly conflicts: readonly FieldConflict[];
  readonly refusals: readonly FieldRefusal[];
  readonly lines: readonly EvidenceLine[];
}

/** Most characters of a link that a cell takes, the mark of text included. */
const longest = 49_999;

/** First row below everything that stands in the tab. */
const endOf = (grid: Grid): number => {
  let last = grid.length;
  while (last > 0 && (grid[last - 1] ?? []).every((value) => value === '')) last -= 1;
  return last + 1;
};

/**
 * Saves claimed levels and links of an entry, each indicator in its own row. What somebody changed since the form saw it is
 * given back instead; what Bapperida verified is never touched. Throws when the titles are gone or the tab is full.
 */
export const saveEvidence = (
  book: EvidenceBook,
  id: string,
  indicators: readonly string[],
  changes: readonly FieldChange[],
): EvidenceResult => {
  if (id === '')
    throw new Error(
      'Usulan ini belum bernomor. Buktinya dapat diisi setelah bernomor, paling lambat satu jam lagi.',
    );
  const grid = book.evidence().map((row) => [...row]);
  const table = tableIn(evidenceTab, grid);
  if (['id', 'indicator', 'claim', 'link'].some((key) => columnAt(table, key) === 0))
    throw new Error(`Tab ${tabNames.evidence} tidak lengkap. ${askForRepair}`);
  const own = (indicator: string) => (row: number) =>
    textAt(table, row, 'id') === id && textAt(table, row, 'indicator') === indicator;
  const conflicts: FieldConflict[] = [];
  const refusals: FieldRefusal[] = [];
  const lines: EvidenceLine[] = [];
  const writes: Change<string>[] = [];
  const put = (row: number, key: string, value: string): void => {
    const column = columnAt(table, key);
    writes.push({ row, column, value });
    const line = grid[row - 1];
    if (line) line[column - 1] = value;
  };
  for (const { key, base, text } of changes) {
    const part = evidencePart(key);
    if (!part) continue;
    const { indicator } = part;
    const wanted = text.trim();
    const isKnown = indicators.includes(indicator);
    const isSound = part.part === 'link' || wanted === '' || evidenceLevels.some((level) => level === wanted);
    if (!isKnown || !isSound || wanted.length > longest) {
      const reason = !isKnown
        ? `Indikator ${indicator} tidak ada di tab ${tabNames.indicators}. Muat ulang bilah ini.`
        : isSound
          ? `Tautan ini ${wanted.length} huruf; paling banyak ${longest}.`
          : `Tingkat "${wanted}" tidak ada. Pilih dari daftar.`;
      refusals.push({ key, reason });
      continue;
    }
    const present = rowsOf(table).find(own(indicator));
    const found = present === undefined ? '' : String(cellAt(table, present, part.part));
    if (found === wanted) continue;
    if (found !== base) {
      conflicts.push({ key, found });
      continue;
    }
    const row = present ?? endOf(grid);
    if (row > grid.length)
      throw new Error(
        `Tab ${tabNames.evidence} belum punya baris kosong; baris baru disiapkan setiap jam. Coba lagi nanti.`,
      );
    if (present === undefined) {
      put(row, 'id', id);
      put(row, 'indicator', indicator);
    }
    put(row, part.part, wanted);
    lines.push({
      field: `Bukti ${indicator}: ${titleOf(evidenceTab, part.part)}`,
      before: found,
      after: wanted,
    });
  }
  for (const block of blocksByRow(writes, (row, column) => String(valueAt(grid, row, column))))
    book.writeEvidence(block);
  return { grid, conflicts, refusals, lines };
};
