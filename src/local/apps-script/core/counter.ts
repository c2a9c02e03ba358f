import type { CallCounts } from '../../host/contract';
import { type CallKind, callKinds } from './call-kinds';

/** Counts what the script calls; calls our own code makes on the way are not the script's and are not counted. */
export interface Counter {
  /** Runs the body of a method that the script may have called. */
  within<Result>(method: string, body: () => Result): Result;
  /** Whether the call comes from our own code. */
  nested(): boolean;
  /** Runs code of the script itself in the middle of a method (a template, a callback). */
  asScript<Result>(body: () => Result): Result;
  add(kind: CallKind): void;
  counts(): CallCounts;
}

/** A counter at zero. */
export const newCounter = (): Counter => {
  const byMethod: Record<string, number> = {};
  let [total, read, write, depth] = [0, 0, 0, 0];
  const add = (kind: CallKind): void => {
    if (kind === 'handle') return;
    total += 1;
    if (kind === 'read') read += 1;
    if (kind === 'write') write += 1;
  };
  return {
    within: (method, body) => {
      if (depth === 0) {
        byMethod[method] = (byMethod[method] ?? 0) + 1;
        add(callKinds[method] ?? 'handle');
      }
      depth += 1;
      try {
        return body();
      } finally {
        depth -= 1;
      }
    },
    nested: () => depth > 0,
    asScript: (body) => {
      const before = depth;
      depth = 0;
      try {
        return body();
      } finally {
        depth = before;
      }
    },
    add,
    counts: () => ({ total, read, write, byMethod: { ...byMethod } }),
  };
};
