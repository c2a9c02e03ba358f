import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '../host/contract';
import { emlOf } from './eml';
import type { HtmlFrames } from './html-frames';
import { indexHtml, type PageFiles } from './page-files';
import { isOwnHost, keptForEver, mailFrameHeaders, pageHeaders, scriptFrameHeaders } from './page-security';
import { framePage } from './script-frame';

/** What the page's requests are answered from. */
export interface Shelf {
  readonly runtime: Runtime;
  readonly frames: HtmlFrames;
  readonly files: PageFiles;
  readonly key: string;
  readonly port: () => number;
  readonly xlsx: () => Promise<Uint8Array>;
}

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

const download = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` });

const fileName = (name: string): string => name.replace(/[^A-Za-z0-9 _-]+/g, ' ').trim() || 'lembar';

const mailAnswer = async (shelf: Shelf, index: number, kind: string): Promise<Answer | null> => {
  const mail = shelf.runtime.mails()[index];
  if (!mail) return null;
  if (kind === 'html')
    return { type: 'text/html; charset=utf-8', body: mail.htmlBody, headers: mailFrameHeaders };
  const headers = { ...pageHeaders(shelf.port()), ...download(`surat-${index + 1}.eml`) };
  return { type: 'message/rfc822', body: await emlOf(mail), headers };
};

const answerTo = async (shelf: Shelf, url: URL): Promise<Answer | null> => {
  const headers = pageHeaders(shelf.port());
  const { pathname } = url;
  if (pathname === '/')
    return { type: 'text/html; charset=utf-8', body: indexHtml(shelf.key, shelf.files), headers };
  const file = shelf.files.get(pathname);
  if (file) return { ...file, headers: { ...headers, ...keptForEver } };
  const frame = /^\/bingkai\/([0-9a-f]+)$/.exec(pathname)?.[1];
  const html = frame ? shelf.frames.get(frame) : null;
  if (html !== null)
    return { type: 'text/html; charset=utf-8', body: framePage(html), headers: scriptFrameHeaders };
  if (url.searchParams.get('kunci') !== shelf.key) return null;
  if (pathname === '/unduh.xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const name = fileName(shelf.runtime.document.book.name);
    return { type, body: await shelf.xlsx(), headers: { ...headers, ...download(`${name}.xlsx`) } };
  }
  const mail = /^\/surat\/(\d+)\.(html|eml)$/.exec(pathname);
  return mail ? mailAnswer(shelf, Number(mail[1]), mail[2] ?? '') : null;
};

/** Answers a request of the page; one that comes under another name than this machine's gets nothing. */
export const answerRequest = async (
  shelf: Shelf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const refuse = (status: number, text: string) => {
    response.writeHead(status, { ...pageHeaders(shelf.port()), 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(text);
  };
  if (!isOwnHost(request.headers.host, shelf.port()))
    return refuse(403, 'Alamat ini bukan milik halaman ini.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Hanya GET.');
  const answer = await answerTo(shelf, new URL(request.url ?? '/', 'http://localhost'));
  if (!answer) return refuse(404, 'Tidak ada.');
  response.writeHead(answer.status ?? 200, { ...answer.headers, 'Content-Type': answer.type });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
};
