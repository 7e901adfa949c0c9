import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { RestError, type TableServiceClientOptions } from '@azure/data-tables';

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** Enough to keep storage busy; more only wait there, and each costs a handshake when many people answer at once. */
const most = 32;
const kept = { keepAlive: true, maxSockets: most } as const;
const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
/** Storage answers within a tenth of a second; what takes so long hangs, and a round of delivery would hang with it. */
const usualTryMs = 5_000;
/** As long as all tries of one request take: by then most people have given up, and a round comes again. */
const usualWaitMs = 20_000;

/**
 * Connections to storage that stay open and are shared by all clients of the process. A request that gets no answer is
 * given up after `tryMs` and, as after a lost connection, tried again by the SDK. Its time begins when it has a connection:
 * where storage is slow and many wait, those that gave up while they waited would come again behind all others, and of a
 * morning's lists, with dozens of rows each, none would ever be whole. Who waits longer than `waitMs` is turned away.
 */
export const sharedConnections = (tryMs = usualTryMs, waitMs = usualWaitMs): Policy => ({
  name: 'sharedConnections',
  sendRequest: async (request, next) => {
    const places = placesAt(new URL(request.url).host);
    // Not a code that the SDK tries again after: that would be one more who waits.
    if (!(await places.take(waitMs)))
      throw new RestError('storage is too slow for all that is asked of it', { code: 'EBUSY', request });
    request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
    const given = request.abortSignal;
    const late = AbortSignal.timeout(tryMs);
    request.abortSignal = late;
    try {
      return await next(request);
    } catch (cause) {
      if (!late.aborted) throw cause;
      throw Object.assign(new RestError('storage did not answer', { code: 'ETIMEDOUT', request }), { cause });
    } finally {
      request.abortSignal = given;
      places.leave();
    }
  },
});

const known = new Map<string, Places>();

function placesAt(host: string): Places {
  const places = known.get(host) ?? createPlaces();
  known.set(host, places);
  return places;
}

interface Places {
  /** False when none became free for so many milliseconds. */
  take(ms: number): Promise<boolean>;
  leave(): void;
}

/** One for each connection; who comes when all are taken waits, and the first to come is the first to have one. */
function createPlaces(): Places {
  let free = most;
  const waiting = new Set<() => void>();
  return {
    take: (ms) => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          waiting.delete(enter);
          resolve(false);
        }, ms);
        const enter = () => {
          clearTimeout(late);
          resolve(true);
        };
        waiting.add(enter);
      });
    },
    leave: () => {
      const [next] = waiting;
      if (next === undefined) {
        free += 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
