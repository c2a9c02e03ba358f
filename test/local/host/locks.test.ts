import { createLocks } from '../../../src/local/host/locks';

test('a free lock is had at once, even with no time to wait', async () => {
  const locks = createLocks();
  expect(await locks.acquire('script', 'a', 0)).toBe(true);
  expect(locks.holds('script', 'a')).toBe(true);
});

test('the holder gets it again, another does not', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 10);
  expect(await locks.acquire('script', 'a', 0)).toBe(true);
  expect(await locks.acquire('script', 'b', 0)).toBe(false);
});

test('a negative time gets nothing, not even a free lock', async () => {
  const locks = createLocks();
  expect(await locks.acquire('script', 'a', -1)).toBe(false);
  expect(locks.holds('script', 'a')).toBe(false);
});

test('those who wait get it in the order they came', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 0);
  const order: string[] = [];
  const wait = async (who: string) => {
    await locks.acquire('script', who, 10_000);
    order.push(who);
    locks.release('script', who);
  };
  const all = [wait('b'), wait('c'), wait('d')];
  locks.release('script', 'a');
  await Promise.all(all);
  expect(order).toEqual(['b', 'c', 'd']);
});

test('who waited too long does not get it later', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 0);
  expect(await locks.acquire('script', 'b', 5)).toBe(false);
  locks.release('script', 'a');
  expect(locks.holds('script', 'b')).toBe(false);
  expect(await locks.acquire('script', 'c', 0)).toBe(true);
});

test('only the holder can release it', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 0);
  locks.release('script', 'b');
  expect(locks.holds('script', 'a')).toBe(true);
});

test('locks of different names do not meet', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 0);
  expect(await locks.acquire('document', 'b', 0)).toBe(true);
});

test('the end of an execution gives up what it holds and what it waits for', async () => {
  const locks = createLocks();
  await locks.acquire('script', 'a', 0);
  await locks.acquire('document', 'b', 0);
  const waiting = locks.acquire('document', 'a', 10_000);
  const next = locks.acquire('script', 'c', 10_000);
  locks.releaseAll('a');
  expect(await waiting).toBe(false);
  expect(await next).toBe(true);
  expect(locks.holds('document', 'b')).toBe(true);
});
