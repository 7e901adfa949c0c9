import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { usualRhythm } from '../../../src/rounds/rhythm.ts';
import { createDelivery } from '../../../src/rounds/rounds.ts';
import { connectStore } from '../../../src/store/connect.ts';
import type { Hints, TakenHint } from '../../../src/store/hints.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { createSender } from '../../../src/teams/send.ts';
import { aWorker } from '../../support/delivery.ts';
import { showingItsId } from './cards.ts';

/** One process of many on the same storage: all of delivery, with a clock that may be wrong and may run fast. */
export interface InstanceOptions {
  connectionString: string;
  name: string;
  /** The moment at which the test's time began, and the machine's at that moment; milliseconds since 1970. */
  epoch: { test: number; machine: number };
  /** Test seconds in a real second. */
  speed: number;
  skewMs: number;
  /** As the bot's own, for whoever measures more than that nothing is lost. */
  rhythm?: 'usual';
  /** How often it says that it is there, in real milliseconds. */
  presentMs?: number;
}

const fast = { ...usualRhythm, sweep: 300, work: 200, rescue: 5_000, present: 500 };

async function run(options: InstanceOptions): Promise<void> {
  const { connectionString, epoch, speed, skewMs, presentMs } = options;
  const machine = () => performance.timeOrigin + performance.now();
  const clock = () => Math.round(epoch.test + (machine() - epoch.machine) * speed + skewMs);
  const log = pino({ level: 'silent' });
  const { store, hints: slow } = await connectStore({ type: 'connectionString', connectionString });
  const hints = speeded(slow, speed);
  const { connect } = createAdapter({ trust: { type: 'anybody' }, log, sendTimeoutMs: 2_000 });
  const { deps } = aWorker(store, {
    ...{ hints, clock, log, render: showingItsId, sender: createSender({ connect, clock, log }) },
    ...{ random: Math.random, instance: options.name, wait: async (ms) => void (await pause(ms / speed)) },
  });
  const rhythm = options.rhythm === 'usual' ? usualRhythm : fast;
  createDelivery(deps, { rhythm: { ...rhythm, present: presentMs ?? rhythm.present } }).start();
  process.send?.('ready');
}

/** The queue goes by the machine's time, and a wait is meant in the test's. */
function speeded(hints: Hints, speed: number): Hints {
  const late = (taken: TakenHint): TakenHint => ({
    ...taken,
    later: (pointers, afterMs) => taken.later(pointers, afterMs / speed),
  });
  return {
    oldest: () => hints.oldest(),
    put: (hint, { lane, afterMs = 0 } = {}) => hints.put(hint, { lane, afterMs: afterMs / speed }),
    take: async (max, from) => (await hints.take(max, from)).map(late),
  };
}

process.once('disconnect', () => process.exit());
const given = process.argv[2];
// A spare is told only when it is wanted what it is to do.
if (given === undefined) process.once('message', (options) => void run(options as InstanceOptions));
else void run(JSON.parse(given) as InstanceOptions);
