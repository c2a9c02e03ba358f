import type { Sheet } from './book';
import { cellAt } from './cells';
import { displayText } from './display';
import type { LocaleFacts } from './locale-facts';
import { meets } from './validate';

/** Whether the sheet's filter hides the row: one of its columns holds a value that is filtered out. */
export const isFilteredOut = (sheet: Sheet, row: number, locale: LocaleFacts): boolean => {
  const { filter } = sheet;
  if (!filter || row <= filter.rect.row || row > filter.rect.row + filter.rect.rows - 1) return false;
  return Object.entries(filter.criteria).some(([column, { hidden, criterion }]) => {
    const cell = cellAt(sheet, row, Number(column));
    return (
      hidden.includes(displayText(cell, locale)) ||
      (criterion !== null && !meets(criterion, cell?.value ?? null, locale))
    );
  });
};
