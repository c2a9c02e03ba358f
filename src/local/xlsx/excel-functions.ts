/** Functions younger than the file format, which keeps them under a prefix. */
const later =
  'ARRAYTOTEXT BASE CEILING.MATH CONCAT DAYS DECIMAL FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS NUMBERVALUE RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS CHOOSECOLS CHOOSEROWS TAKE DROP EXPAND BYROW BYCOL MAKEARRAY MAP REDUCE SCAN XLOOKUP XMATCH XOR';
const laterInSheets = 'FILTER SORT';

const prefixes = new Map([
  ...later.split(' ').map((name) => [name, `_xlfn.${name}`] as const),
  ...laterInSheets.split(' ').map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);

/** The function as an .xlsx file names it. */
export const fileName = (name: string): string => prefixes.get(name) ?? name;

/** Functions only Google has: such a formula is written as its value. */
const onlyGoogle = new Set(
  'ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE EPOCHTODATE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISEMAIL ISURL QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT'.split(
    ' ',
  ),
);

/**
 * Functions that LibreOffice before 24.8 does not know. It shows such a formula's kept result, but never that of an
 * array formula, which it always calculates.
 */
const young = new Set(
  'ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK LAMBDA LET MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH'.split(
    ' ',
  ),
);

export const isYoung = (name: string): boolean => young.has(name);
const isOnlyGoogle = (name: string): boolean => onlyGoogle.has(name);

/** Arguments that Google lets one leave out and Excel does not. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  CEILING: ['', '1'],
  FLOOR: ['', '1'],
  IFERROR: ['', '""'],
  ROUND: ['', '0'],
  ROUNDDOWN: ['', '0'],
  ROUNDUP: ['', '0'],
};

/** A call in Excel's words; null if Excel has none for it. */
export const excelCall = (name: string, args: readonly string[]): string | null => {
  if (isOnlyGoogle(name)) return null;
  const [first = '', second = '', third = ''] = args;
  if (name === 'ARRAYFORMULA') return `(${first})`;
  if (name === 'JOIN') return `${fileName('TEXTJOIN')}(${[first, 'FALSE', ...args.slice(1)].join(',')})`;
  if (name === 'HYPERLINK' || args.length === 0) return `${fileName(name)}(${args.join(',')})`;
  // Google's third argument is one more condition, Excel's the value for no match.
  if (name === 'FILTER' && args.length > 2)
    return `${fileName(name)}(${first},${args
      .slice(1)
      .map((condition) => `(${condition})`)
      .join('*')})`;
  if (name === 'SORT' && args.length > 3) return null;
  if (name === 'SORT' && third) return `${fileName(name)}(${first},${second},IF(${third},1,-1))`;
  const filled = [...args, ...(leftOut[name] ?? []).slice(args.length)];
  return `${fileName(name)}(${filled.join(',')})`;
};
