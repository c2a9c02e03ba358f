import { letterKey } from '../usulan/choice-text';

/** One criterion that the law sets for every innovation of a region. */
export interface LawCriterion {
  /** What it is called in the cell and where room is short. */
  readonly name: string;
  readonly wording: string;
}

/** The five criteria of PP 38/2017, article 6, in the order of the law; an innovation must meet all of them. */
export const lawCriteria: readonly LawCriterion[] = [
  { name: 'Pembaruan', wording: 'Mengandung pembaruan seluruh atau sebagian unsur dari inovasi.' },
  { name: 'Manfaat', wording: 'Memberi manfaat bagi daerah dan/atau masyarakat.' },
  {
    name: 'Tidak membebani',
    wording:
      'Tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat yang tidak sesuai dengan peraturan.',
  },
  { name: 'Kewenangan daerah', wording: 'Merupakan urusan pemerintahan yang menjadi kewenangan daerah.' },
  { name: 'Replikasi', wording: 'Dapat direplikasi.' },
];

/** Names of the criteria that a cell says are met, by name or by their number in the law, in the law's order. */
export const criteriaIn = (text: string): readonly string[] => {
  const said = new Set(text.split(/[,;\n]+/).map(letterKey));
  return lawCriteria
    .filter(({ name }, index) => said.has(letterKey(name)) || said.has(String(index + 1)))
    .map(({ name }) => name);
};

/** How the cell says which criteria are met; '' for none. */
export const criteriaText = (met: readonly string[]): string =>
  lawCriteria
    .map(({ name }) => name)
    .filter((name) => met.includes(name))
    .join(', ');

/** Names of the criteria that are not among those met. */
export const criteriaMissing = (met: readonly string[]): readonly string[] =>
  lawCriteria.map(({ name }) => name).filter((name) => !met.includes(name));

/** The criteria that a verifier left unticked, in one text; '' where all are met or nobody has ticked any yet. */
export const missingText = (cell: string): string => {
  const met = criteriaIn(cell);
  return met.length === 0 ? '' : criteriaMissing(met).join(', ');
};
