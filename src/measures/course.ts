import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import { isFolded } from '../engine/apply/apply.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { CaseEvent } from '../engine/events.ts';
import { fold } from '../engine/fold.ts';
import type { Hundredths } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import { assigneeOf } from '../engine/recipients.ts';
import { type CaseOpening, type CaseState, isOpen, openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { retell, type Told } from './retell.ts';

/** An event that was folded, and the case right before and after it, in the retold order. */
export interface Step extends Told {
  before: CaseState;
  after: CaseState;
}

/** One case from end to end, as it is known on one day: what every measure reads. */
export interface Course {
  world: World;
  programme: Programme;
  steps: readonly Step[];
  /** Before its first event. */
  opening: CaseState;
  opened: LocalDate | undefined;
  ended: End | undefined;
  /** By month and kind, the last registration of each. */
  paidHours: Readonly<Record<Month, Readonly<Record<string, Hundredths>>>>;
  /** All but what became of the person is counted and gone (`Part`). */
  thinned?: true;
}

/** Cards that the engine shows once for a case: only of these does the fold ask the rules. */
const sharedCards: ReadonlySet<PlannedCardId> = new Set(['C14', 'C15', 'C16']);

/** Folds what is known of a case by the engine's own rules, day by day (measures.md 1.3). */
export function courseOf(opening: CaseOpening, events: readonly CaseEvent[], world: World): Course {
  const { rules: _, ...all } = opening;
  const start = openCase(all);
  const folding = { ...world, rules: world.rules.filter(({ card }) => sharedCards.has(card)) };
  let state = start;
  const steps = retell(events).flatMap((told): Step[] => {
    if (!isFolded(state, told.retold)) return [];
    const before = state;
    state = fold(state, [told.retold], folding);
    return [{ ...told, before, after: state }];
  });
  return {
    world,
    programme: world.programme,
    steps,
    opening: start,
    opened: state.opened,
    ended: endOf(steps),
    paidHours: lastHours(events),
  };
}

function lastHours(events: readonly CaseEvent[]): Course['paidHours'] {
  const hours: Record<Month, Record<string, Hundredths>> = {};
  for (const event of events) {
    if (event.type !== 'paidHoursRegistered') continue;
    hours[event.month] = { ...hours[event.month], [event.kind]: Math.round(event.hours * 100) };
  }
  return hours;
}

/** How many of the steps lie on or before a day. */
function stepsUntil({ steps }: Course, day: LocalDate): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.on ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** S[D]: the case at the end of a day. */
export function stateOn(course: Course, day: LocalDate): CaseState {
  return course.steps[stepsUntil(course, day) - 1]?.after ?? course.opening;
}

/** The steps up to a day, inclusive. */
export function stepsUpTo(course: Course, day: LocalDate): readonly Step[] {
  return course.steps.slice(0, stepsUntil(course, day));
}

/** The steps of the days `from`–`to`, both inclusive. */
export function stepsIn(course: Course, { from, to }: Days): readonly Step[] {
  const first = stepsUntil(course, course.world.calendar.addDays(from, -1));
  return course.steps.slice(first, stepsUntil(course, to));
}

/** Days, both inclusive. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

export function daysOf({ from, to }: Days, { calendar }: World): LocalDate[] {
  const count = calendar.daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => calendar.addDays(from, index));
}

export function isActive(state: CaseState): boolean {
  return isOpen(state) && !state.paused;
}

/** Whose case it is: the assignee of the primary role, or the first one (measures.md 1.5). */
export function workerOf(state: CaseState, programme: Programme): string | undefined {
  return assigneeOf(state, programme.primaryRole, {});
}

/** How the case ended. */
export interface End {
  on: LocalDate;
  by: 'jobStarted' | 'educationStarted' | 'participationEnded';
  /** The kind of the job, `education`, or the outcome that was given. */
  outcome: string;
}

function endOf(steps: readonly Step[]): End | undefined {
  const last = steps.find(({ before, after }) => before.ended === undefined && after.ended !== undefined);
  if (!last) return undefined;
  const { on, event } = last;
  switch (event.type) {
    case 'jobStarted':
      return { on, by: event.type, outcome: event.kind };
    case 'educationStarted':
      return { on, by: event.type, outcome: 'education' };
    case 'participationEnded':
      return { on, by: event.type, outcome: event.outcome };
    default:
      return undefined;
  }
}
