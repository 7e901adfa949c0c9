import type { SendDeps } from './deps.ts';
import { epochMsOf, utcOf } from './moments.ts';

/** Three missed rounds, and clocks that differ by half a minute. */
const aliveMs = 90_000;
/** A process that was killed leaves its row behind; nobody needs it after so long. */
const forgottenMs = 60 * 60_000;

/**
 * Teams' limits are for the bot, however many processes it has: each takes its share of them. How many there are says
 * a row that each renews; one that has just started or was killed is noticed within a minute and a half, and what goes
 * wrong until then is a 429 that waits.
 */
export async function sayPresent({ store, clock, instance, pacer }: SendDeps): Promise<number> {
  const now = clock();
  await store.instances.seen(instance, utcOf(now));
  const all = (await store.instances.list()).map(({ id, at }) => ({ id, age: now - epochMsOf(at) }));
  const alive = all.filter(({ age }) => Math.abs(age) < aliveMs).length;
  pacer.share(Math.max(1, alive));
  for (const { id, age } of all) if (age > forgottenMs) await store.instances.gone(id);
  return alive;
}
