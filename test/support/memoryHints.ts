import type { Clock } from '../../src/outbox/contract.ts';
import { type Hint, type Hints, type Lane, lanes } from '../../src/store/hints.ts';

interface Waiting extends Hint {
  lane: Lane;
  at: number;
}

/** As many as one message of the real queue carries (store/gatherHints.ts). */
const mostGathered = 8;

/**
 * A queue that goes by the test's clock, so that a test can look a minute ahead. Hints in hand are not hidden but gone.
 * `gathers`: those of one moment come as one, as they do from the real queue.
 */
export function memoryHints(
  clock: Clock,
  { gathers = false } = {},
): Hints & { waiting: Waiting[]; poisoned: Hint[]; lose(): void } {
  const waiting: Waiting[] = [];
  const poisoned: Hint[] = [];
  const put = (hint: Hint, lane: Lane, afterMs: number) => {
    const at = clock() + afterMs;
    const open = gathers
      ? waiting.findLast((one) => one.teamId === hint.teamId && one.lane === lane && one.at === at)
      : undefined;
    if (open && open.pointers.length + hint.pointers.length <= mostGathered)
      open.pointers.push(...hint.pointers);
    else waiting.push({ teamId: hint.teamId, pointers: [...hint.pointers], lane, at });
  };
  return {
    waiting,
    poisoned,
    lose: () => {
      waiting.length = 0;
    },
    oldest: async () => undefined,
    put: async (hint, { lane = 'normal', afterMs = 0 } = {}) => put(hint, lane, afterMs),
    take: async (max, from = lanes) => {
      const ready = waiting
        .filter(({ at, lane }) => at <= clock() && from.includes(lane))
        .toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
      return ready.slice(0, max).map((hint) => {
        waiting.splice(waiting.indexOf(hint), 1);
        return {
          ...hint,
          attempts: 1,
          done: async () => {},
          later: async (pointers, afterMs) => put({ teamId: hint.teamId, pointers }, hint.lane, afterMs),
          poison: async () => {
            poisoned.push(hint);
          },
        };
      });
    },
  };
}
