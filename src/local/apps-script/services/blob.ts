import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { type Bytes, bytesOf, decodeText, encodeText } from './bytes';
import { pdfFromHtml } from './pdf-from-html';

const typeByExtension: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  gz: 'application/x-gzip',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The content type that a name's ending tells; null for none that is known. */
export const contentTypeOfName = (name: string | null): string | null =>
  typeByExtension[(name ?? '').split('.').at(-1)?.toLowerCase() ?? ''] ?? null;

/** Google takes what follows the last full stop of a name for an ending, and puts the new one in its place. */
const withPdfEnding = (name: string | null): string | null =>
  name === null ? null : `${name.replace(/\.[^.]*$/, '')}.pdf`;

/** Base.Blob. */
export class Blob extends googleClass<GoogleAppsScript.Base.Blob>('Blob') {
  #bytes: Bytes;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Bytes, contentType: string | null, name: string | null) {
    super();
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }
  static ofText(text: string, contentType: string | null, name: string | null): Blob {
    return new Blob(encodeText(text, 'UTF-8'), contentType, name);
  }
  override copyBlob(): Blob {
    return new Blob([...this.#bytes], this.#contentType, this.#name);
  }
  override getAllBlobs(): Blob[] {
    return [this];
  }
  override getAs(contentType: string): Blob {
    if (contentType === 'application/pdf' && this.#contentType === 'text/html')
      return new Blob(pdfFromHtml(this.getDataAsString()), contentType, withPdfEnding(this.#name));
    return new Blob([...this.#bytes], contentType, this.#name);
  }
  override getBytes(): Bytes {
    return [...this.#bytes];
  }
  override getContentType(): string | null {
    return this.#contentType;
  }
  override getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.#bytes, charset);
  }
  override getName(): string | null {
    return this.#name;
  }
  override isGoogleType(): boolean {
    return false;
  }
  override setBytes(data: readonly unknown[]): this {
    this.#bytes = bytesOf(data);
    return this;
  }
  override setContentType(contentType: string | null): this {
    this.#contentType = contentType;
    return this;
  }
  override setContentTypeFromExtension(): this {
    this.#contentType = contentTypeOfName(this.#name);
    return this;
  }
  override setDataFromString(text: string, charset = 'UTF-8'): this {
    this.#bytes = encodeText(text, charset);
    return this;
  }
  override setName(name: string): this {
    this.#name = name;
    return this;
  }
}

/** What the methods take. */
export const blobSignatures: Signatures = {
  getAs: 'contentType:string',
  getDataAsString: '|charset:string',
  setBytes: 'bytes',
  setContentType: 'string?',
  setDataFromString: 'string:string|string:string,charset:string',
  setName: 'string?',
};
