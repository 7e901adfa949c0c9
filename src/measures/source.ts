import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../calendar/months.ts';
import type { CaseEvent } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseOpening } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import type { Contribution, Span } from './contribution.ts';
import { addCounts, countsOf, type MonthCounts } from './counts.ts';
import { type Course, courseOf } from './course.ts';
import { contributionsOf, type Part } from './families.ts';
import { byLetter } from './letters.ts';
import { knownBy } from './retell.ts';

/** A case that is still there: what was registered about it, in that order, without what was taken back. */
export interface LiveCase {
  opening: CaseOpening;
  events: readonly CaseEvent[];
  world: World;
  /** What it has added until now is kept: only what comes later is counted. */
  thinned?: true;
}

/** What is kept of a programme's cases that are gone (`caseCounts.ts`), by month; of the last thirteen by worker too. */
export interface Kept {
  programme: Programme;
  months: Readonly<Record<Month, MonthCounts>>;
  workers?: Readonly<Record<Month, Readonly<Record<string, MonthCounts>>>>;
}

export interface Team {
  calendar: Calendar;
  cases: readonly LiveCase[];
  kept?: readonly Kept[];
  /** Open cases above which a worker has too many, and those that a worker has beside the ones here. */
  caseloadLimit: number;
  caseloads: Readonly<Record<string, number>>;
}

/** Which month, as it is known on a day, for the team or of one worker's cases. */
export interface Asked {
  known: LocalDate;
  /** E: the last day that is counted. */
  end: LocalDate;
  worker?: string;
}

/** All that a month has, or what of it is counted over twelve. */
type Asking = 'all' | 'year';

/** A team as the figures see it; what was counted once is counted no more while nothing new is known of the case. */
export interface Source {
  team: Team;
  /** The programmes that have or had a case, in the order of printing. */
  programmes: readonly Programme[];
  counts(programme: Programme, month: Month, asked: Asked, part?: Asking): MonthCounts;
  courses(known: LocalDate): readonly Course[];
  /** The month in which the first case of a programme was opened. */
  firstMonth(programme: Programme, known: LocalDate): Month | undefined;
  /** The days on which something was registered, oldest first. */
  registrations: readonly LocalDate[];
}

export function sourceOf(team: Team): Source {
  const readers = team.cases.map(courseReader);
  const counted = new WeakMap<Course, Map<string, Contribution[]>>();
  const courses = lately((known) => readers.map((read) => read(known)));
  const byProgramme = lately((known) => Map.groupBy(courses(known), ({ programme }) => programme.id));
  const coursesOf = ({ id }: Programme, known: LocalDate) => byProgramme(known).get(id) ?? [];
  return {
    team,
    programmes: programmesOf(team),
    registrations: registrationsOf(team),
    courses,
    counts(programme, month, { known, end, worker }, part = 'all') {
      const span = spanOf(month, end, team.calendar);
      const live = coursesOf(programme, known).flatMap((course) => remembered(counted, course, span, part));
      const mine =
        worker === undefined ? live : live.filter((contribution) => contribution.worker === worker);
      const gone = keptCounts(team, programme, month, worker);
      return gone.length > 0 ? addCounts([...gone, countsOf(mine)]) : countsOf(mine);
    },
    firstMonth(programme, known) {
      const live = coursesOf(programme, known).flatMap(({ opened }) => (opened ? [monthOf(opened)] : []));
      const gone = keptOf(team, programme).flatMap(({ months }) =>
        Object.keys(months).filter((month) => months[month]?.tallies['M22:in'] !== undefined),
      );
      return [...live, ...gone].sort()[0];
    },
  };
}

function keptOf({ kept = [] }: Team, { id }: Programme): Kept[] {
  return kept.filter(({ programme }) => programme.id === id);
}

function keptCounts(team: Team, programme: Programme, month: Month, worker?: string): MonthCounts[] {
  return keptOf(team, programme)
    .map(({ months, workers }) => (worker === undefined ? months[month] : workers?.[month]?.[worker]))
    .filter((counts) => counts !== undefined);
}

/** By worker, what is kept of a month in all programmes. */
export function keptOfWorkers({ kept = [] }: Team, month: Month): [worker: string, counts: MonthCounts][] {
  return kept.flatMap(({ workers }) => Object.entries(workers?.[month] ?? {}));
}

/** The days of a month that are counted. */
export function spanOf(month: Month, end: LocalDate, { addDays }: Calendar): Span {
  const last = addDays(firstDayOf(addToMonth(month, 1)), -1);
  return { month, from: firstDayOf(month), to: last < end ? last : end, end };
}

/** What was asked last is not worked out again. */
function lately<Found>(find: (known: LocalDate) => Found): (known: LocalDate) => Found {
  let last: { known: LocalDate; found: Found } | undefined;
  return (known) => {
    if (last?.known !== known) last = { known, found: find(known) };
    return last.found;
  };
}

/** Folds a case anew only when more is known of it. */
function courseReader({ opening, events, world, thinned }: LiveCase): (known: LocalDate) => Course {
  const read = new Map<number, Course>();
  return (known) => {
    const heard = knownBy(events, known);
    const told = () => ({ ...courseOf(opening, heard, world), ...(thinned && { thinned }) });
    const course = read.get(heard.length) ?? told();
    read.set(heard.length, course);
    return course;
  };
}

function remembered(
  counted: WeakMap<Course, Map<string, Contribution[]>>,
  course: Course,
  span: Span,
  part: Asking,
): Contribution[] {
  if (course.thinned && part === 'year') return [];
  const known = counted.get(course) ?? new Map<string, Contribution[]>();
  counted.set(course, known);
  const once = (until: LocalDate, of: Part): Contribution[] => {
    const key = `${span.month} ${until} ${of}`;
    const found = known.get(key) ?? contributionsOf(course, span, of);
    known.set(key, found);
    return found;
  };
  if (course.thinned) return once(span.to, 'later');
  if (part === 'year') return once(span.to, 'year');
  // How far a case has come (M29) is another with every end; a month that is over stays what it was.
  const journey = once(span.end, 'journey');
  const month = once(span.to, 'month');
  return journey.length === 0 ? month : [...month, ...journey];
}

function programmesOf({ cases, kept = [] }: Team): Programme[] {
  const followed = [...kept.map(({ programme }) => programme), ...cases.map(({ world }) => world.programme)];
  const byId = new Map(followed.map((programme) => [programme.id, programme]));
  return [...byId.values()].sort(byLetter);
}

function registrationsOf({ cases }: Team): LocalDate[] {
  return [...new Set(cases.flatMap(({ events }) => events.map(({ at }) => dateOf(at))))].sort();
}
