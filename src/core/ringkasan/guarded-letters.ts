import type { Letters } from './run-schedule';

/** Hours after which letters that failed are looked at again. */
const daily = 24;

/**
 * Letters whose failure stays their own: what one kind throws, over a cell that nobody foresaw, must keep neither the summary nor the
 * other kinds from going. It is told as a fault, what was to be told is kept, and lines that wait are held back.
 */
export const guardedLetters = (letters: Letters): Letters => {
  let failure = '';
  const attempt = <Value>(work: () => Value, otherwise: () => Value): Value => {
    if (failure !== '') return otherwise();
    try {
      return work();
    } catch (error) {
      failure = `Surat ${letters.kind} tidak dapat disiapkan: ${error instanceof Error ? error.message : String(error)} Buka Periksa & perbaiki.`;
      return otherwise();
    }
  };
  return {
    kind: letters.kind,
    wanted: (outbox, state) =>
      attempt(
        () => letters.wanted(outbox, state),
        () => [],
      ),
    compose: (line) =>
      attempt<ReturnType<Letters['compose']>>(
        () => letters.compose(line),
        () => ({ held: failure }),
      ),
    remember: (state) =>
      attempt(
        () => letters.remember(state),
        () => state,
      ),
    next: (hour) =>
      attempt(
        () => letters.next(hour),
        () => hour + daily,
      ),
    fault: () => attempt(letters.fault, () => failure),
  };
};
