import { createCalendar } from '../../src/calendar/calendar.ts';
import { addToMonth, type Month } from '../../src/calendar/months.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { addToKept, type CountsByMonth, countsOfCase } from '../../src/measures/caseCounts.ts';
import { courseOf } from '../../src/measures/course.ts';
import { type LiveCase, sourceOf, type Team } from '../../src/measures/source.ts';
import { statementOf } from '../../src/measures/statement.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import { type Figure, figure } from './figure.ts';

const calendar = createCalendar();
const world: World = {
  programme: flereSkalMed,
  calendar,
  rules,
  caseload: { limit: 35, of: () => 0 },
};

/** About thirty events in seven months, to a job. */
function courseFrom(start: string, index: number, isOver: boolean): LiveCase {
  const caseRef = `B-${index}`;
  const at = (days: number) => `${calendar.addDays(start, days)}T10:00`;
  const contacts = Array.from({ length: 14 }, (_, nth): CaseEvent => {
    return { at: at(14 * nth + 10), caseRef, type: 'contactHeld', form: nth % 2 === 0 ? 'talk' : 'phone' };
  });
  const hours = Array.from({ length: 5 }, (_, nth): CaseEvent => {
    const month = addToMonth(start.slice(0, 7), nth + 1);
    return {
      at: at(30 * nth + 70),
      caseRef,
      type: 'paidHoursRegistered',
      month,
      hours: 10 + nth,
      kind: 'ordinary',
    };
  });
  const others: CaseEvent[] = [
    { at: at(0), caseRef, type: 'caseOpened', stage: 'step2' },
    { at: at(5), caseRef, type: 'planRegistered', jobGoal: true },
    { at: at(20), caseRef, type: 'agreementMade', parts: ['agreement', 'followUpPlan', 'contactPerson'] },
    { at: at(21), caseRef, type: 'placementPlanned', start: calendar.addDays(start, 28) },
    ...(isOver ? [{ at: at(205), caseRef, type: 'jobStarted', kind: 'ordinary' } as const] : []),
  ];
  const events = [...contacts, ...hours, ...others].sort((one, other) => (one.at < other.at ? -1 : 1));
  return {
    opening: { caseRef, programme: flereSkalMed.id, assignees: [['jobBroker', 'broker']] },
    events,
    world,
  };
}

const month: Month = '2026-05';
const liveCases = 400;

/** A team whose gone cases, of so many years, have left their counts. */
function teamWith(years: number): Team {
  const cases = Array.from({ length: liveCases }, (_, index) =>
    courseFrom(calendar.addDays('2025-12-01', index % 90), index, false),
  );
  let months: CountsByMonth = {};
  for (let back = 0; back < years * 12; back += 1) {
    const gone = courseFrom(`${addToMonth('2025-01', -back)}-05`, 0, true);
    const left = countsOfCase(courseOf(gone.opening, gone.events, world));
    for (let times = 0; times < 4; times += 1) months = addToKept(months, left);
  }
  return { calendar, cases, kept: [{ programme: flereSkalMed, months }], caseloadLimit: 35, caseloads: {} };
}

/** Milliseconds of processor time, so that a busy machine does not count. */
function cost(call: () => unknown): number {
  const begin = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function median(measure: () => number, runs = 5): number {
  return Array.from({ length: runs }, measure).sort((one, other) => one - other)[runs >> 1] ?? Number.NaN;
}

/** The first version of a month, for the leader and for the channel, with its deviations, from the logs of what is there. */
function draw(team: Team): void {
  const source = sourceOf(team);
  for (const audience of ['leader', 'channel'] as const) {
    const { lines } = statementOf(source, { from: month, month, asOf: '2026-06-03', audience }, []);
    if (lines.length === 0) throw new Error('Nothing was counted: the benchmark measures nothing');
  }
}

const microsecondsWanted = 5_000;

/** What a month costs, and that years of history add nothing to it. */
export async function statements(): Promise<Figure[]> {
  const [young, old] = [teamWith(1), teamWith(10)];
  draw(young);
  const one = median(() => cost(() => draw(young)));
  const ten = median(() => cost(() => draw(old)));
  return [
    figure('statement of a month, a case of 400', (1000 * one) / liveCases, 'µs', microsecondsWanted),
    figure('statement with ten years of history, against one', ten, 'ms', one),
  ];
}
