import { absence } from './absence.ts';
import { aftercare } from './aftercare.ts';
import { afterPlacement } from './afterPlacement.ts';
import { afterwards } from './afterwards.ts';
import { celebrations } from './celebrations.ts';
import { contactOnTime } from './contactOnTime.ts';
import type { Contribution, Family, Span } from './contribution.ts';
import { type Course, stateOn, stepsIn, workerOf } from './course.ts';
import { ends } from './ends.ts';
import { firstFollowUp } from './firstFollowUp.ts';
import { journeys } from './journeys.ts';
import { nextStep } from './nextStep.ts';
import { paidHours } from './paidHours.ts';
import { perYear } from './perYear.ts';
import { placements } from './placements.ts';
import { withoutPlan } from './plans.ts';
import { progression } from './progression.ts';
import { promises } from './promises.ts';
import { seen } from './seen.ts';
import { sparring } from './sparring.ts';
import { stages } from './stages.ts';
import { stock } from './stock.ts';
import { workerChanges } from './workers.ts';

/** What a month adds, whatever comes after it: a line a family. */
const ofMonth: readonly Family[] = [
  contactOnTime,
  withoutPlan,
  perYear,
  paidHours,
  placements,
  stages,
  absence,
  firstFollowUp,
  progression,
  ends,
  workerChanges,
  promises,
  aftercare,
  afterwards,
  celebrations,
  stock,
  afterPlacement,
  seen,
  nextStep,
  sparring,
];

/** Everything that is counted of a case. M17 alone is counted of all cases together (`caseloads.ts`). */
const families: readonly Family[] = [...ofMonth, journeys];

/**
 * `month`, `journey`: what does not ask how far the case came after the month, and what does (M29). `year`: only what is
 * counted over twelve months, for the months before the ones that are asked for. `course`, `later`: what a case adds until
 * its course goes by retention, and what it adds after that (M20).
 */
export type Part = 'all' | 'month' | 'journey' | 'year' | 'course' | 'later';

const parts: Readonly<Record<Part, readonly Family[]>> = {
  all: families,
  month: ofMonth,
  journey: [journeys],
  year: [perYear],
  course: families.filter((family) => family !== afterwards),
  later: [afterwards],
};

/** Months after its end in which a case still adds to a figure (M20 six months on, M23 three after a placement). */
export const monthsAfterEnd = 8;

/** What a case adds to a month, each with whose it was. */
export function contributionsOf(course: Course, span: Span, part: Part): Contribution[] {
  if (!mayAdd(course, span)) return [];
  const counted = parts[part].flatMap((family) => family(course, span));
  return counted.map((contribution) => ({
    ...contribution,
    worker: contribution.worker ?? whose(course, contribution),
  }));
}

/** Spares the months before a case was heard of and long after its end, in which there is nothing to look at. */
function mayAdd(course: Course, span: Span): boolean {
  const { steps, ended, paidHours, world } = course;
  const first = steps[0];
  if (paidHours[span.month] !== undefined || stepsIn(course, span).length > 0) return true;
  if (!first || span.to < first.on) return false;
  return ended === undefined || span.from <= world.calendar.addMonths(ended.on, monthsAfterEnd);
}

function whose(course: Course, { on }: Contribution): string | undefined {
  return workerOf(stateOn(course, on), course.programme);
}
