import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import type { Aid } from './core/host';

const formats = new Map<string, Intl.DateTimeFormat>();

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const zoneName = (
  instant: number,
  timeZone: string,
  timeZoneName: 'short' | 'long' | 'longOffset',
): string => {
  const key = `${timeZoneName} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName });
  // To make one takes longer than all else that telling the time does.
  formats.set(key, format);
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
};

const offsetMinutes = (instant: number, timeZone: string): number => {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(zoneName(instant, timeZone, 'longOffset')) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return sign === '-' ? -size : size;
};

/** Short names that Java has and American English has not: in winter, and in summer where it differs. */
const javaNames = new Map(
  `Asia/Jakarta WIB|Asia/Pontianak WIB|Asia/Makassar WITA|Asia/Jayapura WIT|Asia/Tokyo JST|Asia/Seoul KST
  Asia/Shanghai CST|Asia/Hong_Kong HKT|Asia/Taipei CST|Asia/Kolkata IST|Asia/Calcutta IST|Asia/Karachi PKT
  Europe/London GMT BST|Europe/Dublin GMT IST|Europe/Lisbon WET WEST|Europe/Paris CET CEST|Europe/Berlin CET CEST
  Europe/Madrid CET CEST|Europe/Rome CET CEST|Europe/Amsterdam CET CEST|Europe/Brussels CET CEST
  Europe/Vienna CET CEST|Europe/Zurich CET CEST|Europe/Stockholm CET CEST|Europe/Oslo CET CEST
  Europe/Copenhagen CET CEST|Europe/Warsaw CET CEST|Europe/Prague CET CEST|Europe/Athens EET EEST
  Europe/Helsinki EET EEST|Europe/Kyiv EET EEST|Europe/Moscow MSK|Africa/Johannesburg SAST|Africa/Nairobi EAT
  Africa/Lagos WAT|Africa/Cairo EET EEST|Australia/Sydney AEST AEDT|Australia/Melbourne AEST AEDT
  Australia/Brisbane AEST|Australia/Adelaide ACST ACDT|Australia/Darwin ACST|Australia/Perth AWST
  Pacific/Auckland NZST NZDT|Etc/GMT GMT`
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .map(([zone = '', ...names]) => [zone, names]),
);

const shortName = (instant: number, timeZone: string): string => {
  const [winter, summer = winter] = javaNames.get(timeZone) ?? [];
  if (winter === undefined) return zoneName(instant, timeZone, 'short');
  const year = new Date(instant).getUTCFullYear();
  const offsets = [0, 6].map((month) => offsetMinutes(Date.UTC(year, month, 15), timeZone));
  const isSummer = offsetMinutes(instant, timeZone) > Math.min(...offsets);
  return (isSummer ? summer : winter) ?? '';
};

/** What Node does for the context. */
export const nodeAid = (log: (line: string) => void, htmlFiles: Readonly<Record<string, string>>): Aid => ({
  sleep: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
  uuid: () => randomUUID(),
  zone: (instant, timeZone) => {
    try {
      return {
        minutes: offsetMinutes(instant, timeZone),
        shortName: shortName(instant, timeZone),
        longName: zoneName(instant, timeZone, 'long'),
      };
    } catch {
      return null;
    }
  },
  digest: (algorithm, data) => createHash(algorithm).update(bytes(data)).digest('base64'),
  hmac: (algorithm, data, key) => createHmac(algorithm, bytes(key)).update(bytes(data)).digest('base64'),
  sign: (algorithm, data, pem) => {
    try {
      return createSign(algorithm).update(bytes(data)).sign(pem, 'base64');
    } catch {
      throw new Error('Invalid argument: key');
    }
  },
  gzip: (data) => gzipSync(bytes(data)).toString('base64'),
  gunzip: (data) => gunzipSync(bytes(data)).toString('base64'),
  deflate: (data) => deflateRawSync(bytes(data)).toString('base64'),
  inflate: (data) => inflateRawSync(bytes(data)).toString('base64'),
  log,
  htmlFile: (name) => (Object.hasOwn(htmlFiles, name) ? (htmlFiles[name] ?? null) : null),
});
