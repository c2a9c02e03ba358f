import { type Kept, keepEntry } from '../../src/sidebar/entry/keep-entry';
import { entryServer } from './entry-server';

/** A form on a stand-in server whose pauses end when the test says so. */
const form = async () => {
  const server = entryServer();
  server.add('INV-2025-001', { name: 'Kolak' });
  const opened = server.answers.readEntry({ id: 'INV-2025-001', row: 2, opd: '', name: '' });
  if (!opened) throw new Error('tidak ada');
  const timers: { work: () => void; isOff: boolean; milliseconds: number }[] = [];
  const seen: Kept[] = [];
  const keeper = keepEntry(
    opened,
    [{ number: '16' }],
    {
      save: async (key, changes) => server.answers.saveEntry(key, changes),
      move: async (key, status) => server.answers.moveEntry(key, status),
      read: async (key) => server.answers.readEntry(key),
      later: (milliseconds, work) => {
        const timer = { work, isOff: false, milliseconds };
        timers.push(timer);
        return () => {
          timer.isOff = true;
        };
      },
    },
    (kept) => seen.push(kept),
  );
  const pauseEnds = async (): Promise<void> => {
    for (const timer of timers.splice(0)) if (!timer.isOff) timer.work();
    await keeper.flush();
  };
  return { server, keeper, seen, timers, pauseEnds, row: () => server.rows.get('INV-2025-001') };
};

test('a burst of typing is saved once, after the pause', async () => {
  const { server, keeper, seen, pauseEnds, row } = await form();
  for (const text of ['Kolak B', 'Kolak Be', 'Kolak Beko']) keeper.type('name', text);
  expect(server.saves).toHaveLength(0);
  expect(seen.at(-1)?.saving).toBe('waiting');
  await pauseEnds();
  expect(server.saves).toHaveLength(1);
  expect(row()?.texts.name).toBe('Kolak Beko');
  expect(keeper.now()).toMatchObject({ saving: 'saved', savedAt: '10.32' });
});

test('typing while a save is under way is saved right after it', async () => {
  const { server, keeper, row } = await form();
  keeper.type('name', 'Kolak B');
  const saving = keeper.flush();
  keeper.type('name', 'Kolak Beko');
  expect(await saving).toBe(true);
  expect(server.saves).toHaveLength(2);
  expect(row()?.texts.name).toBe('Kolak Beko');
});

test('a connection that breaks loses nothing and is tried again by itself', async () => {
  const { server, keeper, timers, pauseEnds, row } = await form();
  server.failures.saveEntry.push('NetworkError: Connection failure due to HTTP 0');
  keeper.type('name', 'Kolak Beko');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.now()).toMatchObject({ saving: 'failed' });
  expect(keeper.now().failure).toContain('Sambungan');
  expect(timers.at(-1)).toMatchObject({ isOff: false, milliseconds: 10_000 });
  await pauseEnds();
  expect(row()?.texts.name).toBe('Kolak Beko');
  expect(keeper.now()).toMatchObject({ saving: 'saved', failure: '' });
});

test('a refusal is told in the server’s words and not tried again by itself', async () => {
  const { server, keeper, timers } = await form();
  server.failures.saveEntry.push('Error: Tenggat pengusulan sudah lewat.');
  keeper.type('name', 'Kolak Beko');
  await keeper.flush();
  expect(keeper.now().failure).toBe('Tenggat pengusulan sudah lewat.');
  expect(timers.filter(({ isOff }) => !isOff)).toEqual([]);
  expect(keeper.now().draft.name?.text).toBe('Kolak Beko');
});

test('a status moves only once everything is saved', async () => {
  const { server, keeper, row } = await form();
  keeper.type('name', 'Kolak Beko');
  server.failures.saveEntry.push('Error: Tidak bisa.');
  expect(await keeper.move('Diajukan')).toBe(false);
  expect(row()?.status).toBe('Draf');
  expect(await keeper.move('Diajukan')).toBe(true);
  expect(row()).toMatchObject({ status: 'Diajukan', texts: { name: 'Kolak Beko' } });
  expect(keeper.now().entry.status).toBe('Diajukan');
});

test('a look at the sheet brings in what others changed and leaves what is being typed', async () => {
  const { keeper, row } = await form();
  keeper.type('aim', 'Tujuan saya');
  const texts = row()?.texts;
  if (texts) Object.assign(texts, { name: 'Nama baru', aim: 'Tujuan lain' });
  await keeper.refresh();
  expect(keeper.now().draft.name?.text).toBe('Nama baru');
  expect(keeper.now().draft.aim?.text).toBe('Tujuan saya');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.now().draft.aim?.conflict).toBe('Tujuan lain');
});

test('an entry whose row is gone keeps what was typed', async () => {
  const { server, keeper } = await form();
  server.rows.clear();
  keeper.type('name', 'Kolak Beko');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.now()).toMatchObject({ saving: 'gone' });
  expect(keeper.now().draft.name?.text).toBe('Kolak Beko');
});

test('after the form is closed nothing is sent by itself', async () => {
  const { server, keeper, timers, seen } = await form();
  keeper.type('name', 'Kolak Beko');
  keeper.stop();
  expect(timers.every(({ isOff }) => isOff)).toBe(true);
  const before = seen.length;
  keeper.type('name', 'lagi');
  expect(seen).toHaveLength(before);
  expect(server.saves).toHaveLength(0);
});
