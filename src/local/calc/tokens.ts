/** A piece of a formula. `text` is as written, except that spaces are left out. */
export interface Token {
  readonly kind:
    | 'number'
    | 'text'
    | 'error'
    | 'reference'
    | 'name'
    | 'function'
    | 'operator'
    | 'separator'
    | 'open'
    | 'close'
    | 'brace';
  readonly text: string;
  /** Name of the sheet in front of a reference, without its quotes. */
  readonly sheet?: string;
}

const space = /\s+/y;
const string = /"(?:[^"]|"")*"/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}\d_])/uy;
const errorName = /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/iy;
const sheetName = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!/uy;
const area = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const line = String.raw`\$?[A-Za-z]{1,3}`;
const reference = new RegExp(
  String.raw`(?:${area}(?:\s*:\s*(?:${area}|${line}|\$?[1-9]\d*))?|${line}\s*:\s*(?:${area}|${line})|\$?[1-9]\d*\s*:\s*\$?[1-9]\d*)(?![\p{L}\d_.(])`,
  'uy',
);
const word = /[\p{L}_\\][\p{L}\d_.]*/uy;
const operator = /<>|<=|>=|[-+*/^&=<>%:]/y;

/** Cuts a formula (without its '=') into pieces; null where no formula can be read. */
export const tokensOf = (formula: string): Token[] | null => {
  const tokens: Token[] = [];
  let at = 0;
  let braces = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    if (take(space)) continue;
    const text = take(string);
    if (text) {
      tokens.push({ kind: 'text', text: text[0] });
      continue;
    }
    const sheet = take(sheetName);
    const cells = take(reference);
    if (cells) {
      const named = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
      const where = cells[0].replace(/\s/g, '').toUpperCase();
      tokens.push({ kind: 'reference', text: where, ...(named !== undefined && { sheet: named }) });
      continue;
    }
    const failed = take(errorName);
    if (failed) {
      tokens.push({ kind: 'error', text: failed[0].toUpperCase() });
      continue;
    }
    if (sheet) return null;
    const figure = take(number);
    if (figure) {
      tokens.push({ kind: 'number', text: figure[0] });
      continue;
    }
    const name = take(word);
    if (name) {
      take(space);
      tokens.push({ kind: formula[at] === '(' ? 'function' : 'name', text: name[0] });
      continue;
    }
    const sign = take(operator);
    if (sign) {
      tokens.push({ kind: 'operator', text: sign[0] });
      continue;
    }
    const mark = formula[at] ?? '';
    at++;
    if (mark === '(') tokens.push({ kind: 'open', text: mark });
    else if (mark === ')') tokens.push({ kind: 'close', text: mark });
    else if (mark === '{' || mark === '}') {
      braces += mark === '{' ? 1 : -1;
      tokens.push({ kind: 'brace', text: mark });
    } else if (mark === ',' || mark === ';' || (mark === '\\' && braces > 0))
      tokens.push({ kind: 'separator', text: mark });
    else return null;
  }
  return tokens;
};
