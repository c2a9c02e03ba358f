import { exception } from './core/exception';

/**
 * What crosses `google.script.run`, after measurements of the real one: a Date anywhere in a result and nothing arrives,
 * a Map, Set, RegExp or boxed value arrives as {}, a function as its source, undefined in an array as null.
 */
export const toPage = (value: unknown): unknown =>
  hasDate(value, new Set()) ? null : clone(value, new Set());

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

const hasDate = (value: unknown, above: Set<object>): boolean => {
  if (typeof value !== 'object' || value === null || above.has(value)) return false;
  if (isDate(value)) return true;
  above.add(value);
  const found = Object.values(value).some((item) => hasDate(item, above));
  above.delete(value);
  return found;
};

const isEmptyOnArrival = (value: object): boolean =>
  value instanceof Map ||
  value instanceof Set ||
  value instanceof RegExp ||
  value instanceof Number ||
  value instanceof String ||
  value instanceof Boolean;

const clone = (value: unknown, above: Set<object>): unknown => {
  if (typeof value === 'function') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint' || typeof value === 'symbol' || value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array)
    throw exception('The script completed but the returned value is not a supported return type.');
  if (above.has(value))
    throw exception('The script completed but the returned value is not a supported return type.');
  if (isEmptyOnArrival(value)) return {};
  above.add(value);
  const copy = Array.isArray(value)
    ? value.map((item) => clone(item, above))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, clone(item, above)]),
      );
  above.delete(value);
  return copy;
};
