import type { Injector } from '@univerjs/core';
import type { IDiscreteRange } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Rect } from '../../document/book';
import type { Transfer } from './edits';

/** What the clipboard holds, as text and as markup. */
export interface ClipboardContent {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** The browser does not let the page look into the clipboard. */
const unread = Symbol('unread');

/**
 * The plain text on the clipboard, unless it was copied in this grid: the grid then moves its own cells. It would read
 * other programs' numbers and dates by American rules and take text that looks like markup for markup.
 */
export const foreignText = (
  injector: Injector,
  { htmlContent = '', textContent = '' }: ClipboardContent,
): string | null => {
  const copyId = /data-copy-id="([^\s"]+)"/.exec(htmlContent)?.[1];
  const isOwn = copyId !== undefined && injector.get(ISheetClipboardService).copyContentCache().get(copyId);
  return isOwn || textContent === '' ? null : textContent;
};

const clipboardItem = async (): Promise<ClipboardItem | undefined | typeof unread> => {
  try {
    const [item] = await navigator.clipboard.read();
    return item;
  } catch {
    return unread;
  }
};

const textOf = async (item: ClipboardItem, type: string): Promise<string> =>
  item.types.includes(type) ? (await item.getType(type)).text() : '';

/** Pastes from a menu, where the browser does not hand over what was copied as it does with Ctrl+V. */
export const pasteFromMenu = async (
  injector: Injector,
  special: string | undefined,
  told: { readonly pasted: (text: string) => void; readonly refused: () => void },
): Promise<void> => {
  const item = await clipboardItem();
  if (item === unread) {
    told.refused();
    return;
  }
  if (!item) return;
  const htmlContent = await textOf(item, 'text/html');
  const text = foreignText(injector, { htmlContent, textContent: await textOf(item, 'text/plain') });
  if (text === null) await injector.get(ISheetClipboardService).paste(item, special);
  else told.pasted(text);
};

const bounds = (sheet: string, range: IDiscreteRange): Rect => {
  const row = Math.min(...range.rows) + 1;
  const column = Math.min(...range.cols) + 1;
  const rows = Math.max(...range.rows) + 2 - row;
  return { sheet: Number(sheet), row, column, rows, columns: Math.max(...range.cols) + 2 - column };
};

/** Tells where the grid took what it pastes of its own cells; null when only a part of them is pasted. */
export const watchPaste = (injector: Injector, found: (transfer: Transfer | null) => void): void => {
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'told-to-server',
    priority: -100,
    onPasteCells(from, to, _data, payload) {
      const isWhole = payload.pasteType === 'default-paste';
      found(
        from && isWhole
          ? {
              kind: payload.copyType === 'CUT' ? 'move' : 'copy',
              from: bounds(from.subUnitId, from.range),
              to: bounds(to.subUnitId, to.range),
            }
          : null,
      );
      return { undos: [], redos: [] };
    },
  });
};
