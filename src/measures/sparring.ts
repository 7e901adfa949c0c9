import { isOpen } from '../engine/state.ts';
import type { Contribution, Family } from './contribution.ts';
import { stateOn, stepsIn, stepsUpTo } from './course.ts';

/** M27: a colleague's view asked for and had, and cases that wait for it. */
export const sparring: Family = (course, span) => {
  const counted = stepsIn(course, span).flatMap(({ event, on, after }): Contribution[] => {
    if (!isOpen(after)) return [];
    if (event.type === 'sparringAsked') return [{ cell: 'M27:asked', on, n: 1 }];
    return event.type === 'sparringHeld' ? [{ cell: 'M27:held', on, n: 1 }] : [];
  });
  const last = stepsUpTo(course, span.to).findLast(
    ({ event: { type } }) => type === 'sparringAsked' || type === 'sparringHeld',
  );
  const isWaiting = last?.event.type === 'sparringAsked' && isOpen(stateOn(course, span.to));
  return isWaiting ? [...counted, { cell: 'M27:waiting', on: span.to, n: 1 }] : counted;
};
