import type { OpenEntry } from '../../src/entry/open-entries';
import { type CuttableWorkbook, openCuttableWorkbook } from '../support/cut-short';
import { tableRows } from '../support/entries';
import { entryForm, giveRights } from '../support/entry-form';
import { createInvariants } from '../support/invariants';
import { hour } from '../support/workbook';

jest.setTimeout(600_000);

const health = 'operator.dinkes@pangkalpinang.example';

let book: CuttableWorkbook;
let form: ReturnType<typeof entryForm>;
let invariants: ReturnType<typeof createInvariants>;
beforeEach(async () => {
  book = await openCuttableWorkbook();
  await giveRights(book, { 'Dinas Kesehatan': health });
  form = entryForm(book, health);
  invariants = createInvariants(book, { 'Dinas Kesehatan': health });
  await hour(book);
});
afterEach(() => book.close());

const afterTheHour = async (): Promise<string[]> => {
  await hour(book);
  return invariants.hold();
};
const begin = (name: string) =>
  form.run('beginEntry', [{ opd: 'Dinas Kesehatan', proposerKind: 'OPD', unit: 'Puskesmas', name }]);

test('an entry that is begun, ended at any of its calls, is there whole or not at all, and the hour completes it', async () => {
  const begun: string[] = [];
  const cut = await book.cutAtEveryCall(
    'beginEntry',
    (nth) => begin(`Inovasi ${nth}`),
    async (nth) => {
      const rows = await tableRows(book, 'Inovasi');
      const own = rows.filter((row) => row['Nama inovasi'] === `Inovasi ${nth}`);
      // What was cut off before its name was written has left nothing that holds a name, nor hinders the next.
      for (const row of own)
        expect(row).toMatchObject({ OPD: 'Dinas Kesehatan', 'Nama unit/sekolah': 'Puskesmas' });
      if (own.length > 0) begun.push(`Inovasi ${nth}`);
      expect(await afterTheHour()).toEqual(begun);
    },
  );
  expect(cut).toBeGreaterThan(8);
});

test('a save, ended at any of its calls, loses nothing that was there and is completed by saving again', async () => {
  const { entry } = (await begin('Jemput Bola')).result as OpenEntry;
  const fieldsOf = (nth: number) => [
    { key: 'unit', text: `Unit ${nth}` },
    { key: 'aim', text: `Tujuan ${nth}` },
    { key: 'result', text: `Hasil ${nth}` },
    { key: 'indicator:16:claim', text: String(1 + (nth % 3)) },
    { key: 'indicator:16:link', text: `https://bukti.example/16-${nth}` },
    { key: `indicator:${17 + (nth % 18)}:link`, text: `https://bukti.example/baru-${nth}` },
  ];
  const save = async (nth: number) => {
    const now = await form.read(entry.key);
    const evidence = new Map(now?.evidence.map((one) => [one.indicator, one]));
    const changes = fieldsOf(nth).map(({ key, text }) => {
      const [, indicator = '', part = ''] = /^indicator:(\d+):(\w+)$/.exec(key) ?? [];
      const found = evidence.get(indicator);
      const base = part === 'claim' ? String(found?.claim ?? '') : (found?.link ?? '');
      return { key, text, base: indicator === '' ? (now?.entry.texts[key] ?? '') : base };
    });
    return form.run('saveEntry', [entry.key, changes]);
  };
  const cut = await book.cutAtEveryCall('saveEntry', save, async (nth) => {
    expect(await afterTheHour()).toEqual(['Jemput Bola']);
    const again = await save(nth);
    expect(again).toMatchObject({ result: { outcome: 'saved', conflicts: [], refusals: [] } });
    const [row] = await tableRows(book, 'Inovasi', 1);
    expect(row).toMatchObject({
      'Nama unit/sekolah': `Unit ${nth}`,
      Tujuan: `Tujuan ${nth}`,
      Hasil: `Hasil ${nth}`,
    });
    const proofs = (await tableRows(book, 'Bukti')).filter(({ ID }) => ID !== '');
    const keys = proofs.map((proof) => `${proof.ID} ${proof.Indikator}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(proofs.find((proof) => proof.Indikator === '16')).toMatchObject({
      Klaim: 1 + (nth % 3),
      'Tautan bukti': `https://bukti.example/16-${nth}`,
    });
    expect(await afterTheHour()).toEqual(['Jemput Bola']);
  });
  expect(cut).toBeGreaterThan(10);
});

test('a move of the status, ended at any of its calls, was made or not, and the log says the same', async () => {
  const { entry } = (await begin('Jemput Bola')).result as OpenEntry;
  const cut = await book.cutAtEveryCall(
    'moveEntry',
    async () => {
      const now = await form.read(entry.key);
      return form.run('moveEntry', [entry.key, now?.entry.status === 'Ditarik' ? 'Draf' : 'Ditarik']);
    },
    async () => {
      expect(await afterTheHour()).toEqual(['Jemput Bola']);
    },
  );
  expect(cut).toBeGreaterThan(7);
});
