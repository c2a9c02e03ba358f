import { type Html, html } from '../templat/html';
import type { LetterSettings } from './letter-settings';

/** Stands where a person writes by hand. */
export const dots = '…………………………';

/** Fonts of government letters; the last ones are there where Times New Roman is not. */
const serif = "font-family:'Times New Roman',Tinos,'Liberation Serif',serif";

/** The letterhead: two lines, the address, and the double rule below. */
export const letterhead = ({ line1, line2, address }: LetterSettings): Html => html`
<table style="width:100%;border-collapse:collapse"><tr><td style="text-align:center;padding:0 0 6px">
<div style="font-size:12.5pt;letter-spacing:0.5px">${line1}</div>
<div style="font-size:13.5pt;font-weight:bold;line-height:1.2">${line2}</div>
${address === '' ? html`` : html`<div style="font-size:9.5pt;margin-top:3px">${address}</div>`}
</td></tr></table>
<div style="border-top:3px solid #000;border-bottom:1px solid #000;height:2px;font-size:0">&nbsp;</div>`;

/** The place where the signer of tab Pengaturan signs, under the place and day. */
export const signature = (letter: LetterSettings, dayText: string, lead: string): Html => html`
<div>${letter.place === '' ? '' : `${letter.place}, `}${dayText}</div>
${lead === '' ? html`` : html`<div>${lead}</div>`}
<div>${letter.signerTitle}${letter.signerTitle === '' ? '' : ','}</div>
<div style="height:22mm">&nbsp;</div>
<div style="font-weight:bold;text-decoration:underline">${letter.signerName === '' ? dots : letter.signerName}</div>
${letter.signerNumber === '' ? html`` : html`<div>NIP ${letter.signerNumber}</div>`}`;

/** A whole page of HTML for the converter: tables and inline styles only, nothing fetched from elsewhere. */
export const printedPage = (title: string, pageStyle: Html, body: Html): string =>
  html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>${title}</title>
<style>@page{${pageStyle}}</style></head>
<body style="margin:0;color:#000;${serif}">${body}</body></html>`.markup;
