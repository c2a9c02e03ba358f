import { createTimeLimit } from '../../../src/local/host/time-limit';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

const limitOf = (ms: number) => {
  const over = { at: null as number | null };
  const limit = createTimeLimit(ms, Date.now, () => {
    over.at = Date.now();
  });
  return { limit, over };
};

test('nothing is over before it began', () => {
  const { over } = limitOf(1000);
  jest.advanceTimersByTime(5000);
  expect(over.at).toBeNull();
});

test('running time is counted', () => {
  const { limit, over } = limitOf(1000);
  limit.resume();
  jest.advanceTimersByTime(5000);
  expect(over.at).toBe(1000);
});

test('the time a person takes to answer is not', () => {
  const { limit, over } = limitOf(1000);
  limit.resume();
  jest.advanceTimersByTime(400);
  limit.pause();
  jest.advanceTimersByTime(60_000);
  limit.resume();
  jest.advanceTimersByTime(5000);
  expect(over.at).toBe(61_000);
});

test('an answer after the end does not start it again', () => {
  const { limit, over } = limitOf(1000);
  limit.resume();
  limit.pause();
  limit.stop();
  limit.resume();
  jest.advanceTimersByTime(5000);
  expect(over.at).toBeNull();
});
