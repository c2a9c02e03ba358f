import { parseTemplate, type TemplateField, textOf } from '../templat/template';
import type { MailPart } from './mail-part';

/** What fills a mail's template: texts in its lines, and parts for fields that stand on a line of their own. */
export interface MailValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, readonly MailPart[]>>;
}

/** A mail's template with its fields filled in, as parts. Its first title is what the mail comes to say; other titles are lines. */
export const templateParts = (
  body: string,
  fields: readonly TemplateField[],
  values: MailValues,
): readonly MailPart[] => {
  let hasTitle = false;
  return parseTemplate(body, fields).blocks.flatMap((block): readonly MailPart[] => {
    if (block.kind === 'block') return new Map(Object.entries(values.parts)).get(block.field) ?? [];
    const text = block.lines.map((line) => textOf(line, values)).join('\n');
    if (text.trim() === '') return [];
    const isDecision = block.kind === 'title' && !hasTitle;
    hasTitle ||= isDecision;
    return [{ kind: isDecision ? 'decision' : 'paragraph', text }];
  });
};
