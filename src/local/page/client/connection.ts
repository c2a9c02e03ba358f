import type { ToClient, ToServer } from '../protocol';

/** The wire to the server. What is sent before it is open waits. */
export interface Connection {
  send(message: ToServer): void;
}

/** What the wire tells the page. */
export interface ConnectionPage {
  readonly hello: () => ToServer;
  readonly hear: (message: ToClient) => void;
  readonly opened: (key: string) => void;
  readonly lost: () => void;
  /** The server has come back with another version of the page. */
  readonly outdated: () => void;
}

/** How long to wait before trying again, in ms. */
const pause = 1000;

interface Served {
  readonly key: string;
  readonly script: string;
}

/** What the page that a server gives says of itself. */
export const servedBy = (page: Document): Served => ({
  key: page.querySelector<HTMLMetaElement>('meta[name="kunci"]')?.content ?? '',
  script: page.querySelector('script[src]')?.getAttribute('src') ?? '',
});

/** Opens the wire; when it breaks it tries again, also with a server that was started anew and has a new key. */
export const connect = (served: Served, page: ConnectionPage): Connection => {
  const queue: string[] = [];
  let socket: WebSocket | null = null;
  const open = (key: string): void => {
    const opening = new WebSocket(`ws://${location.host}/soket?kunci=${encodeURIComponent(key)}`);
    opening.addEventListener('open', () => {
      socket = opening;
      opening.send(JSON.stringify(page.hello()));
      for (const text of queue.splice(0)) opening.send(text);
      page.opened(key);
    });
    opening.addEventListener('message', (event) => page.hear(JSON.parse(String(event.data)) as ToClient));
    opening.addEventListener('close', () => {
      socket = null;
      page.lost();
      setTimeout(again, pause);
    });
  };
  const again = async (): Promise<void> => {
    try {
      const answer = await fetch('/', { cache: 'no-store' });
      const now = servedBy(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      if (now.script !== served.script) page.outdated();
      else open(now.key);
    } catch {
      // Nobody answers yet.
      setTimeout(again, pause);
    }
  };
  open(served.key);
  return {
    send(message) {
      const text = JSON.stringify(message);
      if (socket) socket.send(text);
      else queue.push(text);
    },
  };
};
