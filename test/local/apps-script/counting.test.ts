import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const counted = async (body: string) => {
  const { calls, error } = await bench.execute(
    `function main() { const book = SpreadsheetApp.getActive(); ${body} }`,
  );
  expect(error).toBeUndefined();
  return calls;
};

test('handles and builders are free, and named', async () => {
  const calls = await counted(`
    const sheet = book.getSheetByName('Sheet1') || book.getSheets()[0];
    const range = sheet.getRange('A1:B2').offset(1, 1);
    range.getA1Notation(); range.getNumRows(); range.getSheet().getSheetId();
    SpreadsheetApp.newDataValidation().requireCheckbox().build();
    book.getActiveSheet(); book.getId();
  `);
  expect([calls.total, calls.read, calls.write]).toEqual([0, 0, 0]);
  expect(calls.byMethod).toMatchObject({
    'SpreadsheetApp.getActive': 1,
    'Sheet.getRange': 1,
    'Range.offset': 1,
    'DataValidationBuilder.requireCheckbox': 1,
  });
});

test('a read is one, a write is one, however large', async () => {
  const calls = await counted(`
    const range = book.getSheets()[0].getRange(1, 1, 500, 20);
    range.setValues(Array.from({ length: 500 }, function () { return Array(20).fill(1); }));
    range.getValues(); range.getFontWeights(); range.setBackground('red');
  `);
  expect([calls.total, calls.read, calls.write]).toEqual([5, 3, 2]);
});

test('properties of all sheets cost one read until this execution changes them', async () => {
  const calls = await counted(`
    const [sheet] = book.getSheets();
    sheet.getName(); sheet.getFrozenRows(); sheet.getMaxRows(); sheet.isSheetHidden(); sheet.getTabColor(); book.getNumSheets();
  `);
  expect([calls.total, calls.read]).toEqual([1, 1]);
  const afterWrite = await counted(`
    const [sheet] = book.getSheets();
    sheet.setFrozenRows(1);
    sheet.getFrozenRows(); sheet.getName();
  `);
  expect([afterWrite.total, afterWrite.read, afterWrite.write]).toEqual([3, 2, 1]);
  const withoutFetch = await counted(`
    const sheet = book.getActiveSheet();
    sheet.getName(); sheet.getMaxColumns();
  `);
  expect([withoutFetch.total, withoutFetch.read]).toEqual([1, 1]);
});

test('a sheet made by this execution is found by its name', async () => {
  const found = await bench.check((_sheet, book) => {
    const before = book.getSheetByName('Baru');
    book.insertSheet('Baru');
    const made = book.getSheetByName('Baru')?.getName();
    const sheet = book.getSheetByName('Baru');
    if (sheet) book.deleteSheet(sheet);
    return [before, made, book.getSheetByName('Baru')];
  });
  expect(found).toEqual([null, 'Baru', null]);
});

test('locks, mails, stores and triggers are counted; what they are made of is not', async () => {
  const calls = await counted(`
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    PropertiesService.getScriptProperties().setProperty('a', '1').getProperty('a');
    CacheService.getScriptCache().get('b');
    MailApp.sendEmail('sekda@pangkalpinang.example', 'Judul', 'Isi');
    ScriptApp.deleteTrigger(ScriptApp.newTrigger('main').timeBased().everyHours(1).create());
    SpreadsheetApp.flush();
    lock.releaseLock();
  `);
  expect([calls.total, calls.read, calls.write]).toEqual([9, 2, 1]);
});

test('calls that our own code makes on the way are not the script’s', async () => {
  const calls = await counted(
    "book.getActiveSheet().getRangeList(['A1', 'B2', 'C3']).setValue(1).setBackground('red');",
  );
  expect(calls.byMethod).toEqual({
    'SpreadsheetApp.getActive': 1,
    'Spreadsheet.getActiveSheet': 1,
    'Sheet.getRangeList': 1,
    'RangeList.setValue': 1,
    'RangeList.setBackground': 1,
  });
  expect(calls.total).toBe(2);
});

test('calls of a template’s scriptlets are the script’s', async () => {
  const calls = await counted(
    "HtmlService.createTemplate('<?= SpreadsheetApp.getActive().getSheets().length ?>').evaluate();",
  );
  expect(calls.byMethod['Spreadsheet.getSheets']).toBe(1);
  expect(calls.read).toBe(1);
});
