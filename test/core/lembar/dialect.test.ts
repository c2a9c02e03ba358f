import { blueprint } from '../../../src/core/lembar/blueprint';
import { dashboardGrid } from '../../../src/core/lembar/dashboard-tab';
import { formulaByRow } from '../../../src/core/lembar/formula-template';
import type { References } from '../../../src/core/lembar/references';
import { tabNames } from '../../../src/core/lembar/tab';

const at: References = {
  all: (tab, column) => `${tabNames[tab].replace(' ', '')}!$${column.length}:$${column.length}`,
};

const plan = blueprint();

/** Every formula that set-up writes, as it reaches the sheet. */
const formulas = [
  ...dashboardGrid(plan.dashboard, at)
    .flat()
    .filter((text) => text.startsWith('=')),
  ...plan.settings.lines.flatMap(({ initial, format }) =>
    format === undefined ? [formulaByRow(String(initial), at)(0)] : [],
  ),
  ...Object.values(plan.formulas).flatMap((columns) =>
    Object.values(columns).map((template) => formulaByRow(template, at)(2)),
  ),
];

/** architecture.md's list, and FIND, LOWER and ISNUMBER, whose meaning is noted in formulas.ts, CHAR, and QUARTILE (trend.ts). */
const functions = new Set(
  `IF IFS IFERROR AND OR NOT COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS COUNTA COUNTBLANK SUM
  AVERAGE MEDIAN MIN MAX LARGE RANK ROUND SUMPRODUCT INDEX MATCH XLOOKUP FILTER UNIQUE TEXTJOIN LET LEN TRIM SUBSTITUTE
  REPT TEXT DATE TODAY DAYS ISOWEEKNUM ISBLANK FIND LOWER ISNUMBER CHAR
  QUARTILE`.split(/\s+/),
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
  expect(formulas.length).toBeGreaterThan(200);
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
