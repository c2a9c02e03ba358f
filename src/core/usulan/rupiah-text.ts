const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ribu|rb|k)$/, 1e3],
  [/^(?:juta|jt|jta)$/, 1e6],
  [/^(?:miliar|milyar|m|mlr)$/, 1e9],
  [/^(?:triliun|trilyun|t)$/, 1e12],
];

/** Words for no money at all: an innovation need not cost anything. */
const nothing = /^(?:nol|gratis|nihil|tanpa (?:anggaran|biaya)|tidak ada(?: anggaran| biaya)?)$/;

/** Largest budget that is believed: far above the city's own, far below what a number can hold exactly. */
const most = 1e15;

/**
 * Digits with their marks as a number. Marks that stand before groups of three are thousands; a mark before one or two
 * digits at the end is the decimal one. Before a unit ("1,250 juta") a single mark is always the decimal one.
 */
const numberOf = (digits: string, hasUnit: boolean): number | null => {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (hasUnit && /^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  const grouped = /^(\d{1,3})((?:\.\d{3})+|(?:,\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(digits);
  if (grouped) {
    const [, first = '', groups = '', mark, decimals = '0'] = grouped;
    if (mark && groups.startsWith(mark)) return null;
    return Number(`${first}${groups.replace(/[.,]/g, '')}.${decimals}`);
  }
  const plain = /^(\d+),(\d{1,2})$/.exec(digits);
  return plain ? Number(`${plain[1]}.${plain[2]}`) : null;
};

/**
 * The rupiah that a text names: "Rp 12.500.000,-", "12,5 jt", "1.2 miliar", "500 ribu", "gratis". null when it could mean
 * more than one amount ("12.5"), is negative, or is no amount.
 */
export const rupiahOfText = (text: string): number | null => {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (nothing.test(plain)) return 0;
  const match = /^(?:(?:rp|idr)\.? ?)?([\d.,]*\d)(?:,-|,=|,--)? ?([a-z]*)\.?(?: rupiah)?$/.exec(
    plain.replace(/ rupiah$/, ''),
  );
  if (!match) return null;
  const [, digits = '', word = ''] = match;
  const unit = word === '' ? 1 : (units.find(([pattern]) => pattern.test(word))?.[1] ?? null);
  const number = unit === null ? null : numberOf(digits, word !== '');
  if (unit === null || number === null) return null;
  const amount = Math.round(number * unit * 100) / 100;
  return amount <= most ? amount : null;
};
