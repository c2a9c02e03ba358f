import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { Range } from './range';
import { rangeBordersSignatures } from './range-borders';
import { rangeEditSignatures } from './range-edit';
import { rangeFormatSignatures } from './range-format';
import { rangeLooksSignatures } from './range-looks';
import { rangeRichTextSignatures } from './range-rich-text';
import { rangeRulesSignatures } from './range-rules';
import { rangeValuesSignatures } from './range-values';

/** SpreadsheetApp.RangeList: what it does to its ranges, each range does by its own method of the same name. */
export class RangeList extends googleClass<GoogleAppsScript.Spreadsheet.RangeList>('RangeList') {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  static forEach(list: RangeList, act: (range: Range) => void): RangeList {
    for (const range of list.#ranges) act(range);
    return list;
  }
  override activate(): this {
    const [first] = this.#ranges;
    first?.getSheet().setActiveRangeList(this);
    return this;
  }
  override getRanges(): Range[] {
    return [...this.#ranges];
  }
}

const rangeSignatures: Signatures = {
  ...rangeValuesSignatures,
  ...rangeFormatSignatures,
  ...rangeLooksSignatures,
  ...rangeRichTextSignatures,
  ...rangeEditSignatures,
  ...rangeBordersSignatures,
  ...rangeRulesSignatures,
};

const shared =
  `breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes
  removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize
  setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink
  setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace
  uncheck`.split(/\s+/);

for (const name of shared) {
  Object.defineProperty(RangeList.prototype, name, {
    configurable: true,
    writable: true,
    value(this: RangeList, ...args: unknown[]) {
      return RangeList.forEach(this, (range) => {
        (range as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args);
      });
    },
  });
}

/** What the methods take: the same as those of Range. */
export const rangeListSignatures: Signatures = Object.fromEntries(
  shared.map((name) => [name, rangeSignatures[name] ?? '']),
);
