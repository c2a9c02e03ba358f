import { enumeration } from '../core/enums';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { Blob } from './blob';
import { escapeHtml } from './escape-html';
import type { HtmlTemplate } from './html-template';

/** The modes HtmlService names; setting them changes nothing any more. */
export const htmlEnums = {
  SandboxMode: enumeration<GoogleAppsScript.HTML.SandboxMode>('SandboxMode', 'EMULATED IFRAME NATIVE'),
  XFrameOptionsMode: enumeration<GoogleAppsScript.HTML.XFrameOptionsMode>(
    'XFrameOptionsMode',
    'ALLOWALL DEFAULT',
  ),
};

/** HtmlService.HtmlOutputMetaTag. */
export class HtmlOutputMetaTag extends googleClass<GoogleAppsScript.HTML.HtmlOutputMetaTag>(
  'HtmlOutputMetaTag',
) {
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    super();
    this.#name = name;
    this.#content = content;
  }
  override getContent(): string {
    return this.#content;
  }
  override getName(): string {
    return this.#name;
  }
}

/** A page as a window shows it. */
export interface Page {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

const allowedMetaTags = [
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** HtmlService.HtmlOutput. */
export class HtmlOutput extends googleClass<GoogleAppsScript.HTML.HtmlOutput>('HtmlOutput') {
  readonly #templateOf: (html: string) => HtmlTemplate;
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #metaTags: HtmlOutputMetaTag[] = [];

  constructor(html: string, templateOf: (html: string) => HtmlTemplate) {
    super();
    this.#html = html;
    this.#templateOf = templateOf;
  }
  static pageOf(output: HtmlOutput): Page {
    return { title: output.#title, html: output.#html, width: output.#width, height: output.#height };
  }
  override addMetaTag(name: string, content: string): this {
    if (!allowedMetaTags.includes(name))
      throw exception(`The meta tag ${name} is not allowed in this context.`);
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }
  override append(html: string): this {
    this.#html += html;
    return this;
  }
  override appendUntrusted(text: string): this {
    this.#html += escapeHtml(text);
    return this;
  }
  override asTemplate(): HtmlTemplate {
    return this.#templateOf(this.#html);
  }
  override clear(): this {
    this.#html = '';
    return this;
  }
  override getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  override getBlob(): Blob {
    return Blob.ofText(this.#html, 'text/html', null);
  }
  override getContent(): string {
    return this.#html;
  }
  override getFaviconUrl(): string {
    return this.#favicon as string;
  }
  override getHeight(): number {
    return this.#height as number;
  }
  override getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }
  override getTitle(): string {
    return this.#title;
  }
  override getWidth(): number {
    return this.#width as number;
  }
  override setContent(html: string): this {
    this.#html = html;
    return this;
  }
  override setFaviconUrl(url: string): this {
    this.#favicon = url;
    return this;
  }
  override setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }
  override setSandboxMode(_mode: unknown): this {
    return this;
  }
  override setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  override setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }
  override setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
}

/** What the methods take. */
export const htmlOutputSignatures: Signatures = {
  addMetaTag: 'name:string,content:string',
  append: 'addedContent:string',
  appendUntrusted: 'addedContent:string',
  getAs: 'contentType:string',
  setContent: 'content:string',
  setFaviconUrl: 'iconUrl:string',
  setHeight: 'int?',
  setSandboxMode: 'SandboxMode',
  setTitle: 'title:string',
  setWidth: 'int?',
  setXFrameOptionsMode: 'XFrameOptionsMode',
};
