/** What stands behind the objects of a class and scripts cannot see. */
export interface Inners<Inner> {
  of(object: object): Inner;
  /** Null when the object is not of the class. */
  find(object: object): Inner | null;
  set(object: object, inner: Inner): void;
}

/** A place for the insides of one class, shared by the files the class is split into. */
export const inners = <Inner>(): Inners<Inner> => {
  const kept = new WeakMap<object, Inner>();
  return {
    of: (object) => {
      const inner = kept.get(object);
      if (inner === undefined) throw new TypeError('Illegal invocation');
      return inner;
    },
    find: (object) => kept.get(object) ?? null,
    set: (object, inner) => {
      kept.set(object, inner);
    },
  };
};
