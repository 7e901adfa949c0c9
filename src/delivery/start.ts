import type { Hints } from '../store/hints.ts';
import type { DeliveryDeps } from './deps.ts';
import { repairOnce } from './repair.ts';
import { createRescue } from './rescue.ts';
import { sweepOnce } from './sweep.ts';
import { workOnce } from './work.ts';

/** How often each part of delivery looks for something to do, in milliseconds. */
export interface Rhythm {
  sweep: number;
  work: number;
  rescue: number;
  repair: number;
}

export const usualRhythm: Rhythm = {
  sweep: 2_000,
  work: 2_000,
  rescue: 60_000,
  repair: 6 * 60 * 60_000,
};

/** Calls a task again and again, never two of the same at once; `stop` waits for the one that is running. */
export type Every = (ms: number, task: () => Promise<void>) => { now(): void; stop(): Promise<void> };

export interface Delivery {
  /** Hints that wake this process's own workers at once; others find them by themselves. */
  hints: Hints;
  /** When the last sweep ended well, for the health endpoint. */
  lastSweep(): number | undefined;
  /** Finishes what is claimed and takes nothing new. */
  stop(): Promise<void>;
}

/** Runs delivery until it is stopped. A fault is logged and the next round tries again. */
export function startDelivery(deps: DeliveryDeps, every: Every, rhythm: Rhythm = usualRhythm): Delivery {
  let swept: number | undefined;
  let stopping = false;
  const careful = (name: string, task: () => Promise<unknown>) => async () => {
    try {
      await task();
    } catch (err) {
      deps.log.error({ err, task: name }, 'a round of delivery failed; the next one tries again');
    }
  };
  const work = every(rhythm.work, careful('work', workUntilIdle));
  const hints: Hints = {
    take: deps.hints.take,
    put: async (hint, options) => {
      await deps.hints.put(hint, options);
      if (!options?.afterMs) work.now();
    },
  };
  const own: DeliveryDeps = { ...deps, hints };

  async function workUntilIdle(): Promise<void> {
    while (!stopping && (await workOnce(deps)).hints > 0);
  }
  async function sweep(): Promise<void> {
    const { faults } = await sweepOnce(own);
    if (faults === 0) swept = deps.clock();
  }
  const tasks = [
    work,
    every(rhythm.sweep, careful('sweep', sweep)),
    every(rhythm.rescue, careful('rescue', createRescue(own))),
    every(
      rhythm.repair,
      careful('repair', () => repairOnce(own)),
    ),
  ];
  for (const task of tasks) task.now();

  return {
    hints,
    lastSweep: () => swept,
    stop: async () => {
      stopping = true;
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}
