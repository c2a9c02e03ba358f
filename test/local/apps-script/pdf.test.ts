import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPdfPrinter } from '../../../src/local/host/pdf-printer';
import { createRuntime } from '../../../src/local/host/runtime';
import { machineGround } from '../../../src/local/host/world';
import { type Bench, openBench, owner } from './bench';

jest.setTimeout(60_000);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A script that converts an HTML text and gives the file in base64. */
const converting = (html: string): string =>
  `function main() {
     const blob = Utilities.newBlob(${JSON.stringify(html)}, 'text/html', 'Berita.acara.html').getAs('application/pdf');
     return Utilities.base64Encode(blob.getBytes());
   }`;

const pdfOf = async (html: string): Promise<string> => {
  const { result, error } = await bench.execute(converting(html));
  if (error !== undefined) throw new Error(error);
  return Buffer.from(String(result), 'base64').toString('latin1');
};

const pagesOf = (pdf: string): number => (pdf.match(/\/Type \/Page\b/g) ?? []).length;
const sizeOf = (pdf: string): number[] =>
  (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [])
    .slice(1)
    .map((points) => Math.round(Number(points)));

test('an HTML blob becomes a PDF file of as many pages as its style asks for', async () => {
  const pdf = await pdfOf('<style>@page{size:A4 landscape}</style><p style="page-break-after:always">a<p>é');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(2);
  const [width = 0, height = 0] = sizeOf(pdf);
  expect([Math.abs(width - 842) <= 1, Math.abs(height - 595) <= 1]).toEqual([true, true]);
});

test('the file takes its name from the blob, and the conversion counts as one call', async () => {
  const { result, calls } = await bench.execute(
    `function main() {
       const pdf = Utilities.newBlob('<p>a', 'text/html', 'Berita.acara.2025').getAs(MimeType.PDF);
       const output = HtmlService.createHtmlOutput('<p>b').getAs('application/pdf');
       return [pdf.getName(), pdf.getContentType(), output.getContentType(), output.getDataAsString().slice(0, 5)];
     }`,
  );
  expect(result).toEqual(['Berita.acara.pdf', 'application/pdf', 'application/pdf', '%PDF-']);
  expect(calls.byMethod).toMatchObject({ 'Blob.getAs': 1, 'HtmlOutput.getAs': 1 });
  expect(calls.total).toBe(2);
});

test('nothing in the page runs', async () => {
  const many = '<p style="page-break-after:always">x';
  const script = `<script>document.body.innerHTML = ${JSON.stringify(many)}.repeat(9)</script>`;
  expect(
    pagesOf(await pdfOf(`<p>satu${script}<img src=x onerror="document.write('${many}'.repeat(9))">`)),
  ).toBe(1);
});

test('nothing is fetched for the page', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pdf = await pdfOf(
    `<link rel=stylesheet href="${at}/a.css"><style>@import url(${at}/b.css);p{background:url(${at}/c.png)}</style>
     <img src="${at}/d.png"><iframe src="${at}/e.html"></iframe><object data="${at}/f.svg"></object><p>isi`,
  );
  expect(pagesOf(pdf)).toBe(1);
  expect(asked).toEqual([]);
  await new Promise((resolve) => server.close(resolve));
});

test('other conversions stay as they were', async () => {
  const { result } = await bench.execute(
    `function main() {
       const text = Utilities.newBlob('a;b', 'text/plain', 'daftar.txt').getAs('application/pdf');
       const page = Utilities.newBlob('<p>a', 'text/html', 'a.html').getAs('text/plain');
       return [text.getDataAsString(), text.getName(), page.getDataAsString(), page.getContentType()];
     }`,
  );
  expect(result).toEqual(['a;b', 'daftar.txt', '<p>a', 'text/plain']);
});

test('without a Chromium the script hears how to get one', async () => {
  const runtime = await createRuntime({ dist: 'dist', owner }, { ...machineGround(), chromium: '' });
  const { error } = await runtime.run({
    functionName: 'main',
    as: owner,
    kind: 'editor',
    script: converting('<p>a'),
  });
  expect(error).toMatch(/^Exception: PDF tidak dapat dibuat: Chromium tidak ditemukan .* CHROME_PATH/);
  await runtime.close();
});

test('a Chromium that does not start is told of, and a closed printer starts none', async () => {
  const printer = createPdfPrinter('/tidak/ada/chromium');
  await expect(printer.print('<p>a')).rejects.toThrow(/Chromium tidak dapat dijalankan/);
  await printer.close();
  await expect(printer.print('<p>a')).rejects.toThrow('The runtime was closed');
});

test('pages that are printed at once share one browser, and all come', async () => {
  const printer = createPdfPrinter(process.env.CHROME_PATH ?? '');
  const files = await Promise.all(['a', 'b', 'c'].map((text) => printer.print(`<p>${text}`)));
  expect(files.map((file) => file.toString('latin1', 0, 5))).toEqual(['%PDF-', '%PDF-', '%PDF-']);
  await printer.close();
});
