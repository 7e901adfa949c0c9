import type { LocalDate } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { later } from '../engine/dates.ts';
import { cardSetting } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { periods } from './periods.ts';

type Rules = Pick<World, 'programme' | 'calendar'>;

/**
 * The day on which nothing may be left of a case (domain/6-privacy.md 6.5): thirty days after the last that it is
 * needed for, its end, its aftercare or its status after six months; undefined while it has not ended. Cards that nobody
 * has answered by then do not keep it. What is registered after that, as a course of last year that is imported, has
 * its thirty days, too: a slip can be taken back, and the last month's hours come in.
 */
export function forgetOn(state: CaseState, { programme, calendar }: Rules): LocalDate | undefined {
  const { ended, at } = state;
  if (!ended) return undefined;
  const needed = later(ended.on, ...neededUntil(state, ended, { programme, calendar }), at && dateOf(at));
  return calendar.addDays(needed, periods.endedCaseDays);
}

function neededUntil(
  state: CaseState,
  { on, by }: NonNullable<CaseState['ended']>,
  { programme, calendar }: Rules,
): (LocalDate | undefined)[] {
  const { aftercare, outcomeStatus } = programme;
  const hasAftercare = by === 'jobStarted' && aftercare.offered !== 'none' && aftercare.months.length > 0;
  const asksStatus = cardSetting(state, 'C21', programme) !== undefined;
  return [
    hasAftercare ? calendar.addMonths(on, Math.max(...aftercare.months)) : undefined,
    asksStatus ? calendar.addMonths(on, outcomeStatus.months) : undefined,
  ];
}
