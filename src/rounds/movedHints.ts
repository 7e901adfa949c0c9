import type { Clock } from '../outbox/contract.ts';
import { type Hint, type Hints, type Lane, lanes } from '../store/hints.ts';

interface Waiting extends Hint {
  lane: Lane;
  /** Milliseconds since 1970. */
  at: number;
}

export interface MovedHints extends Hints {
  /** Gives another queue what still waits, for a clock that goes by itself again. */
  leaveTo(hints: Pick<Hints, 'put'>): Promise<void>;
}

/**
 * A queue of this process alone, by a clock that is moved: a real one counts in its own time. A message is handed out
 * with all that is asked of it, as nothing is sent before its moment has been swept to the end. What is lost with the
 * process stands in the table, where the rescue pass finds it.
 */
export function createMovedHints(clock: Clock): MovedHints {
  let waiting: Waiting[] = [];

  const takeNext = (from: readonly Lane[]): Waiting | undefined => {
    const isReady = ({ at, lane }: Waiting) => at <= clock() && from.includes(lane);
    const ready = waiting.filter(isReady);
    const first = lanes.flatMap((lane) => ready.find((one) => one.lane === lane) ?? [])[0];
    if (!first) return undefined;
    const same = ready.filter((one) => messageOf(one) === messageOf(first));
    waiting = waiting.filter((one) => !same.includes(one));
    return { ...first, pointers: same.flatMap(({ pointers }) => pointers) };
  };

  return {
    put: async ({ teamId, pointers }, { lane = 'normal', afterMs = 0 } = {}) => {
      const at = clock() + afterMs;
      waiting.push(...pointers.map((pointer) => ({ teamId, lane, at, pointers: [pointer] })));
    },
    take: async (max, from = lanes) => {
      const taken: Waiting[] = [];
      while (taken.length < max) {
        const one = takeNext(from);
        if (!one) break;
        taken.push(one);
      }
      return taken.map((one) => ({
        ...one,
        attempts: 1,
        done: async () => {},
        later: async (pointers, afterMs) => {
          waiting.push({ ...one, pointers, at: clock() + afterMs });
        },
        poison: async () => {},
      }));
    },
    oldest: async () => undefined,
    leaveTo: async (hints) => {
      for (const { lane, at, ...hint } of waiting.splice(0))
        await hints.put(hint, { lane, afterMs: Math.max(0, at - clock()) });
    },
  };
}

function messageOf({ teamId, pointers }: Hint): string {
  return `${teamId} ${pointers[0]?.messageId}`;
}
