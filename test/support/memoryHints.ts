import type { Clock } from '../../src/delivery/contracts.ts';
import type { Hint, Hints } from '../../src/store/hints.ts';

interface Waiting extends Hint {
  urgent: boolean;
  at: number;
}

/** A queue that goes by the test's clock, so that a test can look a minute ahead. Hints in hand are not hidden but gone. */
export function memoryHints(clock: Clock): Hints & { waiting: Waiting[]; poisoned: Hint[]; lose(): void } {
  const waiting: Waiting[] = [];
  const poisoned: Hint[] = [];
  const put = (hint: Hint, urgent: boolean, afterMs: number) => {
    waiting.push({ teamId: hint.teamId, pointers: hint.pointers, urgent, at: clock() + afterMs });
  };
  return {
    waiting,
    poisoned,
    lose: () => {
      waiting.length = 0;
    },
    oldest: async () => undefined,
    put: async (hint, { urgent = false, afterMs = 0 } = {}) => put(hint, urgent, afterMs),
    take: async (max) => {
      const ready = waiting
        .filter(({ at }) => at <= clock())
        .toSorted((a, b) => Number(b.urgent) - Number(a.urgent));
      return ready.slice(0, max).map((hint) => {
        waiting.splice(waiting.indexOf(hint), 1);
        return {
          ...hint,
          attempts: 1,
          done: async () => {},
          later: async (pointers, afterMs) => put({ teamId: hint.teamId, pointers }, hint.urgent, afterMs),
          poison: async () => {
            poisoned.push(hint);
          },
        };
      });
    },
  };
}
