import type { Lane } from '../store/hints.ts';
import type { SendDeps } from './deps.ts';
import { serveHint } from './work.ts';

/** Hints that are worked on side by side: enough to fill a second of a tenant's limit. */
const hintsAtOnce = 4;

export interface Workers {
  /** Takes what its lanes have to give, whenever there is room, until they have nothing more. */
  look(): Promise<void>;
  /** Takes nothing new from now on. */
  close(): void;
  /** Resolves when nothing is in hand. */
  done(): Promise<void>;
}

/**
 * Works on hints side by side, and takes the next ones when half of them are done: nothing waits for the slowest of a
 * batch. Each lane that must not wait for another has workers of its own.
 */
export function createWorkers(deps: SendDeps, from: readonly Lane[]): Workers {
  const busy = new Set<Promise<void>>();
  let closed = false;
  const room = async (): Promise<number> => {
    while (busy.size > hintsAtOnce / 2) await Promise.race(busy);
    return hintsAtOnce - busy.size;
  };
  return {
    look: async () => {
      while (!closed) {
        const free = await room();
        if (closed) return;
        const hints = await deps.hints.take(free, from);
        if (hints.length === 0) return;
        for (const hint of hints) {
          const work: Promise<void> = serveHint(deps, hint).finally(() => busy.delete(work));
          busy.add(work);
        }
      }
    },
    close: () => {
      closed = true;
    },
    done: async () => {
      while (busy.size > 0) await Promise.race(busy);
    },
  };
}
