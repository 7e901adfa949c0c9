import type { Lane, TakenHint } from '../store/hints.ts';
import type { SendDeps } from './deps.ts';
import { serveHint } from './work.ts';

/** Messages that are read, drawn or sent side by side; new ones are taken when half of them are done. */
const busyMost = 128;
/** Waiting for a turn is in nobody's way, so long as a tenant has no more of it than this, one with another. */
const restingOfTenant = 8;
/** More than that would only be kept from other processes: each counts as so many that are busy. */
const tooManyWeight = 8;
/** In hand altogether: enough for a hundred tenants, and little to hold. */
const heldMost = 2_000;
/** Several for one look into the queue, but one by one where tenants have no room: the others may have it. */
const hintsAtOnce = (someRest: boolean) => (someRest ? 1 : 2);

export interface Workers {
  /** Takes what its lanes have to give, whenever there is room, until they have nothing more. */
  look(): Promise<void>;
  /** Takes nothing new from now on. */
  close(): void;
  /** Resolves when what is in hand now is done. */
  begun(): Promise<unknown>;
  /** Resolves when nothing is in hand. */
  done(): Promise<void>;
}

/**
 * Works on hints side by side, and takes the next ones when half of what is done at once is done: nothing waits for the
 * slowest of a batch. What only waits for its tenant's turn is in nobody's way. Each lane that must not wait for another has
 * workers of its own.
 */
export function createWorkers(deps: SendDeps, from: readonly Lane[]): Workers {
  const inHand = new Set<Promise<void>>();
  let [busy, held] = [0, 0];
  let next = Promise.withResolvers<void>();
  const tell = () => {
    next.resolve();
    next = Promise.withResolvers();
  };
  const resting = createCounts();
  const rest = async (ms: number, tenant: string): Promise<void> => {
    busy -= 1;
    resting.add(tenant, 1);
    tell();
    await deps.wait(ms);
    resting.add(tenant, -1);
    busy += 1;
  };
  const serve = async (hint: TakenHint): Promise<void> => {
    let left = new Set(hint.pointers.map(({ messageId }) => messageId)).size;
    const end = (messages: number) => {
      left -= messages;
      busy -= messages;
      held -= messages;
      tell();
    };
    busy += left;
    held += left;
    await serveHint({ ...deps, rest }, hint, () => end(1));
    end(left);
  };
  const isFull = () => {
    const tooMany = Math.max(0, resting.all() - restingOfTenant * resting.names());
    return busy + tooManyWeight * tooMany > busyMost / 2 || held > heldMost;
  };
  const room = async (): Promise<void> => {
    while (isFull()) await next.promise;
  };
  let closed = false;
  return {
    look: async () => {
      while (!closed) {
        await room();
        if (closed) return;
        const hints = await deps.hints.take(hintsAtOnce(resting.all() > 0), from);
        if (hints.length === 0) return;
        for (const hint of hints) {
          const work: Promise<void> = serve(hint).finally(() => inHand.delete(work));
          inHand.add(work);
        }
      }
    },
    close: () => {
      closed = true;
    },
    begun: () => Promise.allSettled(inHand),
    done: async () => {
      while (inHand.size > 0) await Promise.race(inHand);
    },
  };
}

function createCounts() {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    add: (name: string, by: 1 | -1): void => {
      all += by;
      const count = (counts.get(name) ?? 0) + by;
      if (count === 0) counts.delete(name);
      else counts.set(name, count);
    },
    all: () => all,
    names: () => counts.size,
  };
}
