import type { Logger } from 'pino';

/** Calls a task again and again, never twice at once; `stop` waits for the round that is running. */
export type Every = (ms: number, task: () => Promise<void>) => { now(): void; stop(): Promise<void> };

/** One thing that is done again and again. */
export interface Task {
  name: string;
  /** Milliseconds. */
  every: number;
  run(): Promise<void>;
  /** Ends when that is done which its rounds have begun and not waited for. */
  begun?(): Promise<unknown>;
}

export interface Clockwork {
  start(): void;
  stop(): Promise<void>;
  /** Does a task of the first ones now. */
  wake(name: string): void;
}

interface Tasks {
  /** What sends: done as soon as the clockwork starts. */
  first: readonly Task[];
  /** What reads every case: who has just started, perhaps after a crash, sends first what waits. */
  later: readonly Task[];
  /** What runs beside both. */
  beside: readonly Task[];
}

/** A fault of a task is logged, and its next round tries again. */
export function createClockwork(
  { first, later, beside }: Tasks,
  { every, log }: { every: Every; log: Pick<Logger, 'error'> },
): Clockwork {
  let running: ReturnType<Every>[] = [];
  let wakeable = new Map<string, ReturnType<Every>>();

  const start = () => {
    const opening = new Set(first);
    let waiting: ReturnType<Every>[] = [];
    const opened = async (task: Task): Promise<void> => {
      await task.begun?.();
      if (opening.delete(task) && opening.size === 0) for (const one of waiting) one.now();
    };
    const careful = (task: Task) => async () => {
      try {
        await task.run();
      } catch (err) {
        log.error({ err, task: task.name }, 'a round of delivery failed; the next one tries again');
      }
      // Not waited for: what comes meanwhile has its round.
      if (opening.has(task)) void opened(task);
    };
    const begin = (task: Task) => every(task.every, careful(task));
    wakeable = new Map(first.map((task) => [task.name, begin(task)]));
    waiting = later.map(begin);
    running = [...wakeable.values(), ...waiting, ...beside.map(begin)];
    for (const task of wakeable.values()) task.now();
  };

  return {
    start,
    stop: async () => {
      wakeable = new Map();
      await Promise.all(running.splice(0).map((task) => task.stop()));
    },
    wake: (name) => wakeable.get(name)?.now(),
  };
}
