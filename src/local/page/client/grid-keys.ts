import { ICommandService } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { type GridBook, unitId } from './grid-book';

/** Whether somebody is typing into a cell. */
export const isEditing = (grid: GridBook): boolean =>
  grid.injector.get(IEditorBridgeService).isVisible().visible;

/** Gives the keys to the grid. */
export const focusGrid = (grid: GridBook): void => grid.injector.get(ILayoutService).focus();

/** What is being typed goes into its cell, as when one clicks elsewhere. */
export const finishEditing = (grid: GridBook): void => {
  if (!isEditing(grid)) return;
  const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId };
  grid.injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, params);
};

/** Goes to the next visible tab of the workbook, or the one before; at the end it stays. */
export const stepSheet = (grid: GridBook, step: 1 | -1): void => {
  const shown = grid.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
  const next = shown[shown.indexOf(grid.workbook.getActiveSheet()) + step];
  if (next) grid.activate(Number(next.getSheetId()));
};
