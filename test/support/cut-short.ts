import type { RunOutcome } from '../../src/local/host/contract';
import { openPreparedWorkbook, type TestWorkbook } from './workbook';

/** More calls than any door makes. */
const endless = 300;

/** A workbook in which Google may end a door's next run, as at its time limit: nothing of the script goes on after that. */
export interface CuttableWorkbook extends TestWorkbook {
  /**
   * Does something that runs the door again and again, ended before its first service call, its second, and so on until
   * it comes to its end. `act` gives the door's run; `check` looks at what was left. Gives how often it was cut short.
   */
  readonly cutAtEveryCall: (
    door: string,
    act: (nth: number) => Promise<RunOutcome | undefined>,
    check: (nth: number) => Promise<void>,
  ) => Promise<number>;
}

/** Opens a set-up workbook whose doors can be cut short. */
export const openCuttableWorkbook = async (): Promise<CuttableWorkbook> => {
  const next = new Map<string, number>();
  const book = await openPreparedWorkbook({
    cutAt: (functionName) => {
      const nth = next.get(functionName);
      next.delete(functionName);
      return nth;
    },
  });
  return {
    ...book,
    cutAtEveryCall: async (door, act, check) => {
      for (let nth = 1; nth <= endless; nth += 1) {
        next.set(door, nth);
        const outcome = await act(nth);
        if (!outcome || next.has(door)) throw new Error(`${door} tidak dijalankan`);
        if (outcome.error === undefined) return nth - 1;
        if (outcome.error !== 'Exceeded maximum execution time') throw new Error(outcome.error);
        await check(nth);
      }
      throw new Error(`${door} tidak selesai dalam ${endless} panggilan`);
    },
  };
};
