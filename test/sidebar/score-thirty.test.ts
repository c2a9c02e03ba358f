import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import type { PanelFile } from '../../src/core/penilaian/panel-file';
import { launchChromium } from '../support/chromium';
import { callDoor } from '../support/doors';
import { tableRows } from '../support/entries';
import { giveRights } from '../support/entry-form';
import { scoringSheet, verifiedEntries } from '../support/scoring';
import { openSidebarPage } from '../support/sidebar-page';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(600_000);

const [rina, dedi, ayu] = ['rina@kota.example', 'dedi@kota.example', 'ayu@kota.example'] as const;
const codes = ['LTB', 'KBR', 'IMP', 'SIG', 'ADP', 'SDY', 'KBL'];
const weights = [10, 15, 5, 30, 20, 5, 15];

/** Thirty real innovations; every sixth is Dinas Sosial's, which is Dedi's own. */
const entries = (
  parse(readFileSync('../shared/data/inovasi-contoh.csv'), { columns: true }) as Record<string, string>[]
)
  .slice(0, 30)
  .map(({ nama_inovasi = '', jenis_pengusul = '', ringkasan = '' }, index) => ({
    'Nama inovasi': nama_inovasi,
    OPD: index % 6 === 5 ? 'Dinas Sosial' : 'Dinas Kesehatan',
    'Jenis pengusul': ['SD', 'SMP'].includes(jenis_pengusul) ? jenis_pengusul : 'OPD',
    Manfaat: ringkasan,
  }));

/** What each gives: few different numbers, so that there are ties. */
const given = (who: number, entry: number): number[] =>
  codes.map((_, criterion) => 50 + 5 * ((entry * 7 + criterion * 3 + who * (entry % 4)) % 9));

let browser: Browser;
let book: TestWorkbook;
beforeAll(async () => {
  [browser, book] = await Promise.all([launchChromium(), openPreparedWorkbook()]);
});
afterAll(async () => {
  await browser.close();
  await book.close();
});

const openAs = (as: string): Promise<Page> => {
  const names = ['readScoring', 'readForScoring', 'readScoringSelection', 'saveScore', 'undoScore'];
  const door =
    (name: string) =>
    async (...args: unknown[]): Promise<unknown> =>
      (await callDoor(book, name, args, as)).result;
  return openSidebarPage(browser, 'score', Object.fromEntries(names.map((name) => [name, door(name)])));
};

/** ID of the entry that is open, once it is none of those before. */
const openedAfter = async (page: Page, seen: readonly string[]): Promise<string> => {
  const opened = await page.waitForFunction((before) => {
    const ids = [...document.querySelectorAll('p, span, div')].map(
      (element) => /^(INV-\d{4}-\d{3}) · /.exec(element.textContent ?? '')?.[1] ?? '',
    );
    return ids.find((id) => id !== '' && !before.includes(id)) ?? null;
  }, seen);
  return (await opened.jsonValue()) ?? '';
};

/** Scores the entry that is open, and waits until the next one is. */
const scoreOpen = async (page: Page, scores: readonly number[]): Promise<void> => {
  const fields = page.locator('[role="spinbutton"]');
  for (const [at, score] of scores.entries()) await fields.nth(at).fill(String(score));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

test('three assessors score thirty entries: the ranking is the one that was computed apart', async () => {
  await giveRights(book, {}, [
    [rina, 'Penilai'],
    [dedi, 'Penilai'],
    [ayu, 'Penilai'],
  ]);
  await book.script(
    `const tim = SpreadsheetApp.getActive().getSheetByName('Tim');
     const rows = tim.getDataRange().getValues();
     tim.getRange(rows.findIndex(([email]) => email === args[0]) + 1, rows[0].indexOf('Unit sendiri') + 1).setValue('Dinas Sosial'); return 1;`,
    dedi,
  );
  await book.door('setUp');
  const ids = await verifiedEntries(book, entries);

  // One after the other as the queue gives them; what is open is told by its heading.
  for (const [who, email] of [rina, dedi, ayu].entries()) {
    const own = ids.filter((_, index) => email !== dedi || entries[index]?.OPD !== 'Dinas Sosial');
    const page = await openAs(email);
    const seen: string[] = [];
    for (let done = 0; done < own.length; done += 1) {
      await page.getByText(`${done} dari ${own.length}`, { exact: true }).waitFor();
      const id = await openedAfter(page, seen);
      seen.push(id);
      const index = ids.indexOf(id);
      expect(own).toContain(id);
      await scoreOpen(page, given(who, index));
    }
    await page.getByText(`${own.length} dari ${own.length}`, { exact: true }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.context().close();
  }

  // The same person in two windows: the second is told of the first, and chooses.
  const [one, other] = [await openAs(ayu), await openAs(ayu)];
  const open = ids[0] ?? '';
  for (const page of [one, other]) {
    await page.getByRole('button').filter({ hasText: open }).click();
    await page.locator('[role="spinbutton"]').first().waitFor();
  }
  const before = given(2, ids.indexOf(open));
  const change = async (page: Page, score: number, why: string) => {
    await page.locator('[role="spinbutton"]').first().fill(String(score));
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Alasan mengubah').fill(why);
    await page.keyboard.press('Control+Enter');
  };
  await change(one, 91, 'Jendela pertama');
  await one.getByText(/^Final tersimpan/).waitFor();
  await change(other, 92, 'Jendela kedua');
  await other.getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  expect(await other.locator('[role="spinbutton"]').first().inputValue()).toBe('91');
  await Promise.all([one.context().close(), other.context().close()]);
  const final = (who: number, index: number): number[] =>
    who === 2 && ids[index] === open ? [91, ...before.slice(1)] : given(who, index);

  // Computed apart, as the rules are written.
  const plain = entries.map((entry, index) => {
    const panel = [0, 1, 2].filter((who) => !(who === 1 && entry.OPD === 'Dinas Sosial'));
    const totals = panel.map((who) =>
      final(who, index).reduce((sum, score, at) => sum + ((weights[at] ?? 0) * score) / 100, 0),
    );
    const means = codes.map(
      (_, at) => panel.reduce((sum, who) => sum + (final(who, index)[at] ?? 0), 0) / panel.length,
    );
    return {
      score: totals.reduce((sum, total) => sum + total, 0) / totals.length,
      // The heaviest first, equal weights in the order of the tab.
      ties: [3, 4, 1, 6, 0, 2, 5].map((at) => means[at] ?? 0),
      spread: Math.max(...totals) - Math.min(...totals),
    };
  });
  type Plain = (typeof plain)[number];
  const isBetter = (a: Plain, b: Plain): boolean => {
    const pairs = [[a.score, b.score], ...a.ties.map((tie, at) => [tie, b.ties[at] ?? 0])];
    const [x = 0, y = 0] = pairs.find(([p = 0, q = 0]) => Math.abs(p - q) > 1e-6) ?? [];
    return x > y;
  };
  const shown = await tableRows(book, 'Inovasi');
  const round = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6;
  expect(
    shown
      .slice(0, 30)
      .map((row) => [row.ID, round(row['Nilai akhir']), round(row['Selisih nilai']), row.Peringkat]),
  ).toEqual(
    plain.map((own, index) => [
      ids[index],
      round(own.score),
      round(own.spread),
      1 + plain.filter((another) => isBetter(another, own)).length,
    ]),
  );
  const panel = await scoringSheet(book, owner).ask<PanelFile>('readPanel');
  expect([panel.faults, panel.breaks, panel.rubricChanges]).toEqual([[], [], []]);
});
