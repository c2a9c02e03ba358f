type GlobalName = keyof typeof import('../main');

/** The name of a function for a menu item or a trigger, checked by the compiler to be one that Google can call. */
export const door = (name: GlobalName): GlobalName => name;
