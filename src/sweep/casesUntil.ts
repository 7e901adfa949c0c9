import { type UtcInstant, utcOf } from '../store/utc.ts';
import type { SweepContext } from './post.ts';

/**
 * Cases of which something falls due after this sweep's moment and until `moment`, inclusive. What was read with that which is
 * due now says it for most teams; the list is read again where it goes on.
 */
export async function casesUntil(
  { deps, view, now, ahead }: SweepContext,
  moment: UtcInstant,
): Promise<ReadonlySet<string>> {
  const isWhole = ahead && (ahead.before === undefined || ahead.before > moment);
  const { rows } = isWhole ? ahead : await deps.store.cases.due(view.team.id, moment);
  const coming = rows.filter(({ at, caseRef }) => at > utcOf(now) && at <= moment && caseRef !== '');
  return new Set(coming.map(({ caseRef }) => caseRef));
}
