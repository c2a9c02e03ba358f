import { ICommandService } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import type { FirstKeys } from './first-keys';
import { type GridBook, unitId } from './grid-book';

/** As on Google, Enter opens the cell it is pressed in, and the cell's list with it. */
export const editByEnter = (grid: GridBook, container: HTMLElement, keys: FirstKeys): void => {
  const { injector } = grid;
  keys.add((event) => {
    const { target } = event;
    const isInGrid = target instanceof HTMLElement && target.isContentEditable && container.contains(target);
    if (event.key !== 'Enter' || event.shiftKey || !isInGrid) return false;
    if (injector.get(IEditorBridgeService).isVisible().visible) return false;
    const params = { visible: true, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.F2, unitId };
    injector.get(ICommandService).syncExecuteCommand('sheet.operation.set-cell-edit-visible-f2', params);
    return true;
  });
};
