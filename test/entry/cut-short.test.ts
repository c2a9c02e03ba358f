import { type CuttableWorkbook, openCuttableWorkbook } from '../support/cut-short';
import { type Cell, entriesTab, operator, tableRows } from '../support/entries';
import { createInvariants } from '../support/invariants';
import { saveAs } from '../support/saving';
import { hour, owner } from '../support/workbook';

jest.setTimeout(600_000);

const health = 'operator.dinkes@pangkalpinang.example';

let book: CuttableWorkbook;
let tab: ReturnType<typeof entriesTab>;
let invariants: ReturnType<typeof createInvariants>;
beforeEach(async () => {
  book = await openCuttableWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, health);
  // Few rows in reserve, and an agency whose rows are claimed. Figures do not matter here, and to calculate them after
  // each write would take minutes.
  await book.script(
    `const file = SpreadsheetApp.getActive();
     ['Dasbor', 'OPD'].forEach((name) => {
       const range = file.getSheetByName(name).getDataRange();
       range.setValues(range.getValues());
     });
     file.getRangeByName('BARIS_SIAP').setValue(5);
     const opd = file.getSheetByName('OPD');
     const titles = opd.getRange(1, 1, 1, opd.getLastColumn()).getValues()[0];
     const rows = opd.getRange(1, titles.indexOf('Nama OPD') + 1, 60, 1).getValues().flat();
     opd.getRange(rows.indexOf('Dinas Kesehatan') + 1, titles.indexOf('E-mail operator') + 1).setValue(args[0]); return 1;`,
    health,
  );
  invariants = createInvariants(book, { 'Dinas Kesehatan': health });
  await hour(book);
});
afterEach(() => book.close());

/** A person's edit, whatever becomes of the trigger; gives its run. */
const edit = async (title: string, row: number, values: Cell[][]) => {
  const rect = tab.rectFrom(title, row, values.length, values[0]?.length ?? 0);
  const { outcomes } = await book.runtime.edit(owner, { kind: 'type', rect, values });
  return outcomes.find(({ functionName }) => functionName === 'handleEdit');
};
const hourly = async () => {
  const [outcome] = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  return outcome;
};
const line = (name: string, opd = 'dinkes'): Cell[] => [opd, 'opd', '', name];
/** First row without a name. */
const free = async () => {
  const names = (await tableRows(book, 'Inovasi')).map((row) => row['Nama inovasi']);
  return (names.includes('') ? names.indexOf('') : names.length) + 2;
};
const afterTheHour = async () => {
  await hour(book);
  return invariants.hold();
};

test('an edit, ended at any of its calls, is completed by the next hour: a cell typed into a new row', async () => {
  const typed: string[] = [];
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    async (nth) => {
      typed.push(`Inovasi ${nth}`);
      return edit('Nama inovasi', await free(), [[` Inovasi   ${nth} `]]);
    },
    async () => expect(await afterTheHour()).toEqual(typed),
  );
  expect(cut).toBeGreaterThan(5);
  expect(await afterTheHour()).toEqual(typed);
});

test('and by the next edit, as far as IDs and stamps go', async () => {
  const pasted: string[] = [];
  const paste = async (...names: string[]) => {
    const row = await free();
    pasted.push(...names);
    return edit(
      'OPD',
      row,
      names.map((name) => line(name, 'entah')),
    );
  };
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    (nth) => paste(`Inovasi ${nth}`, `Inovasi ${nth} lagi`),
    async (nth) => {
      expect((await paste(`Inovasi ${nth} berikutnya`))?.error).toBeUndefined();
      const rows = (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
      expect(rows.map((row) => row['Nama inovasi'])).toEqual(pasted);
      expect(new Set(rows.map(({ ID }) => ID)).size).toBe(rows.length);
      for (const row of rows)
        for (const title of ['ID', 'Dibuat', 'Diubah', 'Diubah oleh']) expect(row[title]).not.toBe('');
    },
  );
  expect(cut).toBeGreaterThan(8);
});

test('a cell typed over another', async () => {
  await edit('OPD', 2, [line('Inovasi 0')]);
  await hour(book);
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    (nth) => edit('Tujuan', 2, [[`menjadi ${nth}`]]),
    async (nth) => {
      expect(await afterTheHour()).toEqual(['Inovasi 0']);
      expect((await tab.rows(1))[0]).toMatchObject({ Tujuan: `menjadi ${nth}` });
    },
  );
  expect(cut).toBeGreaterThan(4);
});

test('a paste of new rows, partly into rows in reserve', async () => {
  const pasted: string[] = [];
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    async (nth) => {
      const names = Array.from({ length: 7 }, (_, index) => `Inovasi ${nth} ${index}`);
      const row = await free();
      pasted.push(...names);
      return edit(
        'OPD',
        row,
        names.map((name, index) => line(name, index % 3 === 0 ? 'entah' : 'dinkes')),
      );
    },
    async () => expect(await afterTheHour()).toEqual(pasted),
  );
  expect(cut).toBeGreaterThan(8);
});

test('a paste over rows that are there', async () => {
  const names = ['Inovasi 0', 'Inovasi 1', 'Inovasi 2'];
  await edit(
    'OPD',
    2,
    names.map((name) => line(name)),
  );
  await hour(book);
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    (nth) =>
      edit(
        'Nama unit/sekolah',
        2,
        names.map((name) => [`Unit ${nth}`, name]),
      ),
    async (nth) => {
      expect(await afterTheHour()).toEqual(names);
      expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': `Unit ${nth}` });
    },
  );
  expect(cut).toBeGreaterThan(4);
});

test('a sort, after which the protections move', async () => {
  await edit('OPD', 2, [line('Inovasi 0'), line('Inovasi 1', 'dinsos'), line('Inovasi 2')]);
  await hour(book);
  const width = (tab.sheet().cells[1]?.length ?? 1) - 1;
  const cut = await book.cutAtEveryCall(
    'handleEdit',
    async (nth) => {
      const rect = { sheet: tab.sheet().id, row: 2, column: 1, rows: 3, columns: width };
      const keys = [{ column: tab.columnOf(nth % 2 === 0 ? 'Nama inovasi' : 'OPD'), ascending: true }];
      const { outcomes } = await book.runtime.edit(owner, { kind: 'sort', rect, keys });
      return outcomes.find(({ functionName }) => functionName === 'handleEdit');
    },
    async () => expect((await afterTheHour()).sort()).toEqual(['Inovasi 0', 'Inovasi 1', 'Inovasi 2']),
  );
  expect(cut).toBeGreaterThan(12);
});

test('rows that are deleted while a save waits to be logged', async () => {
  await edit(
    'OPD',
    2,
    Array.from({ length: 20 }, (_, index) => line(`Inovasi ${index}`, 'dinsos')),
  );
  await hour(book);
  const cut = await book.cutAtEveryCall(
    'handleChange',
    async (nth) => {
      await saveAs(book, operator, 2, { Tujuan: `disimpan ${nth}` });
      const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 3, count: 1 } as const;
      const { outcomes } = await book.runtime.edit(owner, rows);
      return outcomes.find(({ functionName }) => functionName === 'handleChange');
    },
    async (nth) => {
      expect(await afterTheHour()).toHaveLength(20 - nth);
      expect((await tab.rows(1))[0]).toMatchObject({ Tujuan: `disimpan ${nth}`, 'Diubah oleh': operator });
    },
  );
  expect(cut).toBeGreaterThan(4);
});

test('an hour with rows to complete, saves to log, protections to set and numbers to give, by the next hour', async () => {
  const names: string[] = [];
  const cut = await book.cutAtEveryCall(
    'hourly',
    async (nth) => {
      const row = await free();
      names.push(`Simpan ${nth}`, `Terlewat ${nth}`);
      const lines = [
        { field: 'bukti 16 klaim', before: nth === 1 ? '' : String(nth - 1), after: String(nth) },
      ];
      // Always in the same row, so that its lines follow one another in the log.
      await saveAs(book, operator, 2, row === 2 ? {} : { Manfaat: `manfaat ${nth}` }, lines);
      await saveAs(book, operator, row, { OPD: 'Dinas Sosial', 'Nama inovasi': `Simpan ${nth}` });
      // What a script writes fires no trigger, as an event that Google dropped.
      await book.script(
        `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(args[0], args[1], 1, 4)
           .setValues([['Dinas Kesehatan', 'OPD', '', ' ' + args[2]]]); return 1;`,
        row + 1,
        tab.columnOf('OPD'),
        `Terlewat ${nth}`,
      );
      return hourly();
    },
    async (nth) => {
      expect(await afterTheHour()).toEqual(names);
      const rows = await tableRows(book, 'Inovasi');
      expect(rows.filter(({ ID, Dibuat }) => ID !== '' && Dibuat === '').length).toBeGreaterThanOrEqual(5);
      const log = await tableRows(book, 'Riwayat');
      expect(log.filter(({ Apa }) => Apa === 'bukti 16 klaim')).toHaveLength(nth);
      const saved = log.filter(({ Menjadi }) => Menjadi === `Simpan ${nth}`);
      expect(saved).toMatchObject([{ Siapa: operator, Cara: 'Bilah sisi' }]);
    },
  );
  expect(cut).toBeGreaterThan(25);
  const quiet = await hour(book);
  expect(quiet.calls).toMatchObject({ total: 5, write: 0 });
});

test('an hour that lengthens the tab to its last row', async () => {
  const cut = await book.cutAtEveryCall(
    'hourly',
    async (nth) => {
      // The tab is kept short: what is blank goes, and the last row is filled.
      await book.script(
        `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
         sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).sort(args[0]);
         sheet.deleteRows(args[2] + 3, sheet.getMaxRows() - args[2] - 2);
         sheet.getRange(sheet.getMaxRows(), args[0]).setValue(args[1]); return 1;`,
        tab.columnOf('Nama inovasi'),
        `Inovasi ${nth}`,
        nth,
      );
      return hourly();
    },
    async (nth) => {
      await hour(book);
      expect((await invariants.hold()).sort()).toEqual(
        Array.from({ length: nth }, (_, index) => `Inovasi ${index + 1}`).sort(),
      );
    },
  );
  expect(cut).toBeGreaterThan(8);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('rows that are brought back: nothing is lost, and what is missing can be brought back once more', async () => {
  const answers = {
    selection: null,
    alert: async () => 'OK',
    prompt: async () => ({ button: 'OK', text: 'semua' }),
    toast() {},
    sidebar() {},
    dialog() {},
    select() {},
    menu() {},
  };
  const restore = () =>
    book.runtime.run({ functionName: 'restoreDeleted', as: owner, kind: 'menu', window: answers });
  const all = ['Inovasi 0', 'Inovasi 1', 'Inovasi 2'];
  await edit(
    'OPD',
    2,
    all.map((name) => line(name)),
  );
  await edit('Tujuan', 2, [['Dekat'], ['Cepat'], ['Hemat']]);
  await hour(book);
  await invariants.hold();
  const cut = await book.cutAtEveryCall(
    'restoreDeleted',
    async () => {
      const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 3, count: 2 } as const;
      await book.runtime.edit(owner, rows);
      return restore();
    },
    async () => {
      await afterTheHour();
      expect((await restore()).error).toBeUndefined();
      expect((await afterTheHour()).sort()).toEqual(all);
      const aims = (await tab.rows(3)).map((row) => `${row['Nama inovasi']} ${row.Tujuan}`);
      expect(aims.sort()).toEqual(['Inovasi 0 Dekat', 'Inovasi 1 Cepat', 'Inovasi 2 Hemat']);
    },
  );
  expect(cut).toBeGreaterThan(12);
});
