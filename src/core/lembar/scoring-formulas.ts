import type { References, RowCells } from './references';

/** Name of the computed line that counts the active criteria. */
export const criteriaCountName = 'JUMLAH_KRITERIA';
/** Name of the computed line that adds up their weights. */
export const criteriaWeightName = 'BOBOT_KRITERIA';

/**
 * Scores as formulas, the same figures as `resultsOf` gives. To the dialect's list come RANK and SUMIF with a row of titles as
 * its criterion inside SUMPRODUCT, which gives one sum a title in both engines, and INDEX with row 0, a whole column.
 *
 * Sums are rounded to eight decimals, so that every engine sees the same ties.
 */
const isActive = (code: string, active: string): string => `(TRIM(${code})<>"")*(TRIM(${active})="Ya")`;

/** How many criteria are active. */
export const criteriaCount = (at: References): string =>
  `=SUMPRODUCT(IFERROR(${isActive(at.all('criteria', 'code'), at.all('criteria', 'active'))};0))`;

/** What the weights of the active criteria add up to. */
export const criteriaWeight = (at: References): string => {
  const weight = at.all('criteria', 'weight');
  return `=ROUND(SUMPRODUCT(IFERROR(${isActive(at.all('criteria', 'code'), at.all('criteria', 'active'))}*ISNUMBER(${weight})*(${weight}>0)*${weight};0));6)`;
};

/** Formulas of one row of tab Kriteria, by column. */
export const criterionFormulas = (
  at: References,
  cell: RowCells,
): Readonly<Record<'inForce' | 'factor' | 'order', string>> => {
  const [weight, min, max, inForce] = [cell('weight'), cell('min'), cell('max'), cell('inForce')];
  const flags = at.all('criteria', 'inForce');
  const weights = at.all('criteria', 'weight');
  const numbers = `AND(ISNUMBER(${weight});ISNUMBER(${min});ISNUMBER(${max}))`;
  const heavier = `SUMPRODUCT(IFERROR((${flags}=1)*(${weights}>${weight});0))`;
  const equalAbove = `SUMPRODUCT(IFERROR((${cell('inForce', 1)}=1)*(${cell('weight', 1)}=${weight});0))`;
  return {
    inForce: `=IF(OR(TRIM(${cell('code')})="";TRIM(${cell('active')})<>"Ya");"";IF(${numbers};IF(AND(${weight}>=0;${max}>${min});1;0);0))`,
    factor: `=IF(${inForce}=1;${weight}/(${max}-${min});"")`,
    order: `=IF(${inForce}=1;${heavier}+${equalAbove};"")`,
  };
};

/**
 * Columns of scores that stand side by side, as ranges: their titles (`$C$1:$I$1`), the cells of a row (`$C5:$I5`) and the
 * whole columns. No range may reach over a column of formulas, which would look at itself.
 */
export interface ScoreBlock {
  readonly titles: string;
  readonly cells: string;
  readonly columns: string;
}

/** What the formulas of tab Penilaian need to know besides where columns stand. */
export interface ScoreColumns {
  readonly blocks: readonly ScoreBlock[];
  /** How many criteria are in force. */
  readonly criteria: number;
}

const totalFormula = (at: References, cell: RowCells, { blocks }: ScoreColumns): string => {
  const by = (titles: string, column: string) =>
    `SUMIF(${at.all('criteria', 'code')};${titles};${at.all('criteria', column)})`;
  const valid = blocks.map(
    ({ titles, cells }) =>
      `SUMPRODUCT(IFERROR((${by(titles, 'inForce')}>0)*ISNUMBER(${cells})*(${cells}>=${by(titles, 'min')})*(${cells}<=${by(titles, 'max')});0))`,
  );
  const sum = blocks.map(
    ({ titles, cells }) => `SUMPRODUCT(IFERROR(${by(titles, 'factor')}*(${cells}-${by(titles, 'min')});0))`,
  );
  const opd = `XLOOKUP(TRIM(${cell('id')});${at.all('innovations', 'id')};${at.all('innovations', 'opd')};"")`;
  const conflict = `LET(opd;TRIM(${opd});IF(opd="";0;COUNTIFS(${at.all('team', 'email')};TRIM(${cell('assessor')});${at.all('team', 'unit')};opd)))`;
  const isCounted = `AND(TRIM(${cell('id')})<>"";TRIM(${cell('state')})="Final";TRIM(${cell('abstained')})<>"Ya";${criteriaWeightName}=100)`;
  return `=IF(${isCounted};IF(${conflict}>0;"";IF(${valid.join('+')}=${criteriaCountName};ROUND(${sum.join('+')};8);""));"")`;
};

/** Length of what each criterion adds to the key by which ties break. */
const digits = 8;

const tieFormulas = (
  at: References,
  cell: RowCells,
  { blocks, criteria }: ScoreColumns,
): Readonly<Record<'tieKey' | 'tieReason', string>> => {
  const scores = (column: string) => at.all('scores', column);
  const finals = at.all('innovations', 'finalScore');
  const final = `XLOOKUP(TRIM(${cell('id')});${at.all('innovations', 'id')};${finals};"")`;
  const ofOrder = (place: number, column: string) =>
    `INDEX(${at.all('criteria', column)};MATCH(${place};${at.all('criteria', 'order')};0))`;
  const share = (place: number) => {
    const mean = blocks.reduceRight((otherwise, { titles, columns }) => {
      const column = `INDEX(${columns};0;MATCH(${ofOrder(place, 'code')};${titles};0))`;
      const own = `AVERAGEIFS(${column};${scores('id')};TRIM(${cell('id')});${scores('total')};">=0")`;
      return otherwise === '' ? own : `IFERROR(${own};${otherwise})`;
    }, '');
    const [min, max] = [ofOrder(place, 'min'), ofOrder(place, 'max')];
    return `IFERROR(TEXT(ROUND(ROUND((${mean}-${min})/(${max}-${min});8)*10000000;0);"${'0'.repeat(digits)}");"")`;
  };
  const places = Array.from({ length: criteria }, (_, index) => index + 1);
  const isTied = (value: string) => `IF(ISNUMBER(final);IF(COUNTIF(${finals};final)>1;${value};"");"")`;
  const key = cell('tieKey');
  const reasons = places.reduceRight(
    (otherwise, place) =>
      `IF(COUNTIFS(${finals};final;${at.all('innovations', 'tieKey')};LEFT(${key};${1 + digits * place})&"*")=1;"Seri, dibedakan oleh "&TRIM(${ofOrder(place, 'name')});${otherwise})`,
    '"Seri pada semua kriteria, peringkat sama"',
  );
  return {
    tieKey: `=IF(TRIM(${cell('id')})="";"";LET(final;${final};${isTied(['"N"', ...places.map(share)].join('&'))}))`,
    tieReason: `=IF(${key}="";"";LET(final;${final};${isTied(reasons)}))`,
  };
};

/** Formulas of one row of tab Penilaian, by column. */
export const scoreFormulas = (
  at: References,
  cell: RowCells,
  columns: ScoreColumns,
): Readonly<Record<'total' | 'tieKey' | 'tieReason', string>> => ({
  total: totalFormula(at, cell, columns),
  ...tieFormulas(at, cell, columns),
});

/** The columns of tab Inovasi that tell what the scores come to. */
export const resultKeys = [
  'finalScore',
  'assessorCount',
  'spread',
  'rank',
  'kindRank',
  'tieReason',
  'tieKey',
] as const;

/** Formulas of one row of tab Inovasi, by column; empty while the entry is not verified, and blank rows end at once. */
export const resultFormulas = (
  at: References,
  cell: RowCells,
): Readonly<Record<(typeof resultKeys)[number], string>> => {
  const id = `TRIM(${cell('id')})`;
  const ids = at.all('scores', 'id');
  const totals = at.all('scores', 'total');
  const [final, key] = [cell('finalScore'), cell('tieKey')];
  const finals = at.all('innovations', 'finalScore');
  const ranks = at.all('innovations', 'rank');
  const ifVerified = (value: string) => `=IF(TRIM(${cell('status')})="Terverifikasi";${value};"")`;
  const ifScored = (value: string) => `=IF(${final}="";"";${value})`;
  const looked = (column: string) => `XLOOKUP(${id};${ids};${at.all('scores', column)};"")`;
  const better = `SUMPRODUCT((${finals}=${final})*(${at.all('innovations', 'tieKey')}>${key}))`;
  return {
    finalScore: ifVerified(
      `IF(${id}="";"";IFERROR(ROUND(AVERAGEIFS(${totals};${ids};${id};${totals};">=0");8);""))`,
    ),
    assessorCount: ifVerified(`IF(${id}="";0;COUNTIFS(${ids};${id};${totals};">=0"))`),
    spread: ifScored(`ROUND(MAXIFS(${totals};${ids};${id})-MINIFS(${totals};${ids};${id});8)`),
    tieKey: ifScored(`IF(COUNTIF(${finals};${final})<2;"";${looked('tieKey')})`),
    rank: ifScored(`RANK(${final};${finals})+IF(${key}="";0;${better})`),
    kindRank: ifScored(
      `1+COUNTIFS(${at.all('innovations', 'proposerKind')};${cell('proposerKind')};${ranks};"<"&${cell('rank')})`,
    ),
    tieReason: `=IF(${key}="";"";${looked('tieReason')})`,
  };
};
