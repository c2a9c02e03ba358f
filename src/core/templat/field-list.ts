import type { TemplateField } from './template';

/** The fields a template may name, as tab Templat lists them: one a line. */
export const fieldList = ({ fields }: { readonly fields: readonly TemplateField[] }): string =>
  fields
    .map(({ name, note, isBlock }) => `{{${name}}}: ${note}${isBlock ? ' (baris sendiri)' : ''}`)
    .join('\n');

/** The same on one line of a sentence, by name alone. */
export const fieldNames = (fields: readonly TemplateField[]): string =>
  fields.map(({ name }) => `{{${name}}}`).join(', ');
