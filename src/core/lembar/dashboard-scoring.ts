import type { DashboardCell } from './dashboard';
import type { FormatKey } from './dress';
import { columnIs } from './formulas';
import type { References } from './references';

/** Places of the ranking that the dashboard lists. */
const places = 10;

const verified = (at: References): string => columnIs(at, 'status', 'Terverifikasi');

/** How many verified entries meet a condition on a column of results; texts and blanks are none. */
const results = (at: References, column: string, condition: (cells: string) => string): string => {
  const cells = at.all('innovations', column);
  return `SUMPRODUCT(IFERROR((${verified(at)})*ISNUMBER(${cells})*(${condition(cells)});0))`;
};

interface Line {
  readonly label: string;
  readonly name: string;
  readonly formula: (at: References) => string;
  readonly format?: FormatKey;
  readonly of?: string;
}

const lines: readonly Line[] = [
  {
    label: 'Usulan yang sudah bernilai',
    name: 'SUDAH_DINILAI',
    formula: (at) => `=${results(at, 'finalScore', (cells) => `${cells}>=0`)}`,
    of: '=STATUS_TERVERIFIKASI',
  },
  {
    label: 'Penilai kurang dari yang ditetapkan',
    name: 'PENILAI_KURANG',
    formula: (at) => `=${results(at, 'assessorCount', (cells) => `${cells}<MIN_PENILAI`)}`,
    of: '=STATUS_TERVERIFIKASI',
  },
  {
    label: 'Perlu dibahas (selisih nilai di atas batas)',
    name: 'PERLU_DIBAHAS',
    formula: (at) => `=${results(at, 'spread', (cells) => `${cells}>BATAS_SELISIH`)}`,
    of: '=SUDAH_DINILAI',
  },
  {
    label: 'Rata-rata nilai akhir',
    name: 'RATA_NILAI',
    formula: (at) => `=IFERROR(ROUND(AVERAGE(${at.all('innovations', 'finalScore')});8);"")`,
    format: 'score',
  },
];

/** The part of the dashboard on scoring, from this row on: progress, and who stands at the first ten places. */
export const scoringCells = (start: number): readonly DashboardCell[] => {
  const heading = (row: number, title: string): readonly DashboardCell[] => [
    { row, column: 1, look: 'section', content: title },
    ...['Angka', 'Dari'].map(
      (content, index): DashboardCell => ({ row, column: index + 2, look: 'heading', content }),
    ),
  ];
  const progress = lines.flatMap(({ label, name, formula, format, of }, index): DashboardCell[] => {
    const row = start + 1 + index;
    return [
      { row, column: 1, look: 'label', content: label },
      { row, column: 2, look: 'figure', content: formula, format: format ?? 'integer', name },
      ...(of ? [{ row, column: 3, look: 'whole', content: () => of, format: 'integer' } as const] : []),
    ];
  });
  const ranking = start + lines.length + 3;
  const first = Array.from({ length: places }, (_, index): DashboardCell[] => {
    const place = index + 1;
    const row = ranking + place;
    const who = (at: References, column: string) =>
      `FILTER(${at.all('innovations', column)};IFERROR((${at.all('innovations', 'rank')}=${place})*1;0))`;
    return [
      { row, column: 1, look: 'label', content: `Peringkat ${place}` },
      {
        row,
        column: 2,
        look: 'figure',
        content: (at) => `=IFERROR(MAX(${who(at, 'finalScore')});"")`,
        format: 'score',
      },
      // Equals share a place, and the next one is then empty.
      {
        row,
        column: 5,
        look: 'list',
        content: (at) => `=IFERROR(TEXTJOIN("; ";TRUE;${who(at, 'name')});"")`,
      },
    ];
  }).flat();
  return [
    ...heading(start, 'Penilaian'),
    ...progress,
    { row: ranking, column: 1, look: 'section', content: 'Sepuluh besar' },
    { row: ranking, column: 2, look: 'heading', content: 'Nilai' },
    ...first,
  ];
};
