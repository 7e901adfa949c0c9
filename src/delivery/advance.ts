import type { DeliveryDeps, SendDeps } from './deps.ts';
import { earliest } from './dueRows.ts';
import { epochMsOf } from './moments.ts';
import { sweepOnce } from './sweep.ts';
import { type Worked, workOnce } from './work.ts';

/** Works until the queue has nothing more to give at this moment. */
export async function drain(deps: SendDeps): Promise<void> {
  let worked: Worked;
  do worked = await workOnce(deps);
  while (worked.hints > 0);
}

/**
 * Lives through time up to `to` as a running bot would: moves the clock to each moment at which something falls due,
 * sweeps and delivers, and goes on. For the demo's clock and for tests; the real clock needs nobody to move it.
 */
export async function advance(deps: DeliveryDeps, to: number, moveTo: (ms: number) => void): Promise<void> {
  for (let at = await nextMoment(deps); at !== undefined && at <= to; ) {
    moveTo(Math.max(at, deps.clock()));
    await sweepOnce(deps);
    await drain(deps);
    const next = await nextMoment(deps);
    if (next !== undefined && next <= at) break;
    at = next;
  }
  moveTo(to);
  await sweepOnce(deps);
  await drain(deps);
}

async function nextMoment({ store }: DeliveryDeps): Promise<number | undefined> {
  const teams = await store.teams.all();
  const next = earliest(teams.flatMap(({ nextDue }) => (nextDue === undefined ? [] : [{ at: nextDue }])));
  return next === undefined ? undefined : epochMsOf(next);
}
