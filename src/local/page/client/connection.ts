import type { ToClient, ToServer } from '../protocol';

/** The wire to the server. What is sent before it is open waits. */
export interface Connection {
  send(message: ToServer): void;
}

/** Opens the wire; when it breaks the page says so and tries again. */
export const connect = (
  key: string,
  hello: () => ToServer,
  onMessage: (message: ToClient) => void,
  onState: (isOpen: boolean) => void,
): Connection => {
  const queue: string[] = [];
  let socket: WebSocket | null = null;
  const open = (): void => {
    const opened = new WebSocket(`ws://${location.host}/soket?kunci=${encodeURIComponent(key)}`);
    opened.addEventListener('open', () => {
      socket = opened;
      opened.send(JSON.stringify(hello()));
      for (const text of queue.splice(0)) opened.send(text);
      onState(true);
    });
    opened.addEventListener('message', (event) => onMessage(JSON.parse(String(event.data)) as ToClient));
    opened.addEventListener('close', () => {
      socket = null;
      onState(false);
      setTimeout(open, 1000);
    });
  };
  open();
  return {
    send(message) {
      const text = JSON.stringify(message);
      if (socket) socket.send(text);
      else queue.push(text);
    },
  };
};
