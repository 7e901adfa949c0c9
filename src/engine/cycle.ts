import type { LocalDate } from '../calendar/calendar.ts';
import { instantOf } from '../calendar/localTime.ts';
import type { CardKind, PlannedCard, PlannedCardId } from './cards.ts';
import type { World } from './world.ts';

export interface Cycle {
  card: PlannedCardId;
  /** Where it starts: its identity. */
  start: LocalDate;
  due: LocalDate;
  /** Working days of notice, and the kind that gives it. */
  lead: number;
  notice?: 'headsUp' | 'prepare';
}

/** The cards of a deadline cycle at their normal moments (engine-rules.md 4); no notice on or before its start. */
export function cycleCards(
  { card, start, due, lead, notice = 'headsUp' }: Cycle,
  world: World,
): PlannedCard[] {
  const { calendar, programme } = world;
  const { overdueWorkingDays, escalationWorkingDays } = programme.deadline;
  const noticeOn = calendar.addWorkingDays(due, -lead);
  const dates: [CardKind, LocalDate][] = [
    ['due', due],
    ['overdue', calendar.addWorkingDays(due, overdueWorkingDays)],
    ['escalation', calendar.addWorkingDays(due, escalationWorkingDays)],
  ];
  if (noticeOn > start) dates.unshift([notice, noticeOn]);
  return dates.map(([kind, date]) => ({ ...scheduled({ card, kind, cycle: start, date }, world), due }));
}

/** A card on a date, at the time of day at which scheduled cards go out. */
export function scheduled(
  { card, kind, cycle, date }: { card: PlannedCardId; kind: CardKind; cycle: string; date: LocalDate },
  { programme }: World,
): PlannedCard {
  return { card, kind, cycle, at: instantOf(date, programme.sending.scheduledAt) };
}
