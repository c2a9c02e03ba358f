import { createSaving } from '../../../src/local/host/saving';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const open = () => {
  const written = { times: 0 };
  return { written, saving: createSaving(async () => void written.times++) };
};

test('many changes within a moment are one write', async () => {
  const { written, saving } = open();
  saving.soon();
  saving.soon();
  expect(written.times).toBe(0);
  await jest.advanceTimersByTimeAsync(5000);
  expect(written.times).toBe(1);
});

test('a write that is asked for takes the place of the one to come', async () => {
  const { written, saving } = open();
  saving.soon();
  await saving.now();
  await jest.advanceTimersByTimeAsync(5000);
  expect(written.times).toBe(1);
});

test('nothing is written after the end', async () => {
  const { written, saving } = open();
  await saving.end();
  saving.soon();
  await jest.advanceTimersByTimeAsync(5000);
  expect(written.times).toBe(1);
});

test('a write that failed is told to who asked, and the next is made', async () => {
  let isFull = true;
  const written: string[] = [];
  const saving = createSaving(async () => {
    if (isFull) throw new Error('disk full');
    written.push('state');
  });
  await expect(saving.now()).rejects.toThrow('disk full');
  isFull = false;
  await saving.now();
  expect(written).toEqual(['state']);
});
