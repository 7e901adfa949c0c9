import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { CaseEvent } from '../engine/events.ts';
import type { World } from '../engine/world.ts';
import { register } from '../register/register.ts';
import type { CaseRecord } from '../store/rows.ts';
import { epochMsOf } from '../store/utc.ts';
import { ripeRows } from './decide.ts';
import type { SweepContext } from './post.ts';

/**
 * What must have happened by the moments that have come, as nobody registered otherwise (`Rule.presumed`), becomes an
 * event of that moment. It is asked again under the case's lock, so a mark of the same second wins, and two sweeps
 * register it once. True when something was registered.
 */
export async function registerPresumed(
  { deps, view, now }: SweepContext,
  record: CaseRecord,
): Promise<boolean> {
  const world = deps.world(view.team, record.state.programme);
  const moments = presentMoments(record, now, world);
  if (!moments.some((at) => presumedAt(record, at, world).length > 0)) return false;
  for (const at of moments) {
    await register(deps, {
      teamId: view.team.id,
      caseRef: record.caseRef,
      by: 'schedule',
      source: `presumed|${at}`,
      verb: 'presume',
      decide: (input) => ({ type: 'events', events: presumedAt(input.record, at, input.world) }),
    });
  }
  return true;
}

function presumedAt({ state }: CaseRecord, at: string, world: World): CaseEvent[] {
  const day = dateOf(at);
  return world.rules.flatMap((rule) => rule.presumed?.({ state, day, at, world }) ?? []);
}

/** Of today and the working day before it: what an outage of days kept anybody from registering is not presumed. */
function presentMoments(record: CaseRecord, now: number, world: World): string[] {
  const local = toLocal(now);
  const { calendar } = world;
  const oldest = calendar.prevWorkingDay(calendar.addDays(dateOf(local), -1));
  const moments = ripeRows(record, local, world).flatMap(({ why, at }) =>
    why === 'plan' ? [toLocal(epochMsOf(at))] : [],
  );
  return [...new Set(moments)].filter((at) => dateOf(at) >= oldest);
}
