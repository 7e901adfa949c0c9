import { type Hint, type Hints, type Lane, lanes, type TakenHint } from '../store/hints.ts';
import { type UtcInstant, utcOf } from '../store/utc.ts';
import type { SendDeps } from './deps.ts';

/** After a fault, as long as in the queue. */
const againMs = 90_000;
/**
 * Until its work has ended, however long storage takes: a second worker on the same would only ask for more of it. If that
 * never ends, the rescue pass finds the requests.
 */
const inHand = Number.POSITIVE_INFINITY;
/** While there is enough to do here, others' hints wait as long as they do for a process that looks from time to time. */
const lookMs = 1_000;

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
 * is killed, the rescue pass finds the requests, as with every hint that is lost. Whoever comes for what is kept here does not
 * ask the queue each time.
 */
export function keptHints(hints: Hints, { clock, log }: Pick<SendDeps, 'clock' | 'log'>): KeptHints {
  const kept = new Set<Kept>();
  let isKeeping = false;
  /** When the queue is asked again though there is something here, milliseconds since 1970. */
  let askAt = 0;
  /** What was given last was kept here: who comes for more of it finds the end of it, and the queue is for the next round. */
  let wasKept = false;
  const add = (hint: Hint, from: number) => {
    kept.add({ hint, since: utcOf(clock()), from, attempts: 0 });
  };
  const giveToQueue: Hints['put'] = async (...hint) => {
    await hints.put(...hint);
    askAt = 0;
  };
  const give = (hint: Hint) => giveToQueue(hint, { lane: 'calm' });
  const taken = (one: Kept): TakenHint => {
    const done = async () => void kept.delete(one);
    const giveToAll = async () => {
      await give(one.hint);
      await done();
    };
    return {
      ...one.hint,
      ...{ attempts: one.attempts, done, giveToAll, poison: giveToAll },
      failed: () => {
        one.from = clock() + againMs;
      },
      later: async (pointers, afterMs) => add({ teamId: one.hint.teamId, pointers }, clock() + afterMs),
    };
  };
  const ready = () => [...kept].filter(({ from }) => from <= clock());
  const takeKept = (max: number): TakenHint[] =>
    ready()
      .slice(0, max)
      .map((one) => {
        one.from = inHand;
        one.attempts += 1;
        return taken(one);
      });

  const ask = async (max: number, before: readonly Lane[]): Promise<TakenHint[]> => {
    askAt = clock() + lookMs;
    return before.length > 0 ? hints.take(max, before) : [];
  };

  return {
    put: async (hint, options) => {
      if (isKeeping && options?.lane === 'calm' && !options.afterMs) add(hint, clock());
      else await giveToQueue(hint, options);
    },
    take: async (max, from = lanes) => {
      const before = from.filter((lane) => lane !== 'calm');
      if (before.length === from.length) return hints.take(max, before);
      const isSpared = clock() < askAt && (wasKept || ready().length > 0);
      const queued = isSpared ? [] : await ask(max, before);
      const own = takeKept(max - queued.length);
      wasKept = own.length > 0 && queued.length === 0;
      if (isSpared || own.length + queued.length > 0) return [...queued, ...own];
      return hints.take(max, ['calm']);
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
      askAt = 0;
      const left = [...kept].map(({ hint }) => hint);
      kept.clear();
      await Promise.all(left.map(give)).catch((err) =>
        log.warn({ err, requests: left.length }, 'hints not given; the rescue pass finds their requests'),
      );
    },
  };
}
