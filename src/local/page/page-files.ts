import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page's own files, as the browser gets them. */
export const pageFile = (bundles: string, path: string): { type: string; body: Buffer } | null => {
  const types: Readonly<Record<string, string>> = {
    '/client.js': 'text/javascript; charset=utf-8',
    '/client.css': 'text/css; charset=utf-8',
  };
  const type = types[path];
  return type ? { type, body: readFileSync(join(bundles, path.slice(1))) } : null;
};

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b6b3a'/%3E%3Cpath d='M4 4h8v8H4zM4 8h8M8 4v8' fill='none' stroke='%23fff' stroke-width='1.3'/%3E%3C/svg%3E";

/** The page around the grid; `key` lets its socket in. */
export const indexHtml = (key: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="kunci" content="${key}">
<title>Lembar Inovasi</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/client.css">
</head>
<body>
<div id="halaman"><p class="memuat">Memuat buku kerja…</p></div>
<script src="/client.js"></script>
</body>
</html>
`;
