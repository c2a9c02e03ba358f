/** Markup that is safe to print: every text in it has been escaped. Only `html`, and a mail's pieces when filled, make it. */
export interface Html {
  readonly markup: string;
}

/**
 * Characters that print nothing and spoil what stands around them: controls, and marks that turn the direction of writing
 * for the rest of the paragraph.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text without those characters. */
export const printable = (text: string): string => text.replace(unprintable, '');

/** A text as it stands in markup, between tags or inside a quoted attribute. */
export const escaped = (text: string): string =>
  printable(text.replace(/\r\n?/g, '\n')).replace(/[&<>"']/g, (character) => entities[character] ?? '');

type Inserted = string | number | Html | readonly Html[];

const markupOf = (value: Inserted): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** Markup written out in code; what is inserted is escaped unless it is markup itself. */
export const html = (texts: TemplateStringsArray, ...values: readonly Inserted[]): Html => ({
  markup: texts.reduce((all, text, index) => all + markupOf(values[index - 1] ?? '') + text),
});

/** Pieces of markup with the same piece between them. */
export const joined = (pieces: readonly Html[], between: Html): Html => ({
  markup: pieces.map(({ markup }) => markup).join(between.markup),
});
