import type { LocalDate } from '../../calendar/local.ts';
import { lastSignOn } from '../../engine/signs.ts';
import { isSmall } from '../../engine/smallNumbers.ts';
import { isOpen } from '../../engine/state.ts';
import { type Course, isActive, stateOn, workerOf } from '../../measures/course.ts';
import { waitsForNextStep } from '../../measures/nextStep.ts';
import { isSeenIn } from '../../measures/seen.ts';

/** A case in which nobody has said what happens next, and how long ago the last sign of work on it was. */
export interface Waiting {
  caseRef: string;
  worker?: string;
  days: number;
}

/** Whether everybody has a next step, as it stood at the end of a day (measures.md 6). */
export interface WeekReceipt {
  /** Open cases, and those of them with a next step; who is on pause waits for nothing. */
  cases: number;
  withStep: number;
  /** Seen within three weeks, in whole percent; undefined where a channel may not read it. */
  seen?: number;
  /** Longest first, then by code. */
  waiting: Waiting[];
}

export function receiptOf(courses: readonly Course[], day: LocalDate): WeekReceipt {
  const open = courses.filter((course) => isOpen(stateOn(course, day)));
  const active = open.filter((course) => isActive(stateOn(course, day)));
  const waiting = active.flatMap((course) => waitingOn(course, day)).sort(longestFirst);
  const seen = seenPercent(active.length, active.filter((course) => isSeenIn(course, day)).length);
  return {
    ...{ cases: open.length, withStep: open.length - waiting.length, waiting },
    // How many are on pause is the rest of the stock: few of them would be told by the share.
    ...(seen !== undefined && !isSmall(open.length - active.length) && { seen }),
  };
}

/** M26: the open question what the next step is, not answered yet. */
export function waitingOn(course: Course, day: LocalDate): Waiting[] {
  const state = stateOn(course, day);
  const { world, programme } = course;
  if (!waitsForNextStep(state, day, world)) return [];
  const last = lastSignOn(state, day) ?? day;
  const worker = workerOf(state, programme);
  const days = world.calendar.daysBetween(last, day);
  return [{ caseRef: state.caseRef, days, ...(worker !== undefined && { worker }) }];
}

/** By the rules for small numbers: fewer than five, or all but fewer than five, are not told. */
function seenPercent(active: number, seen: number): number | undefined {
  if (active === 0 || [active, seen, active - seen].some(isSmall)) return undefined;
  return Math.floor((200 * seen + active) / (2 * active));
}

export function longestFirst(one: { days: number; caseRef: string }, other: typeof one): number {
  return other.days - one.days || (one.caseRef < other.caseRef ? -1 : 1);
}
