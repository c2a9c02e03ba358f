const volatile = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const clock = /\bNOW\s*\(/i;
const arrayLike =
  /[{]|\b(?:ARRAYFORMULA|FILTER|UNIQUE|SORT|SORTN|SORTBY|SEQUENCE|SPLIT|TEXTSPLIT|TRANSPOSE|QUERY|XLOOKUP|INDEX|OFFSET|LET|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|HSTACK|VSTACK|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPROWS|WRAPCOLS|FLATTEN|RANDARRAY|FREQUENCY|LINEST|TREND|GROWTH|MMULT|INDIRECT|IF|IFERROR)\s*\(/i;

/** What the formulas met so far are like; it decides when to wait for them. */
export interface FormulaTraits {
  readonly hasFormulas: boolean;
  /** Time or chance decides a result. */
  readonly hasVolatile: boolean;
  /** NOW() tells the second. */
  readonly hasClock: boolean;
  /** A formula on this sheet may fill more cells than its own. */
  mayFill(sheet: number): boolean;
  meet(sheet: number, formula: string): void;
}

/** Nothing is known yet. A trait once seen is not forgotten: that costs a wait, not a wrong result. */
export const formulaTraits = (): FormulaTraits => {
  let hasFormulas = false;
  let hasVolatile = false;
  let hasClock = false;
  const filling = new Set<number>();
  return {
    get hasFormulas() {
      return hasFormulas;
    },
    get hasVolatile() {
      return hasVolatile;
    },
    get hasClock() {
      return hasClock;
    },
    mayFill: (sheet) => filling.has(sheet),
    meet(sheet, formula) {
      hasFormulas = true;
      if (!hasVolatile) hasVolatile = volatile.test(formula);
      if (!hasClock) hasClock = clock.test(formula);
      if (!filling.has(sheet) && arrayLike.test(formula)) filling.add(sheet);
    },
  };
};
