import { describe, expect, test } from 'vitest';
import { lastDate } from '../../src/calendar/days.ts';
import { addToMonth } from '../../src/calendar/months.ts';
import { later } from '../../src/engine/dates.ts';
import { currentPlacement, lastDayOf } from '../../src/engine/placements.ts';
import { isOpen, type Placement } from '../../src/engine/state.ts';
import type { Span } from '../../src/measures/contribution.ts';
import { countsOf } from '../../src/measures/counts.ts';
import { type Course, courseOf, daysOf, isActive, stateOn, stepsIn } from '../../src/measures/course.ts';
import { contributionsOf } from '../../src/measures/families.ts';
import { deadlineOf } from '../../src/measures/planned.ts';
import { spanOf } from '../../src/measures/source.ts';
import { townOf } from './town.ts';

/** `M8 1/2`: what is counted of a case in a month, as measures.md words it, by asking every single day. */
type Tallies = Map<string, { n: number; d: number }>;

function add(tallies: Tallies, cell: string, n: number, d: number): void {
  const known = tallies.get(cell) ?? { n: 0, d: 0 };
  tallies.set(cell, { n: known.n + n, d: known.d + d });
}

function dayByDay(course: Course, span: Span): Tallies {
  const tallies: Tallies = new Map();
  const first = course.steps[0]?.on;
  if (first === undefined) return tallies;
  const life = daysOf({ from: [first, span.from].sort()[0] ?? first, to: span.to }, course.world);
  const placed = placementsOf(course);
  const followedUp = followUpsOf(course);
  for (const day of life) {
    const isCounted = day >= span.from;
    for (const [cell, n, d] of [...placed(day), ...followedUp(day)]) if (isCounted) add(tallies, cell, n, d);
    if (!isCounted) continue;
    for (const [cell, n, d] of contactOn(course, day)) add(tallies, cell, n, d);
    if (isOpen(stateOn(course, day))) add(tallies, 'M16:perYear', 0, 1);
  }
  return tallies;
}

type Counted = [cell: string, n: number, d: number];

/** 1.6: a placement begins, runs and stops, each seen from the state of the day. */
function placementsOf(course: Course): (day: string) => Counted[] {
  const begun = new Map<string, 'runs' | 'stopped'>();
  const { calendar } = course.world;
  return (day) => {
    const state = stateOn(course, day);
    const wasOpen = isOpen(stateOn(course, calendar.addDays(day, -1)));
    return state.placements.flatMap((placement, index): Counted[] => {
      const key = `${placement.start} ${state.placements.slice(0, index).filter((one) => one.start === placement.start).length}`;
      const found: Counted[] = [];
      const mayBegin = day >= placement.start && (isOpen(state) || wasOpen) && !begun.has(key);
      if (mayBegin && !(placement.interrupted !== undefined && placement.interrupted < day)) {
        begun.set(key, 'runs');
        found.push(['M7:started', 1, 0], [`M7:${placement.purpose ?? 'noPurpose'}`, 1, 0]);
      }
      if (begun.get(key) === 'runs' && hasStopped(placement, day, course)) {
        begun.set(key, 'stopped');
        const interrupted = placement.interrupted === day;
        found.push(['M8', interrupted ? 1 : 0, 1]);
        const early = day <= calendar.addDays(placement.start, 13);
        if (interrupted) found.push(['M8:within14', early ? 1 : 0, 1]);
      }
      return found;
    });
  };
}

function hasStopped(placement: Placement, day: string, course: Course): boolean {
  const { placements, ended } = stateOn(course, day);
  const isFollowed = placements.some(({ start }) => start > placement.start && start <= day);
  const over = [placement.interrupted, placement.ended, ended?.on, lastDayOf(placement, course.world)];
  return isFollowed || over.some((date) => date !== undefined && date <= day);
}

/** M13. */
function followUpsOf(course: Course): (day: string) => Counted[] {
  const judged = new Set<string>();
  const { calendar } = course.world;
  return (day) => {
    const state = stateOn(course, day);
    const start = currentPlacement(state, day)?.start;
    if (!isActive(state) || start === undefined || judged.has(start)) return [];
    const due = calendar.addWorkingDays(later(start, state.lastResume), 3);
    const isMet = (state.lastContact ?? '') >= start && day <= due;
    if (!isMet && day < due) return [];
    judged.add(start);
    return [['M13', isMet ? 1 : 0, 1]];
  };
}

/** M1, of both rhythms. */
function contactOn(course: Course, day: string): Counted[] {
  const { world, programme } = course;
  const before = stateOn(course, world.calendar.addDays(day, -1));
  return (['C01', 'C03'] as const).flatMap((card): Counted[] => {
    if (programme.cards[card] === undefined || !isActive(before)) return [];
    const cycle = deadlineOf({ card, kind: 'due' }, { state: before, day, world });
    if (!cycle) return [];
    const isContact = stepsIn(course, { from: day, to: day }).some(
      ({ event }) => event.type === 'contactHeld' && (event.track === 'cti') === (card === 'C03'),
    );
    const isMet = isContact && day > cycle.start && day <= cycle.due;
    const isMissed = !isMet && day === cycle.due && isActive(stateOn(course, day));
    return isMet || isMissed ? [[card === 'C01' ? 'M1' : 'M1:cti', isMet ? 1 : 0, 1]] : [];
  });
}

const cells = ['M1', 'M1:cti', 'M7:started', 'M8', 'M8:within14', 'M13'];
const line = (tallies: Tallies | ReadonlyMap<string, { n: number; d: number }>) =>
  cells.map((cell) => `${cell} ${tallies.get(cell)?.n ?? 0}/${tallies.get(cell)?.d ?? 0}`).join(', ');

describe('counted by asking every day, it is the same', () => {
  test.each([11, 12, 13, 14, 15])('town %d', (seed) => {
    const { team } = townOf(seed, 60);
    let told = 0;
    for (const { opening, events, world } of team.cases) {
      const course = courseOf(opening, events, world);
      for (let month = '2025-01'; month < '2026-07'; month = addToMonth(month, 1)) {
        const span = spanOf(month, lastDate, team.calendar);
        const slow = dayByDay(course, span);
        const { tallies } = countsOf(contributionsOf(course, span, 'all'));
        const fast = new Map(Object.entries(tallies));
        told += cells.filter((cell) => slow.has(cell)).length;
        expect({ case: opening.caseRef, month, counted: line(fast) }).toEqual({
          case: opening.caseRef,
          month,
          counted: line(slow),
        });
        expect(fast.get('M16:perYear')?.d ?? 0).toBe(slow.get('M16:perYear')?.d ?? 0);
      }
    }
    expect(told).toBeGreaterThan(50);
  });
});
