/**
 * One plain address: a local part of the characters that mail programs agree on, and a host with a dot. Narrower than RFC 5321
 * allows, because an address that only some servers take is a mistake in a roster; no comma, semicolon, angle bracket, quote or
 * line break can be part of it, so that one address never becomes two recipients or a header.
 */
const plainAddress =
  /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** The longest address that mail servers carry, in characters (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const longest = 254;

/** An address as it is compared and sent, in small letters; '' for a text that is not exactly one. */
export const addressOf = (text: string): string => {
  const address = text.replace(/^[ \u00a0]+|[ \u00a0]+$/g, '').toLowerCase();
  return address.length <= longest && plainAddress.test(address) && !address.includes('..') ? address : '';
};

/** The addresses of a cell that may hold several, parted by commas, semicolons or line breaks; each once, those that are none left out. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n\r]/)
      .map(addressOf)
      .filter((address) => address !== ''),
  ),
];
