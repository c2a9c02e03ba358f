/** What CacheService keeps: nothing here outlives the process. */
export interface Cache {
  /** Only the keys that are there and not expired. */
  get(store: string, keys: readonly string[]): Record<string, string>;
  put(store: string, values: Readonly<Record<string, string>>, seconds: number): void;
  remove(store: string, keys: readonly string[]): void;
}

/** Google's limits: 250 characters a key, 100 KB a value, six hours, some 1,000 items a cache. */
const keyLength = 250;
const valueBytes = 100 * 1024;
const longestSeconds = 21_600;
const capacity = 1000;
/** A full cache drops about a tenth of its items at once, the oldest first: 101 were counted on the real one. */
const dropped = 101;

interface Item {
  readonly value: string;
  readonly until: number;
}

/** A cache whose items expire by the clock given. */
export const createCache = (now: () => number): Cache => {
  const stores = new Map<string, Map<string, Item>>();
  const itemsOf = (store: string) => {
    const items = stores.get(store) ?? new Map<string, Item>();
    stores.set(store, items);
    return items;
  };
  return {
    get(store, keys) {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const item = itemsOf(store).get(key);
        if (item && item.until > now()) found[key] = item.value;
      }
      return found;
    },
    put(store, values, seconds) {
      const items = itemsOf(store);
      const until = now() + Math.min(Math.max(seconds, 1), longestSeconds) * 1000;
      for (const [key, value] of Object.entries(values)) {
        if (key.length > keyLength) throw new Error('Argument too large: key');
        if (Buffer.byteLength(value) > valueBytes) throw new Error('Argument too large: value');
        items.delete(key);
        if (items.size >= capacity)
          for (const oldest of [...items.keys()].slice(0, dropped)) items.delete(oldest);
        items.set(key, { value, until });
      }
    },
    remove(store, keys) {
      for (const key of keys) itemsOf(store).delete(key);
    },
  };
};
