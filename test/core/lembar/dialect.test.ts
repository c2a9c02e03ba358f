import { dashboardCells } from '../../../src/core/lembar/dashboard';
import { agencyFormulas, countedStatuses, type References } from '../../../src/core/lembar/formulas';
import {
  completenessFormula,
  mandatoryIndicators,
  provenFormula,
} from '../../../src/core/lembar/readiness-formulas';
import { tabNames } from '../../../src/core/lembar/tab';

const at: References = {
  all: (tab, column) => `${tabNames[tab].replace(' ', '')}!$${column.length}:$${column.length}`,
};

const own = (key: string): string => `$${key.length}2`;

/** Every formula that the product writes. */
const formulas = [
  ...dashboardCells.flatMap((cell) => (typeof cell.content === 'string' ? [] : [cell.content(at)])),
  ...Object.values(agencyFormulas(at, { name: '$B2', active: '$G2', counted: '$I2', scored: '$J2' })),
  countedStatuses(),
  mandatoryIndicators(at),
  provenFormula(at, own),
  completenessFormula(at, own),
];

/** architecture.md's list, and FIND, LOWER and ISNUMBER, whose meaning is noted in formulas.ts, and CHAR. */
const functions = new Set(
  `IF IFS IFERROR AND OR NOT COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS COUNTA COUNTBLANK SUM
  AVERAGE MEDIAN MIN MAX LARGE RANK ROUND SUMPRODUCT INDEX MATCH XLOOKUP FILTER UNIQUE TEXTJOIN LET LEN TRIM SUBSTITUTE
  REPT TEXT DATE TODAY DAYS ISOWEEKNUM ISBLANK FIND LOWER ISNUMBER CHAR`.split(/\s+/),
);

const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** The arguments of each call of a function, by counting brackets. */
const callsOf = (formula: string, name: string): string[][] => {
  const text = withoutTexts(formula);
  return [...text.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map((match) => {
    const args = [''];
    let depth = 0;
    for (const letter of text.slice(match.index + match[0].length)) {
      if (letter === ')' && depth === 0) break;
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (letter === ';' && depth === 0) args.push('');
      else args[args.length - 1] += letter;
    }
    return args;
  });
};

test('there are formulas to look at', () => {
  expect(formulas.length).toBeGreaterThan(100);
  for (const formula of formulas) expect(formula).toMatch(/^=/);
});

test('arguments are separated by ; and nothing depends on a decimal sign', () => {
  for (const formula of formulas) {
    expect(withoutTexts(formula)).not.toContain(',');
    expect(withoutTexts(formula)).not.toMatch(/\d\.\d/);
    expect(withoutTexts(formula)).not.toMatch(/[{}]/);
  }
});

test('only functions that both engines read alike are used', () => {
  const used = new Set(
    formulas.flatMap((formula) =>
      [...withoutTexts(formula).matchAll(/([A-Z][A-Z.]*)\(/g)].map((match) => match[1] ?? ''),
    ),
  );
  expect([...used].filter((name) => !functions.has(name))).toEqual([]);
});

test('FILTER has one condition, never a third argument, and is caught when nothing matches or guarded by a count', () => {
  for (const formula of formulas) {
    for (const args of callsOf(formula, 'FILTER')) expect(args).toHaveLength(2);
    if (/\bFILTER\(/.test(formula)) expect(formula).toMatch(/IFERROR\(|=0;"";MAX\(FILTER/);
  }
});

test('arrays are worked on only inside SUMPRODUCT and FILTER', () => {
  for (const formula of formulas) {
    const rest = ['SUMPRODUCT', 'FILTER'].reduce((text, name) => {
      for (const args of callsOf(text, name)) text = text.split(args.join(';')).join('');
      return text;
    }, withoutTexts(formula));
    expect(rest).not.toMatch(/(TRIM|LOWER|ISNUMBER|FIND)\([^()]*\$\d+:\$\d+/);
  }
});

test('no constant of the settings is copied into a formula', () => {
  for (const formula of formulas) expect(withoutTexts(formula)).not.toMatch(/(?<![\w$:])(36|100)(?![\w:])/);
});
