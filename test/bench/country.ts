import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Morning, Tenant } from './country/morning.ts';
import { type Figure, figure, quantile } from './figure.ts';

/** `COUNTRY=0.1` tries it out with a tenth of each municipality's teams. */
const scale = Number(process.env.COUNTRY ?? 1);
const municipalities = 98;
const teamsOfEach = Math.round(50 * scale);
const cardsOfAll = 40_000 * scale;
const processes = 8;
const seed = 1;
/** What a tenant takes when no other has anything to do hangs on chance: who takes which hint. */
const alones = 3;
const perSecond = 25;
const tenantMost = 50;
const [wanted, behindWanted] = [1.1, 60];
/** A storage account's. */
const callsMost = 20_000;

/**
 * Eight o'clock in all municipalities, each as large as the first: how much later a tenant has its last card than it would have
 * it alone, with the same processes.
 *
 * Real: sweep, outbox, pacing, presence and rounds of eight processes, the store above its tables, hints above their queues, and
 * what is drawn. Simulated: time, which passes only while all eight wait, so the machine's own speed counts for nothing; the
 * tables (in memory, 3–12 ms a call) and queues; Teams (30–200 ms), which refuses what is over a tenant's limit. Left out: the
 * processor that eight machines would need, said beside as time for a card, and what a process does every few hours.
 */
export async function country(): Promise<Figure[]> {
  const tenants = tenantsOf(municipalities);
  const [first] = tenants;
  if (!first) throw new Error('there are no tenants');
  const alone: number[] = [];
  for (let run = 0; run < alones; run += 1)
    alone.push(Math.max(...(await lived([first], { seed: seed + run })).tenants));
  const best = quantile(alone, 0.5);
  const all = await lived(tenants, { seed, looks: 5 });
  const last = Math.max(...all.tenants);
  const [firstHeap = Number.NaN] = all.heaps;
  return [
    figure(
      `a tenant of ${first.teams} teams and ${first.cards} cards alone`,
      best,
      's',
      first.cards / perSecond,
    ),
    figure(
      `${tenants.length} such tenants, ${processes} processes: the median one`,
      quantile(all.tenants, 0.5),
      's',
      best,
    ),
    figure('the last tenant by its best', last / best, '×', wanted),
    figure("the last team, behind its tenant's best", Math.max(0, last - best), 's', behindWanted),
    figure(
      'what all processes hold in the end, by what they held at first',
      all.heaps.at(-1) ?? 0,
      'MB',
      firstHeap,
    ),
    figure('most requests of a tenant in any second', all.peak, 'requests', tenantMost),
    figure('requests that Teams refused', all.refused, 'requests', 1),
    figure('calls to tables for a card', all.tableCalls, 'calls', 4),
    figure('calls to tables in the busiest second', all.callsPeak, 'calls', callsMost),
    figure(
      'processor time of this machine for a card',
      all.processorMs,
      'ms',
      (last * processes * 1_000) / cardsOfAll,
    ),
  ];
}

/** The cards of the country shared out over the teams of so many tenants. */
function tenantsOf(count: number): Tenant[] {
  const until = (number: number) => Math.round((cardsOfAll * number) / municipalities);
  return Array.from({ length: count }, (_, number) => ({
    id: `municipality-${number}`,
    teams: teamsOfEach,
    cards: until(number + 1) - until(number),
  }));
}

/** In a process of its own, whose heap is nothing but this. */
async function lived(
  tenants: readonly Tenant[],
  options: { seed: number; looks?: number },
): Promise<Morning> {
  const child = fork(join(import.meta.dirname, 'country/lived.ts'), { execArgv: ['--expose-gc'] });
  child.send({ tenants, options: { processes, ...options } });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the simulated country ended with ${code}`);
  });
  ended.catch(() => {});
  const [morning] = (await Promise.race([once(child, 'message'), ended])) as [Morning];
  return morning;
}
