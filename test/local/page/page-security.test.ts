import type { IncomingMessage } from 'node:http';
import { isOwnHost, isOwnSocket, pageHeaders } from '../../../src/local/page/page-security';

const request = (url: string, headers: Record<string, string>) =>
  ({ url, headers }) as unknown as IncomingMessage;
const own = { host: 'localhost:3600', origin: 'http://localhost:3600' };

describe('who may talk to the page', () => {
  test('this machine under its own names only', () => {
    expect(isOwnHost('localhost:3600', 3600)).toBe(true);
    expect(isOwnHost('127.0.0.1:3600', 3600)).toBe(true);
    expect(isOwnHost('jahat.example:3600', 3600)).toBe(false);
    expect(isOwnHost('localhost:3601', 3600)).toBe(false);
    expect(isOwnHost(undefined, 3600)).toBe(false);
  });

  test('the page’s own socket with this start’s key', () => {
    expect(isOwnSocket(request('/soket?kunci=abc', own), 3600, 'abc')).toBe(true);
  });

  test.each([
    ['another key', '/soket?kunci=lain', own],
    ['no key', '/soket', own],
    ['another path', '/lain?kunci=abc', own],
    ['another site', '/soket?kunci=abc', { ...own, origin: 'http://jahat.example' }],
    ['a sandboxed frame', '/soket?kunci=abc', { ...own, origin: 'null' }],
    ['no origin', '/soket?kunci=abc', { host: own.host }],
    ['a rebound name', '/soket?kunci=abc', { ...own, host: 'jahat.example:3600' }],
  ])('not a socket with %s', (_, url, headers) => {
    expect(isOwnSocket(request(url, headers), 3600, 'abc')).toBe(false);
  });

  test('the page names no other host and runs no inline script', () => {
    const policy = pageHeaders(3600)['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy.match(/wss?:\/\/[^\s;]+|https?:\/\/[^\s;]+/g)).toEqual([
      'ws://localhost:3600',
      'ws://127.0.0.1:3600',
    ]);
  });
});
