import { type Contribution, type Family, isIn } from './contribution.ts';
import type { Course, End } from './course.ts';

/** Days for the answer after the day on which it is asked for, and before it. */
const answerDays = 14;
const earlyDays = 28;

const statuses = ['ordinary', 'socialEnterprise', 'education', 'notInJob', 'unknown'] as const;
type Status = (typeof statuses)[number];

/** What counts as being in employment. */
export const employed: readonly string[] = ['ordinary', 'socialEnterprise'] satisfies Status[];

/** M20: what has become of people six months after the end (S004:49), and after three. */
export const afterwards: Family = (course, span) => {
  const { ended } = course;
  if (!ended || ended.outcome === 'dead') return [];
  const six = statusAfter(course, ended, 6);
  const three = statusAfter(course, ended, 3);
  return [
    ...(isIn(six.counts, span) ? halfAYearAfter(six) : []),
    ...(isIn(three.counts, span) ? [employment('M20:employed3', three)] : []),
  ];
};

interface After {
  status: Status;
  counts: string;
}

function statusAfter(course: Course, { on: end }: End, months: number): After {
  const { calendar } = course.world;
  const raw = calendar.addMonths(end, months);
  const from = calendar.addDays(calendar.rollBack(raw, end), -earlyDays);
  const counts = calendar.addDays(raw, answerDays);
  const given = course.steps.flatMap(({ event, on }) =>
    event.type === 'outcomeStatusGiven' && on > from && on <= counts ? [event.status] : [],
  );
  return { status: given.at(-1) ?? 'unknown', counts };
}

function halfAYearAfter(after: After): Contribution[] {
  const each = statuses.map((status): Contribution => {
    return { cell: `M20:${status}`, on: after.counts, n: after.status === status ? 1 : 0, d: 1 };
  });
  return [employment('M20:employed', after), ...each];
}

function employment(cell: 'M20:employed' | 'M20:employed3', { status, counts }: After): Contribution {
  return { cell, on: counts, n: employed.includes(status) ? 1 : 0, d: 1 };
}
