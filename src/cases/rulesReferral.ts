import type { LocalDate } from '../calendar/local.ts';
import type { CardKind, PlannedCard } from '../engine/cards.ts';
import { courseStart, isInCourse } from '../engine/course.ts';
import { escalated, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { type CaseState, isOpen } from '../engine/state.ts';
import type { Rule, World } from '../engine/world.ts';

/** The first day of a course that still has to be handed back to the municipality. */
function courseToHandBack(state: CaseState, { programme }: World): LocalDate | undefined {
  if (state.referredBack) return undefined;
  const isOnTheWay = isInCourse(state, programme) || state.stage?.id === programme.stageAfterNoJob;
  return isOnTheWay ? courseStart(state, programme) : undefined;
}

/** C38: the course nears its end: what does the municipality need to know? (S004:317) */
export const referralNears: Rule = {
  card: 'C38',
  kinds: ['before'],
  planned: ({ state, world }) => {
    const start = courseToHandBack(state, world);
    if (start === undefined) return [];
    const { calendar, programme } = world;
    const { weeks, referralDays } = programme.course;
    const date = calendar.rollBack(calendar.addDays(start, 7 * weeks - 1 - referralDays), start);
    return [scheduled({ card: 'C38', kind: 'before', cycle: start, date }, world)];
  },
};

/** C38: the course has run out, and nobody has handed the citizen back. */
export const referralOverdue: Rule = {
  card: 'C38',
  kinds: ['overdue', 'escalation'],
  planned: ({ state, world }) => {
    const start = courseToHandBack(state, world);
    if (start === undefined) return [];
    const { calendar, programme } = world;
    const due = later(calendar.addDays(start, 7 * programme.course.weeks - 1), state.lastResume);
    const { overdueWorkingDays, escalationWorkingDays } = programme.deadline;
    const on = (kind: CardKind, days: number): PlannedCard => {
      const date = calendar.addWorkingDays(due, days);
      return { ...scheduled({ card: 'C38', kind, cycle: `${start},${due}`, date }, world), due };
    };
    return escalated(on('overdue', overdueWorkingDays), on('escalation', escalationWorkingDays));
  },
};

/** Who has found work or education, lives elsewhere or is dead is handed back to nobody. */
const withoutReferral: readonly string[] = [
  'ordinaryJob',
  'flexJob',
  'wageSubsidy',
  'education',
  'selfSupport',
  'moved',
  'dead',
];

/** C38: the case ended without a job. */
export const referralAtEnd: Rule = {
  card: 'C38',
  kinds: ['atEnd'],
  planned: () => [],
  decidedBy: ({ event, before, after }) => {
    if (event.type !== 'participationEnded' || !isOpen(before)) return undefined;
    return after.referredBack || withoutReferral.includes(event.outcome) ? undefined : { kind: 'atEnd' };
  },
};
