import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunOutcome, Runtime, RuntimeOptions } from '../../src/local/host/contract';
import { createRuntime } from '../../src/local/host/runtime';
import { machineGround } from '../../src/local/host/world';
import { nodeRequire } from './node-require';

/** Owner of the workbooks in tests. */
export const owner = 'pemilik@pangkalpinang.example';

export interface TestWorkbook {
  readonly runtime: Runtime;
  /** Runs one of the product's doors as somebody; throws what it throws. */
  readonly door: (name: string, as?: string) => Promise<RunOutcome>;
  /** Runs the body of a function in the workbook as a script of its own, as the owner, and gives back its result. */
  readonly script: <Result = unknown>(body: string, ...args: readonly unknown[]) => Promise<Result>;
  /** Runs a function of another script as the owner. */
  readonly run: (script: string, functionName: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const checked = (outcome: RunOutcome): RunOutcome => {
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome;
};

/** A window at which nobody sits: what is asked is agreed to. */
export const quietWindow = {
  selection: null,
  alert: async () => 'OK',
  prompt: async () => ({ button: 'OK', text: '' }),
  toast: () => {},
  sidebar: () => {},
  dialog: () => {},
  select: () => {},
  menu: () => {},
};

/** A workbook with the built script installed, at a fixed time unless another is given; in memory unless a folder is given. `script` runs in place of the bundle. */
export const openTestWorkbook = async (
  options: Partial<Pick<RuntimeOptions, 'dist' | 'data' | 'kept' | 'script' | 'cutAt' | 'smtp' | 'at'>> = {},
): Promise<TestWorkbook> => {
  const at = new Date('2025-04-23T09:00:00+07:00');
  const ground = { ...machineGround(), load: nodeRequire };
  const runtime = await createRuntime({ dist: 'dist', owner, at, ...options }, ground);
  return {
    runtime,
    door: async (functionName, as = owner) =>
      checked(await runtime.run({ functionName, as, kind: 'menu', window: quietWindow })),
    script: async <Result>(body: string, ...args: readonly unknown[]) => {
      const script = `function run(...args) { ${body} }`;
      const outcome = checked(
        await runtime.run({
          functionName: 'run',
          args,
          as: owner,
          kind: 'editor',
          script,
          window: quietWindow,
        }),
      );
      return outcome.result as Result;
    },
    run: async (script, functionName) =>
      checked(await runtime.run({ functionName, as: owner, kind: 'menu', script, window: quietWindow }))
        .result,
    close: () => runtime.close(),
  };
};

const readKept = (folder: string) => ({
  book: readFileSync(join(folder, 'book.json'), 'utf8'),
  state: readFileSync(join(folder, 'state.json'), 'utf8'),
});

const prepare = async (folder: string): Promise<void> => {
  const draft = mkdtempSync(`${folder}-`);
  const book = await openTestWorkbook({ data: draft });
  await book.door('setUp');
  await book.close();
  try {
    // In one step: another test file finds all of it or nothing.
    renameSync(draft, folder);
  } catch {
    // It was quicker, and made the same.
    rmSync(draft, { recursive: true, force: true });
  }
};

let prepared: ReturnType<typeof readKept> | undefined;

/**
 * The workbook that the owner has set up, in memory, for tests of anything but set-up: it runs once for all of them and
 * takes longer than most tests do. The name of its folder comes from test/global-setup.mjs.
 */
export const openPreparedWorkbook = async (
  options: Partial<Pick<RuntimeOptions, 'dist' | 'script' | 'cutAt'>> = {},
): Promise<TestWorkbook> => {
  const folder = process.env.PREPARED_WORKBOOK ?? '';
  if (!prepared) {
    try {
      prepared = readKept(folder);
    } catch {
      await prepare(folder);
      prepared = readKept(folder);
    }
  }
  const kept = { book: JSON.parse(prepared.book), state: JSON.parse(prepared.state) };
  return openTestWorkbook({ ...options, kept });
};

/**
 * Works on a workbook that is set up, once, and gives how to open it in memory as it is and at the time it is then: for tests that all begin with
 * the same lengthy work.
 */
export const workedWorkbook = async (
  work: (book: TestWorkbook) => Promise<void>,
): Promise<(options?: Pick<RuntimeOptions, 'smtp' | 'cutAt'>) => Promise<TestWorkbook>> => {
  // Whoever comes first sets it up.
  await (await openPreparedWorkbook()).close();
  const folder = mkdtempSync(join(tmpdir(), 'lembar-'));
  for (const name of ['book.json', 'state.json'])
    copyFileSync(join(process.env.PREPARED_WORKBOOK ?? '', name), join(folder, name));
  const book = await openTestWorkbook({ data: folder });
  let at: Date;
  try {
    await work(book);
    at = book.runtime.clock.now();
  } finally {
    await book.close();
  }
  const worked = readKept(folder);
  rmSync(folder, { recursive: true, force: true });
  return (options = {}) =>
    openTestWorkbook({
      at,
      ...options,
      kept: { book: JSON.parse(worked.book), state: JSON.parse(worked.state) },
    });
};

/** Winds the clock on to the next hour; gives the run of `hourly`, which must have gone well. */
export const hour = async ({ runtime }: Pick<TestWorkbook, 'runtime'>): Promise<RunOutcome> => {
  const [outcome] = await runtime.windTo(new Date(runtime.clock.now().getTime() + 3_700_000));
  if (outcome?.functionName !== 'hourly') throw new Error('hourly tidak dijalankan');
  return checked(outcome);
};

/** Takes away the numbers that set-up gave blank rows of tab Inovasi in advance, as if none had been given yet. */
export const withoutReserve = (book: TestWorkbook): Promise<unknown> =>
  book.script(
    `const file = SpreadsheetApp.getActive();
     file.getSheetByName('Inovasi').getRange('A2:A41').clearContent();
     file.getRangeByName('ID_TERAKHIR').clearContent();
     PropertiesService.getDocumentProperties().deleteProperty('lembar-inovasi.cadangan'); return 1;`,
  );
