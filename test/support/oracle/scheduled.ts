import type { CaseEvent } from '../../../src/engine/events.ts';
import { addDays, dateOf, later, type NaiveCalendar, timeOf } from './calendar.ts';
import type { NaiveState } from './fold.ts';
import { type Cycle, cyclesInPlan, type Single, singlesDueOn } from './plan.ts';

export interface ScheduledInput {
  programme: string;
  /** The events of this case only. */
  events: readonly CaseEvent[];
  stateAt(instant: string): NaiveState;
  /** The state before the events at an instant. */
  stateBefore(instant: string): NaiveState;
  first: string;
  last: string;
  calendar: NaiveCalendar;
}

export interface ScheduledCard {
  at: string;
  card: string;
  kind: string;
  cycle: string;
  to?: string[];
}

/** A cycle whose `overdue` was late (2.5). */
interface LateCycle {
  card: string;
  s: string;
  /** When it came into the plan. */
  r: string;
  /** When its `overdue` is sent. */
  L: string;
}

/** Sections 2.4 and 2.5; a card of one identity may come more than once, the first is the one that is sent. */
export function scheduledCards(input: ScheduledInput): ScheduledCard[] {
  const late: LateCycle[] = [];
  const instants = [...new Set(input.events.map(({ at }) => at))];
  const afterTheirMoment = instants.flatMap((r) => lateCards(input, r, late));
  return [...afterTheirMoment, ...cardsOnTime(input, late)];
}

function lateCards(input: ScheduledInput, r: string, late: LateCycle[]): ScheduledCard[] {
  const { calendar, stateAt, stateBefore } = input;
  const [D, before, after] = [dateOf(r), stateBefore(r), stateAt(r)];
  const found: ScheduledCard[] = [];
  const dueCanGo = `${D}T08:00` < r && timeOf(r) <= '17:00' && !after.paused;

  const known = cycles(input, before, D).map(cycleKey);
  for (const { card, s, due } of cycles(input, after, D).filter(
    (cycle) => !known.includes(cycleKey(cycle)),
  )) {
    if (due === D && dueCanGo) found.push({ at: r, card, kind: 'due', cycle: s });
    if (`${calendar.addWorkingDays(due, 1)}T08:00` >= r) continue;
    const L = calendar.immediate(r);
    late.push({ card, s, r, L });
    const then = stateAt(L);
    const stillPlanned = cycles(input, then, dateOf(L)).some((cycle) => cycle.card === card && cycle.s === s);
    if (stillPlanned && !then.paused) found.push({ at: L, card, kind: 'overdue', cycle: s });
  }

  const knownSingles = singlesDueOn(before, D, calendar).map(singleKey);
  for (const single of singlesDueOn(after, D, calendar)) {
    if (!knownSingles.includes(singleKey(single)) && dueCanGo) found.push({ at: r, ...single });
  }
  return found;
}

function cardsOnTime(input: ScheduledInput, late: LateCycle[]): ScheduledCard[] {
  const found: ScheduledCard[] = [];
  for (let day = input.first; day <= input.last; day = addDays(day, 1)) {
    const at = `${day}T08:00`;
    const state = input.stateAt(at);
    if (state.paused || !input.calendar.isWorkingDay(day)) continue;
    for (const cycle of cycles(input, state, day)) {
      for (const [kind, date] of kindDates(cycle, at, late, input.calendar)) {
        if (date === day) found.push({ at, card: cycle.card, kind, cycle: cycle.s });
      }
    }
    for (const single of singlesDueOn(state, day, input.calendar)) found.push({ at, ...single });
  }
  return found;
}

/**
 * Section 4, *Kinds and dates*, with the shift of 2.5. A cycle that came late into the plan more than once is read
 * as shifted by the latest time.
 */
function kindDates(
  { card, s, due, lead }: Cycle,
  now: string,
  late: LateCycle[],
  { addWorkingDays }: NaiveCalendar,
): [string, string][] {
  const lateEntry = late.filter((entry) => entry.card === card && entry.s === s && entry.r <= now).at(-1);
  const headsUp = addWorkingDays(due, -lead);
  const escalation = addWorkingDays(due, 5);
  const afterLate = lateEntry && addWorkingDays(dateOf(lateEntry.L), 1);
  return [
    ...(headsUp > s ? [[card === 'C26' ? 'prepare' : 'headsUp', headsUp] as [string, string]] : []),
    ['due', due],
    ['overdue', addWorkingDays(due, 1)],
    ['escalation', later(escalation, afterLate)],
  ];
}

function cycles({ programme, calendar }: ScheduledInput, state: NaiveState, day: string): Cycle[] {
  return cyclesInPlan(state, day, programme, calendar);
}

function cycleKey({ card, s }: Cycle): string {
  return `${card} ${s}`;
}

function singleKey({ card, kind, cycle }: Single): string {
  return `${card} ${kind} ${cycle}`;
}
