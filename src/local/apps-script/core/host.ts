import type { HostCalls, ServiceName } from '../host-calls';
import { exception } from './exception';

/** The one function of the outer world that the context holds: a request's name and JSON, answered by an Outcome's JSON. */
export type Host = (request: string, json: string) => string;

/** How the outer world answers. */
export type Outcome =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** What Node does for the context besides the host's services; bytes cross as base64. */
export interface Aid {
  sleep(milliseconds: number): void;
  uuid(): string;
  /** Minutes east of Greenwich and the zone's short name at that instant; null for an unknown zone. */
  zone(instant: number, timeZone: string): { minutes: number; shortName: string; longName: string } | null;
  digest(algorithm: string, base64: string): string;
  hmac(algorithm: string, base64: string, keyBase64: string): string;
  /** An RSA signature by a private key in PEM; throws for a key that is none. */
  sign(algorithm: string, base64: string, pem: string): string;
  gzip(base64: string): string;
  gunzip(base64: string): string;
  deflate(base64: string): string;
  inflate(base64: string): string;
  log(line: string): void;
  /** The HTML file of this name without extension; null when there is none. */
  htmlFile(name: string): string | null;
}

const ask = (host: Host, request: string, args: unknown): unknown => {
  let text: string;
  try {
    text = host(request, JSON.stringify(args));
  } catch (error) {
    // An error of the outer realm (a stack overflow) must not get into the script's hands.
    throw new RangeError(String(error));
  }
  const outcome: Outcome = JSON.parse(text);
  if (!outcome.ok) throw exception(outcome.message, outcome.name === 'Error' ? 'Exception' : outcome.name);
  return outcome.value ?? null;
};

const callsThrough = (send: (name: string, args: unknown[]) => unknown): object =>
  new Proxy(
    {},
    {
      get: (_target, name) =>
        typeof name === 'string' ? (...args: unknown[]) => send(name, args) : undefined,
    },
  );

/** The host's services and Node's aid behind the one function. `beforeCall` gives what goes along with each call. */
export const hostServices = (host: Host, alongside: () => unknown): { calls: HostCalls; aid: Aid } => {
  const service = <Name extends ServiceName>(serviceName: Name): HostCalls[Name] =>
    callsThrough((name, args) =>
      ask(host, 'call', { service: serviceName, name, args, counts: alongside() }),
    ) as HostCalls[Name];
  return {
    calls: {
      document: service('document'),
      locks: service('locks'),
      properties: service('properties'),
      cache: service('cache'),
      triggers: service('triggers'),
      mail: service('mail'),
      pdf: service('pdf'),
      window: service('window'),
    },
    aid: callsThrough((name, args) => ask(host, name, args)) as Aid,
  };
};
