/** One store of properties as PropertiesService has three of: 'script', 'document' and one a user. */
export type PropertyStores = Record<string, Record<string, string>>;

export interface Properties {
  get(store: string, key: string): string | null;
  all(store: string): Record<string, string>;
  keys(store: string): string[];
  /** Adds to the store, or replaces all it held. */
  set(store: string, values: Readonly<Record<string, string>>, replace: boolean): void;
  remove(store: string, key: string): void;
  clear(store: string): void;
  toJson(): PropertyStores;
}

/** Google's limits: 9 KB a value, 500 KB a store. */
const valueBytes = 9 * 1024;
const storeBytes = 500 * 1024;

const bytes = (text: string) => Buffer.byteLength(text);

/** Properties kept in memory, starting from what an earlier run kept. */
export const createProperties = (kept: PropertyStores): Properties => {
  const stores = new Map(
    Object.entries(kept).map(([name, values]) => [name, new Map(Object.entries(values))]),
  );
  const storeOf = (name: string) => {
    let store = stores.get(name);
    if (!store) {
      store = new Map();
      stores.set(name, store);
    }
    return store;
  };
  return {
    get: (store, key) => storeOf(store).get(key) ?? null,
    all: (store) => Object.fromEntries(storeOf(store)),
    keys: (store) => [...storeOf(store).keys()],
    set(store, values, replace) {
      const next = new Map(replace ? [] : storeOf(store));
      for (const [key, value] of Object.entries(values)) {
        if (bytes(value) > valueBytes) throw new Error('Argument too large: value');
        next.set(key, value);
      }
      let total = 0;
      for (const [key, value] of next) total += bytes(key) + bytes(value);
      if (total > storeBytes) {
        throw new Error(
          'You have exceeded the property storage quota. Please remove some properties and try again.',
        );
      }
      stores.set(store, next);
    },
    remove(store, key) {
      storeOf(store).delete(key);
    },
    clear(store) {
      storeOf(store).clear();
    },
    toJson: () => Object.fromEntries([...stores].map(([name, store]) => [name, Object.fromEntries(store)])),
  };
};
