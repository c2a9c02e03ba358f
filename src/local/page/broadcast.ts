import type { Rect } from '../document/book';
import type { Document, DocumentChange } from '../document/document';
import { cellsView, sheetOf } from './cells-view';
import type { ToClient } from './protocol';
import { bookView, frameSources, sheetFrame } from './sheet-frame';

type Send = (message: ToClient) => void;

/** What has changed since the windows were last told. `all` of a sheet outweighs single areas. */
interface Pending {
  book: boolean;
  readonly whole: Set<number>;
  readonly areas: Map<number, Rect[]>;
}

const nothing = (): Pending => ({ book: false, whole: new Set(), areas: new Map() });

/** More areas than this in one sheet are told as the whole sheet. */
const mostAreas = 60;

const note = (pending: Pending, change: DocumentChange): void => {
  if (change.kind === 'book') pending.book = true;
  else if (change.kind === 'sheet') pending.whole.add(change.sheet);
  else {
    const areas = pending.areas.get(change.rect.sheet) ?? [];
    pending.areas.set(change.rect.sheet, areas);
    areas.push(change.rect);
    if (areas.length > mostAreas) pending.whole.add(change.rect.sheet);
  }
};

const mergedAreas = (areas: readonly Rect[]): Rect[] => {
  const unique = new Map(
    areas.map((rect) => [JSON.stringify([rect.row, rect.column, rect.rows, rect.columns]), rect]),
  );
  return [...unique.values()];
};

/** Tells every window what changed in the document, many changes at once. */
export interface Broadcast {
  /** The whole workbook to a window that has just opened: the sheet it starts on first. */
  snapshot(send: Send, first: number): Promise<void>;
  /** Everything that has changed so far is on its way when this ends. */
  flushed(): Promise<void>;
  stop(): void;
}

/** Starts telling `send` (all windows) of changes. */
export const startBroadcast = (document: Document, send: Send): Broadcast => {
  let pending = nothing();
  let isDue = false;
  let chain: Promise<void> = Promise.resolve();
  const frames = new Map<number, string>();

  const tellFrame = async (sheetId: number): Promise<void> => {
    const sheet = sheetOf(document.book, sheetId);
    if (!sheet) return;
    const frame = await sheetFrame(document, sheet);
    const text = JSON.stringify(frame);
    if (frames.get(sheetId) === text) return;
    frames.set(sheetId, text);
    send({ type: 'frame', frame });
  };

  const tell = async (): Promise<void> => {
    isDue = false;
    await document.settled();
    const { book, whole, areas } = pending;
    pending = nothing();
    if (book || whole.size > 0) send({ type: 'book', book: bookView(document.book) });
    for (const sheetId of whole) {
      const sheet = sheetOf(document.book, sheetId);
      if (!sheet) continue;
      await tellFrame(sheetId);
      send({ type: 'cells', sheet: sheetId, rect: null, cells: await cellsView(document, sheet, null) });
    }
    for (const [sheetId, rects] of areas) {
      const sheet = sheetOf(document.book, sheetId);
      if (!sheet || whole.has(sheetId)) continue;
      for (const rect of mergedAreas(rects)) {
        send({ type: 'cells', sheet: sheetId, rect, cells: await cellsView(document, sheet, rect) });
      }
    }
    const touched = new Set([...whole, ...areas.keys()]);
    for (const sheet of document.book.sheets) {
      const depends = [...frameSources(sheet)].some((source) => touched.has(source));
      if (depends || areas.has(sheet.id)) await tellFrame(sheet.id);
    }
  };

  const schedule = (): Promise<void> => {
    if (!isDue) {
      isDue = true;
      chain = chain.then(() => new Promise<void>((resolve) => setImmediate(resolve))).then(tell);
    }
    return chain;
  };

  const stop = document.onChange((change) => {
    note(pending, change);
    void schedule();
  });

  return {
    stop,
    flushed: () =>
      isDue || pending.book || pending.whole.size + pending.areas.size > 0 ? schedule() : chain,
    async snapshot(one, first) {
      await document.settled();
      one({ type: 'book', book: bookView(document.book) });
      const order = [...document.book.sheets].sort(
        (left, right) => Number(right.id === first) - Number(left.id === first),
      );
      for (const { id } of order) {
        const sheet = sheetOf(document.book, id);
        if (!sheet) continue;
        one({ type: 'frame', frame: await sheetFrame(document, sheet) });
        one({ type: 'cells', sheet: id, rect: null, cells: await cellsView(document, sheet, null) });
        if (id === first) one({ type: 'ready' });
      }
    },
  };
};
