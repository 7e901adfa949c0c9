import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { isLive } from '../engine/placements.ts';
import { isOpen } from '../engine/state.ts';
import { attendanceDays } from '../measures/attendanceDays.ts';
import { type Course, isActive, stateOn } from '../measures/course.ts';
import { programmeCells } from '../measures/period.ts';
import { deadlineOf } from '../measures/planned.ts';
import { hideSmallNumbers } from '../measures/smallNumbers.ts';
import type { Source } from '../measures/source.ts';
import { numberText, type Target, targetOf } from '../measures/targets.ts';
import type { BoardCounts, BoardTarget } from '../store/postRows.ts';

/** What a board meeting begins with (measures.md 6, C23); `since`: the day of the last one. */
export function countsFor(source: Source, today: LocalDate, since: LocalDate): BoardCounts {
  const { calendar } = source.team;
  const yesterday = calendar.addWorkingDays(today, -1);
  const courses = source.courses(today);
  const open = courses.filter((course) => isOpen(stateOn(course, today)));
  const count = (is: (course: Course) => boolean) => open.filter(is).length;
  const told = source.team.cases.flatMap(({ events }) =>
    events.filter(({ at }) => dateOf(at) >= since && dateOf(at) < today),
  );
  const withHours = told.flatMap((event) =>
    event.type === 'paidHoursRegistered' && event.hours > 0 ? [event.caseRef] : [],
  );
  return {
    starts: count((course) =>
      stateOn(course, today).placements.some((placement) => isLive(placement) && placement.start === today),
    ),
    followUps: count((course) => dueOf(course, 'C08', today) === today),
    absence: open
      .flatMap((course) => attendanceDays(course, { from: yesterday, to: yesterday }))
      .filter(({ missed }) => missed).length,
    late: count((course) =>
      (['C01', 'C03'] as const).some((card) => isPast(dueOf(course, card, today), today)),
    ),
    hours: new Set(withHours).size,
    celebrations: told.filter(({ type }) => type === 'celebrationShared').length,
  };
}

function dueOf(course: Course, card: 'C01' | 'C03' | 'C08', day: LocalDate): LocalDate | undefined {
  const state = stateOn(course, day);
  if (!isActive(state)) return undefined;
  return deadlineOf({ card, kind: 'due' }, { state, day, world: course.world })?.due;
}

function isPast(due: LocalDate | undefined, today: LocalDate): boolean {
  return due !== undefined && due < today;
}

/** The running month against its targets, as a channel may see it (section 4). */
export function targetsNow(source: Source, today: LocalDate, own: readonly Target[]): BoardTarget[] {
  const month = monthOf(today);
  return source.programmes.flatMap((programme) => {
    const cells = programmeCells(source, programme, { from: month, month, known: today });
    return hideSmallNumbers(cells).flatMap(({ measure, group, to, shown }): BoardTarget[] => {
      const target = targetOf({ measure, group, programme }, own)?.target;
      if (target === undefined || !to.includes('channel')) return [];
      return [
        { programme: programme.id, name: programme.name, measure, group, shown, target: numberText(target) },
      ];
    });
  });
}
