import { columnLetters, columnNumber } from './a1';

/** The texts and quoted sheet names of a formula stand at the odd places. */
const quotedOrCell = (formula: string): string[] => formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/);

const before = /[\w.$]$/;

/** Replaces what matches outside quotes and does not go on a word. */
const replaceReferences = (formula: string, pattern: RegExp, change: (match: string) => string): string =>
  quotedOrCell(formula)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(pattern, (match, ...rest) => {
            const offset = rest.find((item): item is number => typeof item === 'number') ?? 0;
            return before.test(part.slice(0, offset)) ? match : change(match);
          }),
    )
    .join('');

const a1Reference =
  /(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*|\$?[A-Za-z]{1,3}\$?[1-9]\d*)(?![\w(!])/g;

/** Rewrites the references of an A1 formula to R1C1 as seen from a cell; text and sheet names stay. */
export const formulaToR1C1 = (formula: string, row: number, column: number): string => {
  const place = (corner: string): string => {
    const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
    // In '$5' the dollar stands before nothing but the row.
    const isFixedRow = fixedRow === '$' || (!letters && fixedColumn === '$');
    const rowText = isFixedRow ? `R${digits}` : `R[${Number(digits) - row}]`;
    const number = columnNumber(letters ?? '');
    const columnText = fixedColumn ? `C${number}` : `C[${number - column}]`;
    return `${digits ? rowText : ''}${letters ? columnText : ''}`;
  };
  return replaceReferences(formula, a1Reference, (match) => match.split(':').map(place).join(':'));
};

const steps = String.raw`(?:\d+|\[-?\d+\])`;
const r1c1Reference = new RegExp(
  `(?:C${steps}?:C${steps}?|R${steps}?:R${steps}?|R${steps}?C${steps}?)(?![\\w(])`,
  'gi',
);

/** Rewrites the R1C1 references of a formula to A1 as seen from a cell. */
export const formulaFromR1C1 = (formula: string, row: number, column: number): string => {
  const line = (text: string, own: number): readonly [fixed: string, line: number] => {
    if (text === '') return ['', own];
    return text.startsWith('[') ? ['', own + Number(text.slice(1, -1))] : ['$', Number(text)];
  };
  const place = (corner: string): string => {
    const [, rowText, columnText] = /^(?:R([^C]*))?(?:C(.*))?$/i.exec(corner) ?? [];
    const [fixedColumn, atColumn] = line(columnText ?? '', column);
    const [fixedRow, atRow] = line(rowText ?? '', row);
    const letters = columnText === undefined ? '' : `${fixedColumn}${columnLetters(atColumn)}`;
    return rowText === undefined ? letters : `${letters}${fixedRow}${atRow}`;
  };
  return replaceReferences(formula, r1c1Reference, (match) => match.split(':').map(place).join(':'));
};
