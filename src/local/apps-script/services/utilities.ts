import { enumeration } from '../core/enums';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { Blob, contentTypeOfName } from './blob';
import { type Bytes, bytesOf, decodeText, encodeText, fromBase64, toBase64 } from './bytes';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { md2 } from './md2';
import { parseCsv } from './parse-csv';
import { parseDate } from './parse-date';
import { unzipOf, zipOf } from './zip';

/** The enumerations of Utilities by their names there. */
export const utilityEnums = {
  Charset: enumeration<GoogleAppsScript.Utilities.Charset>('Charset', 'US_ASCII UTF_8'),
  DigestAlgorithm: enumeration<GoogleAppsScript.Utilities.DigestAlgorithm>(
    'DigestAlgorithm',
    'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512',
  ),
  MacAlgorithm: enumeration<GoogleAppsScript.Utilities.MacAlgorithm>(
    'MacAlgorithm',
    'HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512',
  ),
  RsaAlgorithm: enumeration<GoogleAppsScript.Utilities.RsaAlgorithm>('RsaAlgorithm', 'RSA_SHA_1 RSA_SHA_256'),
};

type CharsetMember = GoogleAppsScript.Utilities.Charset;
type Data = string | readonly unknown[];

/** Text is hashed in US-ASCII unless a charset is named, base64 is made of UTF-8. */
const dataBytes = (data: Data, charset: CharsetMember | undefined, fallback: string): Bytes =>
  typeof data === 'string'
    ? encodeText(data, charset === undefined ? fallback : String(charset))
    : bytesOf(data);

const nodeName = (algorithm: unknown): string =>
  String(algorithm).replace('HMAC_', '').replace('_', '').toLowerCase();
const blobOf = (source: unknown): Blob =>
  source instanceof Blob ? source : (source as { getBlob(): Blob }).getBlob();
const withoutGz = (name: string | null): string | null => name?.replace(/\.gz$/, '') ?? null;

/** The global Utilities. */
export class Utilities extends googleClass<GoogleAppsScript.Utilities.Utilities>('Utilities') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    for (const [name, { object }] of Object.entries(utilityEnums)) Object.assign(this, { [name]: object });
  }
  override base64Decode(encoded: string, charset?: CharsetMember): Bytes {
    return this.#recoded(fromBase64(encoded), charset);
  }
  override base64DecodeWebSafe(encoded: string, charset?: CharsetMember): Bytes {
    return this.#recoded(fromBase64(encoded), charset);
  }
  #recoded(bytes: Bytes, charset: CharsetMember | undefined): Bytes {
    return charset === undefined ? bytes : encodeText(decodeText(bytes, String(charset)), String(charset));
  }
  override base64Encode(data: Data, charset?: CharsetMember): string {
    return toBase64(dataBytes(data, charset, 'UTF_8'));
  }
  override base64EncodeWebSafe(data: Data, charset?: CharsetMember): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }
  override computeDigest(algorithm: unknown, value: Data, charset?: CharsetMember): Bytes {
    const bytes = dataBytes(value, charset, 'US_ASCII');
    if (String(algorithm) === 'MD2') return md2(bytes);
    return fromBase64(this.#world.aid.digest(nodeName(algorithm), toBase64(bytes)));
  }
  #hmac(algorithm: unknown, value: Data, key: Data, charset?: CharsetMember): Bytes {
    const [bytes, keyBytes] = [dataBytes(value, charset, 'US_ASCII'), dataBytes(key, charset, 'US_ASCII')];
    return fromBase64(this.#world.aid.hmac(nodeName(algorithm), toBase64(bytes), toBase64(keyBytes)));
  }
  override computeHmacSha256Signature(value: Data, key: Data, charset?: CharsetMember): Bytes {
    return this.#hmac('HMAC_SHA_256', value, key, charset);
  }
  override computeHmacSignature(algorithm: unknown, value: Data, key: Data, charset?: CharsetMember): Bytes {
    return this.#hmac(algorithm, value, key, charset);
  }
  #rsa(algorithm: unknown, value: Data, key: string, charset?: CharsetMember): Bytes {
    const bytes = dataBytes(value, charset, 'US_ASCII');
    const name = String(algorithm).replace('RSA_', 'RSA-').replace('SHA_', 'SHA');
    return fromBase64(this.#world.aid.sign(name, toBase64(bytes), key));
  }
  override computeRsaSha1Signature(value: Data, key: string, charset?: CharsetMember): Bytes {
    return this.#rsa('RSA_SHA_1', value, key, charset);
  }
  override computeRsaSha256Signature(value: Data, key: string, charset?: CharsetMember): Bytes {
    return this.#rsa('RSA_SHA_256', value, key, charset);
  }
  override computeRsaSignature(algorithm: unknown, value: Data, key: string, charset?: CharsetMember): Bytes {
    return this.#rsa(algorithm, value, key, charset);
  }
  override formatDate(date: unknown, timeZone: string, format: string): string {
    const instant = (date as Date).getTime();
    if (Number.isNaN(instant)) throw exception('Invalid argument: date. Should be of type: Date');
    return formatDate(instant, timeZone, format, this.#world.aid);
  }
  override parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseDate(date, timeZone, format, this.#world.aid));
  }
  override formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }
  override getUuid(): string {
    return this.#world.aid.uuid();
  }
  override gzip(source: unknown, name?: string): Blob {
    const blob = blobOf(source);
    const packed = fromBase64(this.#world.aid.gzip(toBase64(blob.getBytes())));
    const given = name ?? (blob.getName() === null ? 'archive.gz' : `${blob.getName()}.gz`);
    return new Blob(packed, 'application/x-gzip', given);
  }
  override ungzip(source: unknown): Blob {
    const blob = blobOf(source);
    const name = withoutGz(blob.getName());
    return new Blob(
      fromBase64(this.#world.aid.gunzip(toBase64(blob.getBytes()))),
      contentTypeOfName(name),
      name,
    );
  }
  override zip(sources: readonly unknown[], name = 'archive.zip'): Blob {
    const entries = sources
      .map(blobOf)
      .map((blob) => ({ name: blob.getName() ?? 'Untitled', bytes: blob.getBytes() }));
    return new Blob(zipOf(entries, this.#world.aid), 'application/zip', name);
  }
  override unzip(source: unknown): Blob[] {
    return unzipOf(blobOf(source).getBytes(), this.#world.aid).map(
      ({ name, bytes }) => new Blob(bytes, contentTypeOfName(name), name),
    );
  }
  override jsonParse(json: string): unknown {
    return JSON.parse(json);
  }
  override jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  override newBlob(data: Data, contentType?: string | null, name?: string | null): Blob {
    const bytes = dataBytes(data, undefined, 'UTF_8');
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(bytes, type, name ?? null);
  }
  override parseCsv(csv: string, delimiter: string | number = ','): string[][] {
    const mark = typeof delimiter === 'number' ? String.fromCharCode(delimiter) : delimiter;
    return parseCsv(csv, mark.slice(0, 1));
  }
  override sleep(milliseconds: unknown): void {
    const time = Number(milliseconds);
    if (Number.isNaN(time)) throw exception(`Cannot convert ${String(milliseconds)} to int.`);
    if (time < 0 || time > 300000) {
      throw exception('The value of milliseconds must be between 0 and 300000.');
    }
    this.#world.aid.sleep(time);
    this.#world.properties.forget();
  }
}

const encoded = 'encoded:string|encoded:string,Charset';
const data = 'data:string|bytes|data:string,Charset';
const rsa = 'value:string,key:string|value:string,key:string,Charset';
const hmac = 'value:string,key:string|bytes,bytes|value:string,key:string,Charset';

/** What the methods take. */
export const utilitiesSignatures: Signatures = {
  base64Decode: encoded,
  base64DecodeWebSafe: encoded,
  base64Encode: data,
  base64EncodeWebSafe: data,
  computeDigest: 'DigestAlgorithm,value:string|DigestAlgorithm,bytes|DigestAlgorithm,value:string,Charset',
  computeHmacSha256Signature: hmac,
  computeHmacSignature: hmac
    .split('|')
    .map((overload) => `MacAlgorithm,${overload}`)
    .join('|'),
  computeRsaSha1Signature: rsa,
  computeRsaSha256Signature: rsa,
  computeRsaSignature: rsa
    .split('|')
    .map((overload) => `RsaAlgorithm,${overload}`)
    .join('|'),
  formatDate: 'date,timeZone:string,format:string',
  parseDate: 'date:string,timeZone:string,format:string',
  formatString: Array.from({ length: 30 }, (_, count) =>
    ['template:string', ...Array(count).fill('any')].join(','),
  ).join('|'),
  gzip: 'Blob|Blob,name:string|HtmlOutput|HtmlOutput,name:string',
  ungzip: 'Blob',
  zip: 'any[]|any[],name:string',
  unzip: 'Blob',
  jsonParse: 'jsonString:string',
  jsonStringify: 'any',
  newBlob:
    'data:string|bytes|data:string,string?|bytes,string?|data:string,string?,string?|bytes,string?,string?',
  // A delimiter may be the code of a character.
  parseCsv: 'csv:string|csv:string,int|csv:string,delimiter:string',
  sleep: 'any',
};
