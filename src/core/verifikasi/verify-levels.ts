import { levelOf } from '../kesiapan/evidence';
import { evidenceLevels } from '../lembar/choices';
import { evidenceTab } from '../lembar/entry-tabs';
import { tabNames } from '../lembar/tab';
import { columnAt, type Grid, rowsOf, tableIn, textAt, titleOf, valueAt } from '../lembar/table-rows';
import { repairIt } from '../remedies';
import { type Block, blocksByRow, type Change } from '../usulan/blocks';
import type { SavedLine } from '../usulan/save-notes';
import type { LevelCells, LevelChange } from './decision';

/** What becomes of the levels of one entry: nothing is to be written where somebody changed one or one is refused. */
export interface LevelPlan {
  /** Names of what somebody else changed since it was seen. */
  readonly changed: readonly string[];
  /** Why a level is refused, '' when none is. */
  readonly refusal: string;
  readonly blocks: readonly Block<string>[];
  readonly lines: readonly SavedLine[];
}

const nothing: LevelPlan = { changed: [], refusal: '', blocks: [], lines: [] };

const parts: readonly (keyof LevelCells)[] = ['verified', 'note'];

/** Most characters of a note. */
const longest = 49_999;

const refusalOf = ({ indicator, verified, note }: LevelChange): string => {
  if (verified !== '' && !evidenceLevels.some((level) => level === verified))
    return `Tingkat "${verified}" pada indikator ${indicator} tidak ada. Pilih dari daftar.`;
  return note.length > longest ? `Catatan indikator ${indicator} terlalu panjang. Ringkaslah.` : '';
};

/**
 * Makes what plans the writing of verified levels and notes beside the claims of an entry: never into a claim or a link. What
 * already stands there is not written again, but is told to the log if the page saw something else: a run that was cut
 * short has written it and told nobody.
 */
export const levelPlanner = (
  evidence: Grid,
): ((id: string, changes: readonly LevelChange[]) => LevelPlan) => {
  const table = tableIn(evidenceTab, evidence);
  /** As the page is told it. */
  const seenIn = (row: number, part: keyof LevelCells): string => {
    const text = textAt(table, row, part);
    return part === 'note' ? text : String(levelOf(text) ?? '');
  };
  const rows = new Map<string, number>();
  for (const row of rowsOf(table)) {
    const key = `${textAt(table, row, 'id')}|${textAt(table, row, 'indicator')}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  return (id, changes) => {
    if (changes.length === 0) return nothing;
    if (['id', 'indicator', ...parts].some((key) => columnAt(table, key) === 0))
      throw new Error(`Tab ${tabNames.evidence} tidak lengkap. ${repairIt}`);
    const refusal = changes.map(refusalOf).find((text) => text !== '');
    if (refusal !== undefined) return { ...nothing, refusal };
    const changed: string[] = [];
    const lines: SavedLine[] = [];
    const writes: Change<string>[] = [];
    for (const { indicator, base, ...wanted } of changes) {
      const row = rows.get(`${id}|${indicator}`);
      if (row === undefined) {
        changed.push(`bukti ${indicator}`);
        continue;
      }
      for (const part of parts) {
        const [found, after] = [seenIn(row, part), wanted[part]];
        if (found === after) {
          if (base[part] === after) continue;
        } else if (found !== base[part]) {
          changed.push(`bukti ${indicator}: ${titleOf(evidenceTab, part)}`);
          continue;
        } else writes.push({ row, column: columnAt(table, part), value: after });
        lines.push({ field: `Bukti ${indicator}: ${titleOf(evidenceTab, part)}`, before: base[part], after });
      }
    }
    if (changed.length > 0) return { ...nothing, changed };
    const blocks = blocksByRow(writes, (row, column) => String(valueAt(evidence, row, column)));
    return { changed, refusal: '', blocks, lines };
  };
};
