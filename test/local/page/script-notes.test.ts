import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtime } from '../../../src/local/host/contract';
import { createRuntime } from '../../../src/local/host/runtime';
import { watchNotes } from '../../../src/local/page/script-notes';

jest.setTimeout(60_000);

const owner = 'pemilik@pangkalpinang.example';

/** Puts back what is not 'baik', with a note; takes the note away when it is. */
const script = `function onEdit(e) {
  for (let row = e.range.getRow(); row <= e.range.getLastRow(); row += 1) {
    const cell = e.range.getSheet().getRange(row, 1);
    if (cell.getValue() === 'baik') cell.clearNote();
    else if (String(cell.getValue()).startsWith('buruk')) cell.setValue(e.oldValue || '').setNote('Periksa: buruk');
  }
}`;

describe('notes that a script puts on what a person typed', () => {
  let runtime: Runtime;

  beforeEach(async () => {
    runtime = await createRuntime({ dist: mkdtempSync(join(tmpdir(), 'dist-')), script, owner });
  });
  afterEach(() => runtime.close());

  const typed = async (row: number, ...values: string[]): Promise<[string, string][]> => {
    const sheet = runtime.document.book.sheets[0]?.id ?? 0;
    const rect = { sheet, row, column: 1, rows: values.length, columns: 1 };
    let tell: () => [string, string][] = () => [];
    const edit = { kind: 'type', rect, values: values.map((value) => [value]) } as const;
    await runtime.edit(owner, edit, undefined, (event) => {
      tell = watchNotes(runtime.document.book, event);
    });
    return tell();
  };

  test('are told with their cells, each one of a block', async () => {
    expect(await typed(2, 'buruk', 'baik', 'buruk')).toEqual([
      ['A2', 'Periksa: buruk'],
      ['A4', 'Periksa: buruk'],
    ]);
  });

  test('are told again when the same is put back again', async () => {
    await typed(2, 'baik');
    expect(await typed(2, 'buruk')).toEqual([['A2', 'Periksa: buruk']]);
    expect(await typed(2, 'buruk')).toEqual([['A2', 'Periksa: buruk']]);
  });

  test('are not told of when they stood there and the edit was let stand', async () => {
    const sheet = runtime.document.book.sheets[0]?.id ?? 0;
    await runtime.document
      .callsFor(owner)
      .setNotes({ sheet, row: 2, column: 1, rows: 1, columns: 1 }, [['Catatan orang']]);
    expect(await typed(2, 'lumayan')).toEqual([]);
    expect(await typed(2, 'baik')).toEqual([]);
  });
});
