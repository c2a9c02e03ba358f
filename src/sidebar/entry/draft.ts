import type { FieldTexts } from '../../core/usulan/entry-form';
import type { FieldChange, FieldConflict, FieldRefusal } from '../../core/usulan/save-entry';

/** One field of the form between what the sheet holds and what the person types. */
export interface Field {
  /** What the sheet holds, as far as the form knows. */
  readonly base: string;
  /** What was typed to get there: the sheet puts texts in their usual form. */
  readonly settled: string;
  readonly text: string;
  /** What somebody else put there meanwhile; null for no conflict. */
  readonly conflict: string | null;
  /** The text that the sheet does not take, and why. */
  readonly refused: { readonly text: string; readonly reason: string } | null;
}

/** The fields of an entry, by the key of their column. */
export type Draft = Readonly<Record<string, Field>>;

const settledAs = (text: string): Field => ({
  base: text,
  settled: text,
  text,
  conflict: null,
  refused: null,
});

const isUnsaved = (field: Field): boolean => field.text !== field.settled;

/** The draft of an entry as the sheet holds it. */
export const draftOf = (texts: FieldTexts): Draft =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, settledAs(text)]));

const withField = (draft: Draft, key: string, change: (field: Field) => Field): Draft => {
  const field = draft[key];
  return field ? { ...draft, [key]: change(field) } : draft;
};

/** The draft after the person typed. */
export const typed = (draft: Draft, key: string, text: string): Draft =>
  withField(draft, key, (field) => ({ ...field, text }));

/** The draft once a field is left: a saved text is shown as the sheet has it. */
export const left = (draft: Draft, key: string): Draft =>
  withField(draft, key, (field) =>
    isUnsaved(field) || field.conflict !== null ? field : settledAs(field.base),
  );

/** What is to be sent: not what waits for the person to settle a conflict, nor again what was refused. */
export const unsent = (draft: Draft): readonly FieldChange[] =>
  Object.entries(draft)
    .filter(([, field]) => isUnsaved(field) && field.conflict === null && field.refused?.text !== field.text)
    .map(([key, { base, text }]) => ({ key, base, text }));

/** Whether something that was typed is not in the sheet. */
export const hasUnsaved = (draft: Draft): boolean => Object.values(draft).some(isUnsaved);

/** What the server answered to a save, or to a fresh look (nothing sent). */
export interface Answer {
  readonly texts: FieldTexts;
  readonly conflicts: readonly FieldConflict[];
  readonly refusals: readonly FieldRefusal[];
}

/**
 * The draft after an answer. What was typed since it was sent stays; what was not touched follows the sheet; what was
 * typed over somebody's change waits for the person.
 */
export const answered = (draft: Draft, sent: readonly FieldChange[], answer: Answer): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([key, field]): [string, Field] => {
      const now = answer.texts[key] ?? field.base;
      const change = sent.find((one) => one.key === key);
      const conflict = answer.conflicts.find((one) => one.key === key);
      const refusal = answer.refusals.find((one) => one.key === key);
      if (conflict) return [key, { ...field, base: conflict.found, conflict: conflict.found }];
      if (change && refusal)
        return [key, { ...field, refused: { text: change.text, reason: refusal.reason } }];
      if (change) return [key, { ...field, base: now, settled: change.text, refused: null }];
      if (!isUnsaved(field) && field.conflict === null)
        return [key, now === field.base ? field : settledAs(now)];
      return [key, field];
    }),
  );

/** The draft once the person chose between the two texts of a conflict; theirs is sent next. */
export const chosen = (draft: Draft, key: string, which: 'sheet' | 'own'): Draft =>
  withField(draft, key, (field) =>
    which === 'sheet' ? settledAs(field.base) : { ...field, settled: field.base, conflict: null },
  );
