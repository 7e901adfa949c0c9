import type { LocalDate } from '../calendar/local.ts';
import type { CaseEventType } from '../engine/events.ts';
import { attendanceDays } from './attendanceDays.ts';
import { type Family, one } from './contribution.ts';
import { type Course, type Days, isActive, stateOn, stepsIn, stepsUpTo } from './course.ts';

/** Days in which everybody is to be seen: «ingen bliver overset» (S003:115). */
const withinDays = 21;

/** Being seen asks for a person: an attempt, a form or a plan is none. */
const seenBy: ReadonlySet<CaseEventType> = new Set([
  'contactHeld',
  'firstTalkHeld',
  'openingMeetingHeld',
  'introTalkHeld',
  'consultantMet',
  'annualClarificationHeld',
]);

/** M25: active cases that somebody has seen in the last three weeks. */
export const seen: Family = (course, { to }) => {
  if (!isActive(stateOn(course, to))) return [];
  return [one('M25', to, isSeenIn(course, to))];
};

/** Whether somebody was seen in the three weeks that end with a day. */
export function isSeenIn(course: Course, to: LocalDate): boolean {
  return isSeen(course, { from: course.world.calendar.addDays(to, 1 - withinDays), to });
}

/** The last day on which somebody was seen, up to a day; the opening is one. */
export function lastSeenOn(course: Course, to: LocalDate): LocalDate | undefined {
  const { opened } = course;
  if (opened === undefined || opened > to) return undefined;
  const steps = stepsUpTo(course, to).filter(({ event }) => seenBy.has(event.type));
  const met = attendanceDays(course, { from: opened, to }).filter(({ missed }) => !missed);
  return [opened, ...steps.map(({ on }) => on), ...met.map(({ day }) => day)].sort().at(-1);
}

export function isSeen(course: Course, days: Days): boolean {
  const { opened } = course;
  if (opened !== undefined && opened >= days.from && opened <= days.to) return true;
  if (stepsIn(course, days).some(({ event }) => seenBy.has(event.type))) return true;
  return attendanceDays(course, days).some(({ missed }) => !missed);
}
