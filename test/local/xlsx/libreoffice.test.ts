import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Book, CellValue } from '../../../src/local/document/book';
import { exportXlsx } from '../../../src/local/xlsx/export-xlsx';
import { addSheet, calculate, newBook, rectOf } from './book';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
if (!isInstalled)
  process.stderr.write(
    'LibreOffice (soffice) is not installed: the exported workbook was NOT opened in it.\n',
  );
const withLibreOffice = isInstalled ? test : test.skip;

/** Raw values of every sheet, comma-separated, one file a sheet. */
const asValues = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** The sheets as LibreOffice sees them. */
const openedInLibreOffice = async (book: Book): Promise<Record<string, string[][]>> => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const file = join(folder, 'buku.xlsx');
    await exportXlsx(book, file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', asValues, '--outdir', folder, file], {
      stdio: 'pipe',
    });
    if (!existsSync(file)) throw new Error('LibreOffice removed the workbook');
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return Object.fromEntries(
      files.map((name) => [
        name.replace(/^buku-/, '').replace(/\.csv$/, ''),
        parse(readFileSync(join(folder, name)), { relax_column_count: true }) as string[][],
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const shown = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** Numbers to 10 digits: the two programs write the last ones differently. LibreOffice drops blanks after a kept result. */
const rounded = (text: string): string =>
  text !== '' && Number.isFinite(Number(text))
    ? String(Number(Number(text).toPrecision(10)))
    : text.trimEnd();

const statuses = ['draf', 'Diajukan', 'disetujui', 'ditolak '];

/** Data of 60 innovations, and a dashboard of the dialect's functions over them. */
const dashboardBook = (formulas: readonly string[]): Book => {
  const book = newBook();
  const data = addSheet(book, 'Inovasi', [['Nama', 'OPD', 'Status', 'Nilai', 'Tanggal']]);
  for (let at = 0; at < 60; at++) {
    const row = [
      `Inovasi ${at}`,
      at % 7 === 0 ? null : `OPD ${at % 5}`,
      statuses[at % 4] ?? '',
      at % 6 === 0 ? null : at / 4,
      46_000 + at * 5,
    ];
    data.cells[at + 2] = [undefined, ...row.map((value) => ({ value }))];
  }
  book.namedRanges.push({ name: 'STATUS', rect: rectOf(1, 2, 3, 60, 1) });
  addSheet(
    book,
    'Dasbor',
    formulas.map((formula) => [formula]),
  );
  return book;
};

const expectSameFigures = (book: Book, sheets: Record<string, string[][]>): void => {
  for (const sheet of book.sheets) {
    const seen = sheets[sheet.name] ?? [];
    sheet.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const place = `${sheet.name} ${row},${column} ${cell.formula ?? ''}`;
        expect(`${place}: ${rounded(seen[row - 1]?.[column - 1] ?? '')}`).toBe(
          `${place}: ${rounded(shown(cell.value))}`,
        );
      });
    });
  }
};

/** Formulas LibreOffice 7 knows: it calculates them itself. */
const common = [
  '=COUNTIF(Inovasi!B:B;"OPD 1")',
  '=COUNTIFS(Inovasi!B2:B61;"opd 2";Inovasi!C2:C61;"<>draf")',
  '=COUNTIF(Inovasi!C2:C61;"dit*")',
  '=COUNTIF(STATUS;"ditolak")',
  '=COUNTBLANK(Inovasi!B2:B61)',
  '=COUNTA(Inovasi!B2:B61)',
  '=SUMIFS(Inovasi!D:D;Inovasi!C:C;"disetujui")',
  '=AVERAGEIF(Inovasi!C2:C61;"diajukan";Inovasi!D2:D61)',
  '=MAXIFS(Inovasi!D2:D61;Inovasi!C2:C61;"draf")',
  '=SUMPRODUCT((Inovasi!C2:C61="draf")*(Inovasi!D2:D61>5))',
  '=MEDIAN(Inovasi!D2:D61)',
  '=LARGE(Inovasi!D2:D61;3)',
  '=QUARTILE(Inovasi!D2:D61;1)',
  '=QUARTILE(Inovasi!D2:D61;3)',
  '=ROUND(AVERAGE(Inovasi!D2:D61);2)',
  '=INDEX(Inovasi!A2:A61;MATCH("OPD 3";Inovasi!B2:B61;0))',
  '=IFS(A1>100;"banyak";A1>0;"ada";TRUE;"kosong")',
  '=IFERROR(1/0;"-")&REPT("█";3)',
  '=TEXTJOIN(", ";TRUE;Inovasi!B2:B6)',
  '=ISOWEEKNUM(Inovasi!E2)',
  '=DAYS(DATE(2026;12;31);Inovasi!E2)',
  '=SUBSTITUTE(TRIM("  a  b ");" ";"-")',
  '=IF(AND(A1>0;NOT(ISBLANK(Inovasi!B3)));LEN(Inovasi!A2);0)',
  '=RANK(Inovasi!D3;Inovasi!D2:D61)',
  '=1/0',
  '=A1>A2',
  '=IF(Inovasi!B2="";"";"x")',
  '=CEILING(7.1;2)+ROUNDUP(1.01)+INT(-1/2)',
  '=NETWORKDAYS(DATE(2026;9;28);DATE(2026;10;4))',
];

/** Formulas that it only shows the results of. */
const younger = [
  '=UNIQUE(Inovasi!C2:C61)',
  null,
  null,
  null,
  '=IFERROR(FILTER(Inovasi!A2:B61;Inovasi!D2:D61>14);"tiada")',
  null,
  null,
  null,
  '=XLOOKUP("OPD 4";Inovasi!B2:B61;Inovasi!A2:A61)',
  '=LET(jumlah;COUNTA(STATUS);jumlah*2)',
  '=TEXTJOIN(", ";TRUE;UNIQUE(STATUS))',
];

withLibreOffice(
  'LibreOffice calculates the same figures from the formulas alone',
  async () => {
    const book = dashboardBook(common);
    const bare = dashboardBook(common);
    await calculate(book);
    expectSameFigures(book, await openedInLibreOffice(bare));
  },
  120_000,
);

withLibreOffice(
  'LibreOffice shows the figures of the workbook, arrays and younger functions included',
  async () => {
    const book = dashboardBook([...common, ...younger.map((formula) => formula ?? '')]);
    const last = book.sheets[1]?.cells;
    younger.forEach((formula, at) => {
      if (formula === null) delete last?.[common.length + at + 1];
    });
    await calculate(book);
    expectSameFigures(book, await openedInLibreOffice(book));
  },
  120_000,
);
