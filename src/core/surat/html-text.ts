import { escaped, type Html } from '../templat/html';
import type { MailItem, MailLink, MailPart } from './mail-part';
import { oneLine } from './plain-text';

/** The mail in pieces of HTML with places such as `{{text}}` in them, as dist/mail.html has them. */
export type MailFragments = Readonly<
  Record<
    | 'mail'
    | 'preheader'
    | 'decision'
    | 'figure'
    | 'bar'
    | 'full'
    | 'rest'
    | 'remark'
    | 'list'
    | 'item'
    | 'more'
    | 'paragraph'
    | 'foot'
    | 'link'
    | 'button',
    string
  >
>;

type Values = Readonly<Record<string, string | Html | readonly Html[]>>;

const markupOf = (value: Values[string]): string => {
  if (typeof value === 'string') return escaped(oneLine(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** A piece with its places filled: texts escaped and on one line, for a place may be an attribute; a place without a value empty. */
const filled = (fragment: string, values: Values): Html => ({
  markup: fragment.replace(/\{\{(\w+)\}\}/g, (_, place: string) => markupOf(values[place] ?? '')),
});

/** What a link may lead to. Anything else stands as text. */
const leads = /^(?:https:\/\/|mailto:)[^\s<>"]+$/i;

const linked = (fragment: string, text: string, href = '', of = ''): string | Html =>
  leads.test(href) ? filled(fragment, { text, href, of }) : text;

const barOf = (share: number, { bar, full, rest }: MailFragments): Html => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return filled(bar, {
    // Programs give a cell of no width some.
    full: percent > 0 ? filled(full, { percent: String(percent) }) : '',
    rest: percent < 100 ? filled(rest, { percent: String(100 - percent) }) : '',
  });
};

const itemOf = ({ text, href, action }: MailItem, { item, link, button }: MailFragments): Html =>
  filled(item, {
    text: linked(link, text, href),
    action: action ? linked(button, action.text, action.href, text) : '',
  });

const moreOf = ({ text, href }: MailLink, { more, link }: MailFragments): Html =>
  filled(more, { link: linked(link, text, href) });

const partOf = (part: MailPart, fragments: MailFragments): Html => {
  switch (part.kind) {
    case 'figure':
      return filled(fragments.figure, {
        label: linked(fragments.link, part.label, part.href),
        text: part.text,
        bar: part.share === undefined ? '' : barOf(part.share, fragments),
        remark: part.remark ? filled(fragments.remark, { text: part.remark }) : '',
      });
    case 'list':
      return filled(fragments.list, {
        title: part.title,
        item: part.items.map((item) => itemOf(item, fragments)),
        more: part.more ? moreOf(part.more, fragments) : '',
      });
    default:
      return filled(fragments[part.kind], { text: part.text });
  }
};

/** A mail as HTML, from the same parts as its plain text. What it comes to say is its title, and all that a list of mails shows of it. */
export const htmlText = (parts: readonly MailPart[], fragments: MailFragments): string => {
  const decision = parts.find(({ kind }) => kind === 'decision');
  const first = decision ?? parts[0];
  const title = first ? (first.kind === 'list' ? first.title : first.text) : '';
  return filled(fragments.mail, {
    title,
    preheader: decision ? filled(fragments.preheader, { text: title }) : '',
    parts: parts.map((part) => partOf(part, fragments)),
  }).markup;
};
