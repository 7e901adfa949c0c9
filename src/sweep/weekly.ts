import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { firstWorkingDayAfter, firstWorkingDayOf } from '../calendar/weeks.ts';
import { type UtcInstant, utcOfLocal } from '../store/utc.ts';
import type { SweepContext } from './post.ts';

/**
 * Tells on the first working day of the week from `time` (HH:MM) on, that whole day: who tells knows whether it is told
 * already. The moment of the next; none in a team that is not set up.
 */
export async function everyWeek(
  { deps, view: { team }, now }: SweepContext,
  time: string,
  tell: (moment: LocalInstant) => Promise<void>,
): Promise<UtcInstant | undefined> {
  if (!team.setUp) return undefined;
  const calendar = deps.calendar(team);
  const local = toLocal(now);
  const today = dateOf(local);
  const first = firstWorkingDayOf(today, calendar);
  const at = instantOf(first, time);
  if (first === today && local >= at) await tell(at);
  return utcOfLocal(local < at ? at : instantOf(firstWorkingDayAfter(today, calendar), time));
}
