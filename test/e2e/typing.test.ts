import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import {
  activeCellShows,
  become,
  fixtureDist,
  goTo,
  newDataFolder,
  openTab,
  openWindow,
  type PageAtWork,
  startPage,
  typeInto,
  violationsAround,
  violationsIn,
} from './page-at-work';

jest.setTimeout(120_000);

describe('a person at the keyboard', () => {
  const data = newDataFolder();
  let work: PageAtWork;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [work, browser] = await Promise.all([
      startPage(['--kosong', '--dist', fixtureDist], data),
      launchChromium(),
    ]);
    page = await openWindow(browser, work.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openTab(page, 'Inovasi');
  });

  afterAll(async () => {
    await browser?.close();
    await work?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const shows = async (cell: string, text: string): Promise<void> => {
    await goTo(page, cell);
    await activeCellShows(page, cell, text);
  };
  const paste = async (cell: string, text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await goTo(page, cell);
    await page.keyboard.press('Control+v');
  };
  const list = () => page.getByRole('listbox', { name: 'Pilihan' });

  test('Enter opens the cell’s list, arrows and Enter choose from it', async () => {
    await goTo(page, 'B2');
    await page.keyboard.press('Enter');
    await list().getByRole('option', { name: 'Diajukan' }).waitFor();
    expect(await violationsIn(page, '.pilihan')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await list().waitFor({ state: 'detached' });
    await shows('B2', 'Diajukan');
  });

  test('the list shrinks to what is typed, and Tab takes the first and goes on', async () => {
    await goTo(page, 'B3');
    await page.keyboard.type('dra');
    await list().getByRole('option', { name: 'Diajukan' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await activeCellShows(page, 'C3', '(kosong)');
    await shows('B3', 'Draf');
  });

  test('the mouse chooses too', async () => {
    await goTo(page, 'B4');
    await page.keyboard.press('Enter');
    await list().getByRole('option', { name: 'Draf' }).click();
    await shows('B4', 'Draf');
  });

  test('what the list does not hold is refused, in Indonesian and in Google’s words', async () => {
    await typeInto(page, 'B3', 'Entah');
    const refused = page.locator('.roti', { hasText: 'Perubahan ditolak' });
    await refused.getByText('tidak termasuk yang boleh diisikan').waitFor();
    await refused.getByText(/violates the data validation rules/).waitFor();
    await refused.getByRole('button').click();
    await shows('B3', 'Draf');
  });

  test.each([
    ['lower', { x: 1200, y: 550 }],
    ['upper', { x: 1200, y: 60 }],
  ])('a refusal in the %s corner does not lie over the cell', async (_, position) => {
    const canvas = page.locator('canvas[id*="sheet-main"]');
    const refused = page.locator('.roti', { hasText: 'paling banyak 50.000 huruf' });
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), 'x'.repeat(50_001));
    await canvas.click({ position });
    await page.keyboard.press('Control+v');
    await refused.waitFor();
    const note = await refused.boundingBox();
    const grid = await canvas.boundingBox();
    const [from, to] = [note?.y ?? 0, (note?.y ?? 0) + (note?.height ?? 0)];
    const at = (grid?.y ?? 0) + position.y;
    expect(at < from || at > to).toBe(true);
    expect(from).toBeGreaterThan(grid?.y ?? 0);
    await refused.getByRole('button').click();
  });

  test('undo passes over what was refused, to the last edit that happened', async () => {
    await typeInto(page, 'E20', 'satu');
    await typeInto(page, 'E20', 'dua');
    await typeInto(page, 'B3', 'Bukan pilihan');
    await page.locator('.roti', { hasText: 'Perubahan ditolak' }).waitFor();
    await goTo(page, 'E20');
    await page.keyboard.press('Control+z');
    await activeCellShows(page, 'E20', 'satu');
    await page.keyboard.press('Control+y');
    await activeCellShows(page, 'E20', 'dua');
    await shows('B3', 'Draf');
  });

  test.each([
    ['E2', '=1+1', '2'],
    ['E3', "'007", '007'],
    ['E4', '23/04/2025', '23/04/2025'],
    ['E5', 'Rp 12.500.000', 'Rp12.500.000'],
    ['E6', '12,5%', '12,50%'],
    ['E7', 'Halo 😀', 'Halo 😀'],
    ['E8', 'مرحبا', 'مرحبا'],
    ['E9', '<b>tebal</b>', '<b>tebal</b>'],
  ])('in %s, %s becomes %s', async (cell, typed, shown) => {
    await typeInto(page, cell, typed);
    await shows(cell, shown);
  });

  test('a block is pasted, taken back and put there again', async () => {
    const block = Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => `r${row + 1}c${column + 1}`).join('\t'),
    ).join('\n');
    await paste('G1', block);
    await shows('K20', 'r20c5');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await activeCellShows(page, 'K20', '(kosong)');
    await page.getByRole('button', { name: 'Ulangi' }).click();
    await activeCellShows(page, 'K20', 'r20c5');
    await shows('G1', 'r1c1');
  });

  test('what another program copied is read as if it were typed here', async () => {
    await paste('R1', ['1.500\t04/05/2025\t<b>x</b>', '"dua\nbaris"\t50%\t\'007'].join('\n'));
    await shows('R1', '1.500');
    await shows('S1', '04/05/2025');
    await shows('T1', '<b>x</b>');
    await shows('T2', '007');
  });

  describe('the menu of a cell', () => {
    /** Chooses from the menu of a cell far from what other tests typed, and says which one it was. */
    const choose = async (entry: string, y: number): Promise<string> => {
      await page.locator('canvas[id*="sheet-main"]').click({ button: 'right', position: { x: 400, y } });
      await page.getByText(entry, { exact: true }).click();
      const [cell = ''] = /^\w+/.exec((await page.locator('[data-sel-aktif]').textContent()) ?? '') ?? [];
      return cell;
    };

    beforeAll(() => goTo(page, 'H60'));

    test('pastes what another program copied as Ctrl+V does', async () => {
      await page.evaluate(() => navigator.clipboard.writeText('Rp 2.500\n04/05/2025'));
      const cell = await choose('Tempel', 300);
      await activeCellShows(page, cell, 'Rp2.500');
    });

    test('pastes a formula of the sheet with its references moved', async () => {
      await typeInto(page, 'J60', '=I60+1');
      await goTo(page, 'J60');
      await page.keyboard.press('Control+c');
      const cell = await choose('Tempel', 340);
      const row = Number(cell.replace(/\D/g, ''));
      await typeInto(page, `${String.fromCharCode(cell.charCodeAt(0) - 1)}${row}`, '41');
      await shows(cell, '42');
    });

    test('says that Ctrl+V is needed when the browser does not let it read the clipboard', async () => {
      await page.evaluate(() => {
        navigator.clipboard.read = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      const cell = await choose('Tempel', 400);
      await page.locator('.roti', { hasText: 'Tempel dengan Ctrl+V.' }).waitFor();
      await activeCellShows(page, cell, '(kosong)');
    });
  });

  test('a block that goes beyond the last row gets the rows it needs', async () => {
    await paste('A999', ['satu', 'dua', 'tiga'].join('\n'));
    await shows('A1001', 'tiga');
  });

  test('more than 50,000 characters are refused', async () => {
    await paste('E12', 'x'.repeat(50_001));
    await page.locator('.roti', { hasText: 'paling banyak 50.000 huruf' }).waitFor();
    await shows('E12', '(kosong)');
  });

  test('a sort is taken back by undo, formulas and all', async () => {
    await paste('M1', ['c\t3', 'a\t1', 'b\t=N1+1'].join('\n'));
    await shows('N3', '4');
    const box = page.locator('[data-u-comp="defined-name"] input');
    await box.fill('M1:N3');
    await box.press('Enter');
    await page.getByRole('button', { name: 'Urutkan A→Z' }).click();
    await shows('M1', 'a');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await activeCellShows(page, 'M1', 'c');
    await shows('N3', '4');
  });

  test('a guest is told so before trying', async () => {
    await become(page, /^Tamu/);
    await page.getByText('Hanya melihat', { exact: true }).waitFor();
    await typeInto(page, 'A5', 'Dari tamu');
    await page.locator('.roti', { hasText: 'Anda hanya dapat melihat berkas ini.' }).waitFor();
    await become(page, 'Pemilik berkas');
    await page.getByText('Hanya melihat', { exact: true }).waitFor({ state: 'detached' });
  });

  test('a server that goes away is waited for, with what was typed meanwhile', async () => {
    const { port } = new URL(work.url);
    await work.stop();
    await page.getByText('Sambungan ke server terputus.').waitFor();
    expect(await violationsAround(page)).toEqual([]);
    await typeInto(page, 'A9', 'Sempat ditunggu');
    work = await startPage(['--kosong', '--dist', fixtureDist, '--port', port], data);
    await page.getByText('Sambungan ke server terputus.').waitFor({ state: 'detached' });
    await shows('A9', 'Sempat ditunggu');
    const other = await openWindow(browser, work.url);
    await openTab(other, 'Inovasi');
    await goTo(other, 'A9');
    await activeCellShows(other, 'A9', 'Sempat ditunggu');
    await other.close();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh .xlsx' }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/);
  });
});
