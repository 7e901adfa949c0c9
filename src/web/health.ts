import type restify from 'restify';

/** What `/readyz` looks at. */
export interface Health {
  /** Whether the store answers. */
  storeReachable(): Promise<boolean>;
  /**
   * Since when something is due, and since when something waits in the queue; throws when the queue does not answer.
   * `removedTeams` took the bot out and have cases that wait; of `teamsToCarryOver` not all rows of earlier releases are
   * written anew yet.
   */
  backlog?(): Promise<{
    oldestDue?: string;
    oldestQueued?: string;
    removedTeams?: number;
    teamsToCarryOver?: number;
  }>;
  /** The last sweep, and whether it is long enough ago to worry (architecture.md, silence alarm). */
  lastSweep(): { at?: string; late: boolean };
  /** Teams whose reminders of today have not gone out by 09:00. */
  silentTeams?(): number;
  /** Rows that cannot be read: each costs one thing, and an instance less would cost all. */
  unreadableRows?(): number;
  /** Open cases without a card ahead, of which there must be none; it tells, and changes nothing else. */
  cardless?(): number;
  /** Open cases of which nobody has said what happens next, though it was asked: somebody's work, and no fault of ours. */
  waitingForNextStep?(): number;
  /** Between the processes on the same storage, in milliseconds. */
  clockSkewMs?(): number;
}

/**
 * `/healthz`: the process answers. `/readyz`: the store answers and reminders are going out. Silent teams are told and
 * change nothing: an instance that is taken out of service for them would not answer its cards either.
 */
export function addHealth(routes: restify.Server, health: Health): void {
  routes.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { ok: true });
  });
  const look = createLook(health);
  routes.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const { store, waiting } = await look();
    const sweep = health.lastSweep();
    const silentTeams = health.silentTeams?.();
    const unreadableRows = health.unreadableRows?.();
    const ready = store && !sweep.late && waiting?.queue !== false;
    response.send(ready ? 200 : 503, {
      store,
      lastSweep: sweep.at ?? null,
      late: sweep.late,
      ...waiting,
      silentTeams,
      unreadableRows,
      cardless: health.cardless?.(),
      waitingForNextStep: health.waitingForNextStep?.(),
      clockSkewMs: health.clockSkewMs?.(),
    });
  });
}

/** Anybody may ask, as often as they like: storage is asked once in a while, and all hear the same. */
const lookEveryMs = 3_000;

function createLook(health: Health) {
  const lookNow = async () => ({
    store: await health.storeReachable().catch(() => false),
    waiting: await backlogOf(health),
  });
  let at = Number.NEGATIVE_INFINITY;
  let last: ReturnType<typeof lookNow> | undefined;
  return () => {
    if (last && performance.now() - at < lookEveryMs) return last;
    at = performance.now();
    last = lookNow();
    return last;
  };
}

async function backlogOf({ backlog }: Health) {
  try {
    const waiting = await backlog?.();
    if (!waiting) return undefined;
    const { oldestDue = null, oldestQueued = null, removedTeams, teamsToCarryOver } = waiting;
    return {
      ...{ queue: true, oldestDue, oldestQueued },
      ...(removedTeams ? { removedTeams } : {}),
      ...(teamsToCarryOver ? { teamsToCarryOver } : {}),
    };
  } catch {
    return { queue: false };
  }
}
