import { exception } from '../core/exception';
import type { Aid } from '../core/host';
import { type Bytes, decodeText, encodeText, fromBase64, toBase64 } from './bytes';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Bytes;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crc32 = (bytes: readonly number[]): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const little = (value: number, length: number): Bytes =>
  Array.from({ length }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 255);

/** 1 January 1980, the first day the format knows: archives of the same files are the same. */
const dosDate = 0x21;

/** The bytes of a zip archive of the files. */
export const zipOf = (entries: readonly ZipEntry[], aid: Aid): Bytes => {
  const body: Bytes = [];
  const directory: Bytes = [];
  for (const { name, bytes } of entries) {
    const packed = fromBase64(aid.deflate(toBase64(bytes)));
    const nameBytes = encodeText(name, 'UTF-8');
    const common = [
      ...little(20, 2),
      ...little(0x800, 2),
      ...little(8, 2),
      ...little(0, 2),
      ...little(dosDate, 2),
      ...little(crc32(bytes), 4),
      ...little(packed.length, 4),
      ...little(bytes.length, 4),
      ...little(nameBytes.length, 2),
      ...little(0, 2),
    ];
    const entry = [
      ...little(0x02014b50, 4),
      ...little(20, 2),
      ...common,
      ...little(0, 10),
      ...little(body.length, 4),
    ];
    for (const byte of [...entry, ...nameBytes]) directory.push(byte);
    for (const byte of [...little(0x04034b50, 4), ...common, ...nameBytes]) body.push(byte);
    for (const byte of packed) body.push(byte);
  }
  const end = [
    ...little(0x06054b50, 4),
    ...little(0, 4),
    ...little(entries.length, 2),
    ...little(entries.length, 2),
    ...little(directory.length, 4),
    ...little(body.length, 4),
    ...little(0, 2),
  ];
  return body.concat(directory, end).map((byte) => (byte > 127 ? byte - 256 : byte));
};

/** The files of a zip archive. */
export const unzipOf = (archive: readonly number[], aid: Aid): ZipEntry[] => {
  const bytes = archive.map((byte) => byte & 255);
  const number = (at: number, length: number): number =>
    Array.from({ length }, (_, place) => (bytes[at + place] ?? 0) * 2 ** (8 * place)).reduce(
      (a, b) => a + b,
      0,
    );
  let end = bytes.length - 22;
  while (end >= 0 && number(end, 4) !== 0x06054b50) end -= 1;
  if (end < 0) throw exception('Invalid argument: the blob is not a zip archive.');
  const entries: ZipEntry[] = [];
  let at = number(end + 16, 4);
  for (let count = number(end + 10, 2); count > 0; count--) {
    const [method, packedLength, nameLength] = [number(at + 10, 2), number(at + 20, 4), number(at + 28, 2)];
    const name = decodeText(archive.slice(at + 46, at + 46 + nameLength), 'UTF-8');
    const local = number(at + 42, 4);
    const from = local + 30 + number(local + 26, 2) + number(local + 28, 2);
    const packed = archive.slice(from, from + packedLength);
    const plain = method === 0 ? [...packed] : fromBase64(aid.inflate(toBase64(packed)));
    if (!name.endsWith('/')) entries.push({ name, bytes: plain });
    at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2);
  }
  return entries;
};
