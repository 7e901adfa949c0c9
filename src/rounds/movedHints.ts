import type { Clock } from '../outbox/contract.ts';
import { laneOf } from '../register/hintsByLane.ts';
import { type Hint, type Hints, type Lane, lanes } from '../store/hints.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { epochMsOf } from '../store/utc.ts';
import type { DeliveryDeps } from './deps.ts';

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

/**
 * What waits for a moment to come, as a list that is redrawn every ten minutes, has its hint in a queue that counts in real
 * time: by a clock that is moved it would come too late by all that the clock is moved. Its request stands in the table.
 */
export async function takeUpWaiting({
  store,
  hints,
  clock,
}: Pick<DeliveryDeps, 'store' | 'hints' | 'clock'>): Promise<void> {
  for (const { id: teamId } of await store.teams.all()) {
    for (const pointer of await store.messages.outbox(teamId)) {
      const message = (await unlessUnreadable(store.messages.get(teamId, pointer.messageId)))?.row;
      if (message?.retryAt === undefined) continue;
      const afterMs = Math.max(0, epochMsOf(message.retryAt) - clock());
      await hints.put({ teamId, pointers: [pointer] }, { lane: laneOf(message), afterMs });
    }
  }
}

function messageOf({ teamId, pointers }: Hint): string {
  return `${teamId} ${pointers[0]?.messageId}`;
}
