import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Runtime } from '../host/contract';
import { startBroadcast } from './broadcast';
import { type BrowserWindow, openAs, openWindow } from './browser-window';
import { createHtmlFrames } from './html-frames';
import { readPageFiles } from './page-files';
import { type Agency, peopleOf } from './page-people';
import { answerRequest, type Shelf } from './page-requests';
import { isOwnSocket } from './page-security';
import type { Busy, PersonView, ToClient, ToServer } from './protocol';
import { agenciesInBook } from './roster';
import { clockView, surroundings } from './surroundings';
import { handleMessage } from './window-messages';

/** What the page stands on. */
export interface PageGround {
  readonly runtime: Runtime;
  readonly bundles: string;
  readonly agencies: readonly Agency[];
  readonly xlsx: () => Promise<Uint8Array>;
  readonly machineNow: () => number;
  readonly report: (error: unknown) => void;
}

/** The server of the page, not yet listening. */
export interface PageServer {
  readonly server: Server;
  /** Shown in every window until it is taken back with null; people can look, but menus wait. */
  setBusy(text: string | null): void;
  /** Tells every window something that went wrong. */
  notice(title: string, message: string): void;
  close(): void;
}

/** Makes the page of a runtime. */
export const createPageServer = (ground: PageGround): PageServer => {
  const { runtime, machineNow } = ground;
  const key = randomBytes(24).toString('base64url');
  const windows = new Set<BrowserWindow>();
  const frames = createHtmlFrames();
  const toAll = (message: ToClient): void => {
    for (const window of windows) window.send(message);
  };
  const broadcast = startBroadcast(runtime.document, toAll);
  let busy: Busy | null = null;
  let isTelling = false;

  const tellSurroundings = (): void => {
    if (isTelling) return;
    isTelling = true;
    setImmediate(() => {
      isTelling = false;
      for (const window of windows)
        for (const message of surroundings(runtime, window.as, machineNow())) window.send(message);
    });
  };
  const stopTelling = runtime.onExecution(tellSurroundings);
  const desk = { runtime, broadcast, tellSurroundings };

  const port = (): number => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const files = readPageFiles(ground.bundles);
  const shelf: Shelf = { runtime, frames, files, key, port, xlsx: ground.xlsx };
  const server = createServer((request, response) => {
    answerRequest(shelf, request, response).catch((error: unknown) => {
      ground.report(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    if (!isOwnSocket(request, port(), key)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => seat(opened));
  });

  const peopleNow = (): PersonView[] => {
    const { book } = runtime.document;
    const inBook = agenciesInBook(book);
    return peopleOf(book, inBook.length > 0 ? inBook : ground.agencies);
  };

  const welcome = async (window: BrowserWindow, as: string | null): Promise<void> => {
    const { book } = runtime.document;
    const people = peopleNow();
    window.as = people.some((person) => person.email === as) && as !== null ? as : book.owner;
    const clock = clockView(runtime, machineNow());
    // As on Google, a file opens at its first tab.
    const first = book.sheets.find(({ hidden }) => !hidden)?.id ?? book.activeSheet;
    window.send({ type: 'welcome', people, as: window.as, clock, activeSheet: first });
    if (busy) window.send({ type: 'busy', busy });
    for (const message of surroundings(runtime, window.as, machineNow())) window.send(message);
    windows.add(window);
    await broadcast.snapshot(window.send, first);
    if (!busy) await openAs(runtime, window, window.as);
  };

  const seat = (socket: WebSocket): void => {
    const send = (message: ToClient): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const window = openWindow(send, frames, runtime.document.book.owner);
    const hear = async (text: string): Promise<void> => {
      const message: ToServer = JSON.parse(text);
      await (message.type === 'hello' ? welcome(window, message.as) : handleMessage(desk, window, message));
    };
    socket.on('message', (data) => {
      hear(String(data)).catch(ground.report);
    });
    socket.on('close', () => {
      windows.delete(window);
      window.closed();
    });
    socket.on('error', ground.report);
  };

  return {
    server,
    setBusy(text) {
      busy = text === null ? null : { running: 1, text };
      toAll({ type: 'busy', busy });
      if (busy) return;
      toAll({ type: 'people', people: peopleNow() });
      tellSurroundings();
      for (const window of windows) openAs(runtime, window, window.as).catch(ground.report);
    },
    notice: (title, message) => toAll({ type: 'toast', title, message, seconds: -1 }),
    close() {
      stopTelling();
      broadcast.stop();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.close();
    },
  };
};
