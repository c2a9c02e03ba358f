import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ExecutionKind,
  RunOutcome,
  Runtime,
  RuntimeOptions,
  Window,
} from '../../../src/local/host/contract';
import { createRuntime } from '../../../src/local/host/runtime';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

declare global {
  /** Inside a checked function: the message of the error that `act` throws. */
  function thrown(act: () => unknown): string;
}

export const owner = 'pemilik@pangkalpinang.example';

const prelude = `
  function thrown(act) {
    try { act(); } catch (error) { return error.message; }
    return 'no error';
  }
`;

/** A person at a window who answers every dialog and remembers what was shown. */
export const quietWindow = () => {
  const shown: unknown[] = [];
  const window: Window = {
    selection: null,
    alert: async (dialog) => {
      shown.push(dialog);
      return 'YES';
    },
    prompt: async (dialog) => {
      shown.push(dialog);
      return { button: 'OK', text: 'jawaban' };
    },
    toast: (message, title, seconds) => shown.push({ message, title, seconds }),
    sidebar: (page) => shown.push(page),
    dialog: (page) => shown.push(page),
    select: (place) => shown.push(place),
    menu: (menu) => shown.push(menu),
  };
  return { shown, window };
};

/** A workbook in memory in which functions of a test run as scripts. */
export const openBench = async (
  htmlFiles: Readonly<Record<string, string>> = {},
  options: Pick<RuntimeOptions, 'script'> = {},
) => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const [name, html] of Object.entries(htmlFiles)) writeFileSync(join(dist, `${name}.html`), html);
  const runtime: Runtime = await createRuntime({
    dist,
    owner,
    at: new Date('2025-04-23T03:00:00Z'),
    ...options,
  });

  /** Runs a whole script. */
  const execute = (
    script: string,
    rest: {
      window?: Window;
      kind?: ExecutionKind;
      functionName?: string;
      args?: unknown[];
      as?: string;
    } = {},
  ): Promise<RunOutcome> =>
    runtime.run({ functionName: 'main', as: owner, kind: 'editor', script: prelude + script, ...rest });

  /** Runs a function in the script's world on a new sheet and gives back what it returns, as JSON. */
  const check = async <Result>(body: (sheet: Sheet, book: Book) => Result): Promise<Result> => {
    const { result, error } = await execute(`
      function main() {
        const book = SpreadsheetApp.getActive();
        return (${body})(book.insertSheet(), book);
      }`);
    if (error !== undefined) throw new Error(error);
    return result as Result;
  };
  return { runtime, execute, check, close: () => runtime.close() };
};

export type Bench = Awaited<ReturnType<typeof openBench>>;
