import { useEffect, useRef } from 'preact/hooks';
import type { HtmlPage, ToClient, ToServer } from '../protocol';

/** What a page of the script may ask of the page around it. */
export interface ScriptPageHost {
  readonly call: (
    functionName: string,
    args: readonly unknown[],
  ) => Promise<Extract<ToClient, { type: 'ran' }>>;
  readonly close: () => void;
  readonly resize?: (size: { width?: number; height?: number }) => void;
  readonly focusGrid: () => void;
  /** The person pressed F6 there, or with Shift. */
  readonly stepRegion: (step: 1 | -1) => void;
  /** Escape that the page had no use for; in a field it may have been meant for the field. */
  readonly escape: (isInField: boolean) => void;
}

interface FrameMessage {
  readonly lembar?: unknown;
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly functionName?: unknown;
  readonly args?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly isBack?: unknown;
  readonly isInField?: unknown;
}

const sizeOf = ({ width, height }: FrameMessage): { width?: number; height?: number } => ({
  ...(typeof width === 'number' && width > 0 ? { width } : {}),
  ...(typeof height === 'number' && height > 0 ? { height } : {}),
});

/** A page of the script in a frame of an origin of its own; google.script reaches us by messages only. */
export const ScriptPage = (props: {
  readonly page: HtmlPage;
  readonly host: ScriptPageHost;
  readonly class: string;
}) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const { host } = props;
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const data = event.data as FrameMessage | null;
      const source = frame.current?.contentWindow;
      if (!source || event.source !== source || data?.lembar !== true) return;
      if (data.kind === 'call' && typeof data.functionName === 'string' && Array.isArray(data.args)) {
        void host.call(data.functionName, data.args).then(({ result, error }) => {
          source.postMessage(
            { lembar: true, id: data.id, ...(error === undefined ? { result } : { error }) },
            '*',
          );
        });
      } else if (data.kind === 'close') host.close();
      else if (data.kind === 'size') host.resize?.(sizeOf(data));
      else if (data.kind === 'focus') host.focusGrid();
      else if (data.kind === 'region') host.stepRegion(data.isBack === true ? -1 : 1);
      else if (data.kind === 'escape') host.escape(data.isInField === true);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [host]);
  return (
    <iframe
      ref={frame}
      class={props.class}
      title={props.page.title || 'Halaman skrip'}
      src={props.page.url}
      sandbox="allow-scripts allow-forms allow-popups allow-modals"
    />
  );
};

/** Calls of script pages on their way to the server, each waiting for its answer. */
export const createCalls = (send: (message: ToServer) => void) => {
  const waiting = new Map<number, (ran: Extract<ToClient, { type: 'ran' }>) => void>();
  let last = 0;
  return {
    call: (functionName: string, args: readonly unknown[]) =>
      new Promise<Extract<ToClient, { type: 'ran' }>>((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send({ type: 'call', id: last, functionName, args });
      }),
    /** Nobody will answer any more. */
    lost() {
      for (const [id, resolve] of waiting)
        resolve({ type: 'ran', id, error: 'Sambungan ke server terputus. Coba lagi.' });
      waiting.clear();
    },
    ran(message: Extract<ToClient, { type: 'ran' }>) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    },
  };
};
