import type { CheckCode, CheckFile } from '../../src/core/periksa/check';
import type { RunOutcome } from '../../src/local/host/contract';
import { callDoor } from '../support/doors';
import { hour, openPreparedWorkbook, owner, quietWindow, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const guest = 'operator.opd-05@pangkalpinang.example';
const stateOf = ({ checks }: CheckFile, code: CheckCode) => checks.find((one) => one.code === code)?.state;

describe('runs that stopped', () => {
  const opened = async (book: TestWorkbook, as: string): Promise<string[]> => {
    const said: string[] = [];
    await book.runtime.open(as, { ...quietWindow, toast: (message) => said.push(message) });
    return said;
  };

  test('are told on opening, to whomever opens, and not while they come', async () => {
    const book = await openPreparedWorkbook();
    await hour(book);
    expect(await opened(book, owner)).toEqual([]);
    await book.script(
      `ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === 'hourly').forEach((one) => ScriptApp.deleteTrigger(one)); return 1;`,
    );
    book.runtime.clock.set(new Date('2025-04-24T03:30:00+07:00'));
    expect(await opened(book, owner)).toEqual([]);
    book.runtime.clock.set(new Date('2025-04-24T08:00:00+07:00'));
    const told =
      'Jadwal otomatis tidak berjalan sejak 23 April 2025. Admin: buka menu Inovasi Daerah, Periksa & perbaiki.';
    expect(await opened(book, owner)).toEqual([told]);
    book.runtime.document.book.editors.push(guest);
    expect(await opened(book, guest)).toEqual([told]);
    const mended = (await callDoor<CheckFile>(book, 'mendChecks', [['triggers', 'runs']])).result;
    expect([stateOf(mended, 'triggers'), stateOf(mended, 'runs')]).toEqual(['sound', 'sound']);
    expect(await opened(book, owner)).toEqual([]);
    await book.close();
  });

  test('are remembered once a day, so that quiet hours cost no more', async () => {
    const book = await openPreparedWorkbook();
    book.runtime.clock.set(new Date('2025-04-23T22:20:00+07:00'));
    const mark = () =>
      book.script<string>(
        `return PropertiesService.getDocumentProperties().getProperty('lembar-inovasi.berjalan');`,
      );
    const marks: string[] = [];
    const runs: RunOutcome[] = [];
    for (let count = 0; count < 4; count += 1) {
      runs.push(await hour(book));
      marks.push(await mark());
    }
    // Before midnight, after it, and twice more in the new day.
    expect(marks.map((one) => Number(one) - Number(marks[0]))).toEqual([0, 15, 15, 15]);
    expect(runs.slice(2).map(({ calls }) => [calls.total, calls.write])).toEqual([
      [5, 0],
      [5, 0],
    ]);
    await book.close();
  });
});
