import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dumpBook } from '../document/dump';
import { cellEdit } from './cell-edit';
import type { CommandOptions } from './command-options';
import { createCommandWindow, type Shown } from './command-window';
import type { CallCounts, RunOutcome, Runtime, RuntimeOptions } from './contract';
import { isEditor } from './people';
import { createRuntime } from './runtime';
import { FolderInUse } from './state-folder';

/** Where the command stands. */
export interface CommandPlace {
  /** Folder that relative paths are of. */
  readonly folder: string;
  readonly dist: string;
  readonly smtp: string | null;
}

export interface CommandResult {
  readonly json: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

const sumCalls = (outcomes: readonly RunOutcome[]): CallCounts => {
  const byMethod: Record<string, number> = {};
  const sum = { total: 0, read: 0, write: 0 };
  for (const { calls } of outcomes) {
    sum.total += calls.total;
    sum.read += calls.read;
    sum.write += calls.write;
    for (const [method, count] of Object.entries(calls.byMethod))
      byMethod[method] = (byMethod[method] ?? 0) + count;
  }
  return { ...sum, byMethod };
};

const shownJson = ({ alerts, sidebars, dialogs, menus }: Shown) => ({
  alerts,
  ...(sidebars.length > 0 ? { sidebars } : {}),
  ...(dialogs.length > 0 ? { dialogs } : {}),
  ...(menus.length > 0 ? { menus } : {}),
});

const outcomeJson = (outcome: RunOutcome, shown: Shown) => {
  const { result, error, calls, ms, mails, toasts, log } = outcome;
  const ending = error === undefined ? { result: result ?? null } : { error };
  return { ...ending, calls, ms, mails, toasts, ...shownJson(shown), log };
};

/** What several triggers' runs come to, as one outcome. */
const outcomesJson = (result: unknown, outcomes: readonly RunOutcome[], shown: Shown) => ({
  result,
  calls: sumCalls(outcomes),
  ms: outcomes.reduce((sum, { ms }) => sum + ms, 0),
  mails: outcomes.flatMap(({ mails }) => mails),
  toasts: outcomes.flatMap(({ toasts }) => toasts),
  ...shownJson(shown),
  log: outcomes.flatMap(({ log }) => log),
  triggers: outcomes,
});

/** What is printed when there was nothing to run, or it could not be. */
export const failureJson = (error: unknown): Readonly<Record<string, unknown>> => {
  const nothingShown = { alerts: [], sidebars: [], dialogs: [], menus: [] };
  const { result: _result, triggers: _triggers, ...rest } = outcomesJson(null, [], nothingShown);
  return { error: error instanceof Error ? error.message : String(error), ...rest };
};

const act = async (runtime: Runtime, options: CommandOptions, as: string): Promise<CommandResult> => {
  const { window, shown } = createCommandWindow(options.answer);
  const { functionName, args } = options;
  if (functionName !== null) {
    const outcome = await runtime.run({ functionName, args, as, kind: 'editor', window });
    return { json: outcomeJson(outcome, shown), failed: outcome.error !== undefined };
  }
  if (options.edit !== null) {
    const edit = cellEdit(runtime.document.book, options.edit, options.values);
    try {
      const { event, outcomes } = await runtime.edit(as, edit, window);
      return { json: outcomesJson(event, outcomes, shown), failed: false };
    } catch (error) {
      const refusal = error instanceof Error ? error.message : String(error);
      const { result: _, ...rest } = outcomesJson(null, [], shown);
      return { json: { error: refusal, ...rest }, failed: true };
    }
  }
  if (options.open) {
    const outcomes = await runtime.open(as, window);
    return {
      json: outcomesJson(null, outcomes, shown),
      failed: outcomes.some(({ error }) => error !== undefined),
    };
  }
  if (options.wind !== null) {
    const outcomes = await runtime.windTo(options.wind);
    return { json: outcomesJson(options.wind.toISOString(), outcomes, shown), failed: false };
  }
  return { json: {}, failed: false };
};

const readScript = (file: string) => {
  if (!existsSync(file)) throw new Error(`Berkas skrip tidak ditemukan: ${file}`);
  if (!statSync(file).isFile()) throw new Error(`Ini bukan berkas skrip: ${file}`);
  return readFileSync(file, 'utf8');
};

const shareWith = async (runtime: Runtime, emails: readonly string[]) => {
  const { document } = runtime;
  const strangers = emails.filter((email) => !isEditor(document.book, email));
  if (strangers.length > 0) await document.callsFor(document.book.owner).shareBook({ addEditors: strangers });
};

const writeExport = async (runtime: Runtime, file: string) => {
  if (!existsSync(dirname(file))) throw new Error(`Folder untuk ekspor tidak ditemukan: ${dirname(file)}`);
  await runtime.document.settled();
  // Loaded only when asked for: it brings a large library along.
  const { exportXlsx } = await import('../xlsx/export-xlsx');
  await exportXlsx(runtime.document.book, file);
  return { export: file };
};

/** The dump's "triggers" are what is installed; those an edit ran are then its "outcomes". */
const dumpAll = async (runtime: Runtime, json: CommandResult['json']) => {
  await runtime.document.settled();
  const { triggers: outcomes } = json;
  return {
    ...(outcomes === undefined ? {} : { outcomes }),
    ...dumpBook(runtime.document.book),
    triggers: runtime.triggers(),
  };
};

/** How long a command waits for another that has its folder open. */
const patienceMs = 15_000;

const openWhenFree = async (options: RuntimeOptions): Promise<Runtime> => {
  for (const until = Date.now() + patienceMs; ; await setTimeout(50)) {
    try {
      return await createRuntime(options);
    } catch (error) {
      if (!(error instanceof FolderInUse) || Date.now() > until) throw error;
    }
  }
};

/** Does what the command line asks for, in the workbook of its folder; throws sentences where it cannot. */
export const runCommand = async (options: CommandOptions, place: CommandPlace): Promise<CommandResult> => {
  const from = (path: string) => resolve(place.folder, path);
  const runtime = await openWhenFree({
    dist: place.dist,
    ...(options.data === null ? {} : { data: from(options.data) }),
    ...(options.owner === null ? {} : { owner: options.owner }),
    ...(options.at === null ? {} : { at: options.at }),
    ...(options.script === null ? {} : { script: readScript(from(options.script)) }),
    ...(place.smtp === null ? {} : { smtp: place.smtp }),
  });
  try {
    const as = options.as ?? runtime.document.book.owner;
    await shareWith(runtime, [...options.share, as]);
    const { json, failed } = await act(runtime, options, as);
    const exported = options.exportTo === null ? {} : await writeExport(runtime, from(options.exportTo));
    const dumped = options.dump ? await dumpAll(runtime, json) : {};
    return { json: { ...json, ...exported, ...dumped }, failed };
  } finally {
    await runtime.close();
  }
};
