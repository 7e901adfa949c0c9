import { isOpen } from '../engine/state.ts';
import type { Contribution, Family, Span } from './contribution.ts';
import { type Course, stateOn, stepsIn, workerOf } from './course.ts';
import { primaryChanges } from './workers.ts';

/** What is counted over twelve months: talks and changes of worker, each by the days on which a case was open. */
export const perYear: Family = (course, span) => [
  ...talks(course, span),
  ...primaryChanges(course, span).map(({ on }): Contribution => ({ cell: 'M16:perYear', on, n: 1, d: 0 })),
  ...openDays(course, span).flatMap(({ days, worker, on }): Contribution[] => [
    { cell: 'M3', on, n: 0, d: days, worker },
    { cell: 'M16:perYear', on, n: 0, d: days, worker },
  ]),
];

/** M3: «i gennemsnit 8 samtaler om året» (S003:79). */
function talks(course: Course, span: Span): Contribution[] {
  const { forms } = course.programme.talk;
  return stepsIn(course, span).flatMap(({ event, on, after }) =>
    event.type === 'contactHeld' && event.track === undefined && forms.includes(event.form) && isOpen(after)
      ? [{ cell: 'M3', on, n: 1, d: 0 }]
      : [],
  );
}

/** How many days the case was open, by whose it was. */
function openDays(course: Course, span: Span) {
  const { calendar } = course.world;
  const changes = [...new Set([span.from, ...stepsIn(course, span).map(({ on }) => on)])];
  return changes.flatMap((on, index) => {
    const state = stateOn(course, on);
    if (!isOpen(state)) return [];
    const next = changes[index + 1] ?? calendar.addDays(span.to, 1);
    return [{ on, days: calendar.daysBetween(on, next), worker: workerOf(state, course.programme) ?? '' }];
  });
}
