import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'gas-'));
const root = process.cwd();
const script = join(folder, 'skrip.js');
writeFileSync(
  script,
  `
  function add(a, b) { console.log('menjumlah'); return a + b; }
  function fail() { throw new Error('Gagal.'); }
  function nothing() {}
  function time() { return new Date().toISOString() + ' ' + new Date(0).getHours(); }
  function who() { return Session.getEffectiveUser().getEmail(); }
  function large() { return new Array(200000).fill('lembar inovasi'); }
  function ask() {
    var ui = SpreadsheetApp.getUi();
    return [ui.alert('Judul', 'Lanjut?', ui.ButtonSet.YES_NO).toString(), ui.alert('Selesai').toString()];
  }
  function fill() {
    SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1').setValues([['satu', '=1+1']]);
    SpreadsheetApp.getActive().toast('Terisi', 'Info');
  }
  function onEdit(e) { SpreadsheetApp.getActive().getSheets()[0].getRange('D1').setValue('onEdit ' + e.range.getA1Notation()); }
  function install() { ScriptApp.newTrigger('hour').timeBased().everyHours(1).create(); }
  function hour() { return Utilities.formatDate(new Date(), 'Asia/Jakarta', 'HH'); }
  function protect() { SpreadsheetApp.getActive().getSheets()[0].protect(); }
  function onOpen() { SpreadsheetApp.getUi().createMenu('Inovasi').addItem('Isi', 'fill').addToUi(); }
  `,
);

// Each command is a process of its own, and a machine may be busy with other tests.
jest.setTimeout(120_000);

const gas = (...words: string[]) => {
  const command = [join(root, 'src/local/launch.mjs'), 'gas', ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, INIT_CWD: folder },
  });
  return { json: stdout.startsWith('{') ? JSON.parse(stdout) : null, stdout, stderr, status };
};
const onScript = (...words: string[]) => gas(...words, '--script', script);

test('a function’s result, calls, time, mails, toasts and log are one JSON object', () => {
  const { json, status } = onScript('add', '--args', '[2,3]');
  expect(status).toBe(0);
  expect(json).toMatchObject({
    result: 5,
    calls: { total: expect.any(Number), read: 0, write: 0, byMethod: expect.any(Object) },
    ms: expect.any(Number),
    mails: [],
    toasts: [],
    alerts: [],
  });
  expect(json.log.join()).toContain('menjumlah');
});

test('an error is told and the command fails', () => {
  expect(onScript('fail')).toMatchObject({ status: 1, json: { error: 'Error: Gagal.' } });
  expect(onScript('missing')).toMatchObject({
    status: 1,
    json: { error: 'Script function not found: missing' },
  });
});

test('a function that returns nothing gives null', () => {
  expect(onScript('nothing').json.result).toBeNull();
});

test('the clock and the person are those asked for, the zone is the script’s', () => {
  expect(onScript('time', '--at', '2025-04-23T07:00:00+07:00').json.result).toMatch(
    /^2025-04-23T00:00:.* 7$/,
  );
  expect(onScript('who').json.result).toBe('pemilik@pangkalpinang.example');
  expect(onScript('who', '--as', 'dinkes@pangkalpinang.example').json.result).toBe(
    'dinkes@pangkalpinang.example',
  );
  expect(onScript('who', '--owner', 'bapperida@pangkalpinang.example').json.result).toBe(
    'bapperida@pangkalpinang.example',
  );
});

test('a large result arrives whole through a pipe', () => {
  expect(onScript('large').json.result).toHaveLength(200_000);
});

test('dialogs are answered and kept', () => {
  expect(onScript('ask').json).toMatchObject({
    result: ['CLOSE', 'OK'],
    alerts: [
      { title: 'Judul', message: 'Lanjut?', answer: 'CLOSE' },
      { message: 'Selesai', answer: 'OK' },
    ],
  });
  expect(onScript('ask', '--answer', 'YES').json.result[0]).toBe('YES');
});

test('an edit types, runs the triggers and says so', () => {
  const { json, status } = onScript('--edit', 'A2:B2', '--values', '[["x",1]]', '--dump');
  expect(status).toBe(0);
  expect(json.result).toMatchObject({
    changeType: 'EDIT',
    range: { row: 2, column: 1, rows: 1, columns: 2 },
  });
  expect(json.outcomes.map(({ functionName }: { functionName: string }) => functionName)).toEqual(['onEdit']);
  expect(json.sheets[0].values[0][3]).toBe('onEdit A2:B2');
  expect(json.calls.byMethod['Range.setValue']).toBe(1);
});

test('an edit that Google refuses fails with its message', () => {
  onScript('protect', '--data', 'terlindung');
  const { json, status } = onScript(
    '--edit',
    'A2',
    '--values',
    '1',
    '--as',
    'dinkes@x.example',
    '--data',
    'terlindung',
  );
  expect(status).toBe(1);
  expect(json.error).toContain('You are trying to edit a protected cell or object.');
  expect(json.triggers).toEqual([]);
});

test('winding the clock runs what falls due', () => {
  onScript('install', '--data', 'jadwal', '--at', '2025-04-23T07:00:00+07:00');
  const words = [
    '--wind',
    '2025-04-23T10:00:00+07:00',
    '--at',
    '2025-04-23T07:00:00+07:00',
    '--data',
    'jadwal',
  ];
  expect(onScript(...words).json.triggers.map(({ result }: { result: string }) => result)).toEqual([
    '07',
    '08',
    '09',
  ]);
});

test('opening shows the menus', () => {
  expect(onScript('--open').json.menus).toEqual([
    { caption: 'Inovasi', entries: [{ kind: 'item', caption: 'Isi', functionName: 'fill' }] },
  ]);
});

test('a workbook is kept in its folder, dumped and exported with its formulas', () => {
  const filled = onScript('fill', '--data', 'lembar');
  expect(filled).toMatchObject({ status: 0, json: { toasts: [{ message: 'Terisi', title: 'Info' }] } });
  const dumped = gas('--dump', '--data', 'lembar', '--export', 'lembar.xlsx');
  expect(dumped.status).toBe(0);
  expect(dumped.json.sheets[0].values[0].slice(0, 2)).toEqual(['satu', 2]);
  expect(dumped.json.sheets[0].formulas[0][1]).toBe('=1+1');
  expect(dumped.json.triggers).toEqual([]);
  expect(existsSync(join(folder, 'lembar.xlsx'))).toBe(true);
});

test('commands that come at once to one folder run one after another', async () => {
  const edit = (place: string) =>
    new Promise<number | null>((resolve) => {
      const words = ['gas', '--edit', place, '--values', '1', '--data', 'bersama', '--script', script];
      const options = { cwd: root, env: { ...process.env, INIT_CWD: folder } };
      spawn(process.execPath, [join(root, 'src/local/launch.mjs'), ...words], options).on('exit', resolve);
    });
  expect(await Promise.all([edit('A1'), edit('B1'), edit('C1')])).toEqual([0, 0, 0]);
  expect(gas('--dump', '--data', 'bersama').json.sheets[0].values[0].slice(0, 3)).toEqual([1, 1, 1]);
});

test('what it does not know is refused in one Indonesian sentence, as JSON too', () => {
  expect(gas('f', '--cepat')).toMatchObject({
    status: 1,
    stderr: '',
    json: {
      error: 'Pilihan --cepat tidak dikenal. Lihat: npm run -s gas -- --help',
      calls: { total: 0, read: 0, write: 0, byMethod: {} },
      ms: 0,
      mails: [],
      toasts: [],
      log: [],
    },
  });
  expect(gas('f', '--script', 'tidak-ada.js')).toMatchObject({
    status: 1,
    json: { error: expect.stringContaining('Berkas skrip tidak ditemukan') },
  });
  expect(onScript('add', '--args', '[1')).toMatchObject({
    status: 1,
    json: { error: 'Nilai --args bukan JSON yang benar: [1' },
  });
});

test('--help tells every option in Indonesian', () => {
  const { stdout, status } = gas('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--edit');
  expect(stdout).toContain('Pakai:');
});

test('the command starts small: what it seldom needs is loaded when it is needed', () => {
  expect(statSync(join(root, '.cache/local/gas.cjs')).size).toBeLessThan(1_000_000);
});
