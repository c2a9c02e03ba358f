import type { PersonEdit } from '../../document/document';

/** What to do when the server has answered an edit. */
interface Outcome {
  readonly done?: () => void;
  readonly refused?: () => void;
}

/** Edits on their way to the server, each waiting for its answer. */
export interface SentEdits {
  send(edits: readonly PersonEdit[], outcome: Outcome): void;
  answered(id: number, isDone: boolean): void;
  /** The server is gone; true when something was on its way to it. */
  lost(): boolean;
}

/** Numbers the edits and remembers what depends on their answers. */
export const createSentEdits = (send: (id: number, edits: readonly PersonEdit[]) => void): SentEdits => {
  const waiting = new Map<number, Outcome>();
  let last = 0;
  return {
    send(edits, outcome) {
      last += 1;
      waiting.set(last, outcome);
      send(last, edits);
    },
    answered(id, isDone) {
      const outcome = waiting.get(id);
      waiting.delete(id);
      if (isDone) outcome?.done?.();
      else outcome?.refused?.();
    },
    lost() {
      const wereWaiting = waiting.size > 0;
      waiting.clear();
      return wereWaiting;
    },
  };
};
