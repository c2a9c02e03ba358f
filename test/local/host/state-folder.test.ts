import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStateFolder } from '../../../src/local/host/state-folder';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lembar-')), 'data');

test('a file is null until it is written, and nothing half-written stays', () => {
  const path = newFolder();
  const folder = openStateFolder(path);
  expect(folder.read('state.json')).toBeNull();
  folder.write('state.json', { a: 1 });
  folder.write('state.json', { a: 2 });
  folder.writeMail('0001.eml', Buffer.from('surat'));
  expect(folder.read('state.json')).toEqual({ a: 2 });
  folder.release();
  expect(readdirSync(path).sort()).toEqual(['mail', 'state.json']);
  expect(readFileSync(join(path, 'mail', '0001.eml'), 'utf8')).toBe('surat');
});

test('a second one to open it is told so in Indonesian', () => {
  const path = newFolder();
  const folder = openStateFolder(path);
  expect(() => openStateFolder(path)).toThrow(/sedang dibuka program lain \(proses nomor \d+\)/);
  folder.release();
  openStateFolder(path).release();
});

test('the lock of a process that is gone is taken over', async () => {
  const path = newFolder();
  openStateFolder(path).release();
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.on('exit', resolve));
  writeFileSync(join(path, 'lock.json'), JSON.stringify({ pid: gone.pid, started: '1' }));
  openStateFolder(path).release();
  expect(readdirSync(path)).toEqual(['mail']);
});

test('a lock that cannot be read counts as nobody’s', () => {
  const path = newFolder();
  openStateFolder(path).release();
  writeFileSync(join(path, 'lock.json'), '');
  openStateFolder(path).release();
  expect(readdirSync(path)).toEqual(['mail']);
});

test('what is no folder and what is no JSON is said in a sentence', () => {
  const path = newFolder();
  const folder = openStateFolder(path);
  writeFileSync(join(path, 'book.json'), '{');
  expect(() => folder.read('book.json')).toThrow(/book\.json" rusak/);
  folder.release();
  expect(() => openStateFolder(join(path, 'book.json'))).toThrow(/Ini berkas, bukan folder data/);
});
