import { levelOf } from '../kesiapan/evidence';
import { evidenceLevels } from '../lembar/choices';
import { evidenceTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { tabNames } from '../lembar/tab';
import { type CellValue, trimmed } from '../text';
import { type Block, blocksAround, type Change } from '../usulan/blocks';
import type { SavedLine } from '../usulan/save-notes';
import type { LevelCells, LevelChange } from './decision';

type Grid = readonly (readonly CellValue[])[];

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

const titleOf = (part: string): string => evidenceTab.columns.find(({ key }) => key === part)?.header ?? part;

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
  const { headerRow, at } = locateColumns(evidenceTab.columns, evidence, {});
  const cell = (row: number, key: string): string => String(evidence[row - 1]?.[(at[key] ?? 0) - 1] ?? '');
  /** As the page is told it. */
  const seenIn = (row: number, part: keyof LevelCells): string => {
    const text = trimmed(cell(row, part));
    return part === 'note' ? text : String(levelOf(text) ?? '');
  };
  const rows = new Map<string, number>();
  evidence.slice(headerRow ?? evidence.length).forEach((_, index) => {
    const row = (headerRow ?? 0) + 1 + index;
    const key = `${trimmed(cell(row, 'id'))}|${trimmed(cell(row, 'indicator'))}`;
    if (!rows.has(key)) rows.set(key, row);
  });
  return (id, changes) => {
    if (changes.length === 0) return nothing;
    if (headerRow === null || ['id', 'indicator', ...parts].some((key) => at[key] === undefined))
      throw new Error(
        `Tab ${tabNames.evidence} tidak lengkap. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
      );
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
          changed.push(`bukti ${indicator}: ${titleOf(part)}`);
          continue;
        } else writes.push({ row, column: at[part] ?? 0, value: after });
        lines.push({ field: `Bukti ${indicator}: ${titleOf(part)}`, before: base[part], after });
      }
    }
    if (changed.length > 0) return { ...nothing, changed };
    const columns = writes.map(({ column }) => column);
    const blocks = [...new Set(writes.map(({ row }) => row))].flatMap((row) =>
      blocksAround(
        columns,
        writes.filter((write) => write.row === row),
        (atRow, column) => String(evidence[atRow - 1]?.[column - 1] ?? ''),
      ),
    );
    return { changed, refusal: '', blocks, lines };
  };
};
