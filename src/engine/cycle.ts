import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { CardKind, PlannedCard, PlannedCardId } from './cards.ts';
import type { CaseState } from './state.ts';
import type { World } from './world.ts';

export interface Cycle {
  card: PlannedCardId;
  /** Where it starts. */
  start: LocalDate;
  /** What makes it one of a kind; its start, unless given. */
  identity?: string;
  due: LocalDate;
  /** Working days of notice, and the kind that gives it. */
  lead: number;
  notice?: 'headsUp' | 'prepare';
}

/** The cards of a deadline cycle at their normal moments (engine-rules.md 4); no notice on or before its start. */
export function cycleCards(cycle: Cycle, world: World): PlannedCard[] {
  const { card, start, identity = start, due, lead, notice = 'headsUp' } = cycle;
  const { calendar, programme } = world;
  const { overdueWorkingDays, escalationWorkingDays } = programme.deadline;
  const on = (kind: CardKind, date: LocalDate): PlannedCard => {
    const at = instantOf(date, programme.sending.scheduledAt);
    return { card, kind, cycle: identity, at, due };
  };
  const noticeOn = calendar.addWorkingDays(due, -lead);
  const cards = [
    on('due', due),
    ...escalated(
      on('overdue', calendar.addWorkingDays(due, overdueWorkingDays)),
      on('escalation', calendar.addWorkingDays(due, escalationWorkingDays)),
    ),
  ];
  return noticeOn > start ? [on(notice, noticeOn), ...cards] : cards;
}

/** Nobody tells the leader before the person responsible (engine-rules.md 2.5). */
export function escalated(overdue: PlannedCard, escalation: PlannedCard): PlannedCard[] {
  return [overdue, { ...escalation, after: overdue.at }];
}

/** What is left of a cycle of contact where the next step is near: nobody is reminded of what is planned (engine-rules.md 4). */
export function quietly(
  cards: readonly PlannedCard[],
  start: LocalDate,
  { nextStep }: CaseState,
): PlannedCard[] {
  if (!nextStep || nextStep.registered < start) return [...cards];
  const { by } = nextStep;
  return cards.filter(({ kind, at, due }) => {
    const isReminder = kind === 'headsUp' || kind === 'due';
    return !(isReminder && due !== undefined && dateOf(at) <= by && by <= due);
  });
}

/** A card on a date, at the time of day at which scheduled cards go out. */
export function scheduled(
  { card, kind, cycle, date }: { card: PlannedCardId; kind: CardKind; cycle: string; date: LocalDate },
  { programme }: World,
): PlannedCard {
  return { card, kind, cycle, at: instantOf(date, programme.sending.scheduledAt) };
}
