import type { Criterion } from '../../core/penilaian/rubric';
import type {
  OpenScoring,
  OwnProgress,
  OwnScore,
  ScoreSaved,
  ScoreToSave,
} from '../../core/penilaian/scoring-view';
import { explained } from '../explain';
import { type Draft, draftOf, isUnsaved, sameContent, toSave, withNote, withScore } from './draft';

/** How far saving is. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'gone';

/** One's own score of an entry in the page at one moment. */
export interface Kept {
  readonly opened: OpenScoring;
  readonly draft: Draft;
  /** What the sheet holds, as far as the page knows. */
  readonly last: OwnScore;
  readonly version: number;
  readonly saving: Saving;
  /** When the sheet last took something while the entry was open, such as 10.32; '' for not yet. */
  readonly savedAt: string;
  /** Why the last save failed, or why the entry is gone; '' for nothing. */
  readonly failure: string;
  /** What another window or an Admin saved meanwhile; null for no conflict. */
  readonly theirs: OwnScore | null;
}

/** The server's part, and a timer that can be called off. */
export interface ScorePort {
  save(save: ScoreToSave): Promise<ScoreSaved>;
  undo(id: string, version: number): Promise<OpenScoring | null>;
  later(milliseconds: number, work: () => void): () => void;
}

/** What the page does with the score of an entry. */
export interface ScoreKeeper {
  now(): Kept;
  typeScore(code: string, text: string): void;
  /** A note on a criterion, or with code '' on the whole. */
  typeNote(code: string, text: string): void;
  /** Saves the draft now; tells whether everything is in the sheet. A final score is never saved by itself. */
  flush(): Promise<boolean>;
  /** Saves as final; `why` is needed once it is final. Tells whether that is what the sheet holds now. */
  finish(why: string): Promise<boolean>;
  abstain(reason: string, why: string): Promise<boolean>;
  /** Ends a conflict. What was to be final becomes final, if that needs no other reason. */
  choose(which: 'mine' | 'theirs'): Promise<boolean>;
  /** Takes back the last save; tells whether there was one to take back. */
  undo(): Promise<boolean>;
  /** The entry is left: nothing more is sent by itself. */
  stop(): void;
}

/** Pauses after which what was typed is saved, in milliseconds: people think longer over words. */
const pauses = { score: 1200, note: 3000 };
/** How long after a failure that may pass it is tried again. */
const patience = 10_000;

/** Whether something of this entry would be lost if the page were closed now. */
export const hasUnsaved = (
  { draft, opened, last, theirs, saving }: Kept,
  criteria: readonly Criterion[],
): boolean =>
  opened.stop === '' && saving !== 'gone' && (theirs !== null || isUnsaved(draft, criteria, last));

/** How far this person is with the entry: as the server told, or as what was saved since makes it. */
export const progressNow = ({ last, opened }: Kept): OwnProgress => {
  if (last === opened.mine) return opened.line.mine;
  if (last.state === 'Final') return last.isAbstained ? 'abstain' : 'final';
  return last.state === 'Draf' ? 'draf' : 'belum';
};

/** Keeps one's own score in step with the sheet: drafts while the person types, one save at a time, and loses nothing. */
export const keepScore = (
  opened: OpenScoring,
  criteria: readonly Criterion[],
  port: ScorePort,
  changed: (kept: Kept) => void,
): ScoreKeeper => {
  const opening = (one: OpenScoring): Kept => ({
    opened: one,
    draft: draftOf(one.mine, criteria),
    last: one.mine,
    version: one.version,
    saving: 'saved',
    savedAt: '',
    failure: '',
    theirs: null,
  });
  let kept = opening(opened);
  let callOff = (): void => {};
  let running: Promise<unknown> = Promise.resolve();
  let hasStopped = false;
  /** A save of which nobody knows whether it arrived. */
  let doubtful: OwnScore | null = null;
  /** The save that met a conflict. */
  let refused: { readonly score: OwnScore; readonly why: string } | null = null;

  const set = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    if (!hasStopped) changed(kept);
  };
  const isDirty = (): boolean => isUnsaved(kept.draft, criteria, kept.last);
  const mayDraft = (): boolean =>
    kept.last.state !== 'Final' && kept.theirs === null && kept.saving !== 'gone' && kept.opened.stop === '';
  const wait = (milliseconds: number): void => {
    callOff();
    if (!hasStopped && mayDraft()) callOff = port.later(milliseconds, () => void flush());
  };
  const restingState = (): Saving => (isDirty() ? 'waiting' : 'saved');
  /** One thing after the other, whatever became of the one before. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    callOff();
    const result = running.then(work);
    running = result.catch(() => undefined);
    return result;
  };

  const send = async (score: OwnScore, why: string): Promise<boolean> => {
    set({ saving: 'saving', failure: '' });
    const { id } = kept.opened.line;
    const { version } = kept;
    const { fingerprint } = kept.opened;
    let saved: ScoreSaved;
    try {
      saved = await port.save({ id, version, fingerprint, score, why });
    } catch (error) {
      const { text, isPassing } = explained(error);
      if (isPassing) doubtful = score;
      set({ saving: 'failed', failure: text });
      if (isPassing) wait(patience);
      return false;
    }
    if (saved.outcome === 'gone') {
      set({ saving: 'gone', failure: saved.text });
      return false;
    }
    if (saved.outcome === 'saved') {
      doubtful = null;
      // What was sent counts as saved, however the sheet writes it; what was typed since goes next.
      set({ last: { ...score, state: saved.mine.state }, version: saved.version, savedAt: saved.savedAt });
      set({ saving: restingState() });
      return true;
    }
    const { theirs } = saved;
    set({ version: saved.version });
    if (sameContent(theirs, score) && (theirs.state === score.state || theirs.state === 'Final')) {
      // It is what we wanted to save: an answer was lost, or both windows say the same.
      doubtful = null;
      set({ last: { ...score, state: theirs.state } });
      set({ saving: restingState() });
      return true;
    }
    if (doubtful !== null && sameContent(theirs, doubtful) && theirs.state === doubtful.state) {
      // Our own save, whose answer was lost, stands there; this one follows it.
      doubtful = null;
      set({ last: theirs, saving: 'waiting' });
      return theirs.state === 'Final' && why === '' ? false : send(score, why);
    }
    refused = { score, why };
    set({ saving: 'conflict', theirs });
    return false;
  };
  const saveDraft = async (): Promise<boolean> => {
    if (!mayDraft()) return !hasUnsaved(kept, criteria);
    const score = toSave(kept.draft, criteria, kept.last, 'Draf');
    if (sameContent(score, kept.last)) return !isDirty();
    if (!(await send(score, ''))) return false;
    return saveDraft();
  };
  const flush = (): Promise<boolean> => inTurn(saveDraft);
  const typed = (draft: Draft, pause: number): void => {
    set({ draft, saving: kept.saving === 'saved' ? 'waiting' : kept.saving });
    wait(pause);
  };
  const finishWith = (scoreNow: () => OwnScore, why: string): Promise<boolean> =>
    inTurn(async () => (kept.theirs !== null || kept.saving === 'gone' ? false : send(scoreNow(), why)));

  return {
    now: () => kept,
    typeScore: (code, text) => typed(withScore(kept.draft, code, text), pauses.score),
    typeNote: (code, text) => typed(withNote(kept.draft, code, text), pauses.note),
    flush,
    finish: (why) => finishWith(() => toSave(kept.draft, criteria, kept.last, 'Final'), why),
    abstain: (reason, why) =>
      finishWith(
        () => ({ ...toSave(kept.draft, criteria, kept.last, 'Final'), isAbstained: true, reason }),
        why,
      ),
    choose: (which) => {
      const { theirs } = kept;
      const again = refused;
      refused = null;
      if (theirs === null) return Promise.resolve(false);
      if (which === 'theirs') {
        set({ draft: draftOf(theirs, criteria), last: theirs, theirs: null, saving: 'saved', failure: '' });
        return Promise.resolve(true);
      }
      set({ last: theirs, theirs: null, saving: 'waiting' });
      const isFinal = again?.score.state === 'Final';
      if (again && isFinal && (theirs.state !== 'Final' || again.why !== ''))
        // What was typed since counts as well.
        return finishWith(
          () => (again.score.isAbstained ? again.score : toSave(kept.draft, criteria, kept.last, 'Final')),
          again.why,
        );
      return theirs.state === 'Final' ? Promise.resolve(false) : flush();
    },
    undo: () =>
      inTurn(async () => {
        set({ saving: 'saving', failure: '' });
        try {
          const before = await port.undo(kept.opened.line.id, kept.version);
          if (before) set(opening(before));
          else set({ saving: restingState() });
          return before !== null;
        } catch (error) {
          set({ saving: 'failed', failure: explained(error).text });
          return false;
        }
      }),
    stop: () => {
      hasStopped = true;
      callOff();
    },
  };
};
