import { fieldNames } from './field-list';
import { parseTemplate } from './template';
import type { Template, TemplateKind } from './template-kinds';

/** What is wrong with each text of a template and what to do, in Indonesian; '' when nothing is. */
export type TemplateFaults = Readonly<Record<'subject' | 'body', string>>;

/** Problems that are told at once; a pasted page may have hundreds. */
const mostTold = 5;

const subjectFault = ({ code, fields, isMail }: Omit<TemplateKind, 'name'>, subject: string): string => {
  if (isMail && subject.trim() === '')
    return `Templat ${code}, Perihal: masih kosong. Isi kolom Perihal di tab Templat.`;
  const inLine = fields.filter(({ isBlock }) => !isBlock);
  const [first] = parseTemplate(subject.replace(/[\r\n]+/g, ' '), inLine).problems;
  return first ? `Templat ${code}, Perihal: ${first.text}. Yang dapat dipakai: ${fieldNames(inLine)}.` : '';
};

const bodyFault = ({ code, fields }: Omit<TemplateKind, 'name'>, body: string): string => {
  if (body.trim() === '') return `Templat ${code} masih kosong. Isi kolom Isi di tab Templat.`;
  const { problems } = parseTemplate(body, fields);
  if (problems.length === 0) return '';
  const told = problems.slice(0, mostTold).map(({ line, text }) => `baris ${line}: ${text}`);
  const more = problems.length - told.length;
  return `Templat ${code}, ${told.join('; ')}${more > 0 ? `; dan ${more} lagi` : ''}. Yang dapat dipakai: ${fieldNames(fields)}.`;
};

/** What keeps a template of this kind from being used. */
export const templateFaults = (
  kind: Omit<TemplateKind, 'name'>,
  { subject, body }: Pick<Template, 'subject' | 'body'>,
): TemplateFaults => ({ subject: subjectFault(kind, subject), body: bodyFault(kind, body) });

/** The fault that is told first; '' when there is none. */
export const firstFault = ({ subject, body }: TemplateFaults): string => subject || body;
