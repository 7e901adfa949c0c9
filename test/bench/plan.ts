import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { plan } from '../../src/engine/plan.ts';
import { type CaseState, openCase } from '../../src/engine/state.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';

/** One measured figure; `baseline` is what it is held against, `ratio` is value by baseline. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
}

const calendar = createCalendar();
const world: World = {
  programme: flereSkalMed,
  calendar,
  rules,
  caseload: { limit: flereSkalMed.caseload.limit, of: () => 0 },
};

/** A year of step 3 in about sixty events: contacts, promises, hours, a pause; every card is on. */
function yearOf(start: string): CaseEvent[] {
  const at = (days: number, time: string): string => `${calendar.addDays(start, days)}T${time}`;
  const caseRef = 'B-1';
  const opening: CaseEvent[] = [
    { at: at(0, '09:00'), caseRef, type: 'caseOpened', stage: 'step3' },
    { at: at(0, '09:30'), caseRef, type: 'planRegistered', jobGoal: true },
    { at: at(1, '09:00'), caseRef, type: 'placementPlanned', start: calendar.addDays(start, 7) },
    { at: at(1, '09:00'), caseRef, type: 'paidHoursAgreed', from: calendar.addDays(start, 7) },
    { at: at(40, '09:00'), caseRef, type: 'casePaused' },
    { at: at(47, '09:00'), caseRef, type: 'caseResumed' },
  ];
  const rounds = Array.from({ length: 14 }, (_, round): CaseEvent[] => [
    { at: at(25 * round + 8, '10:00'), caseRef, type: 'contactHeld', form: 'talk' },
    { at: at(25 * round + 9, '10:00'), caseRef, type: 'promiseMade' },
    { at: at(25 * round + 10, '09:00'), caseRef, type: 'promiseKept' },
    {
      at: at(25 * round + 10, '10:00'),
      caseRef,
      type: 'paidHoursRegistered',
      month: at(25 * round - 20, '').slice(0, 7),
      hours: 10 + round,
      kind: 'ordinary',
    },
  ]);
  return [...opening, ...rounds.flat()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Forty different courses, folded and stored once, as a table row would hold them. */
function courses(): CaseState[] {
  return Array.from({ length: 40 }, (_, index) => {
    const opening = openCase({
      caseRef: 'B-1',
      programme: flereSkalMed.id,
      assignees: [
        ['jobBroker', 'broker'],
        ['leader', 'leader'],
      ],
    });
    const state = fold(opening, yearOf(calendar.addDays('2026-01-05', 7 * index)), world);
    return JSON.parse(JSON.stringify(state));
  });
}

/** Microseconds of processor time, so that a busy machine does not count against the engine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** What planning one of `count` cases takes. */
function costPerCase(count: number, states: readonly CaseState[]): number {
  const cases = Array.from({ length: count }, (_, index): CaseState => {
    const state = states[index % states.length] as CaseState;
    return { ...state, caseRef: `B-${index}` };
  });
  const begin = processorTime();
  let planned = 0;
  for (const state of cases) planned += plan(state, state.at ?? '', world).length;
  if (planned === 0) throw new Error('Nothing was planned: the benchmark measures nothing');
  return (processorTime() - begin) / count;
}

/** The middle of several runs: a single one says nothing. */
function median(measure: () => number, runs = 5): number {
  const sorted = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return sorted[Math.floor(runs / 2)] ?? Number.NaN;
}

const casesPerSecondWanted = 20_000;

/** How fast everything can be planned again, on one core, for cases of sixty events. */
export async function planCases(): Promise<Figure[]> {
  const states = courses();
  costPerCase(5_000, states);
  const small = median(() => costPerCase(1_000, states), 15);
  const large = median(() => costPerCase(100_000, states), 3);
  const perSecond = 1_000_000 / large;
  return [
    figure('cases planned', perSecond, 'cases/s', casesPerSecondWanted),
    figure('cost of a case among 100,000, against 1,000', large, 'µs', small),
  ];
}

function figure(name: string, value: number, unit: string, baseline: number): Figure {
  return { name, value, unit, baseline, ratio: value / baseline };
}
