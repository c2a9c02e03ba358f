import type { MailItem, MailPart } from './mail-part';

/** Marks of a bar in plain text. */
const barLength = 20;

/** A bar that needs no picture: as many marks full as `share` (0 to 1) says. */
export const bar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barLength);
  return '█'.repeat(full) + '░'.repeat(barLength - full);
};

/** A text on one line: what a cell holds may have line breaks, which would look like lines of the mail. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The beginning of a text that is longer than `most`, without half a surrogate pair at its end. */
export const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

const itemText = ({ text, href, action }: MailItem): string =>
  [`- ${oneLine(text)}`, href, action && `${action.text}: ${action.plain ?? action.href}`]
    .filter((line) => line)
    .join('\n  ');

const partText = (part: MailPart): string => {
  switch (part.kind) {
    case 'figure':
      return [
        `${part.label}: ${oneLine(part.text)}${part.remark ? ` (${part.remark})` : ''}`,
        part.share === undefined ? '' : bar(part.share),
        part.href ?? '',
      ]
        .filter((line) => line !== '')
        .join('\n');
    case 'list':
      return [
        part.title,
        ...part.items.map(itemText),
        ...(part.more ? [`${part.more.text}: ${part.more.href}`] : []),
      ].join('\n');
    case 'foot':
      return `--\n${oneLine(part.text)}`;
    default:
      return oneLine(part.text);
  }
};

/** A mail as plain text, its parts by blank lines apart. */
export const plainText = (parts: readonly MailPart[]): string => `${parts.map(partText).join('\n\n')}\n`;
