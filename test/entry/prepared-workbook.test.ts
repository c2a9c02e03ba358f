import { bookView } from '../support/book-view';
import { openPreparedWorkbook, openTestWorkbook } from '../support/workbook';

test('the workbook that tests begin with is to the letter what set-up leaves', async () => {
  const fresh = await openTestWorkbook();
  await fresh.door('setUp');
  const prepared = await openPreparedWorkbook();
  const whole = ({ runtime }: typeof fresh) => {
    const { id: _, ...book } = runtime.document.book;
    return JSON.parse(
      JSON.stringify({ book, view: bookView(runtime.document.book), triggers: runtime.triggers() }),
    );
  };
  expect(whole(prepared)).toEqual(whole(fresh));
  expect(prepared.runtime.clock.now().getTime() - fresh.runtime.clock.now().getTime()).toBeLessThan(60_000);
  await fresh.close();
  await prepared.close();
}, 60_000);
