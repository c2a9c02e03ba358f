import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionKind, Runtime, RuntimeOptions, Window } from '../../../src/local/host/contract';
import { createRuntime } from '../../../src/local/host/runtime';
import { machineGround } from '../../../src/local/host/world';

const owner = 'pemilik@pangkalpinang.example';
const operator = 'dinkes@pangkalpinang.example';
const guest = 'tamu@gmail.com';
const dist = mkdtempSync(join(tmpdir(), 'dist-'));

// Executions are threads, and a machine may be busy with other tests.
jest.setTimeout(300_000);

const opened: Runtime[] = [];
const open = async (script: string, options: Partial<RuntimeOptions> = {}) => {
  const runtime = await createRuntime({ dist, script, at: new Date('2025-04-23T03:00:00Z'), ...options });
  opened.push(runtime);
  return runtime;
};
const share = (runtime: Runtime, emails: string[]) =>
  runtime.document.callsFor(owner).shareBook({ addEditors: emails });
const run = (runtime: Runtime, functionName: string, as = owner, kind: ExecutionKind = 'editor') =>
  runtime.run({ functionName, as, kind });
const cellA1 = (runtime: Runtime) => ({
  sheet: runtime.document.book.sheets[0]?.id ?? 0,
  row: 1,
  column: 1,
  rows: 1,
  columns: 1,
});
const typeIn = (runtime: Runtime, as: string, value: string, window?: Window) =>
  runtime.edit(as, { kind: 'type', rect: cellA1(runtime), values: [[value]] }, window);
const valueOfA1 = async (runtime: Runtime) =>
  (await runtime.document.callsFor(owner).values(cellA1(runtime)))[0]?.[0];

afterEach(async () => {
  for (const runtime of opened.splice(0)) await runtime.close();
});

describe('an execution', () => {
  test('gives back what the function returns, counts its calls and keeps its log', async () => {
    const runtime = await open(`function f(a, b) {
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(a + b);
      console.log('jumlah ' + (a + b));
      return { sum: a + b };
    }`);
    const outcome = await runtime.run({ functionName: 'f', args: [2, 3], as: owner, kind: 'editor' });
    expect(outcome).toMatchObject({ functionName: 'f', kind: 'editor', as: owner, result: { sum: 5 } });
    expect(outcome.error).toBeUndefined();
    expect(outcome.calls.byMethod['Range.setValue']).toBe(1);
    expect(outcome.calls.write).toBe(1);
    expect(outcome.log.join('\n')).toContain('jumlah 5');
    expect(await valueOfA1(runtime)).toBe(5);
  });

  test('starts the script anew each time', async () => {
    const runtime = await open('var count = 0; function f() { count++; return count; }');
    expect((await run(runtime, 'f')).result).toBe(1);
    expect((await run(runtime, 'f')).result).toBe(1);
  });

  test('leaves nothing behind for the next, which may run in the same thread', async () => {
    const runtime = await open(`
      function leave() { left = 1; Array.prototype.left = 1; Date.now = Object.keys = () => 1; throw new Error('x'); }
      function look() { return [typeof left, 'left' in [], Object.keys({ a: 1 }), Date.now() > 1, typeof startSurface]; }`);
    const clean = ['undefined', false, ['a'], true, 'undefined'];
    for (let times = 0; times < 3; times++) {
      expect((await run(runtime, 'leave')).error).toBe('Error: x');
      expect((await run(runtime, 'look')).result).toEqual(clean);
    }
    const names = ['leave', 'look', 'leave', 'look', 'leave', 'look'];
    const atOnce = await Promise.all(names.map((name) => run(runtime, name)));
    expect(atOnce.flatMap(({ result }) => (result ? [result] : []))).toEqual([clean, clean, clean]);
  });

  test('names its error as Google does', async () => {
    const runtime = await open(`
      function thrown() { throw new Error('Tidak ada baris.'); }
      function wrong() { return undefined.x; }
      function refused() { LockService.getScriptLock().waitLock(-1); }`);
    expect((await run(runtime, 'thrown')).error).toBe('Error: Tidak ada baris.');
    expect((await run(runtime, 'wrong')).error).toMatch(/^TypeError: /);
    expect((await run(runtime, 'refused')).error).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect((await run(runtime, 'missing')).error).toBe('Script function not found: missing');
  });

  test.each([
    ['a class field', 'class A { x = 1 }', 'Unexpected token ='],
    ['a static field', 'class A { static x = 1 }', 'Unexpected token ='],
    ['a private name', 'class A { #x() { return 1; } }', "Unexpected character '#'"],
    ['a static block', 'class A { static { this.x = 1; } }', 'Unexpected token {'],
  ])('does not begin with %s in the script', async (_what, code, told) => {
    const runtime = await open(`function f() { return 1; }\n${code}`);
    const { error } = await run(runtime, 'f');
    expect(error).toBe(`SyntaxError: ParseError: ${told} line: 2 file: Code.js`);
  });

  test('begins with all of ES2021, and refuses modules in V8’s words', async () => {
    const modern = await open(`
      class A { static s() { return 1; } get g() { return 2; } async *m() {} }
      function f(o) { o.a ??= 3; o.b ||= 4; return [A.s(), new A().g, o?.a, o.b ?? 5, 1_000, String(10n)]; }`);
    const outcome = await modern.run({ functionName: 'f', args: [{}], as: owner, kind: 'editor' });
    expect(outcome.result).toEqual([1, 2, 3, 4, 1000, '10']);
    const module = await open('export function f() {}');
    expect((await run(module, 'f')).error).toBe("SyntaxError: Unexpected token 'export'");
    const top = await open('await 1; function f() {}');
    expect((await run(top, 'f')).error).toMatch(/^SyntaxError: await is only valid in async functions/);
  });

  test('that throws something odd, or breaks JSON, is told and takes nothing down', async () => {
    const runtime = await open(`
      function odd() { throw Object.assign(new Error(), { message: { a: 1 } }); }
      function bare() { throw Object.create(null); }
      function broken() { JSON.stringify = function () { return '5'; }; }
      function sound() { return 1; }`);
    expect((await run(runtime, 'odd')).error).toBe('Error: [object Object]');
    expect((await run(runtime, 'bare')).error).toBe('');
    expect((await run(runtime, 'broken')).error).toBe('Error: The script stopped without an answer');
    expect((await run(runtime, 'sound')).result).toBe(1);
  });

  test('of a private function is refused to pages and menus', async () => {
    const runtime = await open('function secret_() { return 1; }');
    expect((await run(runtime, 'secret_', owner, 'sidebar')).error).toBe(
      'Script function not found: secret_',
    );
    expect((await run(runtime, 'secret_', owner, 'menu')).error).toBe('Script function not found: secret_');
  });

  test('that runs too long is cut off and leaves its lock to others', async () => {
    const runtime = await createRuntime(
      {
        dist,
        script: `function endless() { LockService.getScriptLock().waitLock(1000); for (;;) {} }
                 function next() { return LockService.getScriptLock().tryLock(0); }`,
      },
      {
        ...machineGround(),
        limits: { simpleMs: 200, fullMs: 2000 },
      },
    );
    opened.push(runtime);
    expect((await run(runtime, 'endless', owner, 'customFunction')).error).toBe(
      'Exceeded maximum execution time',
    );
    expect((await run(runtime, 'endless')).error).toBe('Exceeded maximum execution time');
    expect((await run(runtime, 'next')).result).toBe(true);
  });

  test('of one account is refused while thirty others of it run', async () => {
    const runtime = await open('function f() { return 1; }');
    const outcomes = await Promise.all(Array.from({ length: 31 }, () => run(runtime, 'f')));
    expect(outcomes.filter(({ result }) => result === 1)).toHaveLength(30);
    expect(
      outcomes.filter(({ error }) => error?.startsWith('Exception: There are too many scripts')),
    ).toHaveLength(1);
  });

  test('of 36 people at once loses nothing under a lock, and something without', async () => {
    const runtime = await open(`
      function add() {
        var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
        var value = Number(cell.getValue());
        Utilities.sleep(20);
        cell.setValue(value + 1);
        SpreadsheetApp.flush();
      }
      function addLocked() {
        var lock = LockService.getDocumentLock();
        lock.waitLock(240000);
        try { add(); } finally { lock.releaseLock(); }
      }
      function reset() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(0); }`);
    const people = Array.from({ length: 36 }, (_, index) => `opd${index}@pangkalpinang.example`);
    await share(runtime, people);
    const all = async (functionName: string) => {
      await run(runtime, 'reset');
      const outcomes = await Promise.all(people.map((as) => run(runtime, functionName, as)));
      expect(outcomes.flatMap(({ error }) => error ?? [])).toEqual([]);
      return valueOfA1(runtime);
    };
    expect(await all('addLocked')).toBe(36);
    expect(await all('add')).toBeLessThan(36);
  });
});

describe('a lock', () => {
  const script = `
    function tellRefused() { PropertiesService.getScriptProperties().setProperty('refused', 'yes'); }
    function holdUntilRefused() { while (!PropertiesService.getScriptProperties().getProperty('refused')) Utilities.sleep(10); }
    function tryIt() {
      var had = LockService.getScriptLock().tryLock(1);
      if (had) holdUntilRefused(); else tellRefused();
      return had;
    }
    function waitShortly() {
      try { LockService.getScriptLock().waitLock(1); } catch (error) { tellRefused(); throw error; }
      holdUntilRefused();
      return 'held';
    }
    function waitLong() { LockService.getScriptLock().waitLock(20000); Utilities.sleep(100); return 'held'; }
    function userLock() {
      var had = LockService.getUserLock().tryLock(1);
      var met = PropertiesService.getScriptProperties();
      met.setProperty(Session.getEffectiveUser().getEmail(), 'here');
      while (met.getKeys().length < 2) Utilities.sleep(10);
      return had;
    }
    function ask() {
      var lock = LockService.getScriptLock();
      lock.waitLock(1000);
      SpreadsheetApp.getUi().alert('Lanjut?');
      return lock.hasLock();
    }`;
  const twice = async (functionName: string) => {
    const runtime = await open(script);
    const outcomes = await Promise.all([run(runtime, functionName), run(runtime, functionName)]);
    return outcomes.map(({ result, error }) => error ?? result);
  };

  test('that another holds is not had', async () => {
    expect(new Set(await twice('tryIt'))).toEqual(new Set([true, false]));
  });

  test('that another holds too long is waited for in vain', async () => {
    expect((await twice('waitShortly')).sort()).toEqual([
      'Exception: Lock timeout: another process was holding the lock for too long.',
      'held',
    ]);
  });

  test('that another gives up by ending is had', async () => {
    expect(await twice('waitLong')).toEqual(['held', 'held']);
  });

  test('of a user is not in the way of another user', async () => {
    const runtime = await open(script);
    const outcomes = await Promise.all([run(runtime, 'userLock', operator), run(runtime, 'userLock', guest)]);
    expect(outcomes.map(({ result }) => result)).toEqual([true, true]);
  });

  test('is lost when a person is asked', async () => {
    const runtime = await open(script);
    const window = { ...silentWindow(), alert: async () => 'OK' };
    const outcome = await runtime.run({ functionName: 'ask', as: owner, kind: 'menu', window });
    expect(outcome).toMatchObject({ result: false });
  });
});

const silentWindow = (): Window => ({
  selection: null,
  alert: async () => 'CLOSE',
  prompt: async () => ({ button: 'CLOSE', text: '' }),
  toast: () => {},
  sidebar: () => {},
  dialog: () => {},
  select: () => {},
  menu: () => {},
});

describe('an edit', () => {
  const script = `
    function install() { ScriptApp.newTrigger('handleEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function installChange() { ScriptApp.newTrigger('handleChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
    function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
    function onEdit(e) { console.log(JSON.stringify({ simple: e.range.getA1Notation(), value: e.value, mode: String(e.authMode) })); }
    function handleEdit(e) {
      SpreadsheetApp.getActive().getSheets()[0].getRange('B1').setValue(e.value);
      return { who: who(), value: e.value, oldValue: e.oldValue, uid: typeof e.triggerUid };
    }
    function handleChange(e) { return e.changeType; }
    function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('skrip'); }`;

  test('fires the simple trigger as the person and the installable ones as their creator', async () => {
    const runtime = await open(script);
    await share(runtime, [operator, guest]);
    await run(runtime, 'install');
    const { event, outcomes } = await typeIn(runtime, operator, 'halo');
    expect(event).toMatchObject({ value: 'halo', changeType: 'EDIT' });
    expect(outcomes.map(({ functionName, kind, as, error }) => ({ functionName, kind, as, error }))).toEqual([
      { functionName: 'onEdit', kind: 'simpleTrigger', as: operator, error: undefined },
      { functionName: 'handleEdit', kind: 'installableTrigger', as: owner, error: undefined },
    ]);
    expect(outcomes[0]?.log.join()).toContain('"simple":"A1","value":"halo","mode":"LIMITED"');
  });

  test('by a person of another domain hides who it was', async () => {
    const runtime = await open(`${script} function handleEdit(e) { console.log(who().join('|')); }`);
    await share(runtime, [operator, guest]);
    await run(runtime, 'install');
    const seen = async (as: string) => (await typeIn(runtime, as, as)).outcomes.at(-1)?.log.join();
    expect(await seen(operator)).toContain(`${operator}|${owner}`);
    expect(await seen(guest)).toMatch(new RegExp(`(^|[^\\w.@])\\|${owner}`));
  });

  test('fires change triggers with the kind of change', async () => {
    const runtime = await open(`${script} function handleChange(e) { console.log(e.changeType); }`);
    await run(runtime, 'installChange');
    const sheet = runtime.document.book.sheets[0]?.id ?? 0;
    const inserted = await runtime.edit(owner, {
      kind: 'insertLines',
      sheet,
      lines: 'rows',
      at: 1,
      count: 1,
    });
    expect(inserted.outcomes.map(({ functionName }) => functionName)).toEqual(['handleChange']);
    expect(inserted.outcomes[0]?.log.join()).toContain('INSERT_ROW');
  });

  test('that a script makes fires nothing', async () => {
    const runtime = await open(script);
    await run(runtime, 'install');
    await run(runtime, 'write');
    expect(runtime.executions().map(({ functionName }) => functionName)).toEqual(['install', 'write']);
  });

  test('that comes while one runs and two wait is kept, but its event is lost', async () => {
    const runtime = await open('function onEdit() { Utilities.sleep(200); }');
    const results = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((value) => typeIn(runtime, owner, value)),
    );
    expect(results.map(({ dropped }) => dropped ?? false)).toEqual([false, false, false, true, true]);
    expect(results.map(({ outcomes }) => outcomes.length)).toEqual([1, 1, 1, 0, 0]);
    expect(await valueOfA1(runtime)).toBe('e');
  });

  test('that Google refuses is refused with its message and fires nothing', async () => {
    const runtime = await open(`${script}
      function protect() { SpreadsheetApp.getActive().getSheets()[0].protect().removeEditors(['${operator}']); }`);
    await share(runtime, [operator]);
    expect((await run(runtime, 'protect')).error).toBeUndefined();
    await expect(typeIn(runtime, operator, 'x')).rejects.toThrow('protected cell or object');
    expect(runtime.executions()).toHaveLength(1);
  });
});

describe('opening the file', () => {
  const script = `
    function onOpen() { SpreadsheetApp.getUi().createMenu('Inovasi').addItem('Isi', 'f').addToUi(); }
    function install() { ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
    function opened(e) {}`;

  test('runs onOpen and the installed triggers, and shows the menu', async () => {
    const runtime = await open(script);
    await run(runtime, 'install');
    const menus: string[] = [];
    const window = {
      ...silentWindow(),
      menu: ({ caption }: { caption: string }) => void menus.push(caption),
    };
    const outcomes = await runtime.open(owner, window);
    expect(outcomes.map(({ functionName, error }) => [functionName, error])).toEqual([
      ['onOpen', undefined],
      ['opened', undefined],
    ]);
    expect(menus).toEqual(['Inovasi']);
  });

  test('runs nothing for who may not edit', async () => {
    const runtime = await open(script);
    expect(await runtime.open(guest, silentWindow())).toEqual([]);
  });

  test('of a script without triggers runs nothing', async () => {
    const runtime = await open('function f() { return "onOpen"; }');
    expect(await runtime.open(owner)).toEqual([]);
  });
});

describe('time', () => {
  const script = `
    function hourly(e) {
      var told = ['year', 'month', 'day-of-month', 'hour', 'minute', 'timezone'].map(function (key) { return e[key]; });
      console.log(JSON.stringify({ now: new Date().toISOString(), told: told }));
    }
    function weekly() {}
    function broken() { throw new Error('rusak'); }
    function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
    function installWeekly() {
      ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7).create();
    }
    function installBroken() { ScriptApp.newTrigger('broken').timeBased().after(60000).create(); }
    function now() { return Date.now(); }`;

  test('goes on from the instant it is set to, for scripts too', async () => {
    const runtime = await open(script);
    runtime.clock.set(new Date('2026-01-01T00:00:00Z'));
    const { result } = await run(runtime, 'now');
    expect(Number(result)).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:00:00Z'));
    expect(Number(result)).toBeLessThan(Date.parse('2026-01-01T00:01:00Z'));
  });

  test('wound forward runs every hourly trigger at its own time', async () => {
    const runtime = await open(script);
    await run(runtime, 'install');
    const outcomes = await runtime.windTo(new Date('2025-04-23T13:00:00Z'));
    expect(outcomes.map(({ functionName, kind, as }) => [functionName, kind, as])).toEqual(
      Array.from({ length: 10 }, () => ['hourly', 'clockTrigger', owner]),
    );
    const told = outcomes.map(({ log }) => JSON.parse(/\{.*\}/.exec(log[0] ?? '')?.[0] ?? '{}'));
    expect(told.map(({ now }) => now.slice(0, 13))).toEqual(
      Array.from({ length: 10 }, (_, hour) => `2025-04-23T${String(3 + hour).padStart(2, '0')}`),
    );
    expect(told[0].told.slice(0, 4)).toEqual([2025, 4, 23, 3]);
    expect(told[0].told[5]).toBe('UTC');
    expect(runtime.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2025-04-23T13:00:00Z'));
  });

  test('wound over weeks runs a weekly trigger each Monday', async () => {
    const runtime = await open(script);
    await run(runtime, 'installWeekly');
    const outcomes = await runtime.windTo(new Date('2025-05-20T00:00:00Z'));
    expect(outcomes.map(({ functionName }) => functionName)).toEqual([
      'weekly',
      'weekly',
      'weekly',
      'weekly',
    ]);
    expect(runtime.triggers()[0]).toMatchObject({ creator: owner, eventType: 'CLOCK', lastError: null });
    expect(runtime.triggers()[0]?.lastRun?.slice(0, 10)).toBe('2025-05-19');
    expect(runtime.triggers()[0]?.nextRun?.slice(0, 10)).toBe('2025-05-26');
  });

  test('cannot be wound back', async () => {
    const runtime = await open(script);
    await expect(runtime.windTo(new Date('2020-01-01T00:00:00Z'))).rejects.toThrow(
      'Jam hanya dapat dimajukan.',
    );
  });

  test('a trigger that fails says so, and one that ran its only time stays until it is deleted', async () => {
    const runtime = await open(script);
    await run(runtime, 'installBroken');
    runtime.clock.set(new Date('2025-04-23T04:00:00Z'));
    expect((await runtime.runDue()).map(({ error }) => error)).toEqual(['Error: rusak']);
    expect(await runtime.runDue()).toEqual([]);
    expect(runtime.triggers()).toEqual([
      expect.objectContaining({ functionName: 'broken', lastError: 'Error: rusak', nextRun: null }),
    ]);
  });

  test('what was missed while nobody wound runs once', async () => {
    const runtime = await open(script);
    await run(runtime, 'install');
    runtime.clock.set(new Date('2025-05-23T04:00:00Z'));
    expect(await runtime.runDue()).toHaveLength(1);
  });
});

describe('mail', () => {
  const script = `
    function send() {
      MailApp.sendEmail({ to: 'sekda@pangkalpinang.example', subject: 'Ringkasan', body: 'Isi', name: 'Lembar Inovasi' });
      return MailApp.getRemainingDailyQuota();
    }`;

  test('goes out from the account that runs, against its quota', async () => {
    const runtime = await open(script);
    const outcome = await run(runtime, 'send', operator, 'menu');
    expect(outcome.error).toBeUndefined();
    expect(outcome.result).toBe(99);
    expect(outcome.mails).toEqual([expect.objectContaining({ from: operator, subject: 'Ringkasan' })]);
    expect([runtime.quota(operator), runtime.quota(owner)]).toEqual([99, 100]);
    expect(runtime.mails()).toHaveLength(1);
  });
});

describe('a folder', () => {
  test('keeps the workbook, properties, triggers, mails and the clock', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'lembar-')), 'data');
    const script = `
      function fill() {
        SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('tersimpan');
        PropertiesService.getDocumentProperties().setProperty('kunci', 'nilai');
        PropertiesService.getUserProperties().setProperty('saya', Session.getEffectiveUser().getEmail());
        CacheService.getScriptCache().put('sementara', 'x');
        ScriptApp.newTrigger('fill').timeBased().everyHours(1).create();
        MailApp.sendEmail('a@x.example', 'Halo', 'Isi');
      }
      function read() {
        return [
          SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(),
          PropertiesService.getDocumentProperties().getProperty('kunci'),
          PropertiesService.getUserProperties().getProperty('saya'),
          CacheService.getScriptCache().get('sementara'),
          ScriptApp.getProjectTriggers().length,
        ];
      }`;
    const first = await createRuntime({ dist, script, data, at: new Date('2025-04-23T03:00:00Z') });
    first.clock.set(new Date('2025-06-01T00:00:00Z'));
    expect((await run(first, 'fill')).error).toBeUndefined();
    await first.close();
    expect(readdirSync(data).sort()).toEqual(['book.json', 'mail', 'state.json']);
    expect(readdirSync(join(data, 'mail'))).toEqual(['0001.eml']);

    const second = await createRuntime({ dist, script, data });
    opened.push(second);
    expect(second.clock.now().toISOString().slice(0, 10)).toBe('2025-06-01');
    expect((await run(second, 'read')).result).toEqual(['tersimpan', 'nilai', owner, null, 1]);
    expect((await run(second, 'read', operator)).result).toEqual(['tersimpan', 'nilai', null, null, 0]);
    expect(second.mails().map(({ subject }) => subject)).toEqual(['Halo']);
    expect(second.quota(owner)).toBe(99);
  });

  test('that another runtime has open is refused', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'lembar-')), 'data');
    await open('', { data });
    await expect(open('', { data })).rejects.toThrow('sedang dibuka program lain');
  });
});
