import { asideMs, unlessSetAside } from '../register/setAside.ts';
import { type UtcInstant, utcOf } from '../store/utc.ts';
import type { SweepContext } from './post.ts';

const triesAtOnce = 2;
/** Of one team in one sweep. */
const mostFaults = 5;

/** What is about the team and no case. */
export const ofTeam: readonly string[] = [''];

/** One case, post or list of a sweep; what cannot be read costs it alone, and the team is looked at again before long. */
export async function orAside<T>(
  context: SweepContext,
  caseRefs: readonly string[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  const about = { teamId: context.view.team.id, caseRef: caseRefs.length === 1 ? caseRefs[0] : undefined };
  let done = false;
  const result = await unlessSetAside(context.deps, about, async () => {
    const made = await work();
    done = true;
    return made;
  });
  if (!done) for (const caseRef of caseRefs) context.aside.add(caseRef);
  return result;
}

/**
 * The same for a fault of any other kind, as storage has them: done a second time at once, and then left for the next sweep,
 * which comes before long; the others go on. More than a handful is no fault of one thing, and is thrown.
 */
export async function orLater<T>(
  context: SweepContext,
  caseRefs: readonly string[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await orAside(context, caseRefs, work);
    } catch (err) {
      if (tries < triesAtOnce) continue;
      context.faults += 1;
      if (context.faults > mostFaults) throw err;
      const { deps, view } = context;
      deps.log.error({ err, teamId: view.team.id }, 'a part of a sweep failed; it is tried again');
      return undefined;
    }
  }
}

/** When to look again at what was set aside, or failed; undefined where all is done. */
export function againAt({ aside, faults, now }: SweepContext): UtcInstant | undefined {
  if (faults > 0) return utcOf(now);
  return aside.size > 0 ? utcOf(now + asideMs) : undefined;
}
