import { createCalendar } from '../../src/calendar/calendar.ts';
import { addToMonth, type Month } from '../../src/calendar/months.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { addToKept, type CountsByMonth, countsOfCase } from '../../src/measures/caseCounts.ts';
import { courseOf } from '../../src/measures/course.ts';
import { type LiveCase, sourceOf, type Team } from '../../src/measures/source.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import { nextVersion } from '../../src/results/statements/version.ts';
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

/** The first version of a month as the sweep cuts it, from the logs of what is there and the counts of what is gone. */
function draw(team: Team): void {
  const cut = { month, at: '2026-06-03T09:00', known: '2026-06-02' };
  const row = nextVersion(sourceOf(team), cut, { versions: [], earlier: new Map() });
  if (!row) throw new Error('Nothing was counted: the benchmark measures nothing');
}

/** The same cases folded once by the engine, which is what any figure of theirs begins with. */
function foldAll({ cases }: Team): void {
  for (const { opening, events } of cases) courseOf(opening, events, world);
}

const microsecondsWanted = 5_000;
const teams = 50;
const years = 5;

/** A country: so many teams one after the other, as a morning's sweeps come to them; the highest heap between two. */
function drawAll(team: Team): { ms: number; mb: number } {
  let highest = 0;
  const ms = cost(() => {
    for (let index = 0; index < teams; index += 1) {
      draw(team);
      highest = Math.max(highest, process.memoryUsage().heapUsed);
    }
  });
  return { ms, mb: highest / 2 ** 20 };
}

/** What a month costs, and that years of history add nothing to it. */
export async function statements(): Promise<Figure[]> {
  const [young, old] = [teamWith(1), teamWith(10)];
  draw(young);
  const one = median(() => cost(() => draw(young)));
  const ten = median(() => cost(() => draw(old)));
  const team = teamWith(years);
  draw(team);
  const heapOfOne = process.memoryUsage().heapUsed / 2 ** 20;
  const all = drawAll(team);
  const folded = median(() => cost(() => foldAll(team)));
  return [
    figure('statement of a month, a case of 400', (1000 * one) / liveCases, 'µs', microsecondsWanted),
    figure('statement with ten years of history, against one', ten, 'ms', one),
    figure('statements of 20,000 cases in 50 teams, against folding them', all.ms, 'ms', teams * folded),
    figure('statements of 50 teams, against one team of them', all.ms / teams, 'ms a team', one),
    figure('statements of 50 teams, heap at its highest, against one team', all.mb, 'MB', heapOfOne),
  ];
}
