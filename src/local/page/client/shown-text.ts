import { type ICellData, type Injector, InterceptorEffectEnum, toDisposable } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { rememberedOf } from './cell-data';

/** Of a longer text the grid draws only the beginning: laying out all of a full cell would take it a minute. */
const mostDrawn = 5_000;

/**
 * Makes the grid show the server's text of a cell, open the editor with its formula or full number, and keep a typed
 * formula as text until the server has calculated it.
 */
export const showServerText = (injector: Injector): void => {
  const interceptors = injector.get(SheetInterceptorService);
  toDisposable(
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: InterceptCellContentPriority.NUMFMT,
      handler: (cell, location, next) => {
        const shown = rememberedOf(location.rawData)?.d ?? cell?.v;
        const text =
          typeof shown === 'string' && shown.length > mostDrawn ? shown.slice(0, mostDrawn) : shown;
        return next(cell && text !== undefined && text !== cell.v ? { ...cell, v: text } : cell);
      },
    }),
  );
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, location, next) => {
      const remembered = rememberedOf(location.origin);
      const text = remembered?.i ?? remembered?.d;
      if (!cell || text === undefined) return next(cell);
      // Formulas are written plainly: the bar above the grid would show them in the cell's size and colour.
      const opened: ICellData = { ...cell, v: text, t: 1, ...(text.startsWith('=') ? { s: null } : {}) };
      return opened;
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, _location, next) => {
      if (!cell) return next(cell);
      const { f, ...rest } = cell;
      return next({ ...rest, f: null, custom: f ? { v: null, i: f } : null });
    },
  });
};
