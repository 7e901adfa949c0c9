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
  /** Only of C45 gap: what its being sent depends on. */
  gap?: { n: number; next: string; late: boolean };
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

const headsUps = ['headsUp', 'prepare'];
const dues = ['due', 'gap'];
const overdues = ['overdue', 'gapOverdue'];
const escalations = ['escalation', 'gapEscalation'];

function lateCards(input: ScheduledInput, r: string, late: LateCycle[]): ScheduledCard[] {
  const { programme, calendar, stateAt, stateBefore } = input;
  const [D, before, after] = [dateOf(r), stateBefore(r), stateAt(r)];
  const found: ScheduledCard[] = [];
  const canGoNow = `${D}T08:00` < r && timeOf(r) <= '17:00' && !after.paused;

  const known = cycles(input, before, D).map(cycleKey);
  for (const cycle of cycles(input, after, D).filter((one) => !known.includes(cycleKey(one)))) {
    for (const [kind, date] of cycle.kinds) {
      if (dues.includes(kind) && date === D && canGoNow && !isQuiet(cycle, kind, after, D)) {
        found.push(cardOf(cycle, kind, r, false));
      }
      if (!overdues.includes(kind) || `${date}T08:00` >= r) continue;
      const L = calendar.immediate(r);
      late.push({ card: cycle.card, s: cycle.identity, r, L });
      const then = stateAt(L);
      const stillPlanned = cycles(input, then, dateOf(L)).some((one) => cycleKey(one) === cycleKey(cycle));
      if ((L === r || stillPlanned) && !then.paused) found.push(cardOf(cycle, kind, L, true));
    }
  }

  const knownSingles = singlesDueOn(before, D, programme, calendar).map(singleKey);
  for (const single of singlesDueOn(after, D, programme, calendar)) {
    if (!knownSingles.includes(singleKey(single)) && canGoNow) found.push({ at: r, ...single });
  }
  return found;
}

function cardsOnTime(input: ScheduledInput, late: LateCycle[]): ScheduledCard[] {
  const { programme, calendar } = input;
  const found: ScheduledCard[] = [];
  for (let day = input.first; day <= input.last; day = addDays(day, 1)) {
    const at = `${day}T08:00`;
    const state = input.stateAt(at);
    if (state.paused || !calendar.isWorkingDay(day)) continue;
    for (const cycle of cycles(input, state, day)) {
      for (const [kind, date] of kindDates(cycle, at, late, calendar)) {
        if (date === day && !isQuiet(cycle, kind, state, day)) found.push(cardOf(cycle, kind, at, false));
      }
    }
    for (const single of singlesDueOn(state, day, programme, calendar)) found.push({ at, ...single });
  }
  return found;
}

/** Section 4, *Quiet*. */
function isQuiet({ maybeQuiet, s, due }: Cycle, kind: string, { nextStep }: NaiveState, D: string): boolean {
  if (!maybeQuiet || !nextStep || ![...headsUps, ...dues].includes(kind)) return false;
  return nextStep.registered >= s && D <= nextStep.by && nextStep.by <= due;
}

function cardOf({ card, identity, n, next }: Cycle, kind: string, at: string, late: boolean): ScheduledCard {
  const gap = n !== undefined && next !== undefined ? { gap: { n, next, late } } : {};
  return { at, card, kind, cycle: identity, ...gap };
}

/**
 * The dates of a cycle's kinds, with the shift of 2.5. A cycle that came late into the plan more than once is read
 * as shifted by the latest time.
 */
function kindDates(
  { card, identity, kinds }: Cycle,
  now: string,
  late: LateCycle[],
  { addWorkingDays }: NaiveCalendar,
): [string, string][] {
  const lateEntry = late
    .filter((entry) => entry.card === card && entry.s === identity && entry.r <= now)
    .at(-1);
  const afterLate = lateEntry && addWorkingDays(dateOf(lateEntry.L), 1);
  return kinds.map(([kind, date]) => [kind, escalations.includes(kind) ? later(date, afterLate) : date]);
}

function cycles({ programme, calendar }: ScheduledInput, state: NaiveState, day: string): Cycle[] {
  return state.opened === undefined ? [] : cyclesInPlan(state, day, programme, calendar);
}

function cycleKey({ card, identity }: Cycle): string {
  return `${card} ${identity}`;
}

function singleKey({ card, kind, cycle }: Single): string {
  return `${card} ${kind} ${cycle}`;
}
