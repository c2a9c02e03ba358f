/** One criterion of the rubric as it ships. */
export interface RubricRow {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly guide: string;
  readonly min: number;
  readonly max: number;
}

/**
 * The KIPP proposal sections that carry weight; weights add up to 100. Taken from a provincial KIPP entry form, not
 * confirmed against the ministry's text: the city edits them in tab Kriteria.
 */
export const defaultRubric: readonly RubricRow[] = [
  {
    code: 'LTB',
    name: 'Latar belakang dan tujuan',
    weight: 10,
    guide: 'Masalah, data awal dan tujuan yang terukur (paling banyak 300 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'KBR',
    name: 'Kebaruan / nilai tambah',
    weight: 15,
    guide: 'Apa yang baru atau lebih baik dari cara lama (paling banyak 200 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'IMP',
    name: 'Implementasi inovasi',
    weight: 5,
    guide: 'Bagaimana dan sejak kapan dijalankan (paling banyak 200 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'SIG',
    name: 'Signifikansi',
    weight: 30,
    guide: 'Dampak nyata dengan angka sebelum dan sesudah (paling banyak 600 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'ADP',
    name: 'Adaptabilitas',
    weight: 20,
    guide: 'Sudah atau dapat direplikasi di tempat lain (paling banyak 300 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'SDY',
    name: 'Sumber daya',
    weight: 5,
    guide: 'Orang, anggaran dan sarana yang dipakai (paling banyak 200 kata).',
    min: 0,
    max: 100,
  },
  {
    code: 'KBL',
    name: 'Strategi keberlanjutan',
    weight: 15,
    guide: 'Kelembagaan, manajerial dan sosial (paling banyak 500 kata).',
    min: 0,
    max: 100,
  },
];
