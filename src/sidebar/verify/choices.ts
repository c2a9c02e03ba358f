import type { Decision } from '../../core/verifikasi/decision';
import { criteriaIn, criteriaText } from '../../core/verifikasi/law-criteria';
import type { VerificationView } from '../../core/verifikasi/verification-view';

type Proof = VerificationView['proofs'][number];
type Level = Pick<Proof, 'verified' | 'note'>;

/** What the verifier has put in beside an entry and not sent yet. */
export interface Choices {
  readonly note: string;
  readonly ticked: readonly string[];
  /** By indicator: only what was touched. */
  readonly levels: Readonly<Record<string, Partial<Level>>>;
}

/** What the form of an entry starts from. An old note on an entry that was submitted again is read, not repeated. */
export const choicesOf = ({ cells }: VerificationView): Choices => ({
  note: cells.status === 'Diajukan' ? '' : cells.note,
  ticked: criteriaIn(cells.criteria),
  levels: {},
});

/** The level and note of a proof as the form shows them. */
export const levelOf = ({ levels }: Choices, { indicator, verified, note }: Proof): Level => ({
  verified,
  note,
  ...levels[indicator],
});

/** The choices after the level or the note of a proof was changed. */
export const withLevel = (choices: Choices, indicator: string, change: Partial<Level>): Choices => ({
  ...choices,
  levels: { ...choices.levels, [indicator]: { ...choices.levels[indicator], ...change } },
});

/** The choices after a criterion was ticked, or the tick taken away. */
export const withTick = (choices: Choices, name: string): Choices => ({
  ...choices,
  ticked: choices.ticked.includes(name)
    ? choices.ticked.filter((one) => one !== name)
    : [...choices.ticked, name],
});

/** The note with a ready-made reason behind it, once. */
export const withReason = (note: string, reason: string): string =>
  note.includes(reason) ? note : [note.trim(), reason].filter((part) => part !== '').join(' ');

/** What is sent when the entry gets this status. Kept waiting without a new note, an entry keeps the one it has. */
export const decisionOf = (view: VerificationView, choices: Choices, status: string): Decision => {
  const note = choices.note.trim();
  return {
    key: view.key,
    seen: view.seen,
    base: view.cells,
    status,
    note: note === '' && status === view.cells.status ? view.cells.note : note,
    criteria: criteriaText(choices.ticked),
    levels: view.proofs.flatMap((proof) => {
      const { verified, note: remark } = levelOf(choices, proof);
      return verified === proof.verified && remark === proof.note
        ? []
        : [
            {
              indicator: proof.indicator,
              verified,
              note: remark,
              base: { verified: proof.verified, note: proof.note },
            },
          ];
    }),
  };
};

/** Whether something was put in that is not in the sheet. */
export const isUnsent = (view: VerificationView, choices: Choices): boolean => {
  const start = choicesOf(view);
  return (
    choices.note.trim() !== start.note.trim() ||
    criteriaText(choices.ticked) !== criteriaText(start.ticked) ||
    decisionOf(view, choices, view.cells.status).levels.length > 0
  );
};
