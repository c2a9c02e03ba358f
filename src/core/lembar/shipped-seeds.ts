import { defaultIndicators } from './default-indicators';
import { defaultRoster } from './roster';
import { defaultRubric } from './rubric';
import type { Seed } from './seeds';
import type { TableKey } from './tab';

type Cell = string | number;

const seed = (tab: TableKey, records: readonly Readonly<Record<string, Cell>>[], told: string): Seed => ({
  tab,
  rows: records.length,
  columns: Object.fromEntries(
    Object.keys(records[0] ?? {}).map((key) => [key, records.map((record) => record[key] ?? '')]),
  ),
  told,
});

/** The roster, the rubric and the indicators that the product ships, each for its tab. */
export const shippedSeeds: readonly Seed[] = [
  seed(
    'opd',
    defaultRoster.map((row) => ({ ...row, active: 'Ya' })),
    `Daftar ${defaultRoster.length} OPD.`,
  ),
  seed(
    'criteria',
    defaultRubric.map((row) => ({ ...row, active: 'Ya' })),
    `${defaultRubric.length} kriteria penilaian.`,
  ),
  seed(
    'indicators',
    defaultIndicators.map(
      ({ number, name, weight, isMandatory, levels: [level1, level2, level3], proof }) => ({
        number,
        name,
        weight,
        mandatory: isMandatory ? 'Ya' : 'Tidak',
        level1,
        level2,
        level3,
        proof,
        active: 'Ya',
      }),
    ),
    `${defaultIndicators.length} indikator bukti dukung.`,
  ),
];
