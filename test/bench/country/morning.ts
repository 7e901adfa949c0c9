import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { createPacer } from '../../../src/outbox/pacing/pacer.ts';
import type { Every } from '../../../src/rounds/clockwork.ts';
import { every } from '../../../src/rounds/every.ts';
import { createDelivery } from '../../../src/rounds/rounds.ts';
import { queueHints } from '../../../src/store/queueHints.ts';
import type { CaseRecord } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { tableStore } from '../../../src/store/tableStore.ts';
import { aWorker } from '../../support/delivery.ts';
import { seededRandom } from '../../support/random.ts';
import { aMember, aTeam } from '../../support/rows.ts';
import { aTemplate, inTurns, morningAt, write } from '../growth/country.ts';
import { realRender } from '../memory/realRender.ts';
import { countryQueue } from './queues.ts';
import { countryStorage } from './storage.ts';
import { teamsOfCountry } from './teamsOfCountry.ts';
import { virtualTime } from './virtualTime.ts';

export interface Tenant {
  id: string;
  teams: number;
  /** Cases with a card due, each of a person of its own. */
  cards: number;
}

export interface Morning {
  /** Seconds from eight o'clock to the last card of each tenant. */
  tenants: number[];
  /** Requests in the busiest second of any tenant, and how many were refused. */
  peak: number;
  refused: number;
  /** Calls to tables in the busiest second, for a card, and calls to queues for a card. */
  callsPeak: number;
  tableCalls: number;
  queueCalls: number;
  /** Megabytes that all processes hold together, looked at again and again between eight o'clock and the end. */
  heaps: number[];
  /** Processor time of this machine for a card, in milliseconds. */
  processorMs: number;
}

const lastMonth = '2026-03-12T10:00';
/** Whoever has just started finds out who else there is. */
const settlingMs = 20_000;
const giveUpMs = 30 * 60_000;
/** What a process does every few hours is no part of a morning. */
const seldomMs = 60 * 60_000;

/** One morning of the tenants, by so many processes. */
export async function morning(
  tenants: readonly Tenant[],
  { processes, seed, looks = 0 }: { processes: number; seed: number; looks?: number },
): Promise<Morning> {
  const eight = toEpochMs(morningAt);
  const time = virtualTime(eight - settlingMs);
  const random = seededRandom(seed);
  const storage = countryStorage(time, random);
  const queues = {
    ...{ urgent: countryQueue(time, random), normal: countryQueue(time, random) },
    ...{ calm: countryQueue(time, random), poison: countryQueue(time, random) },
  };
  const teams = teamsOfCountry(time, random);
  const cards = tenants.reduce((sum, tenant) => sum + tenant.cards, 0);
  const render = realRender();
  const born = (number: number) => {
    const store = tableStore(storage.distant, time.now);
    const hints = queueHints({
      ...{ urgent: queues.urgent.client, normal: queues.normal.client },
      ...{ calm: queues.calm.client, poison: queues.poison.client },
    });
    const { deps } = aWorker(store, {
      ...{ hints, render, sender: teams.sender, clock: time.now, wait: time.wait, random: random.next },
      ...{ instance: `process-${number}`, pacer: createPacer() },
    });
    return createDelivery(deps, { every: unlessSeldom });
  };
  try {
    await fill(tableStore(storage.bare, time.now), tenants);
    const running = Array.from({ length: processes }, (_, number) => born(number));
    for (const delivery of running) {
      delivery.start();
      const moment = time.now() + random.int(0, 2_000);
      await time.until(() => time.now() >= moment, eight + giveUpMs);
    }
    await time.until(() => time.now() >= eight, eight + giveUpMs);
    const calls = { ...countsOf(queues), tables: total(storage.calls) };
    const begin = process.cpuUsage();
    const heaps: number[] = [];
    for (let look = 1; look <= Math.max(1, looks); look += 1) {
      await time.until(() => teams.cards() >= (cards * look) / Math.max(1, looks), eight + giveUpMs);
      if (looks > 0) heaps.push(heapMb());
    }
    const { user, system } = process.cpuUsage(begin);
    const reached = teams.reached();
    if (teams.cards() !== cards) throw new Error(`${teams.cards()} of ${cards} cards were delivered`);
    const secondsTo = (last: number) => (last - eight) / 1_000;
    const byTenant = Map.groupBy(reached, ({ tenant }) => tenant);
    return {
      tenants: [...byTenant.values()].map((some) => secondsTo(Math.max(...some.map(({ last }) => last)))),
      ...{ peak: teams.peak(), refused: teams.refused(), callsPeak: Math.max(...storage.calls.values()) },
      tableCalls: (total(storage.calls) - calls.tables) / cards,
      queueCalls: (countsOf(queues).queues - calls.queues) / cards,
      heaps,
      processorMs: (user + system) / 1_000 / cards,
    };
  } finally {
    time.end();
  }
}

const unlessSeldom: Every = (ms, task) =>
  ms >= seldomMs ? { now: () => {}, stop: async () => {} } : every(ms, task);

function countsOf(queues: Record<string, { calls(): number }>): { queues: number } {
  return { queues: Object.values(queues).reduce((sum, queue) => sum + queue.calls(), 0) };
}

function total(calls: ReadonlyMap<number, number>): number {
  return [...calls.values()].reduce((sum, count) => sum + count, 0);
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Everybody has heard from the bot before, and each card is another person's. */
async function fill(store: Store, tenants: readonly Tenant[]): Promise<void> {
  const template: CaseRecord = await aTemplate(store, lastMonth);
  const teams = tenants.flatMap(({ id: tenant, teams: count, cards }) =>
    Array.from({ length: count }, (_, number) => ({
      id: `${number}-of-${tenant}`,
      tenant,
      cards: Math.floor((cards * (number + 1)) / count) - Math.floor((cards * number) / count),
    })),
  );
  await inTurns(teams, async ({ id, tenant, cards }) => {
    const workers = Array.from({ length: cards }, (_, number) => `${id}-${number}`);
    const nextDue = template.due[0]?.at;
    await store.teams.update(id, () => aTeam({ id, tenantId: tenant, leader: workers[0], nextDue }));
    for (const worker of workers)
      await store.members.update(id, worker, () =>
        aMember(worker, { conversationId: `chat with ${worker}` }),
      );
    const cases = workers.map((worker, number) => ({ ref: `B-${number}`, worker }));
    await write(store, id, template, cases);
  });
}
