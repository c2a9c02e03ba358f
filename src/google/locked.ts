/** How long one waits for another's turn before giving up, in milliseconds. */
const patience = 30_000;

const takeTurn = (): GoogleAppsScript.Lock.Lock => {
  const lock = LockService.getDocumentLock();
  if (!lock) throw new Error('Skrip ini harus dipasang di dalam lembar, bukan berdiri sendiri.');
  if (!lock.tryLock(patience)) {
    throw new Error('Lembar sedang dipakai proses lain. Tunggu sebentar, lalu coba lagi.');
  }
  return lock;
};

/**
 * Does the work while no other execution of this script can, and lets every write through before the next one's turn:
 * without the flush the next holder may read old cells. Throws when the turn does not come in time.
 */
export const locked = <Result>(work: () => Result): Result => {
  const lock = takeTurn();
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};

/**
 * The same for a door of a page, which ends with its answer: Google then gives the turn back by itself, which saves a
 * call.
 */
export const lockedForAnswer = <Result>(work: () => Result): Result => {
  takeTurn();
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
  }
};

/**
 * The same for work after which the execution ends, as in a trigger: Google then gives the turn back by itself, which
 * saves a call on every edit. Work that tells that it wrote nothing needs no flush either.
 */
export const lockedToTheEnd = (work: () => 'wrote' | 'read only'): void => {
  takeTurn();
  let done: 'wrote' | 'read only' = 'wrote';
  try {
    done = work();
  } finally {
    if (done === 'wrote') SpreadsheetApp.flush();
  }
};
