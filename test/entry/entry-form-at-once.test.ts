import { defaultRoster } from '../../src/core/lembar/roster';
import { entriesTab, tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { hour, openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

let book: TestWorkbook;
beforeEach(async () => {
  book = await openPreparedWorkbook();
});
afterEach(() => book.close());

const agencies = defaultRoster.map(({ name }) => name);
/** The page tries again what met a crowd. */
const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!String(error).includes('sedang dipakai')) throw error;
    return patiently(work);
  }
};
const operatorOf = (index: number): string => `operator.${index}@pangkalpinang.example`;

test('thirty-six operators save from the sidebar at once, and somebody pastes five hundred rows among them: nothing is lost', async () => {
  const tab = entriesTab(book);
  await giveRights(book, Object.fromEntries(agencies.map((name, index) => [name, operatorOf(index)])));
  await hour(book);
  const enter = async (index: number): Promise<void> => {
    const form = entryForm(book, operatorOf(index));
    const { entry } = await patiently(() => form.begin(`Inovasi ${index}`, { opd: agencies[index] ?? '' }));
    const saved = (key: Key, texts: Readonly<Record<string, string>>) =>
      patiently(() => form.save(key, texts));
    await Promise.all([
      saved(entry.key, { aim: `Tujuan ${index}` }),
      saved(entry.key, { benefit: `Manfaat ${index}` }),
      saved(entry.key, {
        'indicator:16:claim': '2',
        'indicator:16:link': `https://bukti.example/${index}`,
      }),
    ]);
    await patiently(() => form.move(entry.key, 'Diajukan'));
  };
  const pasted = Array.from({ length: 500 }, (_, index) => ['dinkes', 'opd', '', `Tempelan  ${index}`]);
  await Promise.all([
    ...agencies.slice(0, 18).map((_, index) => enter(index)),
    tab.paste('OPD', 200, pasted, owner),
    ...agencies.slice(18).map((_, index) => enter(index + 18)),
  ]);
  await hour(book);

  const entries = (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
  expect(entries).toHaveLength(536);
  expect(new Set(entries.map(({ ID }) => ID)).size).toBe(536);
  for (const entry of entries) expect(entry.ID).toMatch(/^INV-2025-\d{3}$/);
  for (const [index, opd] of agencies.entries()) {
    const own = entries.filter((entry) => entry['Nama inovasi'] === `Inovasi ${index}`);
    expect(own).toMatchObject([
      {
        OPD: opd,
        Tujuan: `Tujuan ${index}`,
        Manfaat: `Manfaat ${index}`,
        Status: 'Diajukan',
        'Diubah oleh': operatorOf(index),
      },
    ]);
  }
  const logged = new Map((await tableRows(book, 'Riwayat')).map((line) => [`${line.ID} ${line.Apa}`, line]));
  for (const entry of entries)
    for (const title of ['OPD', 'Jenis pengusul', 'Nama inovasi', 'Tujuan', 'Manfaat', 'Status'])
      if (entry[title] !== '') expect(logged.get(`${entry.ID} ${title}`)?.Menjadi).toBe(entry[title]);
  const evidence = (await tableRows(book, 'Bukti')).filter((row) => row.ID !== '');
  expect(evidence).toHaveLength(36);
  for (const row of evidence)
    expect(logged.get(`${row.ID} Bukti 16: Tautan bukti`)?.Menjadi).toBe(row['Tautan bukti']);
  expect((await hour(book)).calls.write).toBe(0);
});
