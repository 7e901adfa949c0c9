import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import { countingHours } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import type { Named } from '../language/named.ts';

type When = Programme['milestones'][number]['when'];

/** A milestone of the programme, and when the case reached it: a day, or the month of paid hours. */
export interface ReachedMilestone extends Named {
  on?: LocalDate | Month;
}

/** What is worth noticing on the way (`milepæle`, 2-programmes.md 2.3), in the programme's order. */
export function milestonesOf(state: CaseState, programme: Programme): ReachedMilestone[] {
  return programme.milestones.map(({ name, nameEn, when }) => {
    const on = reachedOn(when, state, programme);
    const named = nameEn === undefined ? { name } : { name, nameEn };
    return on === undefined ? named : { ...named, on };
  });
}

function reachedOn(when: When, state: CaseState, programme: Programme): LocalDate | Month | undefined {
  if ('stage' in when) return state.entered[when.stage];
  if ('criterion' in when) return state.criteria[when.criterion];
  if ('paidHours' in when) return monthReached(when.paidHours, state, programme);
  if (when.event === 'matchFound') return state.matchFound;
  const { ended } = state;
  return when.event === 'ended' || ended?.by === when.event ? ended?.on : undefined;
}

function monthReached(
  what: 'first' | 'target',
  state: CaseState,
  { paidHours }: Programme,
): Month | undefined {
  const least = what === 'first' ? 1 : Math.round(paidHours.targetPerMonth * 100);
  return Object.keys(state.paidHours)
    .filter((month) => countingHours(state.paidHours[month], paidHours.countingKinds) >= least)
    .sort()[0];
}
