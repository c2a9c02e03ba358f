import { criteriaTab, scoresTabFor } from '../lembar/scoring-tabs';
import { tabNames } from '../lembar/tab';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { type CellValue, folded } from '../text';
import type { ScoreRow } from './score-rows';

/** One criterion of tab Kriteria. */
export interface Criterion {
  /** Title of its column in tab Penilaian; never used again for another criterion. */
  readonly code: string;
  readonly name: string;
  /** Percent. */
  readonly weight: number;
  readonly guide: string;
  readonly min: number;
  readonly max: number;
  /** What the levels mean, one a line of the cell. */
  readonly levels: readonly string[];
  /** Judged now; a retired one keeps the scores it was given. */
  readonly isActive: boolean;
}

/** The rubric as tab Kriteria has it, in its order. */
export interface Rubric {
  readonly criteria: readonly Criterion[];
  /** Why nobody can score by it, with what to do; '' when they can. */
  readonly problem: string;
}

const numberIn = (value: CellValue): number => (typeof value === 'number' ? value : Number.NaN);

/** A percentage as people write it: 12,5. */
const percentText = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',');

const active = ({ criteria }: Pick<Rubric, 'criteria'>): readonly Criterion[] =>
  criteria.filter(({ isActive }) => isActive);

/** Sum of the active weights, to a millionth of a percent, so that thirds add up. */
export const totalWeight = (rubric: Pick<Rubric, 'criteria'>): number =>
  Math.round(active(rubric).reduce((sum, { weight }) => sum + (weight >= 0 ? weight : 0), 0) * 1e6) / 1e6;

const problemOf = (criteria: readonly Criterion[]): string => {
  const used = active({ criteria });
  const where = `di tab ${tabNames.criteria}`;
  if (used.length === 0) return `Belum ada kriteria yang aktif ${where}. Minta Admin mengisinya.`;
  const codes = criteria.map(({ code }) => folded(code));
  for (const { code } of criteria) {
    if (codes.filter((one) => one === folded(code)).length > 1)
      return `Kode kriteria "${code}" ada dua ${where}. Minta Admin memberi kode yang berbeda.`;
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,19}$/u.test(code))
      return `Kode kriteria "${code}" ${where} hanya boleh huruf dan angka, paling banyak 20. Minta Admin menggantinya.`;
  }
  const titles = scoresTabFor([]).columns.map(({ header }) => folded(header));
  const titled = criteria.find(({ code }) => titles.includes(folded(code)));
  if (titled)
    return `Kode kriteria "${titled.code}" ${where} sama dengan judul kolom lain di tab ${tabNames.scores}. Minta Admin menggantinya.`;
  for (const { code, weight, min, max } of used) {
    if (!(weight >= 0)) return `Bobot kriteria ${code} ${where} belum berupa angka. Minta Admin mengisinya.`;
    if (!(max > min))
      return `Nilai min dan maks kriteria ${code} ${where} belum benar: nilai maks harus lebih besar. Minta Admin membetulkannya.`;
  }
  const sum = totalWeight({ criteria });
  if (sum === 100) return '';
  const off = sum < 100 ? `kurang ${percentText(100 - sum)}` : `lebih ${percentText(sum - 100)}`;
  return `Bobot kriteria ${where} berjumlah ${percentText(sum)}, ${off} dari 100. Penilaian berhenti sampai Admin membetulkannya.`;
};

/** Reads tab Kriteria; rows without a code are passed over. */
export const rubricOf = (grid: Grid): Rubric => {
  const table = tableIn(criteriaTab, grid);
  const criteria = rowsOf(table)
    .map((row): Criterion => {
      const cell = (key: string): CellValue => cellAt(table, row, key);
      const code = textAt(table, row, 'code');
      return {
        code,
        name: textAt(table, row, 'name') || code,
        weight: numberIn(cell('weight')),
        guide: String(cell('guide')),
        min: numberIn(cell('min')),
        max: numberIn(cell('max')),
        levels: String(cell('levels'))
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        isActive: folded(cell('active')) === 'ya',
      };
    })
    .filter(({ code }) => code !== '');
  return { criteria, problem: problemOf(criteria) };
};

/** The criteria that are judged now, in the order of the tab. */
export const activeCriteria = active;

/** Scores by code of the criteria that are judged now; null where no number is given. */
export const scoresIn = (
  { scores }: Pick<ScoreRow, 'scores'>,
  rubric: Pick<Rubric, 'criteria'>,
): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    active(rubric).map(({ code }) => {
      const score = scores[code];
      return [code, typeof score === 'number' ? score : null];
    }),
  );

/** The criteria by which ties break: the heaviest first, equal weights in the order of the tab. */
export const byWeight = (rubric: Pick<Rubric, 'criteria'>): readonly Criterion[] =>
  [...active(rubric)].sort((one, other) => other.weight - one.weight);
