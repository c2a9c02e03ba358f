import { exception } from '../core/exception';

const rounded = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Infinity' : 'Infinity';
  return value.toFixed(digits);
};

const scientific = (value: number, digits: number): string =>
  value.toExponential(digits).replace(/e([+-])(\d)$/, (_all, sign, digit) => `e${sign}0${digit}`);

const grouped = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
};

const asNumber = (value: unknown): number => (typeof value === 'boolean' ? Number.NaN : Number(value));

const signedNumber = (text: string, flags: string): string => {
  const negative = text.startsWith('-');
  const bare = text.replace(/^-/, '');
  const size = flags.includes(',') ? grouped(bare) : bare;
  if (negative) return flags.includes('(') ? `(${size})` : `-${size}`;
  if (flags.includes('+')) return `+${size}`;
  return flags.includes(' ') ? ` ${size}` : size;
};

/** Without an exponent, however large. */
const wholeText = (value: number): string =>
  Number.isFinite(value) ? String(BigInt(Math.trunc(value))) : String(value);

const converted = (kind: string, flags: string, precision: number | null, value: unknown): string => {
  switch (kind) {
    case 'd':
    case 'i':
      return signedNumber(wholeText(asNumber(value)), flags);
    case 'f':
    case 'F':
      return signedNumber(rounded(asNumber(value), precision ?? 6), flags);
    case 'e':
    case 'E':
      return signedNumber(scientific(asNumber(value), precision ?? 6), flags);
    case 'g':
    case 'G':
      return signedNumber(String(Number(asNumber(value).toPrecision(precision || 6))), flags);
    case 'x':
    case 'X':
      return (Math.trunc(asNumber(value)) >>> 0).toString(16);
    case 'o':
      return (Math.trunc(asNumber(value)) >>> 0).toString(8);
    case 'u':
      return String(Math.trunc(asNumber(value)) >>> 0);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'b':
      return String(Boolean(value));
    default: {
      const text = String(value);
      return precision === null ? text : text.slice(0, precision);
    }
  }
};

const padded = (text: string, width: number, flags: string, numeric: boolean): string => {
  if (flags.includes('-')) return text.padEnd(width);
  if (flags.includes('0') && numeric) {
    const sign = /^[+\- (]/.exec(text)?.[0] ?? '';
    return sign + text.slice(sign.length).padStart(width - sign.length, '0');
  }
  return text.padStart(width);
};

/** Text by a format like printf's: %s %d %5.2f %-10s %05d %x %% and '%2$s'. */
export const formatString = (template: string, values: readonly unknown[]): string => {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,(#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (
      all,
      place: string | undefined,
      flags: string,
      width: string | undefined,
      digits: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      if (kind === 'n') return '\n';
      if (!'diuoxXfFeEgGcsSbB'.includes(kind)) throw exception(`Invalid format specifier: ${all}`);
      const at = place === undefined ? next++ : Number(place) - 1;
      if (at >= values.length) throw exception(`Missing argument for format specifier: ${all}`);
      const text = converted(kind, flags, digits === undefined ? null : Number(digits), values[at]);
      const cased = 'XEGSB'.includes(kind) ? text.toUpperCase() : text;
      return padded(cased, Number(width ?? 0), flags, 'diuxXofFeEgG'.includes(kind));
    },
  );
};
