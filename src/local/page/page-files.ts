import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const types = {
  'client.js': 'text/javascript; charset=utf-8',
  'client.css': 'text/css; charset=utf-8',
} as const;

/** One of the page's own files, as the browser gets it. */
export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

/** The page's own files. Their addresses name their content, so that a browser may keep them, compiled, for ever. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
  get(path: string): PageFile | null;
}

/** Reads the files of the page from the folder they were built in. */
export const readPageFiles = (bundles: string): PageFiles => {
  const files = new Map<string, PageFile>();
  const add = (name: keyof typeof types): string => {
    const body = readFileSync(join(bundles, name));
    const version = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const path = `/${version}/${name}`;
    files.set(path, { type: types[name], body });
    return path;
  };
  return {
    script: add('client.js'),
    style: add('client.css'),
    get: (path) => files.get(path) ?? null,
  };
};

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b6b3a'/%3E%3Cpath d='M4 4h8v8H4zM4 8h8M8 4v8' fill='none' stroke='%23fff' stroke-width='1.3'/%3E%3C/svg%3E";

/** The page around the grid; `key` lets its socket in. */
export const indexHtml = (key: string, files: Pick<PageFiles, 'script' | 'style'>): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="kunci" content="${key}">
<title>Lembar Inovasi</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${files.style}">
</head>
<body>
<div id="halaman"><p class="memuat">Memuat buku kerja…</p></div>
<script src="${files.script}"></script>
</body>
</html>
`;
