import { Worker } from 'node:worker_threads';

/**
 * The threads that executions run in, each in a context of its own. To start one takes longer than most executions, so
 * one that is free is used again; one that was cut off is not given back.
 */
export interface Workers {
  take(): Worker;
  giveBack(worker: Worker): void;
  /** Ends those that are free, and from now on those that are given back. */
  stop(): void;
}

/** More wait only after a rush. */
const mostFree = 2;

/** Threads that run the file. */
export const createWorkers = (file: string): Workers => {
  const free: Worker[] = [];
  /** A thread tells the time in the zone that the process had as it was started. */
  const zones = new WeakMap<Worker, string | undefined>();
  let isStopped = false;

  const start = (): Worker => {
    // Its standard output is not ours: the command line prints one JSON object and nothing else.
    const worker = new Worker(file, { stdout: true });
    zones.set(worker, process.env.TZ);
    // Who uses it hears of its errors too; while it is free nobody else does.
    worker.on('error', () => {});
    worker.on('exit', () => {
      const at = free.indexOf(worker);
      if (at >= 0) free.splice(at, 1);
    });
    return worker;
  };

  return {
    take() {
      for (let worker = free.pop(); worker; worker = free.pop()) {
        if (zones.get(worker) === process.env.TZ) {
          worker.ref();
          return worker;
        }
        void worker.terminate();
      }
      return start();
    },
    giveBack(worker) {
      if (isStopped || free.length >= mostFree) {
        void worker.terminate();
        return;
      }
      // It keeps nobody's process alive.
      worker.unref();
      free.push(worker);
    },
    stop() {
      isStopped = true;
      for (const worker of free.splice(0)) void worker.terminate();
    },
  };
};
