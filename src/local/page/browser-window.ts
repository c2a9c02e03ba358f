import type { MenuView, RunOutcome, Runtime, Window } from '../host/contract';
import type { HtmlFrames } from './html-frames';
import type { Selection, ToClient, ToServer } from './protocol';

/** One browser window: who sits at it, what is selected there, and the questions that wait for an answer. */
export interface BrowserWindow {
  readonly send: (message: ToClient) => void;
  readonly port: Window;
  as: string;
  selection: Selection | null;
  menus: MenuView[];
  answer(message: Extract<ToServer, { type: 'answer' }>): void;
  /** The window has gone: nobody will answer any more. */
  closed(): void;
}

interface Answer {
  readonly button: string;
  readonly text: string;
}

/** Opens the script's side of a browser window. */
export const openWindow = (
  send: (message: ToClient) => void,
  frames: HtmlFrames,
  as: string,
): BrowserWindow => {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const ask = (
    kind: 'alert' | 'prompt',
    dialog: { title: string; message: string; buttons: string },
  ): Promise<Answer> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send({ type: 'ask', id: asked, kind, ...dialog });
    });

  const port: Window = {
    get selection() {
      return window.selection;
    },
    alert: async (dialog) => (await ask('alert', dialog)).button,
    prompt: (dialog) => ask('prompt', dialog),
    toast: (message, title, seconds) => send({ type: 'toast', message, title, seconds }),
    sidebar: ({ title, html }) =>
      send({ type: 'sidebar', page: { title, url: `/bingkai/${frames.add(html)}` } }),
    dialog: ({ html, ...page }) =>
      send({ type: 'dialog', page: { ...page, url: `/bingkai/${frames.add(html)}` } }),
    select: (place) => send({ type: 'select', ...place }),
    menu(menu) {
      window.menus = [...window.menus.filter(({ caption }) => caption !== menu.caption), menu];
      send({ type: 'menus', menus: window.menus });
    },
  };

  const window: BrowserWindow = {
    send,
    port,
    as,
    selection: null,
    menus: [],
    answer({ id, button, text }) {
      waiting.get(id)?.({ button, text });
      waiting.delete(id);
    },
    closed() {
      for (const resolve of waiting.values()) resolve({ button: 'CLOSE', text: '' });
      waiting.clear();
    },
  };
  return window;
};

/** What Google does when a person opens the file here: their menus come anew. */
export const openAs = (runtime: Runtime, window: BrowserWindow, email: string): Promise<RunOutcome[]> => {
  window.as = email;
  window.menus = [];
  window.send({ type: 'menus', menus: [] });
  return runtime.open(email, window.port);
};
