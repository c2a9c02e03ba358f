/** Locks by name, each held by one execution; those who wait get it in the order they came. */
export interface Locks {
  /** Answers once the lock is had or the time is over. The holder itself gets it again at once. */
  acquire(name: string, execution: string, timeoutMs: number): Promise<boolean>;
  release(name: string, execution: string): void;
  holds(name: string, execution: string): boolean;
  /** Gives up whatever the execution holds and waits for. */
  releaseAll(execution: string): void;
}

interface Waiter {
  readonly execution: string;
  readonly answer: (acquired: boolean) => void;
}
interface Lock {
  holder: string;
  readonly queue: Waiter[];
}

/** Locks that exist in this process only, as executions do. */
export const createLocks = (): Locks => {
  const held = new Map<string, Lock>();

  const passOn = (name: string, lock: Lock) => {
    const next = lock.queue.shift();
    if (next) {
      lock.holder = next.execution;
      next.answer(true);
    } else held.delete(name);
  };

  return {
    acquire(name, execution, timeoutMs) {
      const lock = held.get(name);
      // Even a free lock is not given for a negative time, as on Google.
      if (timeoutMs < 0) return Promise.resolve(lock?.holder === execution);
      if (!lock) {
        held.set(name, { holder: execution, queue: [] });
        return Promise.resolve(true);
      }
      if (lock.holder === execution) return Promise.resolve(true);
      if (timeoutMs === 0) return Promise.resolve(false);
      return new Promise((resolve) => {
        const answer = (acquired: boolean) => {
          clearTimeout(timer);
          resolve(acquired);
        };
        const waiter: Waiter = { execution, answer };
        const timer = setTimeout(() => {
          lock.queue.splice(lock.queue.indexOf(waiter), 1);
          answer(false);
        }, timeoutMs);
        lock.queue.push(waiter);
      });
    },
    release(name, execution) {
      const lock = held.get(name);
      if (lock?.holder === execution) passOn(name, lock);
    },
    holds: (name, execution) => held.get(name)?.holder === execution,
    releaseAll(execution) {
      for (const [name, lock] of [...held]) {
        for (const waiter of lock.queue.filter((one) => one.execution === execution)) {
          lock.queue.splice(lock.queue.indexOf(waiter), 1);
          waiter.answer(false);
        }
        if (lock.holder === execution) passOn(name, lock);
      }
    },
  };
};
