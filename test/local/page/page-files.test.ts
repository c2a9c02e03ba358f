import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexHtml, readPageFiles } from '../../../src/local/page/page-files';

describe('the page’s own files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lembar-halaman-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (script: string): void => {
    writeFileSync(join(folder, 'client.js'), script);
    writeFileSync(join(folder, 'client.css'), 'body {}');
  };

  test('are at addresses that change with their content', () => {
    write('one');
    const first = readPageFiles(folder);
    write('two');
    const second = readPageFiles(folder);
    expect(second.script).not.toBe(first.script);
    expect(second.style).toBe(first.style);
    expect(String(second.get(second.script)?.body)).toBe('two');
  });

  test('are found at no other address', () => {
    const files = readPageFiles(folder);
    expect(files.get('/client.js')).toBeNull();
    expect(files.get('/../client.js')).toBeNull();
  });

  test('are the ones that the page names', () => {
    const files = readPageFiles(folder);
    const html = indexHtml('kunci', files);
    expect(html).toContain(`src="${files.script}"`);
    expect(html).toContain(`href="${files.style}"`);
  });
});
