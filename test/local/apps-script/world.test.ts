import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('the script’s world', () => {
  test.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'process',
    'require',
    'module',
    'Buffer',
    'structuredClone',
    'queueMicrotask',
    'performance',
    'crypto',
    'Intl',
    'SharedArrayBuffer',
    'Atomics',
    'window',
    'global',
    'startSurface',
  ])('has no %s', async (name) => {
    const { result } = await bench.execute(`function main() { return typeof ${name}; }`);
    expect(result).toBe('undefined');
  });

  test('has JavaScript, WebAssembly, console and Google’s services', async () => {
    const seen = await bench.check(() => [
      typeof WebAssembly,
      typeof globalThis,
      typeof console.log,
      String(SpreadsheetApp),
    ]);
    expect(seen).toEqual(['object', 'object', 'function', 'SpreadsheetApp']);
  });

  test.each([
    'globalThis',
    'SpreadsheetApp',
    'SpreadsheetApp.getActive().getRange',
    'Utilities.newBlob("a").getBytes()',
    'console.log',
    'Utilities.getUuid',
    '(function () { try { SpreadsheetApp.getActive().getSheetByName(); } catch (error) { return error; } })()',
    '(function () { try { SpreadsheetApp.getActive().getRange("bukan rentang"); } catch (error) { return error; } })()',
    '(function () { try { (function deep() { SpreadsheetApp.getActive().getRange("x y"); deep(); })(); } catch (error) { return error; } })()',
    'Object.getPrototypeOf(Object.getPrototypeOf(SpreadsheetApp))',
  ])('does not lead to Node from %s', async (start) => {
    const { result } = await bench.execute(`function main() {
      const type = (function (start) {
        const make = start.constructor.constructor || start.constructor;
        return make('return typeof process')();
      })(${start});
      return type;
    }`);
    expect(result).toBe('undefined');
  });

  test('lets methods of a service go without it', async () => {
    const { result, error, log } = await bench.execute(`function main() {
      const { getActive } = SpreadsheetApp;
      const { getUuid } = Utilities;
      ['a', 'b'].forEach(console.log);
      return [String(getActive()), getUuid().length];
    }`);
    expect(error).toBeUndefined();
    expect(result).toEqual(['Spreadsheet', 36]);
    expect(log).toHaveLength(2);
  });

  test('refuses what Apps Script does unreliably', async () => {
    const messages = await bench.check(() => [
      thrown(() => (1234.5).toLocaleString('id-ID')),
      thrown(() => new Date().toLocaleDateString()),
      thrown(() => 'a'.localeCompare('b', 'id')),
      'a'.localeCompare('b') < 0 ? 'before' : 'after',
    ]);
    expect(messages.slice(0, 3).every((message) => message.includes('not reliable in Apps Script'))).toBe(
      true,
    );
    expect(messages[3]).toBe('before');
  });

  test('tells the runtime’s clock in every way', async () => {
    const seen = await bench.check(() => {
      const date = new Date();
      return [
        date instanceof Date,
        date.constructor === Date,
        new Date(0).getTime(),
        Date.UTC(2025, 0, 1),
        typeof Date(),
        Math.abs(Date.now() - date.getTime()) < 5000,
        date.toISOString().slice(0, 10),
        Date.name,
      ];
    });
    expect(seen).toEqual([true, true, 0, Date.UTC(2025, 0, 1), 'string', true, '2025-04-23', 'Date']);
  });

  test('finishes promises and reports a rejected one', async () => {
    const settled = await bench.execute('async function main() { await null; await null; return 7; }');
    expect(settled.result).toBe(7);
    const rejected = await bench.execute("async function main() { await null; throw new Error('gagal'); }");
    expect(rejected.error).toBe('Error: gagal');
    const pending = await bench.execute('function main() { return new Promise(function () {}); }');
    expect([pending.result, pending.error]).toEqual([null, undefined]);
  });

  test('is new for each execution', async () => {
    const script =
      'var count = 0; function main() { globalThis.left = 1; return ++count; } function other() { return typeof left; }';
    await bench.execute(script);
    expect((await bench.execute(script)).result).toBe(1);
    expect((await bench.execute(script, { functionName: 'other' })).result).toBe('undefined');
  });
});

describe('a function', () => {
  test('must be the script’s own', async () => {
    const script = 'const arrow = () => 1; function main() {}';
    for (const functionName of ['missing', 'parseInt', 'SpreadsheetApp', 'arrow', 'toString']) {
      const { error } = await bench.execute(script, { functionName });
      expect(error).toBe(`Script function not found: ${functionName}`);
    }
  });

  test('fails with the error’s name and message, and with Google’s', async () => {
    expect((await bench.execute('function main() { null.x; }')).error).toMatch(
      /^TypeError: Cannot read properties of null/,
    );
    expect((await bench.execute("function main() { throw 'teks'; }")).error).toBe('teks');
    expect(
      (await bench.execute('function main() { SpreadsheetApp.getActive().getRange("a b"); }')).error,
    ).toBe('Exception: Range not found');
    expect((await bench.execute('function main( {')).error).toMatch(/^SyntaxError/);
  });

  test('that fails while the script is read reports that', async () => {
    const { error } = await bench.execute("throw new Error('saat dibaca'); function main() {}");
    expect(error).toBe('Error: saat dibaca');
  });
});

describe('a member', () => {
  test('that Google has and we lack throws its own name; any other is undefined', async () => {
    const seen = await bench.check((sheet) => {
      const cell = sheet.getRange('A1');
      return [
        thrown(() => cell.shiftRowGroupDepth(1)),
        thrown(() => DriveApp.getFiles()),
        typeof Reflect.get(cell, 'tidakAda'),
        'tidakAda' in cell,
        'x' in sheet,
        JSON.stringify(sheet),
      ];
    });
    expect(seen).toEqual([
      'Range.shiftRowGroupDepth belum didukung di runtime lokal.',
      'DriveApp.getFiles belum didukung di runtime lokal.',
      'undefined',
      false,
      false,
      '{}',
    ]);
  });
});

describe('arguments', () => {
  test('of another kind are refused with their types', async () => {
    const messages = await bench.check((sheet, book) => {
      const call = (target: object, method: string, ...args: unknown[]) =>
        thrown(() => Reflect.apply(Reflect.get(target, method), target, args));
      const cell = sheet.getRange('A1');
      return [
        call(sheet, 'getRange', '1', '2'),
        call(sheet, 'getRange', 1),
        call(cell, 'setValues', [1, 2]),
        call(cell, 'setValues', 'x'),
        call(cell, 'setFontSize', {}),
        call(cell, 'getValue', 1),
        call(cell, 'setWrap', null),
        call(sheet, 'setName', null),
        call(book, 'getSheetByName', undefined),
        call(cell, 'setDataValidation', sheet),
      ];
    });
    expect(messages).toEqual([
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setFontSize.",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getValue.",
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setWrap.",
      'Argument cannot be null: name',
      'Argument cannot be null: name',
      "The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    ]);
  });
});
