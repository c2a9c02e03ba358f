import type { RunOutcome, Runtime } from '../host/contract';
import type { Broadcast } from './broadcast';
import { type BrowserWindow, openAs } from './browser-window';
import type { ToServer } from './protocol';
import { watchNotes } from './script-notes';

/** What the messages of a window act on. */
export interface Desk {
  readonly runtime: Runtime;
  readonly broadcast: Broadcast;
  /** Everything beside the grid (clock, mails, triggers, log) to all windows. */
  readonly tellSurroundings: () => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Shows that a script runs, and its error if it fails, as Google does above the sheet. */
const whileRunning = async (
  window: BrowserWindow,
  text: string,
  run: () => Promise<RunOutcome[]>,
): Promise<void> => {
  window.send({ type: 'busy', busy: { running: 1, text } });
  const outcomes = await run().finally(() => window.send({ type: 'busy', busy: null }));
  const failed = outcomes.find((outcome) => outcome.error !== undefined);
  if (failed?.error) {
    window.send({ type: 'failed', functionName: failed.functionName, error: failed.error });
  }
};

const edit = async (desk: Desk, window: BrowserWindow, message: Extract<ToServer, { type: 'edit' }>) => {
  const { runtime } = desk;
  const newNotes: (() => [string, string][])[] = [];
  let error: string | null = null;
  for (const one of message.edits) {
    try {
      await runtime.edit(window.as, one, window.port, (event) =>
        newNotes.push(watchNotes(runtime.document.book, event)),
      );
    } catch (refusal) {
      error = messageOf(refusal);
      break;
    }
  }
  await desk.broadcast.flushed();
  window.send({ type: 'edited', id: message.id, error });
  const notes = newNotes.flatMap((tell) => tell());
  if (notes.length > 0) window.send({ type: 'noted', notes });
};

const call = async (desk: Desk, window: BrowserWindow, message: Extract<ToServer, { type: 'call' }>) => {
  const { id, functionName, args } = message;
  const outcome = await desk.runtime.run({
    functionName,
    args,
    as: window.as,
    kind: 'sidebar',
    window: window.port,
  });
  await desk.broadcast.flushed();
  window.send(
    outcome.error === undefined
      ? { type: 'ran', id, result: outcome.result ?? null }
      : { type: 'ran', id, error: outcome.error },
  );
};

/** Does what a window asks for. Rejects only when the server itself is at fault. */
export const handleMessage = async (desk: Desk, window: BrowserWindow, message: ToServer): Promise<void> => {
  const { runtime } = desk;
  switch (message.type) {
    case 'hello':
      return;
    case 'edit':
      return edit(desk, window, message);
    case 'call':
      return call(desk, window, message);
    case 'answer':
      return window.answer(message);
    case 'selection':
      window.selection = message.selection;
      return;
    case 'be':
      return whileRunning(window, 'Membuka berkas…', () => openAs(runtime, window, message.email));
    case 'run':
      return whileRunning(window, 'Menjalankan skrip…', async () => [
        await runtime.run({
          functionName: message.functionName,
          as: window.as,
          kind: 'menu',
          window: window.port,
        }),
      ]);
    case 'setClock':
      runtime.clock.set(message.to === null ? null : new Date(message.to));
      // Nothing reads the sheet now, and TODAY is to be seen at once.
      await runtime.document.settled();
      return desk.tellSurroundings();
    case 'windTo':
      await whileRunning(window, 'Memajukan waktu…', () => runtime.windTo(new Date(message.to)));
      return desk.tellSurroundings();
    case 'runDue':
      await whileRunning(window, 'Menjalankan pemicu…', () => runtime.runDue());
      return desk.tellSurroundings();
  }
};
