import type { LocalDate } from '../calendar/local.ts';
import { type Contribution, type Family, isIn, one } from './contribution.ts';
import type { Course } from './course.ts';

/** Working days after its own in which an aftercare contact still counts, and days before it. */
const graceWorkingDays = 5;
const earlyDays = 14;

/** Whether a citizen is asked once, twice or thrice is the programme's; that these are counted is not. */
const months = [1, 2, 3] as const;

interface Planned {
  day: LocalDate;
  counts: LocalDate;
  done: boolean;
  /** Nobody had said before that the citizen is out of the job: then nobody asks again. */
  planned: boolean;
}

/** M19: three contacts after a job's start (S004:297), and whether there was any. */
export const aftercare: Family = (course, span) => {
  const { ended } = course;
  if (ended?.by !== 'jobStarted') return [];
  const contacts = plannedContacts(course, ended.on);
  const last = contacts.at(-1);
  const counted = contacts.filter(({ counts, planned }) => planned && isIn(counts, span));
  const each: Contribution[] = counted.map(({ counts, done }) => one('M19', counts, done));
  if (!last || !isIn(last.counts, span)) return each;
  return [
    ...each,
    one(
      'M19:reached',
      last.counts,
      contacts.some(({ done }) => done),
    ),
  ];
};

function plannedContacts(course: Course, job: LocalDate): Planned[] {
  const { calendar } = course.world;
  const held = course.steps.flatMap(({ event, on }) =>
    event.type === 'aftercareHeld' ? [{ on, inJob: event.inJob }] : [],
  );
  const contacts = months.map((month): Planned => {
    const day = calendar.rollBack(calendar.addMonths(job, month), job);
    const isOut = held.some(({ on, inJob }) => !inJob && on > job && on < day);
    return { day, counts: calendar.addWorkingDays(day, graceWorkingDays), done: false, planned: !isOut };
  });
  for (const { on } of held) {
    const next = contacts.find(
      ({ day, counts, done }) => !done && on > calendar.addDays(day, -earlyDays) && on <= counts,
    );
    if (next) next.done = true;
  }
  return contacts;
}
