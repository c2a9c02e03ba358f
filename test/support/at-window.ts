import type { Rect } from '../../src/local/document/book';
import type { RunOutcome } from '../../src/local/host/contract';
import { owner, type TestWorkbook } from './workbook';

/** What somebody does at the window: who they are, what they selected, and what they answer ('' calls it off). */
interface Visit {
  readonly as?: string;
  readonly selected?: Rect | null;
  readonly answer?: string;
}

/**
 * Runs a menu item as somebody at a window, and gives every text that a dialog showed, in order, and the run. Throws what
 * the run throws.
 */
export const runAtWindow = async (
  book: TestWorkbook,
  functionName: string,
  { as = owner, selected = null, answer = '' }: Visit,
): Promise<{
  readonly said: readonly string[];
  readonly titles: readonly string[];
  readonly outcome: RunOutcome;
}> => {
  const said: string[] = [];
  const titles: string[] = [];
  const show = (dialog: { title: string; message: string }): void => {
    said.push(dialog.message);
    titles.push(dialog.title);
  };
  const outcome = await book.runtime.run({
    functionName,
    as,
    kind: 'menu',
    window: {
      selection: selected && { sheet: selected.sheet, ranges: [selected], cell: selected },
      alert: async (dialog) => {
        show(dialog);
        return 'OK';
      },
      prompt: async (dialog) => {
        show(dialog);
        return { button: answer === '' ? 'CANCEL' : 'OK', text: answer };
      },
      toast() {},
      sidebar() {},
      dialog() {},
      select() {},
      menu() {},
    },
  });
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return { said, titles, outcome };
};
