import { preview } from '../../src/engine/preview.ts';
import { parseScenario } from '../../src/engine/scenario.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { rules } from '../../src/features.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { onlyIn } from '../../src/programmes/compare.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import { type Figure, figure } from './figure.ts';

const centuryWanted = 0.2;
const compareWanted = 2;
const casesOfTeam = 2_000;

/**
 * What somebody waits for who tries a programme: one case over a century in which nobody finds a new match, and a month of
 * a team's cases under a programme and under a changed one. Seconds of processor time, so that a busy machine does not count.
 */
export async function previews(): Promise<Figure[]> {
  return [
    figure('preview of a case over a century with C18', secondsOf(aCentury), 's', centuryWanted),
    figure(`preview --compare, a month of ${casesOfTeam} cases`, secondsOf(aMonthTwice), 's', compareWanted),
  ];
}

function secondsOf(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was sent: the benchmark measures nothing');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function aCentury(): number {
  const events = [
    { at: '2026-01-06T10:00', caseRef: 'B-1', type: 'caseOpened' },
    { at: '2026-02-11T10:00', caseRef: 'B-1', type: 'placementPlanned', start: '2026-02-16' },
    { at: '2026-03-11T10:00', caseRef: 'B-1', type: 'placementInterrupted', reason: 'other' },
  ];
  const scenario = read({
    from: '2026-01-01',
    to: '2126-01-01',
    cases: [aCase('B-1', ['C18'])],
    events,
  });
  return preview(scenario, { programmes: builtInProgrammes, rules }).length;
}

function aMonthTwice(): number {
  const refs = Array.from({ length: casesOfTeam }, (_, index) => `B-${index + 1}`);
  const scenario = read({
    from: '2026-04-01',
    to: '2026-04-30',
    cases: refs.map((caseRef) => aCase(caseRef)),
    events: refs.flatMap(startedInSpring).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  });
  const sooner = { ...flereSkalMed, contact: { ...flereSkalMed.contact, headsUp: 5 } };
  const [before, after] = [flereSkalMed, sooner].map((programme) =>
    preview(scenario, { programmes: [programme], rules }),
  );
  return onlyIn(before ?? [], after ?? []).length;
}

function startedInSpring(caseRef: string, index: number) {
  const day = String(1 + (index % 20)).padStart(2, '0');
  return [
    { at: `2026-02-${day}T09:00`, caseRef, type: 'caseOpened' },
    { at: `2026-02-${day}T09:30`, caseRef, type: 'planRegistered', jobGoal: true },
    { at: `2026-03-${day}T09:00`, caseRef, type: 'placementPlanned', start: `2026-03-${day}` },
    { at: `2026-03-${day}T10:00`, caseRef, type: 'contactHeld', form: 'talk' },
  ];
}

function aCase(caseRef: string, only?: string[]): object {
  const assignees = { jobBroker: 'broker-a', coordinatingCaseWorker: 'worker-a', leader: 'leader-a' };
  return { caseRef, programme: flereSkalMed.id, assignees, ...(only && { rules: only }) };
}

function read(written: object): Scenario {
  const read = parseScenario(JSON.stringify(written));
  if ('faults' in read) throw new Error(read.faults.slice(0, 3).join('; '));
  return read.scenario;
}
