import type { Rect } from '../../document/book';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { cellOf, looks, styles } from './cell-looks';
import { assertGridFits, filledGrid } from './cell-values';
import { usable } from './range-inner';
import { RangeLooks } from './range-looks';
import { plainText, type RichText, RichTextValue } from './rich-text';
import { overlaid, type TextLook } from './text-style';

/** A number has no rich text; other text without runs of its own is one run in the cell's look. */
const richTexts = (world: World, rect: Rect): (RichTextValue | null)[][] => {
  const stored = styles(world, rect, 'richText');
  const values = world.calls.document.values(rect);
  const cellLooks = looks(world, rect);
  return values.map((row, r) =>
    row.map((value, c) => {
      if (value !== null && typeof value !== 'string') return null;
      const text = value ?? '';
      const kept = stored[r]?.[c];
      const rich: RichText | null = typeof kept === 'string' ? JSON.parse(kept) : null;
      const look = cellLooks[r]?.[c] as TextLook;
      return new RichTextValue(rich?.text === text ? withBase(rich, look) : plainText(text, look));
    }),
  );
};

const withBase = (rich: RichText, base: TextLook): RichText => ({
  text: rich.text,
  runs: rich.runs.map((run) => ({ ...run, look: overlaid(base, run.look) })),
});

/** Rich text of a Range. */
export class RangeRichText extends RangeLooks {
  override getRichTextValue(): RichTextValue | null {
    const { world, rect } = usable(this);
    return richTexts(world, cellOf(rect))[0]?.[0] ?? null;
  }
  override getRichTextValues(): (RichTextValue | null)[][] {
    const { world, rect } = usable(this);
    return richTexts(world, rect);
  }
  override setRichTextValue(value: GoogleAppsScript.Spreadsheet.RichTextValue): this {
    return this.setRichTextValues(filledGrid(usable(this).rect, value));
  }
  override setRichTextValues(grid: GoogleAppsScript.Spreadsheet.RichTextValue[][]): this {
    const { world, rect } = usable(this);
    assertGridFits(grid, rect.rows, rect.columns);
    const rich = grid.map((row) =>
      row.map((value) => (value ? RichTextValue.richOf(value as RichTextValue) : plainText(''))),
    );
    // Rich text is text: a leading apostrophe keeps the document from reading a number or a formula in it.
    world.calls.document.setValues(
      rect,
      rich.map((row) => row.map(({ text }) => (text === '' ? null : `'${text}`))),
    );
    world.calls.document.setStyles(
      rect,
      'richText',
      rich.map((row) => row.map((value) => JSON.stringify(value))),
    );
    return this;
  }
}

/** What these methods take. */
export const rangeRichTextSignatures: Signatures = {
  setRichTextValue: 'RichTextValue',
  setRichTextValues: 'RichTextValue[][]',
};
