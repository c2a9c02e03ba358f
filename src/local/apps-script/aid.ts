import { createHash, createHmac, randomUUID } from 'node:crypto';
import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import type { Aid } from './core/host';

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const zoneName = (
  instant: number,
  timeZone: string,
  timeZoneName: 'short' | 'long' | 'longOffset',
): string => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
};

const offsetMinutes = (instant: number, timeZone: string): number => {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(zoneName(instant, timeZone, 'longOffset')) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return sign === '-' ? -size : size;
};

/** Zones whose short name English has no word for elsewhere, as Java tells it. */
const shortNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** What Node does for the context. */
export const nodeAid = (log: (line: string) => void): Aid => ({
  sleep: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
  uuid: () => randomUUID(),
  zone: (instant, timeZone) => {
    try {
      return {
        minutes: offsetMinutes(instant, timeZone),
        shortName: shortNames[timeZone] ?? zoneName(instant, timeZone, 'short'),
        longName: zoneName(instant, timeZone, 'long'),
      };
    } catch {
      return null;
    }
  },
  digest: (algorithm, data) => createHash(algorithm).update(bytes(data)).digest('base64'),
  hmac: (algorithm, data, key) => createHmac(algorithm, bytes(key)).update(bytes(data)).digest('base64'),
  gzip: (data) => gzipSync(bytes(data)).toString('base64'),
  gunzip: (data) => gunzipSync(bytes(data)).toString('base64'),
  deflate: (data) => deflateRawSync(bytes(data)).toString('base64'),
  inflate: (data) => inflateRawSync(bytes(data)).toString('base64'),
  log,
});
