import type { PdfCalls } from '../host-calls';
import { type Bytes, fromBase64 } from './bytes';

let calls: PdfCalls | null = null;

/** Says who prints. An execution has this file to itself, and blobs are made in many places that know no host. */
export const printWith = (pdf: PdfCalls): void => {
  calls = pdf;
};

/** The pages that an HTML text prints, as a PDF file. Throws where this machine has no Chromium. */
export const pdfFromHtml = (html: string): Bytes => fromBase64(calls?.fromHtml(html) ?? '');
