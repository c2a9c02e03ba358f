import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseSample } from '../../src/local/page/sample';
import { typeSample } from '../../src/local/page/type-sample';
import { exportXlsx } from '../../src/local/xlsx/export-xlsx';
import { openPreparedWorkbook, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
  const csv = readFileSync('src/local/page/sample/inovasi-contoh.csv', 'utf8');
  await typeSample(book.runtime, parseSample(csv));
  await book.runtime.document.settled();
});
afterAll(() => book.close());

type Line = Readonly<Record<string, unknown>>;

const linesOf = (tab: string) =>
  book.script<Line[]>(
    `const [titles, ...rows] = SpreadsheetApp.getActive().getSheetByName(args[0]).getDataRange().getDisplayValues();
     return rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index]])));`,
    tab,
  );
const figure = (name: string) =>
  book.script<unknown>(`return SpreadsheetApp.getActive().getRangeByName(args[0]).getValue();`, name);

/** A recount that knows nothing of core: plain loops over what the tabs show. */
const recount = async () => {
  const counted = ['diajukan', 'perlu perbaikan', 'terverifikasi'];
  const text = (value: unknown) => String(value).trim().toLowerCase();
  const entries = (await linesOf('Inovasi')).filter((line) => text(line['Nama inovasi']) !== '');
  const roster = (await linesOf('OPD')).filter(
    (line) => text(line['Nama OPD']) !== '' && text(line.Aktif) === 'ya',
  );
  let achievement = 0;
  const own = new Set<string>();
  for (const entry of entries) {
    if (!counted.includes(text(entry.Status))) continue;
    achievement += 1;
    if (text(entry['Jenis pengusul']) === 'opd') own.add(text(entry.OPD));
  }
  const missing = roster.map((line) => String(line['Nama OPD'])).filter((name) => !own.has(text(name)));
  return {
    entries: entries.length,
    achievement,
    coverage: roster.length - missing.length,
    agencies: roster.length,
    missing,
  };
};

test('each row of the sample got an ID of its own from the script', async () => {
  const ids = (await linesOf('Inovasi')).filter((line) => line['Nama inovasi'] !== '').map(({ ID }) => ID);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('INV-2025-001');
});

test('after the sample is typed the figures equal an independent recount', async () => {
  const told = await recount();
  const lines = parse(readFileSync('src/local/page/sample/inovasi-contoh.csv', 'utf8'), {
    columns: true,
    bom: true,
  });
  expect(told.entries).toBe(lines.length);
  expect(told.achievement).toBeGreaterThan(50);
  expect(told.coverage).toBeGreaterThan(10);
  expect(await figure('JUMLAH_USULAN')).toBe(told.entries);
  expect(await figure('CAPAIAN')).toBe(told.achievement);
  expect(await figure('CAKUPAN_OPD')).toBe(told.coverage);
  expect(await figure('JUMLAH_OPD')).toBe(told.agencies);
  expect(await figure('OPD_TIDAK_DIKENAL')).toBe(0);
});

test('the sidebar recomputes the same figures in at most eight calls, without a write', async () => {
  const told = await recount();
  const { result, calls } = await book.door('readFigures');
  expect(result).toMatchObject({
    coverage: told.coverage,
    agencies: told.agencies,
    achievement: told.achievement,
    missing: told.missing,
    agreesWithSheet: true,
  });
  expect(calls.write).toBe(0);
  expect(calls.total).toBeLessThanOrEqual(8);
});

test('the sample leaves a workbook that set-up finds sound', async () => {
  expect((await book.door('setUp')).calls.write).toBe(0);
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

if (!hasLibreOffice) {
  process.stderr.write(
    'LibreOffice is not on this machine: the test that re-opens the exported workbook there is left out.\n',
  );
} else {
  test('LibreOffice opens the exported workbook and shows the same figures', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ekspor-'));
    await exportXlsx(book.runtime.document.book, join(folder, 'lembar.xlsx'));
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'lembar.xlsx'),
    ]);
    const tab = (name: string): string[][] =>
      parse(readFileSync(join(folder, `lembar-${name}.csv`), 'utf8'), { relax_column_count: true });
    const told = await recount();
    const dashboard = new Map(tab('Dasbor').map((row) => [row[0], row[1]]));
    expect(dashboard.get('OPD sudah mengusulkan (cakupan)')).toBe(String(told.coverage));
    expect(dashboard.get('Usulan yang dihitung (capaian)')).toBe(String(told.achievement));
    expect(dashboard.get('Semua usulan yang tercatat')).toBe(String(told.entries));
    const names = tab('Dasbor')
      .slice(4)
      .flatMap((row) => (row[6] ? [row[6]] : []));
    expect(names).toEqual(told.missing);
    const missing = tab('OPD')
      .filter((row) => row.includes('Belum mengusulkan'))
      .map((row) => row[1]);
    expect(missing).toEqual(told.missing);
    rmSync(folder, { recursive: true, force: true });
  });
}
