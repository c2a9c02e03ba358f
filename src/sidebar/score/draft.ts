import type { Criterion } from '../../core/penilaian/rubric';
import type { OwnScore } from '../../core/penilaian/scoring-view';
import { numberText, scoreOf } from './score-text';

/** What stands in the fields of the page, as it was typed. */
export interface Draft {
  /** By code of the criterion. */
  readonly texts: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly note: string;
}

type Criteria = readonly Pick<Criterion, 'code' | 'min' | 'max'>[];

/** The fields as a score fills them. */
export const draftOf = (score: OwnScore, criteria: Criteria): Draft => ({
  texts: Object.fromEntries(
    criteria.map(({ code }) => {
      const given = score.scores[code] ?? null;
      return [code, given === null ? '' : numberText(given)];
    }),
  ),
  notes: { ...score.notes },
  note: score.note,
});

/** The fields after a score was typed. */
export const withScore = (draft: Draft, code: string, text: string): Draft => ({
  ...draft,
  texts: { ...draft.texts, [code]: text },
});

/** The fields after a note was typed: on a criterion, or with code '' on the whole. */
export const withNote = (draft: Draft, code: string, text: string): Draft =>
  code === '' ? { ...draft, note: text } : { ...draft, notes: { ...draft.notes, [code]: text } };

/** The scores in the fields; what may not be given is null. */
export const scoresIn = (draft: Draft, criteria: Criteria): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    criteria.map((criterion) => {
      const score = scoreOf(draft.texts[criterion.code] ?? '', criterion);
      return [criterion.code, score === 'invalid' ? null : score];
    }),
  );

/** Criteria whose field holds something that may not be given. */
export const invalidIn = <One extends Criteria[number]>(
  draft: Draft,
  criteria: readonly One[],
): readonly One[] =>
  criteria.filter((criterion) => scoreOf(draft.texts[criterion.code] ?? '', criterion) === 'invalid');

/** Criteria that a final score still needs, in their order. */
export const missingIn = <One extends Criteria[number]>(
  draft: Draft,
  criteria: readonly One[],
): readonly One[] =>
  criteria.filter((criterion) => typeof scoreOf(draft.texts[criterion.code] ?? '', criterion) !== 'number');

/**
 * What is to be saved of the fields. Where a field holds what may not be given, the score that was saved last stays, so that
 * a slip of the finger takes nothing away; scores of retired criteria stay as well.
 */
export const toSave = (
  draft: Draft,
  criteria: Criteria,
  last: OwnScore,
  state: 'Draf' | 'Final',
): OwnScore => ({
  scores: {
    ...last.scores,
    ...Object.fromEntries(
      criteria.map((criterion) => {
        const { code } = criterion;
        const score = scoreOf(draft.texts[code] ?? '', criterion);
        return [code, score === 'invalid' ? (last.scores[code] ?? null) : score];
      }),
    ),
  },
  notes: draft.notes,
  note: draft.note,
  isAbstained: false,
  reason: '',
  state,
});

/** As the sheet keeps a text: one kind of line end, nothing around it. */
const plain = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').trim();

/** Whether two scores say the same, whatever their state is. */
export const sameContent = (one: OwnScore, other: OwnScore): boolean => {
  const scored = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)]);
  const noted = new Set([...Object.keys(one.notes), ...Object.keys(other.notes)]);
  return (
    one.isAbstained === other.isAbstained &&
    plain(one.reason) === plain(other.reason) &&
    plain(one.note) === plain(other.note) &&
    [...scored].every((code) => (one.scores[code] ?? null) === (other.scores[code] ?? null)) &&
    [...noted].every((code) => plain(one.notes[code]) === plain(other.notes[code]))
  );
};

/** Whether something in the fields is not saved; a field that may not be given counts as unsaved. */
export const isUnsaved = (draft: Draft, criteria: Criteria, last: OwnScore): boolean =>
  invalidIn(draft, criteria).length > 0 ||
  !sameContent(toSave(draft, criteria, last, 'Draf'), { ...last, isAbstained: false, reason: '' });
