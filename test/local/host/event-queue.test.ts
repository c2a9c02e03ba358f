import { createEventQueue } from '../../../src/local/host/event-queue';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('one event runs, two wait, more are dropped', async () => {
  const queue = createEventQueue(2);
  const { open, opened } = gate();
  const order: number[] = [];
  const offers = [1, 2, 3, 4, 5].map((number) =>
    queue.offer(async () => {
      await opened;
      order.push(number);
    }),
  );
  open();
  await Promise.all(offers);
  expect(offers.map((offer) => offer === null)).toEqual([false, false, false, true, true]);
  expect(order).toEqual([1, 2, 3]);
});

test('there is room again once an event has run', async () => {
  const queue = createEventQueue(0);
  await queue.offer(async () => 'a');
  expect(await queue.offer(async () => 'b')).toBe('b');
});

test('an event that fails does not stop the next', async () => {
  const queue = createEventQueue(2);
  const failing = queue.offer(async () => {
    throw new Error('gagal');
  });
  const next = queue.offer(async () => 'b');
  await expect(failing).rejects.toThrow('gagal');
  expect(await next).toBe('b');
});
