import {
  BooleanNumber,
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUniverInstanceService,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Rect } from '../../document/book';
import type { BookView, SheetTab } from '../protocol';
import { cellMutations } from './reconcile-cells';
import { defaultColumnWidth, defaultRowHeight, frameMutations } from './reconcile-frame';
import { reconcileNotes, reconcileRules } from './reconcile-rules';
import { fitRows } from './row-heights';
import type { SheetTruth } from './sheet-truth';

/** Univer's name of the only workbook in the page. */
export const unitId = 'buku';

/**
 * Marks what comes from the server, so that it is not sent back and does not close an open editor. (`onlyLocal` would
 * keep conditional formats from following.)
 */
export const fromServer = { fromCollab: true } as const;

const sheetData = (tab: SheetTab): Partial<IWorksheetData> => ({
  id: String(tab.id),
  name: tab.name,
  hidden: tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  tabColor: tab.tabColor ?? '',
  rowCount: 100,
  columnCount: 26,
  defaultColumnWidth,
  defaultRowHeight,
  defaultStyle: { ff: 'Arial, Helvetica, sans-serif', fs: 10, vt: 3 },
  cellData: {},
});

/** The workbook in the grid, kept as the server says. */
export interface GridBook {
  readonly injector: Injector;
  readonly workbook: Workbook;
  showBook(book: BookView): void;
  /** Puts sizes, merges, dropdowns and the like of a sheet right. */
  reconcileFrame(truth: SheetTruth, sheet: number): void;
  /** Puts the cells of an area (null: all) right. */
  reconcileCells(truth: SheetTruth, sheet: number, rect: Rect | null): void;
  activate(sheet: number): void;
}

/** Opens the workbook in Univer with empty sheets. */
export const openGridBook = (univer: Univer, injector: Injector, book: BookView): GridBook => {
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: book.name,
    sheetOrder: book.tabs.map((tab) => String(tab.id)),
    sheets: Object.fromEntries(book.tabs.map((tab) => [String(tab.id), sheetData(tab)])),
  });
  const found = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  if (!found) throw new Error('Buku kerja tidak dapat dibuka di halaman ini.');
  const workbook: Workbook = found;
  const commands = injector.get(ICommandService);
  const run = ({ id, params }: IMutationInfo): void => {
    commands.syncExecuteCommand(id, params, fromServer);
  };

  const activate = (sheet: number): void => {
    if (workbook.getActiveSheet()?.getSheetId() === String(sheet)) return;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: String(sheet) });
  };

  const showTab = (tab: SheetTab, index: number): void => {
    const subUnitId = String(tab.id);
    const sheet = workbook.getSheetBySheetId(subUnitId);
    if (!sheet) {
      run({
        id: InsertSheetMutation.id,
        params: { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(sheetData(tab)) },
      });
      return;
    }
    const config = sheet.getConfig();
    const hidden = tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (config.name !== tab.name) {
      run({ id: SetWorksheetNameMutation.id, params: { unitId, subUnitId, name: tab.name } });
    }
    if (config.hidden !== hidden)
      run({ id: SetWorksheetHideMutation.id, params: { unitId, subUnitId, hidden } });
    if ((config.tabColor || null) !== tab.tabColor) {
      run({ id: SetTabColorMutation.id, params: { unitId, subUnitId, color: tab.tabColor ?? '' } });
    }
    const now = workbook.getConfig().sheetOrder.indexOf(subUnitId);
    if (now !== index) {
      run({
        id: SetWorksheetOrderMutation.id,
        params: { unitId, subUnitId, fromOrder: now, toOrder: index },
      });
    }
  };

  return {
    injector,
    workbook,
    activate,
    showBook(next) {
      next.tabs.forEach(showTab);
      const wanted = new Set(next.tabs.map((tab) => String(tab.id)));
      const active = workbook.getActiveSheet()?.getSheetId();
      const visible = next.tabs.find((tab) => !tab.hidden);
      const isActiveGone = !next.tabs.some((tab) => String(tab.id) === active && !tab.hidden);
      if (isActiveGone && visible) activate(visible.id);
      for (const id of [...workbook.getConfig().sheetOrder]) {
        if (!wanted.has(id)) run({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: id } });
      }
    },
    reconcileFrame(truth, sheetId) {
      const sheet = workbook.getSheetBySheetId(String(sheetId));
      if (!sheet || !truth.frame) return;
      const place = { unitId, subUnitId: String(sheetId) };
      frameMutations(place, sheet, truth.frame).forEach(run);
      reconcileRules(injector, place, truth.frame, run);
    },
    reconcileCells(truth, sheetId, rect) {
      const sheet = workbook.getSheetBySheetId(String(sheetId));
      if (!sheet) return;
      const place = { unitId, subUnitId: String(sheetId) };
      const { mutations, rows } = cellMutations(place, workbook, sheet, truth, rect);
      mutations.forEach(run);
      reconcileNotes(injector, place, truth, run);
      fitRows(injector, place, sheet, truth, rows, run);
    },
  };
};
