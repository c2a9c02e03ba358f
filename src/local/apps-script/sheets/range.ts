import type { Signatures } from '../core/signatures';
import { RangeBorders, rangeBordersSignatures } from './range-borders';
import { rangeEditSignatures } from './range-edit';
import { rangeFormatSignatures } from './range-format';
import { rangeGeometrySignatures } from './range-geometry';
import { rangeLooksSignatures } from './range-looks';
import { rangeRichTextSignatures } from './range-rich-text';
import { rangeRulesSignatures } from './range-rules';
import { rangeValuesSignatures } from './range-values';

/** SpreadsheetApp.Range, built up theme by theme in the files it extends. */
export class Range extends RangeBorders {}

/** What the methods take. */
export const rangeSignatures: Signatures = {
  ...rangeGeometrySignatures,
  ...rangeValuesSignatures,
  ...rangeFormatSignatures,
  ...rangeLooksSignatures,
  ...rangeRichTextSignatures,
  ...rangeEditSignatures,
  ...rangeRulesSignatures,
  ...rangeBordersSignatures,
};
