import { htmlText, type MailFragments } from './html-text';
import type { MailItem, MailPart } from './mail-part';
import { clipped, oneLine, plainText } from './plain-text';
import type { Mail } from './send-mails';

/** Google's limit of a subject, in UTF-16 units. */
const longestSubject = 250;
/** Google's limit of either text of a consumer account's mail, in bytes of UTF-8. */
const mostBytes = 200 * 1024;
/** A cell holds 50,000 characters; so many hold a name, its unit and the reason why an entry is sent back. */
const longestText = 1000;
/** A paragraph is the city's own wording: only what can be no letter any more is cut. */
const longestParagraph = 5000;
/** How many lines a list may have, from what nobody reaches by right down to what fits whatever the texts are. */
const fewest = 5;
const listLengths = [200, 100, 50, 20, fewest] as const;

const bytesOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return sum + 1;
    if (code < 0x800) return sum + 2;
    return sum + (code < 0x10000 ? 3 : 4);
  }, 0);

/** A link that is longer than any of ours is one to a name that went astray. */
const longestLink = 4000;

const shortItem = ({ text, href, action }: MailItem): MailItem => ({
  text: clipped(oneLine(text), longestText),
  ...(href !== undefined && href.length <= longestLink ? { href } : {}),
  ...(action && action.href.length <= longestLink ? { action } : {}),
});

const shortPart = (part: MailPart, most: number): MailPart => {
  if (part.kind !== 'list') return { ...part, text: clipped(part.text, longestParagraph) };
  const { items } = part;
  const kept = items.slice(0, most).map(shortItem);
  const rest = items.length - kept.length;
  return { ...part, items: rest > 0 ? [...kept, { text: `dan ${rest} lainnya` }] : kept };
};

/** A mail's subject on one line, within what Google lets through. */
export const shortSubject = (subject: string): string => clipped(oneLine(subject), longestSubject);

/**
 * A mail from its parts, as plain text and as HTML, within what Google lets through whatever people wrote into cells: long texts
 * are cut with …, and long lists end with how many more there are.
 */
export const writeMail = (
  { subject, parts }: { readonly subject: string; readonly parts: readonly MailPart[] },
  fragments: MailFragments,
): Omit<Mail, 'to'> => {
  const written = (most: number): Omit<Mail, 'to'> => {
    const short = parts.map((part) => shortPart(part, most));
    return {
      subject: shortSubject(subject),
      text: plainText(short),
      html: htmlText(short, fragments),
    };
  };
  const fits = ({ text, html }: Omit<Mail, 'to'>): boolean =>
    bytesOf(text) <= mostBytes && bytesOf(html) <= mostBytes;
  for (const most of listLengths) {
    const mail = written(most);
    if (fits(mail)) return mail;
  }
  return written(fewest);
};
