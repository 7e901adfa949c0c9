import { asideMs, unlessSetAside } from '../register/setAside.ts';
import { type UtcInstant, utcOf } from '../store/utc.ts';
import type { SweepContext } from './post.ts';

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

/** When to look again at what was set aside; undefined where nothing was. */
export function againAt({ aside, now }: SweepContext): UtcInstant | undefined {
  return aside.size > 0 ? utcOf(now + asideMs) : undefined;
}
