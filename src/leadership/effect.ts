import type { LocalDate } from '../calendar/local.ts';
import { monthOf } from '../calendar/months.ts';
import { absence } from '../measures/absence.ts';
import { contactOnTime } from '../measures/contactOnTime.ts';
import { countsOf, type MonthCounts, type Tally, tallyOf } from '../measures/counts.ts';
import { type Course, type Days, stepsUpTo } from '../measures/course.ts';
import { placementRuns } from '../measures/placementRuns.ts';
import type { Source } from '../measures/source.ts';
import type { EffectFigures, TeamEffect } from '../store/postRows.ts';

/** A team sees itself so many days after it began, against its first days. */
export const effectAfterDays = 90;
const windowDays = 30;

/** The day from which a team can be compared with its first days; undefined while nothing is registered. */
export function effectFrom({ registrations, team: { calendar } }: Source): LocalDate | undefined {
  const [first] = registrations;
  return first === undefined ? undefined : calendar.addDays(first, effectAfterDays);
}

/** The last thirty days against the first thirty; undefined before that can be said. */
export function effectOf(source: Source, today: LocalDate): TeamEffect | undefined {
  const { addDays } = source.team.calendar;
  const [start] = source.registrations;
  const from = effectFrom(source);
  if (start === undefined || from === undefined || today < from) return undefined;
  const courses = source.courses(today);
  return {
    day: today,
    first: figuresIn(courses, { from: start, to: addDays(start, windowDays - 1) }),
    last: figuresIn(courses, { from: addDays(today, -windowDays), to: addDays(today, -1) }),
  };
}

function figuresIn(courses: readonly Course[], days: Days): EffectFigures {
  const span = { ...days, month: monthOf(days.to), end: days.to };
  const counts = countsOf(courses.flatMap((one) => [...contactOnTime(one, span), ...absence(one, span)]));
  return {
    contact: added(counts, 'M1', 'M1:cti'),
    absence: added(counts, 'M10'),
    followUpDays: courses.flatMap((one) => followUps(one, days)).sort((one, other) => one - other),
  };
}

function added(counts: MonthCounts, ...cells: Parameters<typeof tallyOf>[1][]): Tally {
  return cells
    .map((cell) => tallyOf(counts, cell))
    .reduce((sum, { n, d }) => ({ n: sum.n + n, d: sum.d + d }), { n: 0, d: 0 });
}

/** Days from the start of each placement that began in the days to the first contact after it, where it has been. */
function followUps(course: Course, { from, to }: Days): number[] {
  const { calendar } = course.world;
  const contacts = stepsUpTo(course, to).flatMap(({ event, on }) =>
    event.type === 'contactHeld' ? [on] : [],
  );
  return placementRuns(course, to)
    .filter(({ begins }) => begins >= from)
    .flatMap(({ begins }) => {
      const first = contacts.find((on) => on >= begins);
      return first === undefined ? [] : [calendar.daysBetween(begins, first)];
    });
}
