import type { OpenEntry } from '../../src/entry/open-entries';
import type { Saved } from '../../src/entry/save-entries';
import type { RunOutcome, Window } from '../../src/local/host/contract';
import type { TestWorkbook } from './workbook';

export type Key = OpenEntry['entry']['key'];

const window = (row: number | null, book: TestWorkbook): Window => {
  const sheet = book.runtime.document.book.sheets.find(({ name }) => name === 'Inovasi')?.id ?? 0;
  const cell = { sheet, row: row ?? 1, column: 1, rows: 1, columns: 1 };
  return {
    selection: row === null ? null : { sheet, ranges: [cell], cell },
    alert: async () => 'OK',
    prompt: async () => ({ button: 'OK', text: '' }),
    toast() {},
    sidebar() {},
    dialog() {},
    select() {},
    menu() {},
  };
};

/** The sidebar Isi usulan as its page calls it, for one person; `run` gives the whole outcome, the others what was answered. */
export const entryForm = (book: TestWorkbook, as: string) => {
  const run = (
    functionName: string,
    args: readonly unknown[],
    row: number | null = null,
  ): Promise<RunOutcome> =>
    book.runtime.run({ functionName, args, as, kind: 'sidebar', window: window(row, book) });
  const ask = async <Result>(functionName: string, ...args: readonly unknown[]): Promise<Result> => {
    const { error, result } = await run(functionName, args);
    if (error !== undefined) throw new Error(error);
    return result as Result;
  };
  return {
    run,
    ask,
    begin: (name: string, more: Readonly<Record<string, string>> = {}) =>
      ask<OpenEntry>('beginEntry', {
        opd: 'Dinas Kesehatan',
        proposerKind: 'OPD',
        unit: '',
        name,
        ...more,
      }),
    read: (key: Key) => ask<OpenEntry | null>('readEntry', key),
    /** Saves texts over what the entry holds now. */
    save: async (key: Key, texts: Readonly<Record<string, string>>): Promise<Saved> => {
      const now = await ask<OpenEntry | null>('readEntry', key);
      const changes = Object.entries(texts).map(([field, text]) => ({
        key: field,
        base: now?.entry.texts[field] ?? '',
        text,
      }));
      return ask<Saved>('saveEntry', key, changes);
    },
    move: (key: Key, status: string) => ask<Saved>('moveEntry', key, status),
  };
};

/** Gives an agency its operators, and Bapperida a verifier, as Bapperida would write them. */
export const giveRights = (
  book: TestWorkbook,
  operators: Readonly<Record<string, string>>,
  team: readonly (readonly [email: string, role: string])[] = [],
): Promise<unknown> => {
  book.runtime.document.book.editors.push(
    ...Object.values(operators).flatMap((text) => text.split(/[\s,;]+/)),
    ...team.map(([email]) => email),
  );
  return book.script(
    `const file = SpreadsheetApp.getActive();
     const opd = file.getSheetByName('OPD');
     const [titles, ...rows] = opd.getDataRange().getValues();
     const [name, operators] = ['Nama OPD', 'E-mail operator'].map((title) => titles.indexOf(title));
     rows.forEach((row, index) => { if (args[0][row[name]]) opd.getRange(index + 2, operators + 1).setValue(args[0][row[name]]); });
     if (args[1].length > 0) file.getSheetByName('Tim').getRange(2, 1, args[1].length, 3)
       .setValues(args[1].map(([email, role]) => [email, 'Petugas', role]));
     return 1;`,
    operators,
    team,
  );
};
