import type { Decision, DecisionResult, LevelCells } from '../../src/core/verifikasi/decision';
import { criteriaText, lawCriteria } from '../../src/core/verifikasi/law-criteria';
import type { VerificationView } from '../../src/core/verifikasi/verification-view';
import type { VerificationList } from '../../src/entry/verification';
import type { RunOutcome, Window } from '../../src/local/host/contract';
import type { Key } from './entry-form';
import { quietWindow, type TestWorkbook } from './workbook';

/** The cell when all five criteria are met. */
export const allCriteria = criteriaText(lawCriteria.map(({ name }) => name));

/** What a test decides; what it does not name is empty or stays. */
export interface Choice {
  readonly status: string;
  readonly note?: string;
  readonly criteria?: string;
  readonly levels?: Readonly<Record<string, LevelCells>>;
}

/** The decision that the page sends of what it read. */
export const decisionOn = (
  view: VerificationView,
  { status, note = '', criteria = '', levels = {} }: Choice,
): Decision => ({
  key: view.key,
  seen: view.seen,
  base: view.cells,
  status,
  note,
  criteria,
  levels: Object.entries(levels).map(([indicator, level]) => {
    const found = view.proofs.find((proof) => proof.indicator === indicator);
    return { indicator, ...level, base: { verified: found?.verified ?? '', note: found?.note ?? '' } };
  }),
});

const windowAt = (book: TestWorkbook, rows: readonly [number, number] | null): Window => {
  if (rows === null) return quietWindow;
  const sheet = book.runtime.document.book.sheets.find(({ name }) => name === 'Inovasi')?.id ?? 0;
  const [from, to] = rows;
  const range = { sheet, row: from, column: 1, rows: to - from + 1, columns: 2 };
  return { ...quietWindow, selection: { sheet, ranges: [range], cell: { ...range, rows: 1, columns: 1 } } };
};

/** The sidebar Verifikasi as its page calls it, for one person; `run` gives the whole outcome, the others the answer. */
export const verifyDesk = (book: TestWorkbook, as: string) => {
  const run = async <Result = unknown>(
    functionName: string,
    args: readonly unknown[],
    rows: readonly [number, number] | null = null,
  ): Promise<Omit<RunOutcome, 'result'> & { readonly result?: Result }> => {
    const outcome = await book.runtime.run({
      functionName,
      args,
      as,
      kind: 'sidebar',
      window: windowAt(book, rows),
    });
    return { ...outcome, result: outcome.result as Result };
  };
  const ask = async <Result>(functionName: string, ...args: readonly unknown[]): Promise<Result> => {
    const { error, result } = await run<Result>(functionName, args);
    if (error !== undefined) throw new Error(error);
    return result as Result;
  };
  const read = (key: Key) => ask<VerificationView | null>('readToVerify', key);
  const send = (decision: Decision) => ask<DecisionResult>('verifyEntry', decision);
  return {
    run,
    read,
    send,
    list: () => ask<VerificationList>('readVerification'),
    /** Decides on the entry as it is now. */
    decide: async (key: Key, choice: Choice): Promise<DecisionResult> => {
      const view = await read(key);
      if (!view) throw new Error(`${key.id} tidak ada`);
      return send(decisionOn(view, choice));
    },
    undo: (undos: readonly Decision[]) => ask<DecisionResult[]>('undoVerification', undos),
  };
};
