import type { LocalDate } from '../calendar/local.ts';
import type { CaseEvent } from '../engine/events.ts';
import { type Contribution, type Family, one, type Span } from './contribution.ts';
import { type Course, daysOf, isActive, stateOn, stepsIn } from './course.ts';
import type { CellId } from './measureIds.ts';
import { type Deadline, deadlineReader } from './planned.ts';

/** M1: the cycles of C01, or with `cti` of C03, that were met, of those that were met or missed. */
export const contactOnTime: Family = (course, span) => [
  ...cyclesOf({ cell: 'M1', card: 'C01', isContact: (event) => event.track === undefined }, course, span),
  ...cyclesOf({ cell: 'M1:cti', card: 'C03', isContact: (event) => event.track === 'cti' }, course, span),
];

interface Rhythm {
  cell: CellId;
  card: 'C01' | 'C03';
  isContact: (event: Extract<CaseEvent, { type: 'contactHeld' }>) => boolean;
}

function cyclesOf(rhythm: Rhythm, course: Course, span: Span): Contribution[] {
  if (course.programme.cards[rhythm.card] === undefined) return [];
  const contacts = new Set(
    stepsIn(course, span).flatMap(({ event, on }) =>
      event.type === 'contactHeld' && rhythm.isContact(event) ? [on] : [],
    ),
  );
  const deadline = deadlineReader({ card: rhythm.card, kind: 'due' }, course.world);
  return daysOf(span, course.world).flatMap((day) => {
    const before = stateOn(course, course.world.calendar.addDays(day, -1));
    const cycle = isActive(before) ? deadline(before, day) : undefined;
    const met = cycle && judged(cycle, { day, isContact: contacts.has(day) }, course);
    return met === undefined ? [] : [one(rhythm.cell, day, met)];
  });
}

/** Whether the cycle that was seen the evening before is met on `day`, or missed; undefined while neither. */
function judged(
  { start, due }: Deadline,
  { day, isContact }: { day: LocalDate; isContact: boolean },
  course: Course,
): boolean | undefined {
  if (isContact && day > start && day <= due) return true;
  return day === due && isActive(stateOn(course, day)) ? false : undefined;
}
