import { createCache } from '../../../src/local/host/cache';
import { createProperties } from '../../../src/local/host/properties';

describe('properties', () => {
  test('are added, replaced, removed and cleared', () => {
    const properties = createProperties({});
    properties.set('script', { a: '1', b: '2' }, false);
    properties.set('script', { c: '3' }, false);
    expect(properties.all('script')).toEqual({ a: '1', b: '2', c: '3' });
    properties.set('script', { d: '4' }, true);
    expect(properties.all('script')).toEqual({ d: '4' });
    properties.remove('script', 'd');
    expect(properties.get('script', 'd')).toBeNull();
    properties.set('script', { e: '5' }, false);
    properties.clear('script');
    expect(properties.all('script')).toEqual({});
  });

  test('of one store are not in another, nor a person’s with another person', () => {
    const properties = createProperties({});
    properties.set('user:a@x.example', { key: 'a' }, false);
    expect(properties.get('user:b@x.example', 'key')).toBeNull();
    expect(properties.get('script', 'key')).toBeNull();
  });

  test('hold 9 KB a value and no more', () => {
    const properties = createProperties({});
    properties.set('script', { key: 'x'.repeat(9 * 1024) }, false);
    expect(() => properties.set('script', { key: 'x'.repeat(9 * 1024 + 1) }, false)).toThrow(
      'Argument too large: value',
    );
    expect(properties.get('script', 'key')).toHaveLength(9 * 1024);
  });

  test('hold 500 KB a store and no more', () => {
    const properties = createProperties({});
    const value = 'x'.repeat(9 * 1024 - 4);
    for (let index = 0; index < 55; index++) properties.set('script', { [`k${100 + index}`]: value }, false);
    expect(() => properties.set('script', { k200: value }, false)).toThrow(
      'You have exceeded the property storage quota',
    );
    expect(properties.get('script', 'k200')).toBeNull();
    properties.set('document', { k200: value }, false);
  });

  test('keep a key named as a member of every object', () => {
    const properties = createProperties({});
    properties.set('script', { constructor: 'x' }, false);
    expect(properties.all('script')).toEqual({ constructor: 'x' });
    expect(properties.get('script', 'toString')).toBeNull();
  });

  test('are the same after a reload', () => {
    const properties = createProperties({});
    properties.set('document', { a: 'nilai' }, false);
    expect(createProperties(JSON.parse(JSON.stringify(properties.toJson()))).get('document', 'a')).toBe(
      'nilai',
    );
  });
});

describe('the cache', () => {
  test('keeps an item for its time and not longer', () => {
    let now = 0;
    const cache = createCache(() => now);
    cache.put('script', { a: 'x' }, 60);
    now = 59_999;
    expect(cache.get('script', ['a', 'b'])).toEqual({ a: 'x' });
    now = 60_000;
    expect(cache.get('script', ['a'])).toEqual({});
  });

  test('keeps nothing longer than six hours', () => {
    let now = 0;
    const cache = createCache(() => now);
    cache.put('script', { a: 'x' }, 1_000_000);
    now = 21_600_000;
    expect(cache.get('script', ['a'])).toEqual({});
  });

  test('refuses keys and values that are too large', () => {
    const cache = createCache(() => 0);
    cache.put('script', { ['k'.repeat(250)]: 'x'.repeat(102_400) }, 60);
    expect(() => cache.put('script', { ['k'.repeat(251)]: 'x' }, 60)).toThrow('Argument too large: key');
    expect(() => cache.put('script', { k: 'x'.repeat(102_401) }, 60)).toThrow('Argument too large: value');
  });

  test('drops the oldest tenth when it is full', () => {
    const cache = createCache(() => 0);
    for (let index = 0; index < 1001; index++) cache.put('script', { [`k${index}`]: 'x' }, 60);
    expect(cache.get('script', ['k0', 'k100', 'k101', 'k1000'])).toEqual({ k101: 'x', k1000: 'x' });
  });

  test('forgets what is removed', () => {
    const cache = createCache(() => 0);
    cache.put('script', { a: 'x', b: 'y' }, 60);
    cache.remove('script', ['a']);
    expect(cache.get('script', ['a', 'b'])).toEqual({ b: 'y' });
  });
});
