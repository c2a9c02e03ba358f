import type { Decision, DecisionResult } from '../../src/core/verifikasi/decision';
import type { VerificationView } from '../../src/core/verifikasi/verification-view';
import type { VerificationList } from '../../src/entry/verification';
import { type CuttableWorkbook, openCuttableWorkbook } from '../support/cut-short';
import { tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { createInvariants } from '../support/invariants';
import { allCriteria, decisionOn, verifyDesk } from '../support/verify-desk';
import { hour } from '../support/workbook';

jest.setTimeout(600_000);

const health = 'operator.dinkes@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';

let book: CuttableWorkbook;
let desk: ReturnType<typeof verifyDesk>;
let invariants: ReturnType<typeof createInvariants>;
beforeEach(async () => {
  book = await openCuttableWorkbook();
  await book.door('setUp');
  await giveRights(book, { 'Dinas Kesehatan': health }, [[verifier, 'Verifikator']]);
  await book.door('setUp');
  desk = verifyDesk(book, verifier);
  const editors = [health, verifier].sort().join(' ');
  invariants = createInvariants(book, { 'Dinas Kesehatan': editors });
  await hour(book);
});
afterEach(() => book.close());

const submitted = async (name: string): Promise<Key> => {
  const form = entryForm(book, health);
  const { entry } = await form.begin(name);
  await form.ask('saveEntry', entry.key, [{ key: 'indicator:16:claim', base: '', text: '3' }]);
  await form.move(entry.key, 'Diajukan');
  return entry.key;
};
const afterTheHour = async (): Promise<string[]> => {
  await hour(book);
  return invariants.hold();
};
/** What tab Inovasi says of the verification of every entry. */
const cells = async () =>
  (await tableRows(book, 'Inovasi'))
    .filter((row) => row['Nama inovasi'] !== '')
    .map((row) => [row.Status, row['Catatan verifikator'], row['Kriteria PP 38/2017']].join('|'));

test('a decision, ended at any of its calls, was made whole or not at all, and sending it again completes it', async () => {
  const key = await submitted('Jemput Bola');
  await hour(book);
  const states = ['Diajukan||'];
  let decision: Decision | null = null;
  const cut = await book.cutAtEveryCall(
    'verifyEntry',
    async (nth) => {
      const view = (await desk.read(key)) as VerificationView;
      const isRefused = view.cells.status === 'Tidak Lolos';
      const criteria = `${isRefused ? 'Pembaruan, ' : ''}Manfaat`;
      const status = isRefused ? 'Perlu Perbaikan' : 'Tidak Lolos';
      const levels = { 16: { verified: String(nth % 4), note: `Catatan ${nth}` } };
      decision = decisionOn(view, { status, note: `Alasan ${nth}`, criteria, levels });
      states.push(`${status}|Alasan ${nth}|${criteria}`);
      return desk.run('verifyEntry', [decision]);
    },
    async (nth) => {
      // What stood there before, or the whole decision.
      expect(states.slice(-2)).toContain((await cells())[0]);
      expect(await afterTheHour()).toEqual(['Jemput Bola']);
      expect(states.slice(-2)).toContain((await cells())[0]);
      expect(decision && (await desk.send(decision))).toMatchObject({ outcome: 'decided' });
      expect((await cells())[0]).toBe(states.at(-1));
      const [proof] = await tableRows(book, 'Bukti', 1);
      expect(proof).toMatchObject({ Klaim: 3, Terverifikasi: nth % 4, Catatan: `Catatan ${nth}` });
      expect(await afterTheHour()).toEqual(['Jemput Bola']);
      // Also the level is in the log now, though the run that wrote it may have told nobody.
      const log = await tableRows(book, 'Riwayat');
      expect(
        log.filter(({ Apa, Menjadi }) => Apa === 'Bukti 16: Catatan' && Menjadi === `Catatan ${nth}`),
      ).not.toHaveLength(0);
    },
  );
  expect(cut).toBeGreaterThan(9);
});

test('verifying many, ended at any of its calls, leaves each waiting or verified, and the next time takes the rest', async () => {
  const names = ['Satu', 'Dua', 'Tiga'];
  const keys: Key[] = [];
  for (const name of names) keys.push(await submitted(name));
  await hour(book);
  const verify = async () => {
    const { lines } = (await desk.list()) as VerificationList;
    return desk.run<DecisionResult[]>('verifyMany', [lines.map(({ key, mark }) => ({ key, mark }))]);
  };
  const cut = await book.cutAtEveryCall('verifyMany', verify, async () => {
    for (const state of await cells()) {
      expect(['Diajukan||', `Diajukan||${allCriteria}`, `Terverifikasi||${allCriteria}`]).toContain(state);
    }
    expect(await afterTheHour()).toEqual(names);
    const { result } = await verify();
    expect(result?.every(({ outcome }) => outcome === 'decided')).toBe(true);
    expect(await cells()).toEqual(names.map(() => `Terverifikasi||${allCriteria}`));
    const views = await Promise.all(keys.map((key) => desk.read(key)));
    for (const view of views) if (view) await desk.send(decisionOn(view, { status: 'Diajukan' }));
    expect(await afterTheHour()).toEqual(names);
  });
  expect(cut).toBeGreaterThan(9);
});

test('taking back, ended at any of its calls, is completed by taking back again', async () => {
  const key = await submitted('Jemput Bola');
  await hour(book);
  let undo: Decision | null = null;
  const cut = await book.cutAtEveryCall(
    'undoVerification',
    async (nth) => {
      const view = (await desk.read(key)) as VerificationView;
      const levels = { 16: { verified: String(1 + (nth % 3)), note: '' } };
      const made = await desk.send(
        decisionOn(view, { status: 'Tidak Lolos', note: `Alasan ${nth}`, levels }),
      );
      undo = made.outcome === 'decided' ? made.undo : null;
      return desk.run('undoVerification', [[undo]]);
    },
    async () => {
      expect(await afterTheHour()).toEqual(['Jemput Bola']);
      expect(undo && (await desk.undo([undo]))).toMatchObject([{ outcome: 'decided' }]);
      expect(await cells()).toEqual(['Diajukan||']);
      expect((await tableRows(book, 'Bukti', 1))[0]).toMatchObject({ Klaim: 3, Terverifikasi: '' });
      expect(await afterTheHour()).toEqual(['Jemput Bola']);
    },
  );
  expect(cut).toBeGreaterThan(9);
});
