import { trimmed } from '../text';

/** How many words a text has: what stands between spaces (hard ones too), tabs and line ends, as tab Inovasi's formula counts them. */
export const wordsIn = (text: string): number => {
  const plain = trimmed(text.replace(/[\t\n\r\u00a0]/g, ' '));
  return plain === '' ? 0 : plain.split(' ').length;
};
