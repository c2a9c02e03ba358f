import type { LocaleFacts } from './locale-facts';
import { type Reference, readFormula } from './references';

/** DATEVALUE and TIMEVALUE are not among these: Google shows the number they give. */
const dates = new Set(['TODAY', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'WORKDAY.INTL', 'TO_DATE']);
const times = new Set(['TIME']);
const choosing = new Set(['MAX', 'MIN', 'MEDIAN', 'MODE', 'LARGE', 'SMALL']);

/** `=NAME(…)` with nothing after the bracket that closes. */
const onlyCall = (formula: string): { readonly name: string; readonly inside: string } | null => {
  const call = /^=\s*([A-Z][A-Z0-9._]*)\((.*)\)\s*$/i.exec(formula);
  if (!call) return null;
  const [, name = '', inside = ''] = call;
  let depth = 0;
  for (const character of inside.replace(/"(?:[^"]|"")*"/g, '')) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return null;
  }
  return { name: name.toUpperCase(), inside };
};

const firstReference = (formula: string): Reference | null => {
  const [first] = readFormula(formula);
  return first?.kind === 'reference' ? first : null;
};

/** The number format that a formula's result brings to a cell without one: dates stay dates, as Google shows them. */
export const formulaFormat = (
  formula: string,
  locale: LocaleFacts,
  formatAt: (reference: Reference) => string | undefined,
): string | undefined => {
  const call = onlyCall(formula);
  if (call) {
    if (dates.has(call.name)) return locale.date;
    if (call.name === 'NOW') return `${locale.date} ${locale.time}`;
    if (times.has(call.name)) return 'h:mm:ss am/pm';
    const first = choosing.has(call.name) ? firstReference(`=${call.inside}`) : null;
    return first ? formatAt(first) : undefined;
  }
  const first = firstReference(formula);
  if (first && formula.slice(1, first.start).trim() === '') {
    const rest = formula.slice(first.end).trim();
    if (rest === '' || /^[+-]\s*\d+$/.test(rest)) return formatAt(first);
  }
  return /^=\s*TODAY\(\)\s*[+-]\s*\d+\s*$/i.test(formula) ? locale.date : undefined;
};
