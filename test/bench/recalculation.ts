import { createRuntime } from '../../src/local/host/runtime';

const owner = 'pemilik@pangkalpinang.example';
const script = `
function fill(rows) {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName('Inovasi');
  if (sheet.getMaxRows() < rows + 1) sheet.insertRowsAfter(sheet.getMaxRows(), rows + 1 - sheet.getMaxRows());
  const titles = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
  const column = (title) => sheet.getRange(2, titles.indexOf(title) + 1, rows, 1);
  const names = file.getSheetByName('OPD').getRange('B2:B37').getValues();
  column('OPD').setValues(Array.from({ length: rows }, (_, index) => names[index % 36]));
  column('Jenis pengusul').setValue('OPD');
  column('Nama inovasi').setValues(Array.from({ length: rows }, (_, index) => ['Inovasi ' + index]));
  column('Status').setValue('Diajukan');
  return file.getRangeByName('CAPAIAN').getValue();
}
function edit(status) {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName('Inovasi');
  const titles = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
  sheet.getRange(2, titles.indexOf('Status') + 1).setValue(status);
  return file.getRangeByName('CAPAIAN').getValue();
}
function link(text) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
  const titles = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
  sheet.getRange(2, titles.indexOf('Tautan bukti') + 1).setValue(text);
  return sheet.getRange(2, titles.indexOf('Kelengkapan %') + 1).getValue();
}`;

const window = {
  selection: null,
  alert: async () => 'OK',
  prompt: async () => ({ button: 'OK', text: '' }),
  toast() {},
  sidebar() {},
  dialog() {},
  select() {},
  menu() {},
};

/**
 * Time from one status edit to the new achievement, from one link to the readiness of all rows, and of a set-up that finds nothing to do, at growing numbers of
 * rows; each as a ratio to the smallest, since machines differ.
 */
const main = async (): Promise<void> => {
  const runtime = await createRuntime({ dist: 'dist', owner, at: new Date('2025-04-23T09:00:00+07:00') });
  const run = async (functionName: string, args: readonly unknown[], source?: string) => {
    const outcome = await runtime.run({
      functionName,
      args,
      as: owner,
      kind: 'menu',
      window,
      ...(source ? { script: source } : {}),
    });
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome;
  };
  await run('setUp', []);
  const base: { edit?: number; sound?: number; link?: number } = {};
  for (const rows of [1000, 5000]) {
    await run('fill', [rows], script);
    const times: number[] = [];
    for (const status of ['Draf', 'Diajukan', 'Draf', 'Diajukan', 'Draf'])
      times.push((await run('edit', [status], script)).ms);
    const middle = (some: number[]): number =>
      some.sort((one, other) => one - other)[Math.floor(some.length / 2)] ?? 0;
    const edit = middle(times);
    await run('setUp', []);
    const sound = await run('setUp', []);
    const links: number[] = [];
    for (const text of ['a', 'b', 'c'])
      links.push((await run('link', [`https://bukti.example/${text}`], script)).ms);
    const link = middle(links);
    base.link ??= link;
    base.edit ??= edit;
    base.sound ??= sound.ms;
    const ratio = (value: number, to: number) => (value / to).toFixed(1);
    process.stdout.write(
      `${rows} rows: edit × ${ratio(edit, base.edit)}, link × ${ratio(link, base.link)}, sound set-up × ${ratio(sound.ms, base.sound)} (${sound.calls.total} calls); ${[edit, link, sound.ms].map(Math.round).join(', ')} ms here\n`,
    );
  }
  await runtime.close();
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
