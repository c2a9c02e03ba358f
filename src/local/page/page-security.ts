import type { IncomingMessage } from 'node:http';

/** Names under which a browser on this machine reaches the page. */
export const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `localhost:${port}` || host === `127.0.0.1:${port}`;

/** Whether a socket is opened by the page itself: another site's page has another origin and no key. */
export const isOwnSocket = (request: IncomingMessage, port: number, key: string): boolean => {
  const { origin, host } = request.headers;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const isOwnOrigin = origin === `http://localhost:${port}` || origin === `http://127.0.0.1:${port}`;
  return (
    isOwnHost(host, port) && isOwnOrigin && url.pathname === '/soket' && url.searchParams.get('kunci') === key
  );
};

const common = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const policy = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/** For a file whose address names its content. */
export const keptForEver = { 'Cache-Control': 'private, max-age=31536000, immutable' } as const;

/** Headers of the page: its own files, no other host. */
export const pageHeaders = (port: number): Record<string, string> => ({
  ...common,
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'self'",
    // The grid positions its parts by style attributes.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': `'self' ws://localhost:${port} ws://127.0.0.1:${port}`,
    'frame-src': "'self'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }),
});

const framed = (sandbox: string, scripts: string) => ({
  ...common,
  'Content-Security-Policy': policy({
    sandbox,
    'default-src': "'none'",
    ...(scripts === '' ? {} : { 'script-src': scripts }),
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  }),
});

/** Headers of a page of the script: its own scripts run, in an origin of its own. */
export const scriptFrameHeaders = framed(
  'allow-scripts allow-forms allow-popups allow-modals',
  "'unsafe-inline'",
);

/** Headers of a mail's text: nothing in it runs. */
export const mailFrameHeaders = framed('allow-popups', '');
