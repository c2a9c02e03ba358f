import type { MailPart } from '../surat/mail-part';
import { oneLine } from '../surat/plain-text';
import { templateParts } from '../surat/template-parts';
import { printable } from '../templat/html';
import { filledLine } from '../templat/template';
import type { Template, TemplateKind } from '../templat/template-kinds';

/** An entry as news tell of it. */
export interface ToldEntry {
  readonly id: string;
  readonly opd: string;
  readonly unit: string;
  readonly name: string;
  /** What is told of it besides, such as the reason; '' for nothing. */
  readonly remark: string;
  /** Fields of the template that only this kind of news has. */
  readonly more: Readonly<Record<string, string>>;
  /** Its row, as a link. */
  readonly address: string;
}

/** What a mail of news is written from besides its entries. */
export interface NewsSetting {
  readonly template: Template;
  readonly kind: TemplateKind;
  /** Addresses of the workbook and of tab Inovasi. */
  readonly workbook: string;
  readonly tab: string;
  /** Fields that are the same for all entries. */
  readonly shared: Readonly<Record<string, string>>;
}

/** Entries that one mail lists, so that no mail program cuts it off, and values that one field names. */
const mostListed = 50;
const mostNamed = 3;
/** Letters of a name, a remark and a subject; Google refuses a subject from 250 on. */
const [longestName, longestRemark, longestSubject] = [120, 600, 200];

/** A text on one line of at most so many letters, without half a letter at its end. */
const clipped = (text: string, longest: number): string => {
  const line = oneLine(printable(text));
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
};

const several = (values: readonly string[]): string => {
  const all = [...new Set(values.map((value) => oneLine(value)))].filter((value) => value !== '');
  const more = all.length - mostNamed;
  return all.slice(0, mostNamed).join('; ') + (more > 0 ? ` dan ${more} lainnya` : '');
};

const nameOf = ({ name, id }: ToldEntry): string => clipped(name, longestName) || id;

const lineOf = (entry: ToldEntry): string => {
  const unit = clipped(entry.unit, longestName);
  const remark = clipped(entry.remark, longestRemark);
  return `${nameOf(entry)}${unit && ` (${unit})`}, ${entry.id}${remark && `: ${remark}`}`;
};

/** News of some entries as one mail, in the words of the city's template. What is left out of the list has a link. */
export const newsMail = (
  entries: readonly ToldEntry[],
  { template, kind, workbook, tab, shared }: NewsSetting,
): { readonly subject: string; readonly parts: readonly MailPart[] } => {
  const [only, ...others] = entries;
  const all = (text: (entry: ToldEntry) => string): string => several(entries.map(text));
  const texts: Record<string, string> = {
    ...shared,
    opd: all(({ opd }) => clipped(opd, longestName)),
    unit: all(({ unit }) => clipped(unit, longestName)),
    nama_inovasi: all(nameOf),
    id: all(({ id }) => id),
    jumlah: String(entries.length),
    alamat_lembar: workbook,
    alamat_usulan: only && others.length === 0 ? only.address : tab,
  };
  for (const name of Object.keys(only?.more ?? {}))
    texts[name] = all(({ more }) => clipped(more[name] ?? '', longestRemark));
  const left = entries.length - mostListed;
  const list: MailPart = {
    kind: 'list',
    title: 'Usulan',
    items: entries.slice(0, mostListed).map((entry) => ({ text: lineOf(entry), href: entry.address })),
    ...(left > 0 ? { more: { text: `dan ${left} usulan lainnya`, href: tab } } : {}),
  };
  const parts = templateParts(template.body, kind.fields, { texts, parts: { daftar_usulan: [list] } });
  // The fields of a template without the list name three of its entries at most.
  const isTold = others.length === 0 || parts.includes(list);
  return {
    subject: clipped(filledLine(template.subject, { texts }), longestSubject),
    parts: isTold ? parts : [...parts, list],
  };
};
