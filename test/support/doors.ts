import { readFileSync } from 'node:fs';
import type { RunOutcome } from '../../src/local/host/contract';
import { owner, quietWindow, type TestWorkbook } from './workbook';

/** Calls a door as a page does, with arguments, and gives its result and what it cost; throws what it throws. */
export const callDoor = async <Result>(
  book: TestWorkbook,
  functionName: string,
  args: readonly unknown[] = [],
  as = owner,
): Promise<{ readonly result: Result; readonly calls: RunOutcome['calls'] }> => {
  const { result, error, calls } = await book.runtime.run({
    functionName,
    args,
    as,
    kind: 'sidebar',
    window: quietWindow,
  });
  if (error !== undefined) throw new Error(error);
  return { result: result as Result, calls };
};

/** Runs a door as the owner where Google's services answer otherwise: `change` puts other answers in their place first. */
export const doorElsewhere = (book: TestWorkbook, change: string, door: string): Promise<unknown> =>
  book.run(
    `${readFileSync('dist/Code.js', 'utf8')}\nfunction changed() { ${change} return ${door}(); }`,
    'changed',
  );
