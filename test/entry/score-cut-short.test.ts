import type { PanelFile } from '../../src/core/penilaian/panel-file';
import { type CuttableWorkbook, openCuttableWorkbook } from '../support/cut-short';
import { tableRows } from '../support/entries';
import { giveRights } from '../support/entry-form';
import { scoringSheet, verifiedEntries } from '../support/scoring';
import { owner } from '../support/workbook';

jest.setTimeout(600_000);

const [first, second] = ['p1@kota.example', 'p2@kota.example'] as const;

let book: CuttableWorkbook;
let ids: string[];
beforeEach(async () => {
  book = await openCuttableWorkbook();
  await giveRights(book, {}, [
    [first, 'Penilai'],
    [second, 'Penilai'],
  ]);
  await book.door('setUp');
  ids = await verifiedEntries(
    book,
    Array.from({ length: 20 }, () => ({})),
  );
});
afterEach(() => book.close());

/** The next run is somebody else's save, or the panel's opening: afterwards scores and ledger must agree. */
const agreeAfterNextRun = async (nth: number): Promise<void> => {
  if (nth % 2 === 1) await scoringSheet(book, second).save(ids[nth - 1] ?? '', 40 + nth);
  const panel = await scoringSheet(book, owner).ask<PanelFile>('readPanel');
  expect([panel.faults, panel.breaks]).toEqual([[], []]);
};

const sendOf = async (id: string, score: number, why: string) => {
  const { mine, version, fingerprint } = await scoringSheet(book, first).open(id);
  const scores = Object.fromEntries(Object.keys(mine.scores).map((code) => [code, score]));
  return { id, version, fingerprint, why, score: { ...mine, scores, state: 'Final' as const } };
};

test('a first score, ended at any of its calls, is there whole or not at all', async () => {
  const cut = await book.cutAtEveryCall(
    'saveScore',
    async (nth) => scoringSheet(book, first).run('saveScore', await sendOf(ids[nth - 1] ?? '', 50 + nth, '')),
    async (nth) => {
      await agreeAfterNextRun(nth);
      const row = (await tableRows(book, 'Penilaian')).find(
        ({ ID, Penilai }) => ID === ids[nth - 1] && Penilai === first,
      );
      if (row) expect(row).toMatchObject({ LTB: 50 + nth, KBL: 50 + nth, Keadaan: 'Final', Nilai: 50 + nth });
      const lines = (await tableRows(book, 'Buku Nilai')).filter(
        ({ ID, Penilai }) => ID === ids[nth - 1] && Penilai === first,
      );
      expect(lines.length > 0).toBe(row !== undefined);
    },
  );
  expect(cut).toBeGreaterThan(8);
});

test('a change, ended at any of its calls, leaves the old score or the new, and the ledger says which', async () => {
  const id = ids[19] ?? '';
  await scoringSheet(book, first).save(id, 50);
  const before = { score: 50 };
  const cut = await book.cutAtEveryCall(
    'saveScore',
    async (nth) => scoringSheet(book, first).run('saveScore', await sendOf(id, 60 + nth, `Ke-${nth}`)),
    async (nth) => {
      await agreeAfterNextRun(nth);
      const row = (await tableRows(book, 'Penilaian')).find(
        ({ ID, Penilai }) => ID === id && Penilai === first,
      );
      expect([before.score, 60 + nth]).toContain(row?.LTB);
      expect(row).toMatchObject({ KBL: row?.LTB, SIG: row?.LTB, Nilai: row?.LTB });
      before.score = Number(row?.LTB);
    },
  );
  expect(cut).toBeGreaterThan(8);
});
