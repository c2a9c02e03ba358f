import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('R1C1 notation', () => {
  test.each([
    ['A1', '=R[1]C[1]', '=B2', '=R[1]C[1]'],
    ['C3', '=R1C1', '=$A$1', '=R1C1'],
    ['D4', '=R[1]C1', '=$A5', '=R[1]C1'],
    ['D4', '=R1C[1]', '=E$1', '=R1C[1]'],
    ['E5', '=R[-2]C[-1]', '=D3', '=R[-2]C[-1]'],
    ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    ['A2', '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
    ['B10', '=SUM(C1:C2)', '=SUM($A:$B)', '=SUM(C1:C2)'],
    ['C5', '=SUM(C[-2]:C[-2],R1:R[-4])', '=SUM(A:A,$1:1)', '=SUM(C[-2]:C[-2],R1:R[-4])'],
    [
      'H15',
      '=R[-1]C & " teks R1C1 bukan rujukan"',
      '=H14 & " teks R1C1 bukan rujukan"',
      '=R[-1]C[0] & " teks R1C1 bukan rujukan"',
    ],
  ])('in %s %s is %s and reads back as %s', async (cell, written, a1, readBack) => {
    const { result } = await bench.execute(`function main() {
      const range = SpreadsheetApp.getActive().getSheets()[0].getRange('${cell}');
      range.setFormulaR1C1(${JSON.stringify(written)});
      return [range.getFormula(), range.getFormulaR1C1()];
    }`);
    expect(result).toEqual([a1, readBack]);
  });

  test('is null for a cell without a formula', async () => {
    expect(await bench.check((sheet) => sheet.getRange('A1:B1').getFormulasR1C1())).toEqual([[null, null]]);
  });
});

test('setFormulas puts = before text, and nothing before nothing', async () => {
  const formulas = await bench.check((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.setFormulas([
      ['=C1', 'Value'],
      ['', '=D1'],
    ]);
    return range.getFormulas();
  });
  expect(formulas).toEqual([
    ['=C1', '=Value'],
    ['', '=D1'],
  ]);
});
