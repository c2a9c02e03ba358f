import { enumeration } from '../core/enums';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';

const mimeType = enumeration<GoogleAppsScript.Content.MimeType>(
  'MimeType',
  'ATOM CSV ICAL JAVASCRIPT JSON RSS TEXT VCARD XML',
);

/** ContentService.TextOutput. */
export class TextOutput extends googleClass<GoogleAppsScript.Content.TextOutput>('TextOutput') {
  #content: string | null;
  #mimeType = 'TEXT';
  #fileName: string | null = null;

  constructor(content: string) {
    super();
    this.#content = content;
  }
  override append(addedContent: string): this {
    this.#content = (this.#content ?? '') + addedContent;
    return this;
  }
  /** What is cleared has no content, not an empty one: Google's then gives null. */
  override clear(): this {
    this.#content = null;
    return this;
  }
  override downloadAsFile(fileName: string): this {
    this.#fileName = fileName;
    return this;
  }
  override getContent(): string {
    return this.#content as string;
  }
  override getFileName(): string {
    return this.#fileName as string;
  }
  override getMimeType(): GoogleAppsScript.Content.MimeType {
    return mimeType.member(this.#mimeType);
  }
  override setContent(content: string): this {
    this.#content = content;
    return this;
  }
  override setMimeType(type: GoogleAppsScript.Content.MimeType): this {
    this.#mimeType = mimeType.nameOf(type);
    return this;
  }
}

/** The global ContentService. */
export class ContentService extends googleClass<GoogleAppsScript.Content.ContentService>('ContentService') {
  override readonly MimeType =
    mimeType.object as unknown as GoogleAppsScript.Content.ContentService['MimeType'];

  override createTextOutput(content = ''): TextOutput {
    return new TextOutput(content);
  }
}

/** What the methods of both take. */
export const contentSignatures: Signatures = {
  append: 'addedContent:string',
  createTextOutput: '|content:string',
  downloadAsFile: 'filename:string',
  setContent: 'content:string',
  setMimeType: 'MimeType',
};
