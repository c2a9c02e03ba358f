/**
 * What `google.script.run` refuses to send to the server, told as the real one tells it: a Date, a function, a boxed
 * value, a RegExp, Map, Set, Promise or binary data anywhere in an argument, or a circle. Null when all may be sent.
 */
export const pageArgumentError = (args: readonly unknown[]): string | null => {
  const at = args.findIndex((arg) => !isLegal(arg, new Set()));
  return at < 0 ? null : `Failed due to illegal value in property: ${at}`;
};

const isLegal = (value: unknown, above: Set<object>): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (typeof value !== 'object') return true;
  if (above.has(value)) return false;
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!plain) return false;
  above.add(value);
  const legal = Object.values(value).every((item) => isLegal(item, above));
  above.delete(value);
  return legal;
};
