/** Half of a character pair that stands alone, which no address can carry. */
const loneHalf = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as a part of an address; whatever a cell holds. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(loneHalf, '\uFFFD'));

/** A link to a letter that is ready to send; `address` is one that `addressOf` gave. */
export const mailtoLink = (address: string, subject: string, body: string): string =>
  // Before the question mark stands the address as it is (RFC 6068); after it line ends are CR LF.
  `mailto:${encoded(address).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, '\r\n'))}`;
