import { callDoor } from '../support/doors';
import { admin, scoredPanel } from '../support/scored-panel';
import { hour, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const operator = 'operator@pangkalpinang.example';

let ids: readonly string[];
let open: () => Promise<TestWorkbook>;
let book: TestWorkbook;
beforeAll(async () => {
  ({ ids, open } = await scoredPanel());
});
beforeEach(async () => {
  book = await open();
});
afterEach(() => book.close());

const told = async () => {
  const before = book.runtime.mails().length;
  const { calls } = await hour(book);
  return { mails: book.runtime.mails().slice(before), calls };
};
const lock = () => callDoor(book, 'lockRound', ['Pleno'], admin);
const unlock = () => callDoor(book, 'unlockRound', ['Salah hitung'], admin);

test('a locked round is told once, with score, place and award; opened again before the hour it is not', async () => {
  await book.door('installSchedule');
  await told();
  await lock();
  await unlock();
  expect((await told()).mails).toEqual([]);
  await lock();
  const { mails, calls } = await told();
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [operator, 'Hasil penilaian 2025: Inovasi 2'],
  ]);
  expect(mails[0]?.body).toContain(`- Inovasi 2, ${ids[1]}: nilai 69,00, peringkat 2 dari 3, Juara 2 OPD\n`);
  expect(mails[0]?.htmlBody).toContain('Juara 2 OPD');
  expect(calls.total).toBeLessThanOrEqual(15 + 4);
  // The same result locked once more is nothing new.
  await unlock();
  await lock();
  expect((await told()).mails).toEqual([]);
});

test('a round that was locked before the schedule was turned on is not told', async () => {
  await told();
  await lock();
  await book.door('installSchedule');
  expect((await told()).mails).toEqual([]);
});
