import { createRescue } from '../outbox/rescue.ts';
import { createWorkers } from '../outbox/workers.ts';
import type { DeliveryDeps } from '../register/deps.ts';
import { earliest } from '../register/dueRows.ts';
import { forgetRound } from '../retention/round.ts';
import type { Hints, Lane } from '../store/hints.ts';
import { utcOf } from '../store/utc.ts';
import { tidyStories } from '../stories/round.ts';
import { sweepOnce } from '../sweep/sweep.ts';
import { advance } from './advance.ts';
import { every as realEvery } from './every.ts';
import { createPending } from './pending.ts';
import { createPresence } from './presence.ts';
import { repairOnce } from './repair.ts';
import { createSilenceWatch } from './silence.ts';

/** How often each part of delivery looks for something to do, in milliseconds. */
export interface Rhythm {
  sweep: number;
  /** Alerts: with workers of their own, so that they wait for nothing else. */
  urgent: number;
  work: number;
  rescue: number;
  repair: number;
  forget: number;
  present: number;
  silence: number;
  stories: number;
}

export const usualRhythm: Rhythm = {
  sweep: 2_000,
  urgent: 1_000,
  work: 2_000,
  rescue: 60_000,
  repair: 6 * 60 * 60_000,
  forget: 6 * 60 * 60_000,
  present: 3_000,
  silence: 10 * 60_000,
  stories: 15 * 60_000,
};

/** A bot that has not swept for so long says that it is not ready. */
const lateMs = 2 * 60_000;

/** Calls a task again and again, never twice at once; `stop` waits for the round that is running. */
export type Every = (ms: number, task: () => Promise<void>) => { now(): void; stop(): Promise<void> };

export interface Delivery {
  /** What registers and posts, with hints that wake this process's own workers at once. */
  deps: DeliveryDeps;
  start(): void;
  /** Finishes what is claimed and takes nothing new. */
  stop(): Promise<void>;
  /** Off the list of processes: what is claimed still is nobody's. */
  leave(): Promise<void>;
  /** Lives through time up to `to` (milliseconds since 1970), for a clock that can be moved; the messages sent. */
  advance(to: number, moveTo: (ms: number) => void): Promise<number>;
  health: {
    storeReachable(): Promise<boolean>;
    backlog(): Promise<{ oldestDue?: string; oldestQueued?: string; removedTeams: number }>;
    lastSweep(): { at?: string; late: boolean };
    /** Teams whose morning has not gone out. */
    silentTeams(): number;
  };
}

interface Options {
  every?: Every;
  rhythm?: Rhythm;
}

/** Sweeps, works, rescues and repairs in rounds. A fault is logged and the next round tries again. */
export function createDelivery(
  given: DeliveryDeps,
  { every = realEvery, rhythm = usualRhythm }: Options = {},
): Delivery {
  let tasks: ReturnType<Every>[] = [];
  let running = false;
  let wake = (_lane: Lane) => {};
  let swept: number | undefined;
  const pending = createPending(given.log);
  const presence = createPresence(given, rhythm.present);
  const deps: DeliveryDeps = {
    ...given,
    isGone: presence.isGone,
    isOurs: presence.isOurs,
    hints: wakingHints(given.hints, (lane) => wake(lane)),
    afterwards: pending.add,
  };
  const newWorkers = () => ({
    urgent: createWorkers(deps, ['urgent']),
    work: createWorkers(deps, ['normal', 'calm']),
  });
  let workers = newWorkers();
  const rescue = createRescue(deps);
  const silence = createSilenceWatch(deps);

  let announced: Promise<unknown> | undefined;
  const present = async () => void (await presence.round());
  // Who is not on the list counts as killed, so nothing is claimed before we stand on it; and it says which teams are ours.
  const announce = () => {
    announced ??= present().catch((err) => {
      announced = undefined;
      throw err;
    });
    return announced;
  };
  const look = async (name: keyof typeof workers) => {
    await announce();
    await workers[name].look();
  };

  const rounds = {
    urgent: () => look('urgent'),
    work: () => look('work'),
    sweep: async () => {
      await announce();
      const { faults } = await sweepOnce(deps);
      if (faults === 0) swept = deps.clock();
    },
    rescue: async () => {
      await announce();
      await rescue();
    },
    silence: silence.round,
    present,
    repair: async () => void (await repairOnce(deps)),
    // Of its own: what may not be kept goes, whatever cannot be repaired.
    forget: () => forgetRound(deps),
    stories: () => tidyStories(deps),
  };
  type Name = keyof typeof rounds;
  const sends = ['urgent', 'work', 'sweep', 'rescue'] as const satisfies Name[];
  /** These read every case: who has just started, perhaps after a crash, sends first what waits. */
  const looksAfter = ['silence', 'repair', 'forget', 'stories'] as const satisfies Name[];
  let opening = new Set<Name>();
  let afterwards: ReturnType<Every>[] = [];
  const careful = (name: Name) => async () => {
    try {
      await rounds[name]();
    } catch (err) {
      deps.log.error({ err, task: name }, 'a round of delivery failed; the next one tries again');
    }
    if (opening.delete(name) && opening.size === 0) for (const task of afterwards) task.now();
  };
  const start = () => {
    if (running) return;
    running = true;
    workers = newWorkers();
    opening = new Set(sends);
    const begin = (name: Name) => every(rhythm[name], careful(name));
    const first = sends.map(begin);
    afterwards = looksAfter.map(begin);
    tasks = [...first, ...afterwards, begin('present')];
    wake = (lane) => first[lane === 'urgent' ? 0 : 1]?.now();
    for (const task of first) task.now();
  };
  const stop = async () => {
    const wasRunning = running;
    running = false;
    wake = () => {};
    for (const some of Object.values(workers)) some.close();
    await Promise.all(tasks.splice(0).map((task) => task.stop()));
    await Promise.all(Object.values(workers).map((some) => some.done()));
    await pending.done();
    if (wasRunning) await leave(deps);
    announced = undefined;
  };

  return {
    deps,
    start,
    stop,
    leave: () => leave(deps),
    advance: async (to, moveTo) => {
      const wasRunning = running;
      await stop();
      try {
        // Each moment is lived through to its end before the next.
        return await advance({ ...deps, afterwards: undefined }, to, moveTo);
      } finally {
        if (wasRunning) start();
      }
    },
    health: {
      storeReachable: async () => {
        await deps.store.teams.get('health');
        return true;
      },
      backlog: async () => {
        const [due, oldestQueued, teams] = await Promise.all([
          deps.store.teams.due(utcOf(deps.clock())),
          deps.hints.oldest(),
          deps.store.teams.all(),
        ]);
        return {
          oldestDue: earliest(due.flatMap(({ row }) => (row.nextDue ? [{ at: row.nextDue }] : []))),
          oldestQueued,
          removedTeams: teams.filter(({ removed }) => removed).length,
        };
      },
      silentTeams: silence.teams,
      lastSweep: () => ({
        at: swept === undefined ? undefined : utcOf(swept),
        late: swept === undefined || deps.clock() - swept > lateMs,
      }),
    },
  };
}

/** The others may take our share at once; whoever cannot say goodbye is forgotten after a while. */
async function leave({ store, instance, log }: DeliveryDeps): Promise<void> {
  await store.instances.gone(instance).catch((err) => log.warn({ err }, 'this process is still on the list'));
}

function wakingHints(hints: Hints, wake: (lane: Lane) => void): Hints {
  return {
    take: (max, from) => hints.take(max, from),
    oldest: () => hints.oldest(),
    put: async (hint, options) => {
      await hints.put(hint, options);
      if (!options?.afterMs) wake(options?.lane ?? 'normal');
    },
  };
}
