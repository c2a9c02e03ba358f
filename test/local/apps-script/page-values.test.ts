import { pageArgumentError } from '../../../src/local/apps-script/page-arguments';
import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const arrived = async (expression: string) => {
  const { result, error } = await bench.execute(`function main() { return ${expression}; }`, {
    kind: 'sidebar',
  });
  return error ?? result;
};

describe('a result of google.script.run', () => {
  test.each([
    ['{a: [1, "x", true, null]}', { a: [1, 'x', true, null] }],
    ['new Date()', null],
    ['{a: {b: [new Date()]}}', null],
    ['[undefined, 1]', [null, 1]],
    ['{a: undefined, b: 1}', { b: 1 }],
    ['[new Map([[1, 2]]), new Set([1]), /x/, new Number(5)]', [{}, {}, {}, {}]],
    ['(function tambah(a) { return a; })', 'function tambah(a) { return a; }'],
    ['Promise.resolve("ok")', 'ok'],
    ['NaN', null],
    ['undefined', null],
  ])('%s arrives as Google’s does', async (expression, expected) => {
    expect(await arrived(expression)).toEqual(expected);
  });

  test('that cannot arrive is an error', async () => {
    expect(await arrived('new Uint8Array(2)')).toMatch(/not a supported return type/);
    expect(await arrived('(function () { const a = {}; a.a = a; return a; })()')).toMatch(
      /not a supported return type/,
    );
  });

  test('of a private function does not exist', async () => {
    const { error } = await bench.execute('function rahasia_() {}', {
      kind: 'sidebar',
      functionName: 'rahasia_',
    });
    expect(error).toBe('Script function not found: rahasia_');
  });
});

test('arguments that cannot be sent are named by their place', () => {
  expect(pageArgumentError([1, 'x', { a: [null, undefined, true] }])).toBeNull();
  for (const illegal of [
    new Date(),
    () => 1,
    new Map(),
    new Set(),
    /x/,
    Promise.resolve(),
    new Uint8Array(1),
    Number,
  ]) {
    expect(pageArgumentError(['a', { deep: [illegal] }])).toBe('Failed due to illegal value in property: 1');
  }
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(pageArgumentError([circle])).toBe('Failed due to illegal value in property: 0');
});
