import {
  CommandType,
  CustomCommandExecutionError,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IMutationInfo,
  type IRange,
} from '@univerjs/core';
import { AutoFillCommand } from '@univerjs/sheets';
import { SheetPasteShortKeyCommand } from '@univerjs/sheets-ui';
import { PasteCommand } from '@univerjs/ui';
import type { Rect } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import { rememberedOf } from './cell-data';
import { type Transfer, translate } from './edits';
import type { GridBook } from './grid-book';
import type { KnownCells } from './typed-cells';
import { forgetSteps, stepsTaken, type UndoSteps } from './undo-history';
import { type ClipboardContent, foreignText, pasteFromMenu, watchPaste } from './watch-paste';

/** Who hears of what the person does in the grid. */
export interface EditListener {
  readonly known: (sheet: number) => KnownCells;
  /** `steps` is what the action left in the history of Ctrl+Z. */
  readonly edited: (edits: readonly PersonEdit[], steps: UndoSteps) => void;
  /** Text of another program is pasted: the server reads it as if it were typed. */
  readonly pasted: (text: string) => void;
  /** The browser keeps the clipboard to itself, so that a menu cannot paste. */
  readonly pasteRefused: () => void;
  /** The grid did something the document has no word for: it has to be put back. */
  readonly unsupported: () => void;
}

const isFromPerson = (options: IExecutionOptions = {}): boolean => {
  const { fromCollab, onlyLocal, fromFormula, fromSync } = options;
  return !fromCollab && !onlyLocal && !fromFormula && !fromSync;
};

const rectOf = (sheet: string, range: IRange): Rect => ({
  sheet: Number(sheet),
  row: range.startRow + 1,
  column: range.startColumn + 1,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

type SheetCommand = (params: never) => PersonEdit | null;

const idOf = (params: { subUnitId?: string }, active: string): number => Number(params.subUnitId ?? active);

/** Commands on whole sheets are not done by the grid: the server does them and the grid follows. */
const sheetCommands = (active: () => string): Readonly<Record<string, SheetCommand>> => ({
  'sheet.command.insert-sheet': (params: { index?: number }) => ({
    kind: 'insertSheet',
    name: null,
    index: params?.index === undefined ? null : params.index + 1,
  }),
  'sheet.command.remove-sheet': (params: { subUnitId?: string }) => ({
    kind: 'deleteSheet',
    sheet: idOf(params ?? {}, active()),
  }),
  'sheet.command.copy-sheet': (params: { subUnitId?: string }) => ({
    kind: 'duplicateSheet',
    sheet: idOf(params ?? {}, active()),
  }),
  'sheet.command.set-worksheet-name': (params: { subUnitId?: string; name: string }) => ({
    kind: 'renameSheet',
    sheet: idOf(params, active()),
    name: params.name,
  }),
  'sheet.command.set-worksheet-order': (params: { subUnitId?: string; order: number }) => ({
    kind: 'moveSheet',
    sheet: idOf(params, active()),
    index: params.order + 1,
  }),
  'sheet.command.set-worksheet-hidden': (params: { subUnitId?: string }) => ({
    kind: 'hideSheet',
    sheet: idOf(params ?? {}, active()),
  }),
  'sheet.command.set-worksheet-show': (params: { subUnitId?: string }) => ({
    kind: 'showSheet',
    sheet: idOf(params ?? {}, active()),
  }),
});

const unsupportedCommands =
  /^sheet\.command\.(set-tab-color|set-frozen|cancel-frozen|set-selection-frozen|set-row-frozen|set-col-frozen|set-first|add-worksheet-merge|remove-worksheet-merge|set-border|toggle-gridlines|add-range-protection|set-protection|add-worksheet-protection|split-text|insert-defined-name|set-text-rotation|insert-range-move|delete-range-move)/;

/** Watches what the person does in the grid and tells it in the document's words, one action at a time. */
export const watchEdits = (book: GridBook, listener: EditListener): void => {
  const { injector } = book;
  const commands = injector.get(ICommandService);
  const onSheets = sheetCommands(() => book.workbook.getActiveSheet()?.getSheetId() ?? '');
  let gathered: IMutationInfo[] = [];
  let transfer: Transfer | null = null;
  let isPaste = false;

  const finish = (): void => {
    const mutations = gathered;
    const { edits, untold } = translate(mutations, { transfer, isPaste, known: listener.known });
    gathered = [];
    transfer = null;
    isPaste = false;
    const steps = stepsTaken(injector);
    if (edits.length > 0) listener.edited(edits, steps);
    if (untold.length > 0) {
      forgetSteps(injector, steps);
      listener.unsupported();
    }
  };

  const gather = (info: Readonly<ICommandInfo>): void => {
    if (gathered.length === 0) {
      stepsTaken(injector);
      setTimeout(finish);
    }
    gathered.push({ id: info.id, params: info.params ?? {} });
  };

  watchPaste(injector, (found) => {
    transfer = found;
    isPaste = true;
  });

  commands.beforeCommandExecuted((info, options) => {
    if (info.type !== CommandType.COMMAND || !isFromPerson(options)) return;
    const edit = onSheets[info.id]?.(info.params as never);
    if (edit) {
      listener.edited([edit], []);
      throw new CustomCommandExecutionError('The server changes sheets; the grid follows.');
    }
    if (info.id === SheetPasteShortKeyCommand.id) {
      const text = foreignText(injector, info.params as ClipboardContent);
      if (text !== null) {
        listener.pasted(text);
        throw new CustomCommandExecutionError('The server reads what is pasted; the grid follows.');
      }
    }
    if (info.id === PasteCommand.id) {
      const { value } = (info.params ?? {}) as { value?: string };
      const { pasted, pasteRefused: refused } = listener;
      void pasteFromMenu(injector, value, { pasted, refused });
      throw new CustomCommandExecutionError('The clipboard is looked into first.');
    }
    if (unsupportedCommands.test(info.id)) {
      listener.unsupported();
      throw new CustomCommandExecutionError('The document has no word for this.');
    }
    if (info.id === AutoFillCommand.id) transfer = fillOf(book, info.params as FillParams) ?? transfer;
  });

  commands.onCommandExecuted((info, options) => {
    if (info.type !== CommandType.MUTATION || !isFromPerson(options)) return;
    if ((info.params as { unitId?: string } | undefined)?.unitId !== book.workbook.getUnitId()) return;
    gather(info);
  });
};

interface FillParams {
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly subUnitId?: string;
}

/** A fill that starts from formulas is a copy: only the server can move their references. */
const fillOf = (book: GridBook, { sourceRange, targetRange, subUnitId }: FillParams): Transfer | null => {
  const sheet = book.workbook.getSheetBySheetId(subUnitId ?? '') ?? book.workbook.getActiveSheet();
  if (!sourceRange || !targetRange || !sheet) return null;
  for (let row = sourceRange.startRow; row <= sourceRange.endRow; row += 1) {
    for (let column = sourceRange.startColumn; column <= sourceRange.endColumn; column += 1) {
      if (rememberedOf(sheet.getCellRaw(row, column))?.i?.startsWith('=')) {
        const id = sheet.getSheetId();
        return { kind: 'copy', from: rectOf(id, sourceRange), to: rectOf(id, targetRange) };
      }
    }
  }
  return null;
};
