import { type Html, html, joined } from './html';

/** Something a template may name in double braces. */
export interface TemplateField {
  readonly name: string;
  /** What is put in its place, for the person who edits the template. */
  readonly note: string;
  /** Stands on a line of its own and becomes a table or another part of the page. */
  readonly isBlock?: boolean;
}

type Piece = { readonly text: string } | { readonly field: string };
type Line = readonly Piece[];

/** A part of a template's page: a title, a prominent line, a paragraph, or a table. */
export type TemplateBlock =
  | { readonly kind: 'title' | 'prominent' | 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'block'; readonly field: string };

/** A template as it was read. */
export interface ParsedTemplate {
  readonly blocks: readonly TemplateBlock[];
  /** What cannot be filled, each with the number of its line, counted from 1. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}

const placeholder = /\{\{([^{}]*)\}\}/g;

const nameOf = (inner: string): string => inner.trim().toLowerCase();

const piecesOf = (text: string): Line => {
  const pieces: Piece[] = [];
  let end = 0;
  for (let match = placeholder.exec(text); match; match = placeholder.exec(text)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ field: nameOf(match[1] ?? '') });
    end = match.index + match[0].length;
  }
  placeholder.lastIndex = 0;
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
};

const problemsOf = (pieces: Line, fields: readonly TemplateField[]): readonly string[] =>
  pieces.flatMap((piece): string[] => {
    if ('text' in piece)
      return /\{\{|\}\}/.test(piece.text) ? ['kurung {{ atau }} tidak berpasangan dalam satu baris'] : [];
    const field = fields.find(({ name }) => name === piece.field);
    if (!field) return [`kolom {{${piece.field}}} tidak dikenal`];
    return field.isBlock && pieces.length > 1
      ? [`{{${piece.field}}} harus berdiri sendiri pada barisnya`]
      : [];
  });

const marks = [
  { kind: 'prominent', mark: /^##\s+/ },
  { kind: 'title', mark: /^#\s+/ },
] as const;

/**
 * Reads a template: a line that begins with `# ` is a title, with `## ` a prominent line; blank lines part paragraphs; a
 * block field stands alone on its line. Nothing else has a meaning.
 */
export const parseTemplate = (text: string, fields: readonly TemplateField[]): ParsedTemplate => {
  const blocks: TemplateBlock[] = [];
  const problems: { line: number; text: string }[] = [];
  let paragraph: Line[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph });
    paragraph = [];
  };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim();
    const marked = marks.find(({ mark }) => mark.test(line));
    const pieces = piecesOf(marked ? line.replace(marked.mark, '') : line);
    const [first] = pieces;
    for (const problem of problemsOf(pieces, fields)) problems.push({ line: index + 1, text: problem });
    const block =
      first && 'field' in first && fields.find(({ name, isBlock }) => isBlock && name === first.field);
    if (block && marked)
      problems.push({ line: index + 1, text: `{{${block.name}}} tidak dapat menjadi judul` });
    if (line === '' || marked || block) endParagraph();
    if (block) blocks.push({ kind: 'block', field: block.name });
    else if (marked) blocks.push({ kind: marked.kind, lines: [pieces] });
    else if (line !== '') paragraph.push(pieces);
  });
  endParagraph();
  return { blocks, problems };
};

/** What fills the fields of a template: texts, and parts of the page for the block fields. */
export interface TemplateValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, Html>>;
}

/** How the parts of a page look. */
export type TemplateLooks = Readonly<Record<'title' | 'prominent' | 'paragraph', string>>;

/** Names that every object has are no fields. */
const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  new Map(Object.entries(record)).get(key);

/** A line of a template with its fields filled in; fields that are not told are empty. */
export const textOf = (line: Line, { texts }: Pick<TemplateValues, 'texts'>): string =>
  line.map((piece) => ('text' in piece ? piece.text : (own(texts, piece.field) ?? ''))).join('');

/** The page of a template with its fields filled in; `looks` are inline styles. A value is never read for fields again. */
export const renderTemplate = (
  { blocks }: Pick<ParsedTemplate, 'blocks'>,
  values: TemplateValues,
  looks: TemplateLooks,
): Html =>
  html`${blocks.map((block): Html => {
    if (block.kind === 'block') return own(values.blocks, block.field) ?? html``;
    const lines = block.lines.map((line) => html`${textOf(line, values)}`);
    return html`<div style="${looks[block.kind]}">${joined(lines, html`<br>`)}</div>\n`;
  })}`;

/** A line of text, such as a mail's subject, with its fields filled in. */
export const filledLine = (text: string, values: Pick<TemplateValues, 'texts'>): string =>
  textOf(piecesOf(text), values);
