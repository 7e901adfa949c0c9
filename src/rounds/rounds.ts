/*
 * Rounds: what a process does again and again, and how it starts and stops.
 * Its rule: a fault of one round is logged and stops no other; who starts sends what waits before it reads every case.
 * The way through: `createDelivery` → tasks → `clockwork.ts`, which calls each in its rhythm until it is stopped.
 * Who else lives on the same storage is known by `presence.ts`; what a crash left behind is found by `repair.ts`.
 * A clock that is moved by hand lives through its moments in `advance.ts`.
 */

import { keptHints } from '../outbox/keptHints.ts';
import { unpaced } from '../outbox/pacing/unpaced.ts';
import { createRescue } from '../outbox/rescue.ts';
import { createWorkers } from '../outbox/workers.ts';
import type { Hints, Lane } from '../store/hints.ts';
import { sweepOnce } from '../sweep/sweep.ts';
import { advance, drain, type Journey } from './advance.ts';
import { createAsideWatch } from './asides.ts';
import { createCardlessWatch } from './cardless.ts';
import { createClockwork, type Every, type Task } from './clockwork.ts';
import type { DeliveryDeps } from './deps.ts';
import { every as realEvery } from './every.ts';
import { forgetRound } from './forget.ts';
import { type DeliveryHealth, healthOf } from './health.ts';
import { createMovedHints, takeUpWaiting } from './movedHints.ts';
import { createPending } from './pending.ts';
import { createPresence } from './presence.ts';
import { repairOnce } from './repair.ts';
import { type Rhythm, usualRhythm } from './rhythm.ts';
import { createSilenceWatch } from './silence.ts';
import { createWaitingWatch } from './waiting.ts';

export interface Delivery {
  /** What registers and posts, with hints that wake this process's own workers at once. */
  deps: DeliveryDeps;
  start(): void;
  /** Finishes what is claimed and takes nothing new. */
  stop(): Promise<void>;
  /** Off the list of processes: what is claimed still is nobody's. */
  leave(): Promise<void>;
  /** Lives through time up to `to` (milliseconds since 1970), for a clock that can be moved; the messages sent. */
  advance(to: number, moveTo: (ms: number) => void, journey?: Journey): Promise<number>;
  health: DeliveryHealth;
}

interface Options {
  every?: Every;
  rhythm?: Rhythm;
}

/** Sweeps, works, rescues and repairs in rounds, for as long as the process lives. */
export function createDelivery(
  given: DeliveryDeps,
  { every = realEvery, rhythm = usualRhythm }: Options = {},
): Delivery {
  const pending = createPending(given.log);
  const presence = createPresence(given, rhythm.present);
  const kept = keptHints(given.hints, given);
  const deps: DeliveryDeps = {
    ...given,
    isGone: presence.isGone,
    isOurs: presence.isOurs,
    hints: wakingHints(kept, (lane) => clockwork.wake(lane === 'urgent' ? 'urgent' : 'work')),
    afterwards: pending.add,
  };
  const hall = createHall(deps);
  const silence = createSilenceWatch(deps);
  const asides = createAsideWatch(deps);
  const cardless = createCardlessWatch(deps);
  const waiting = createWaitingWatch(deps);
  const announced = onceUntilItFails(presence.round);
  let swept: number | undefined;
  const noteSweep = (at: number) => {
    swept = at;
  };
  const clockwork = createClockwork(
    {
      // Who is not on the list counts as killed, so nothing is claimed before we stand on it; and it says which teams are ours.
      first: sendingTasks(deps, { hall, rescue: rescueOf(given.hints, deps), rhythm, noteSweep }).map(
        (task) => after(announced, task),
      ),
      later: tidyingTasks(deps, rhythm, {
        silence: silence.round,
        asides: asides.round,
        cardless: cardless.round,
        waiting: waiting.round,
      }),
      beside: [{ name: 'present', every: rhythm.present, run: async () => void (await presence.round()) }],
    },
    { every, log: deps.log },
  );

  let running = false;
  const start = () => {
    if (running) return;
    running = true;
    kept.keep();
    hall.open();
    clockwork.start();
  };
  const stop = async () => {
    const wasRunning = running;
    running = false;
    hall.close();
    await clockwork.stop();
    await hall.done();
    await pending.done();
    await kept.giveBack();
    if (wasRunning) await leave(deps);
    announced.forget();
  };
  return {
    deps,
    start,
    stop,
    leave: () => leave(deps),
    advance: async (to, moveTo, journey) => {
      const wasRunning = running;
      await stop();
      const hints = createMovedHints(deps.clock);
      // Each moment is lived through to its end before the next, and nobody waits for a limit in a time that is moved.
      const moved = { ...deps, afterwards: undefined, hints, pacer: unpaced };
      try {
        const waiting = await drain({ ...moved, hints: deps.hints });
        await takeUpWaiting(moved);
        return waiting + (await advance(moved, to, moveTo, journey));
      } finally {
        await hints.leaveTo(deps.hints).catch((err) => deps.log.warn({ err }, 'hints not given'));
        if (wasRunning) start();
      }
    },
    health: healthOf(deps, { silence, asides, cardless, waiting, presence, swept: () => swept }),
  };
}

/** The workers of each lane; those of alerts wait for nobody else's. */
function createHall(deps: DeliveryDeps) {
  const hire = () => ({
    urgent: createWorkers(deps, ['urgent']),
    work: createWorkers(deps, ['normal', 'calm']),
  });
  let workers = hire();
  return {
    open: () => {
      workers = hire();
    },
    look: (lane: keyof typeof workers) => workers[lane].look(),
    begun: (lane: keyof typeof workers) => workers[lane].begun(),
    close: () => {
      for (const some of Object.values(workers)) some.close();
    },
    done: () => Promise.all(Object.values(workers).map((some) => some.done())),
  };
}

interface Sending {
  hall: ReturnType<typeof createHall>;
  rescue(): Promise<number>;
  rhythm: Rhythm;
  noteSweep(at: number): void;
}

function sendingTasks(deps: DeliveryDeps, { hall, rescue, rhythm, noteSweep }: Sending): Task[] {
  const sweep = async () => {
    const { faults, partly } = await sweepOnce(deps);
    // One thing that fails costs itself; its team stays due, which is told (`health.ts`).
    if (faults === partly) noteSweep(deps.clock());
  };
  return [
    {
      name: 'urgent',
      every: rhythm.urgent,
      run: () => hall.look('urgent'),
      begun: () => hall.begun('urgent'),
    },
    { name: 'work', every: rhythm.work, run: () => hall.look('work'), begun: () => hall.begun('work') },
    { name: 'sweep', every: rhythm.sweep, run: sweep },
    { name: 'rescue', every: rhythm.rescue, run: async () => void (await rescue()) },
  ];
}

/** What this process keeps itself says nothing about what a killed one has lost: only the queue of all does. */
function rescueOf(all: Hints, deps: DeliveryDeps): ReturnType<typeof createRescue> {
  return createRescue({ ...deps, hints: { ...deps.hints, oldest: () => all.oldest() } });
}

function tidyingTasks(
  deps: DeliveryDeps,
  rhythm: Rhythm,
  watches: Record<'silence' | 'asides' | 'cardless' | 'waiting', () => Promise<void>>,
): Task[] {
  return [
    { name: 'silence', every: rhythm.silence, run: watches.silence },
    { name: 'asides', every: rhythm.asides, run: watches.asides },
    { name: 'cardless', every: rhythm.cardless, run: watches.cardless },
    { name: 'waiting', every: rhythm.waiting, run: watches.waiting },
    { name: 'repair', every: rhythm.repair, run: async () => void (await repairOnce(deps)) },
    // Of its own: what may not be kept goes, whatever cannot be repaired.
    { name: 'forget', every: rhythm.forget, run: () => forgetRound(deps) },
    ...deps.rounds.map(({ name, every, run }) => ({ name, every, run: async () => void (await run(deps)) })),
  ];
}

interface Once {
  (): Promise<unknown>;
  /** The next call does it again. */
  forget(): void;
}

function onceUntilItFails(work: () => Promise<unknown>): Once {
  let done: Promise<unknown> | undefined;
  const once = () => {
    done ??= work().catch((err) => {
      done = undefined;
      throw err;
    });
    return done;
  };
  return Object.assign(once, {
    forget: () => {
      done = undefined;
    },
  });
}

function after(first: () => Promise<unknown>, task: Task): Task {
  return {
    ...task,
    run: async () => {
      await first();
      await task.run();
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
