import type { SendDeps } from '../outbox/deps.ts';
import { passOver } from '../outbox/passOver.ts';
import { workOnce } from '../outbox/work.ts';
import { earliest } from '../register/dueRows.ts';
import { epochMsOf } from '../store/utc.ts';
import { sweepOnce } from '../sweep/sweep.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Round } from './round.ts';

/** A sweep leaves to the next one what came up while it went on. */
const sweepsAgain = 10;

/** Works until the queue has nothing more to give at this moment; the messages that were sent. */
export async function drain(deps: SendDeps): Promise<number> {
  let sent = 0;
  for (;;) {
    const worked = await workOnce(deps);
    if (worked.hints === 0) return sent;
    sent += worked.sent;
  }
}

export interface Journey {
  /** Milliseconds since 1970; what is new before it is decided and written, and not sent. */
  silentUntil?: number;
  /** Told of each moment before it is lived. */
  passing?(at: number): Promise<void>;
}

/**
 * Lives through time up to `to` as a running bot would: moves the clock to each moment at which something falls due,
 * sweeps and delivers, and goes on. For the demo's clock and for tests; the real clock needs nobody to move it.
 */
export async function advance(
  deps: DeliveryDeps,
  to: number,
  moveTo: (ms: number) => void,
  { silentUntil = 0, passing }: Journey = {},
): Promise<number> {
  let sent = 0;
  const ranAt = new Map<Round, number>();
  const live = async (at: number) => {
    moveTo(Math.max(at, deps.clock()));
    await passing?.(at);
    await sweepOnce(deps);
    for (const round of deps.rounds) {
      // As often as a running bot does it; and at the end, so that nothing is left for later.
      const isDue = at >= to || at - (ranAt.get(round) ?? 0) >= round.every;
      if (!round.inMovedTime || !isDue) continue;
      ranAt.set(round, at);
      await round.run(deps);
    }
    if (at < silentUntil) await passOver(deps, silentUntil);
    else sent += await drain(deps);
  };
  let again = 0;
  for (let at = await nextMoment(deps); at !== undefined && at <= to; ) {
    const lived = Math.max(at, deps.clock());
    await live(lived);
    at = await nextMoment(deps);
    // A running bot sweeps again before long. A team that cannot be swept stays due: the clock goes on without it.
    again = at !== undefined && at <= lived ? again + 1 : 0;
    if (again > sweepsAgain) break;
  }
  await live(to);
  return sent;
}

async function nextMoment({ store }: DeliveryDeps): Promise<number | undefined> {
  const teams = await store.teams.all();
  const next = earliest(teams.flatMap(({ nextDue }) => (nextDue === undefined ? [] : [{ at: nextDue }])));
  return next === undefined ? undefined : epochMsOf(next);
}
