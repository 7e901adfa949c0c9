import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { Sender } from '../../../src/outbox/contract.ts';
import { createPacer } from '../../../src/outbox/pacing/pacer.ts';
import { usualRhythm } from '../../../src/rounds/rhythm.ts';
import { createDelivery } from '../../../src/rounds/rounds.ts';
import { connectStore } from '../../../src/store/connect.ts';
import { aWorker } from '../../support/delivery.ts';
import { morningAt } from '../growth/country.ts';
import { realRender } from './realRender.ts';

/** What the parent asks; only the second costs the time of a whole collection. */
export type Question = 'count' | 'weigh';

/** What it is told. */
export interface Told {
  delivered: number;
  /** When weighed, after the collector has taken everything that nobody holds. */
  heapMb: number;
  residentMb: number;
}

/** A process of its own that delivers what it finds, as the bot does; only Teams is a counter. */
async function run(connectionString: string): Promise<void> {
  let delivered = 0;
  const sent = async () => {
    delivered += 1;
    return { type: 'sent', conversationId: 'conversation', activityId: `activity-${delivered}` } as const;
  };
  const sender: Sender = { send: sent, update: sent, remove: sent };
  const started = performance.now();
  const clock = () => Math.round(toEpochMs(morningAt) + performance.now() - started);
  const { store, hints } = await connectStore({ type: 'connectionString', connectionString });
  const { deps } = aWorker(store, {
    ...{ hints, clock, sender, render: realRender(), pacer: createPacer() },
    log: pino({ level: 'info' }, { write: () => {} }),
    wait: async (ms) => void (await pause(ms)),
    random: Math.random,
  });
  createDelivery(deps, { rhythm: { ...usualRhythm, sweep: 200, work: 200 } }).start();
  process.on('message', (question: Question) => process.send?.(told(delivered, question)));
  process.once('disconnect', () => process.exit());
  process.send?.(told(delivered, 'count'));
}

function told(delivered: number, question: Question): Told {
  if (question === 'weigh') globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { delivered, heapMb: heapUsed / 2 ** 20, residentMb: rss / 2 ** 20 };
}

await run(process.argv[2] ?? '');
