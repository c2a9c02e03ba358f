import { type Bench, openBench, owner, quietWindow } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('dialogs, toasts, pages and menus come to the person’s window', async () => {
  const { shown, window } = quietWindow();
  const { result, error, toasts } = await bench.execute(
    `function main() {
      const ui = SpreadsheetApp.getUi();
      const pressed = ui.alert('Judul', 'Hapus?', ui.ButtonSet.YES_NO);
      const answer = ui.prompt('Nama?');
      SpreadsheetApp.getActive().toast('Selesai', 'Info', 3);
      ui.showSidebar(HtmlService.createHtmlOutput('<p>isi</p>').setTitle('Panel'));
      ui.showModalDialog(HtmlService.createHtmlOutput('x').setWidth(400), 'Dialog');
      ui.createMenu('Inovasi').addItem('Satu', 'satu').addSeparator()
        .addSubMenu(ui.createMenu('Lain').addItem('Dua', 'dua')).addToUi();
      return [pressed === ui.Button.YES, String(pressed), answer.getResponseText(), String(answer.getSelectedButton())];
    }`,
    { window, kind: 'menu' },
  );
  expect(error).toBeUndefined();
  expect(result).toEqual([true, 'YES', 'jawaban', 'OK']);
  expect(toasts).toEqual([{ message: 'Selesai', title: 'Info' }]);
  expect(shown).toEqual([
    { title: 'Judul', message: 'Hapus?', buttons: 'YES_NO' },
    { title: '', message: 'Nama?', buttons: 'OK' },
    { message: 'Selesai', title: 'Info', seconds: 3 },
    { title: 'Panel', html: '<p>isi</p>' },
    { title: 'Dialog', html: 'x', width: 400, height: null, modal: true },
    {
      caption: 'Inovasi',
      entries: [
        { kind: 'item', caption: 'Satu', functionName: 'satu' },
        { kind: 'separator' },
        { kind: 'menu', caption: 'Lain', entries: [{ kind: 'item', caption: 'Dua', functionName: 'dua' }] },
      ],
    },
  ]);
});

test('without a window there is no Ui', async () => {
  const { error } = await bench.execute('function main() { SpreadsheetApp.getUi(); }');
  expect(error).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
});

test('the selection starts where the person’s is and moves there', async () => {
  const { shown, window } = quietWindow();
  const sheet = bench.runtime.document.book.sheets[0]?.id ?? 0;
  const rect = { sheet, row: 2, column: 2, rows: 3, columns: 2 };
  const cell = { sheet, row: 3, column: 3, rows: 1, columns: 1 };
  const { result } = await bench.execute(
    `function main() {
      const book = SpreadsheetApp.getActive();
      const before = [book.getActiveRange().getA1Notation(), book.getCurrentCell().getA1Notation()];
      book.getActiveSheet().getRange('D4:E5').activate();
      return [before, SpreadsheetApp.getActiveRange().getA1Notation(), book.getSelection().getCurrentCell().getA1Notation()];
    }`,
    { window: { ...window, selection: { sheet, ranges: [rect], cell } } },
  );
  expect(result).toEqual([['B2:C4', 'C3'], 'D4:E5', 'D4']);
  expect(shown).toEqual([{ sheet, ranges: [{ sheet, row: 4, column: 4, rows: 2, columns: 2 }] }]);
});

describe('an event', () => {
  const script = `
    function onEdit(e) {
      PropertiesService.getDocumentProperties().setProperty('e', JSON.stringify([
        e.range.getA1Notation(), e.range.rowStart, e.range.columnEnd, e.value, e.oldValue, 'value' in e, String(e.authMode),
        e.source.getId() === SpreadsheetApp.getActive().getId(), e.user.getEmail(), e.range.getValue(),
      ]));
      MailApp.sendEmail('a@b.example', 'x', 'y');
    }
  `;

  test('tells the range, the values and little else to a simple trigger', async () => {
    const edited = await openBench({}, { script });
    const [sheet] = edited.runtime.document.book.sheets;
    const rect = { sheet: sheet?.id ?? 0, row: 2, column: 3, rows: 1, columns: 1 };
    const { outcomes } = await edited.runtime.edit(owner, { kind: 'type', rect, values: [['halo']] });
    expect(outcomes.map((outcome) => outcome.error)).toEqual([
      'Exception: You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    ]);
    const kept = await edited.execute(
      "function main() { return JSON.parse(PropertiesService.getDocumentProperties().getProperty('e')); }",
    );
    await edited.close();
    const [place, rowStart, columnEnd, value, oldValue, hasValue, authMode, sameBook] =
      kept.result as unknown[];
    expect([place, rowStart, columnEnd, value, oldValue, hasValue, authMode, sameBook]).toEqual([
      'C2',
      2,
      3,
      'halo',
      null,
      true,
      'LIMITED',
      true,
    ]);
  });
});
