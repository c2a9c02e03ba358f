import { exception } from '../core/exception';

/** Signed bytes, as Apps Script has them: -128 to 127. */
export type Bytes = number[];

const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);

/** Bytes of a script's array, which may be signed or not; anything but numbers cannot be converted. */
export const bytesOf = (values: readonly unknown[]): Bytes =>
  values.map((value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || Number.isNaN(number))
      throw exception(`Cannot convert ${String(value)} to byte.`);
    return signed(Math.trunc(number) & 255);
  });

const utf8 = (text: string): Bytes => {
  const bytes: Bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // A lone surrogate is no character: '?' as Java writes it.
    if (code >= 0xd800 && code <= 0xdfff) bytes.push(63);
    else if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return bytes.map(signed);
};

const utf8Text = (bytes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = (bytes[at] ?? 0) & 255;
    const length =
      first < 0x80 ? 1 : first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    const rest = bytes.slice(at + 1, at + Math.max(length, 1)).map((byte) => byte & 255);
    const whole = length > 0 && rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    if (!whole) {
      text += '\ufffd';
      at += 1;
      continue;
    }
    const lead = length === 1 ? first : first & (0xff >> (length + 1));
    const code = rest.reduce((value, byte) => (value << 6) | (byte & 63), lead);
    text += code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
    at += length;
  }
  return text;
};

const narrow = (limit: number) => ({
  encode: (text: string): Bytes =>
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return signed(code < limit ? code : 63);
    }),
  decode: (bytes: readonly number[]): string =>
    bytes.map((byte) => ((byte & 255) < limit ? String.fromCharCode(byte & 255) : '\ufffd')).join(''),
});

const utf16 = (bigEndian: boolean) => ({
  encode: (text: string): Bytes =>
    text.split('').flatMap((unit) => {
      const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255].map(signed) as [number, number];
      return bigEndian ? [high, low] : [low, high];
    }),
  decode: (bytes: readonly number[]): string => {
    let text = '';
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const [one, two] = [(bytes[at] ?? 0) & 255, (bytes[at + 1] ?? 0) & 255];
      text += String.fromCharCode(bigEndian ? (one << 8) | two : (two << 8) | one);
    }
    return text;
  },
});

interface Charset {
  readonly encode: (text: string) => Bytes;
  readonly decode: (bytes: readonly number[]) => string;
}

const charsets: Readonly<Record<string, Charset>> = {
  UTF8: { encode: utf8, decode: utf8Text },
  USASCII: narrow(128),
  ASCII: narrow(128),
  ISO88591: narrow(256),
  LATIN1: narrow(256),
  WINDOWS1252: narrow(256),
  UTF16: utf16(true),
  UTF16BE: utf16(true),
  UTF16LE: utf16(false),
};

const charset = (name: string): Charset => {
  const found = charsets[name.toUpperCase().replace(/[-_]/g, '')];
  if (!found) throw exception(`Charset not supported: ${name}`);
  return found;
};

/** The bytes of a text in a charset. */
export const encodeText = (text: string, charsetName: string): Bytes => charset(charsetName).encode(text);

/** The text of bytes in a charset. */
export const decodeText = (bytes: readonly number[], charsetName: string): string =>
  charset(charsetName).decode(bytes);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 with padding. */
export const toBase64 = (bytes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (((a ?? 0) & 255) << 16) | (((b ?? 0) & 255) << 8) | ((c ?? 0) & 255);
    text += alphabet[group >> 18];
    text += alphabet[(group >> 12) & 63];
    text += b === undefined ? '=' : alphabet[(group >> 6) & 63];
    text += c === undefined ? '=' : alphabet[group & 63];
  }
  return text;
};

/** Bytes of base64, of the web-safe alphabet too; Google's message for anything else. */
export const fromBase64 = (text: string): Bytes => {
  const digits = text.replace(/-/g, '+').replace(/_/g, '/').replace(/\s/g, '').replace(/=+$/, '');
  const bytes: Bytes = [];
  let [buffer, bits] = [0, 0];
  for (const digit of digits) {
    const value = alphabet.indexOf(digit);
    if (value < 0) throw exception('Could not decode string.');
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(signed((buffer >> bits) & 255));
  }
  return bytes;
};
