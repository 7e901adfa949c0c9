import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { later } from '../engine/dates.ts';
import { cardSetting, hasCard } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { periods } from '../privacy/periods.ts';

type Rules = Pick<World, 'programme' | 'calendar'>;

/**
 * The day on which nothing may be left of a case (domain/6-privacy.md 6.5): thirty days after the last that it is
 * needed for, its end, its aftercare or its status after six months; undefined while it has not ended. Cards that nobody
 * has answered by then do not keep it. What is registered after that, as a course of last year that is imported, has
 * its thirty days, too: a slip can be taken back, and the last month's hours come in.
 */
export function forgetOn(state: CaseState, rules: Rules): LocalDate | undefined {
  return state.ended && daysAfter([...stillInJob(state, rules), statusDay(state, rules)], state, rules);
}

/** The day on which contacts, stages and hours go, where the case itself still waits for its status; else undefined. */
export function thinOn(state: CaseState, rules: Rules): LocalDate | undefined {
  const [day, all] = [daysAfter(stillInJob(state, rules), state, rules), forgetOn(state, rules)];
  return day !== undefined && all !== undefined && day < all ? day : undefined;
}

function daysAfter(
  needed: readonly (LocalDate | undefined)[],
  { ended, at }: CaseState,
  { calendar }: Rules,
): LocalDate | undefined {
  return ended && calendar.addDays(later(ended.on, ...needed, at && dateOf(at)), periods.endedCaseDays);
}

/** Until when somebody who has found a job is still seen to: aftercare, and the CTI track to its end. */
function stillInJob(state: CaseState, rules: Rules): (LocalDate | undefined)[] {
  return [aftercareEnd(state, rules), trackEnd(state, rules)];
}

function trackEnd(state: CaseState, { programme, calendar }: Rules): LocalDate | undefined {
  const { ended, matchFound } = state;
  if (ended?.by !== 'jobStarted' || matchFound === undefined || !hasCard(programme, 'C03')) return undefined;
  return calendar.addMonths(matchFound, programme.cti.months);
}

function aftercareEnd({ ended }: CaseState, { programme, calendar }: Rules): LocalDate | undefined {
  const { offered, months } = programme.aftercare;
  const isOffered = ended?.by === 'jobStarted' && offered !== 'none' && months.length > 0;
  return isOffered ? calendar.addMonths(ended.on, Math.max(...months)) : undefined;
}

function statusDay(state: CaseState, { programme, calendar }: Rules): LocalDate | undefined {
  if (!state.ended || !cardSetting(state, 'C21', programme)) return undefined;
  return calendar.addMonths(state.ended.on, Math.max(...programme.outcomeStatus.months));
}
