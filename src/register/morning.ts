import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { World } from '../engine/world.ts';
import { type DueOf, morningRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { isShare } from './shares.ts';

/** Cards of a case that somebody has to answer; a milestone in its channel asks nobody. */
export function tasksOf({ open }: Pick<CaseRecord, 'open'>): string[] {
  return open.filter((key) => !isShare(key));
}

/**
 * While something is open, a case is looked at on every working morning: what is not answered stands in each morning's list
 * (4-cards.md C41). So the mornings cost what is open, and not what exists.
 */
export function morningRows(
  record: Pick<CaseRecord, 'caseRef' | 'open'>,
  now: LocalInstant,
  world: World,
): DueOf<'morning'>[] {
  if (tasksOf(record).length === 0) return [];
  return [morningRow(record.caseRef, utcOfLocal(nextMorning(now, world)))];
}

/** After `now`, when the scheduled cards of a working day go out. */
export function nextMorning(now: LocalInstant, { calendar, programme: { sending } }: World): LocalInstant {
  const morningOf = (day: LocalDate) => instantOf(day, sending.scheduledAt);
  const today = dateOf(now);
  return calendar.isWorkingDay(today) && now < morningOf(today)
    ? morningOf(today)
    : morningOf(calendar.addWorkingDays(today, 1));
}
