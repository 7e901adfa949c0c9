import { countingHours, type Hundredths } from '../engine/hours.ts';
import { isOpen } from '../engine/state.ts';
import type { Contribution, Family, Span } from './contribution.ts';
import { type Course, isActive, stateOn, stepsIn } from './course.ts';

/** Shown beside the hours that count, never added to them (2-programmes.md K18). */
const supportedKinds = ['wageSubsidy', 'flexJob'] as const;

/** The stage in which thirty hours a month are aimed at (S001:120). */
const targetStage = 'step3';

/** M4–M6: hours of a month, by the worker of its last day. */
export const paidHours: Family = (course, span) => {
  const { countingKinds, targetPerMonth } = course.programme.paidHours;
  const kinds = course.paidHours[span.month];
  const counting = countingHours(kinds, countingKinds);
  const on = span.to;
  return [
    ...(wasActive(course, span) ? [share('M4', counting > 0, span)] : []),
    ...(wasAimingAtTarget(course, span) ? [share('M5', counting >= targetPerMonth * 100, span)] : []),
    ...hours('M6:sum', counting, on),
    ...hours('M6:supported', countingHours(kinds, supportedKinds), on),
  ];
};

function share(cell: 'M4' | 'M5', hit: boolean, { to }: Span): Contribution {
  return { cell, on: to, n: hit ? 1 : 0, d: 1 };
}

function hours(cell: 'M6:sum' | 'M6:supported', value: Hundredths, on: string): Contribution[] {
  return value > 0 ? [{ cell, on, value }] : [];
}

/** The case at the end of each day on which it may have become another. */
function statesIn(course: Course, span: Span) {
  const days = [...new Set([span.from, ...stepsIn(course, span).map(({ on }) => on)])];
  return days.map((day) => stateOn(course, day));
}

function wasActive(course: Course, span: Span): boolean {
  return statesIn(course, span).some(isActive);
}

function wasAimingAtTarget(course: Course, span: Span): boolean {
  return statesIn(course, span).some((state) => isOpen(state) && state.stage?.id === targetStage);
}
