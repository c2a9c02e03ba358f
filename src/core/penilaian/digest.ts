import { _SHA256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text's UTF-16 units, the higher byte first, as 64 hexadecimal digits; any text has one, also half a surrogate pair. */
export const digest = (text: string): string => {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit >> 8;
    bytes[index * 2 + 1] = unit & 255;
  }
  // The class itself: the wrapper around it checks options that nobody gives, by what Google's engine may lack.
  const hash: Uint8Array = new _SHA256().update(bytes).digest();
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
