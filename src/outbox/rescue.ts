import type { CommitDeps } from '../register/deps.ts';
import { dropHints } from '../register/dropHints.ts';
import type { Team } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';

/** A pass must be over soon: what is written while it goes on has a hint, and needs no other. */
const teamsAtOnce = 8;

/** How many passes a request has been seen waiting in. */
type Seen = Map<string, number>;

/**
 * Finds requests whose hint was lost, by the short `outbox:` prefix of each team. After a start it gives hints for all of
 * them, as soon as no other hint waits: until then most have one, and processes that keep crashing must not bury
 * the queue under the same. Later those get another that still wait after 2, 4, 8 … passes, and of the processes that
 * run each looks after its own tenants; of one that comes to it from a process that was killed, at once. Returns the hints
 * given.
 */
export function createRescue(
  deps: Pick<CommitDeps, 'store' | 'hints' | 'log' | 'isOurs'>,
): () => Promise<number> {
  let seen: Seen = new Map();
  let started = false;
  let first = true;
  let ours: ReadonlySet<string> | undefined;
  return async () => {
    const now: Seen = new Map();
    const all = !started && (await deps.hints.oldest()) === undefined;
    // There is enough to do, and nothing was seen before: what is read now would tell nothing.
    const isEarly = first && !all;
    first = false;
    if (isEarly) return 0;
    let rescued = 0;
    const given: Promise<void>[] = [];
    const teams = await deps.store.teams.all();
    const own = new Set(teams.map(({ tenantId }) => tenantId).filter((id) => deps.isOurs?.(id) !== false));
    const rescueIn = async ({ id, tenantId }: Team): Promise<void> => {
      const isNew = ours?.has(tenantId) === false;
      const forgotten: Pointer[] = [];
      for (const pointer of await deps.store.messages.outbox(id)) {
        const passes = (seen.get(pointer.request) ?? 0) + 1;
        now.set(pointer.request, passes);
        if (all || isNew || isPowerOfTwo(passes)) forgotten.push(pointer);
      }
      given.push(dropHints(deps, id, forgotten));
      rescued += forgotten.length;
    };
    const waiting = teams.filter(({ tenantId }) => all || own.has(tenantId));
    while (waiting.length > 0) await Promise.all(waiting.splice(0, teamsAtOnce).map(rescueIn));
    await Promise.all(given);
    seen = now;
    ours = own;
    started ||= all;
    if (rescued > 0) deps.log.info({ requests: rescued }, 'requests found again without a hint');
    return rescued;
  };
}

/** Not 1: that is a request seen for the first time, whose hint is most likely on its way. */
function isPowerOfTwo(passes: number): boolean {
  return passes > 1 && (passes & (passes - 1)) === 0;
}
