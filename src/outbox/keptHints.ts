import { type Hint, type Hints, lanes, type TakenHint } from '../store/hints.ts';
import { type UtcInstant, utcOf } from '../store/utc.ts';
import type { SendDeps } from './deps.ts';

/** Longer than the work on one hint takes, as in the queue. */
const hiddenMs = 90_000;

interface Kept {
  hint: Hint;
  since: UtcInstant;
  /** Not to be taken before, milliseconds since 1970. */
  from: number;
  attempts: number;
}

export interface KeptHints extends Hints {
  /** From now on what is calm stays here. */
  keep(): void;
  /** From now on it goes into the queue, and what is kept still goes there too. */
  giveBack(): Promise<void>;
}

/**
 * Hints of which what is calm stays with the process that has put it, mostly the one that looks after its tenant: eight
 * processes that share out one tenant's morning by chance each come to the end of their share at another time. If the process
 * is killed, the rescue pass finds the requests, as with every hint that is lost.
 */
export function keptHints(hints: Hints, { clock, log }: Pick<SendDeps, 'clock' | 'log'>): KeptHints {
  const kept = new Set<Kept>();
  let isKeeping = false;
  const add = (hint: Hint, from: number) => {
    kept.add({ hint, since: utcOf(clock()), from, attempts: 0 });
  };
  const give = (hint: Hint) => hints.put(hint, { lane: 'calm' });
  const taken = (one: Kept): TakenHint => {
    const done = async () => void kept.delete(one);
    const giveToAll = async () => {
      await give(one.hint);
      await done();
    };
    return {
      ...one.hint,
      ...{ attempts: one.attempts, done, giveToAll, poison: giveToAll },
      later: async (pointers, afterMs) => add({ teamId: one.hint.teamId, pointers }, clock() + afterMs),
    };
  };
  const ready = () => [...kept].filter(({ from }) => from <= clock());
  const takeKept = (max: number): TakenHint[] =>
    ready()
      .slice(0, max)
      .map((one) => {
        one.from = clock() + hiddenMs;
        one.attempts += 1;
        return taken(one);
      });

  return {
    put: async (hint, options) => {
      if (isKeeping && options?.lane === 'calm' && !options.afterMs) add(hint, clock());
      else await hints.put(hint, options);
    },
    take: async (max, from = lanes) => {
      const before = from.filter((lane) => lane !== 'calm');
      const found = before.length > 0 ? await hints.take(max, before) : [];
      if (before.length === from.length) return found;
      found.push(...takeKept(max - found.length));
      return found.length > 0 ? found : hints.take(max, ['calm']);
    },
    oldest: async () => {
      const queued = await hints.oldest();
      return [...ready().map(({ since }) => since), ...(queued ? [queued] : [])].sort()[0];
    },
    keep: () => {
      isKeeping = true;
    },
    giveBack: async () => {
      isKeeping = false;
      const left = [...kept].map(({ hint }) => hint);
      kept.clear();
      await Promise.all(left.map(give)).catch((err) =>
        log.warn({ err, requests: left.length }, 'hints not given; the rescue pass finds their requests'),
      );
    },
  };
}
