import { newSheet } from './sheet';

/** Formulas of row 50 as they are filled up and down: what has no `$` moves along. */
const filled = (row: number): string[] => {
  const at = (offset: number) => row + offset;
  return [
    `=A${row}*2`,
    `=$A${at(1)}&"A${row} ""B1"""`,
    `=SUM(A$1:A${row})`,
    `=SUM(A${at(-1)}:A$3)`,
    `=SUM(A${at(3)}:$B${row})`,
    `=SUM(A${row}:A)`,
    `=COUNTIF($A$1:$A${row};A${row})`,
    `=IF(TRIM(B${row})="";"";LET(x;A${row};x+A$1))`,
    `=ROW(A${at(2)})+COLUMN(C${row})`,
    `=SUM(Data2!2:3)+ROWS(A${row}:A$4)`,
    `=IFERROR(A${at(-2)};"di luar")`,
    `=SUM(Data2!A${row}:A${at(1)})`,
    `=SUM('A1''s'!A${row};Data2!$A$1)`,
    `=SUMPRODUCT((A$1:A$9>A${row})*(LEN(B$1:B$9)>0))`,
    `=POTONGAN+a${row}`,
    `=LOG10(A${row}*10)`,
    `=1E3+A${row}`,
    `=OFFSET(A${row};1;0)`,
    `=SUM(A${row}:A10${row % 10})`,
    `=XLOOKUP(A${row};A:A;B:B;"-")`,
  ];
};

const names = { Data2: 2, "A1's": 3 };
const columns = 'FGHIJKLMNOPQRSTUVWXYZ';

const sheetWith = (rows: readonly number[]) => {
  const sheet = newSheet();
  for (const [name, id] of Object.entries(names)) {
    sheet.calculator.addSheet(id, name, 40, 5);
    sheet.write(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`A${at + 1}`, at * id])), id);
  }
  sheet.calculator.setNames([{ name: 'POTONGAN', reference: 'Data!B1' }]);
  sheet.write({ B1: 5, B3: 'x', B4: ' ', B7: 'teks' });
  sheet.write(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`A${at + 1}`, (at * 7) % 13])));
  for (const row of rows)
    sheet.write(Object.fromEntries(filled(row).map((formula, at) => [`${columns[at]}${row}`, formula])));
  const values = (row: number) => filled(row).map((_, at) => sheet.value(`${columns[at]}${row}`));
  return { ...sheet, values };
};

const rows = [1, 2, 3, 4, 5, 9, 10, 38, 40, 41, 99, 100];

test('a formula filled down gives in each row what it gives alone', async () => {
  for (const order of [rows, [...rows].reverse()]) {
    const sheet = sheetWith(order);
    await sheet.settle();
    for (const row of rows) {
      const alone = sheetWith([row]);
      await alone.settle();
      expect([row, ...sheet.values(row)]).toEqual([row, ...alone.values(row)]);
    }
  }
});

test('formulas filled down follow a sheet that grows, and a name that moves', async () => {
  const sheet = sheetWith([5, 40]);
  await sheet.settle();
  const [, , , , , before] = sheet.values(40);
  sheet.calculator.addSheet(1, 'Data', 120, 26);
  sheet.calculator.addSheet(2, 'Data2', 60, 5);
  sheet.calculator.setNames([{ name: 'POTONGAN', reference: 'Data!A101' }]);
  sheet.write({ A101: 1000 });
  sheet.write({ A41: 500 }, 2);
  await sheet.settle();
  expect(sheet.values(40)[5]).toBe(Number(before) + 1000);
  expect(sheet.values(40)[11]).toBe(39 * 2 + 500);
  expect(sheet.values(5)[14]).toBe(1000 + ((4 * 7) % 13));
});

test('words that look alike but for a number are told apart', async () => {
  const sheet = newSheet();
  sheet.calculator.addSheet(2, 'OPD2', 5, 5);
  sheet.calculator.addSheet(3, 'OPD3', 5, 5);
  sheet.write({ A1: 'dua' }, 2);
  sheet.write({ A1: 'tiga' }, 3);
  sheet.write({
    C2: '=OPD2!$A$1',
    C3: '=OPD3!$A$1',
    D2: '=LOG10(100)',
    D3: '=LOG11(100)',
    E1: '="A1"',
    E2: '="A2"',
    F1: '=A\u00010',
    F2: '=A2',
  });
  await sheet.settle();
  expect(['C2', 'C3', 'D2', 'D3', 'E1', 'E2', 'F1', 'F2'].map((cell) => sheet.value(cell))).toEqual([
    'dua',
    'tiga',
    2,
    '#NAME?',
    'A1',
    'A2',
    '#ERROR!',
    null,
  ]);
});

test('arrays that formulas have in common are made anew when a cell that they read has changed meanwhile', async () => {
  const sheet = newSheet();
  sheet.write({
    A1: 1,
    A2: '=SUMPRODUCT((TRIM(B$1:B$3)="x")*1)+A1',
    B1: 'x',
    B2: 'y',
    B3: '=IF(A2=2;"x";"z")',
    ...{ C1: '=SUMPRODUCT((TRIM(B$1:B$2)="x")*1)', C2: '=SUMPRODUCT((TRIM(B$1:B$3)="x")*1)' },
    D1: '=SUMPRODUCT((TRIM(E$1:E$3)="x")*1)',
    E1: '=IF(F1=1;"x";"z")',
    F1: '=SUMPRODUCT((TRIM(G$1:G$3)="x")*1)',
    ...{ G1: 'x', H1: '=SUMPRODUCT((TRIM(E$1:E$3)="x")*1)' },
  });
  await sheet.settle();
  expect(['A2', 'B3', 'C1', 'C2', 'D1', 'H1'].map((cell) => sheet.value(cell))).toEqual([
    '#REF!',
    '#REF!',
    1,
    '#REF!',
    1,
    1,
  ]);
  sheet.write({ G1: 'y', A2: 2 });
  await sheet.settle();
  expect(['B3', 'C2', 'D1', 'H1'].map((cell) => sheet.value(cell))).toEqual(['x', 2, 0, 0]);
});
