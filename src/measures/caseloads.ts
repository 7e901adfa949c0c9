import type { LocalDate } from '../calendar/local.ts';
import { monthOf } from '../calendar/months.ts';
import { isOpen } from '../engine/state.ts';
import type { Cell } from './cell.ts';
import { shownCell } from './cells.ts';
import { tallyOf } from './counts.ts';
import { stateOn, workerOf } from './course.ts';
import { fractionOf } from './figure.ts';
import { type Asked, keptOfWorkers, type Source } from './source.ts';

/** M17: the caseload of each worker (S003:26), by name: open cases of all programmes, and those that a team adds. */
export function caseloadCells(source: Source, { known, end }: Asked): Cell[] {
  const loads = caseloads(source, known, end);
  const over = loads.filter(([, load]) => load > source.team.caseloadLimit).length;
  return [
    shownCell({
      ...common,
      group: 'workers',
      kind: 'share',
      n: over,
      d: loads.length,
      exact: fractionOf('share', over, loads.length),
    }),
    ...loads.map(([worker, load]) =>
      shownCell({
        ...common,
        group: worker,
        kind: 'count',
        n: load,
        d: null,
        exact: fractionOf('count', load, null),
      }),
    ),
  ];
}

const common = { programme: null, measure: 'M17', to: [], citizens: undefined } as const;

/** Workers who have a caseload, by name as plain text. */
function caseloads(source: Source, known: LocalDate, end: LocalDate): [worker: string, load: number][] {
  const loads = new Map(Object.entries(source.team.caseloads));
  for (const [worker, counts] of keptOfWorkers(source.team, monthOf(end))) {
    loads.set(worker, (loads.get(worker) ?? 0) + tallyOf(counts, 'M22:stockEnd').n);
  }
  for (const course of source.courses(known)) {
    const state = stateOn(course, end);
    const worker = workerOf(state, course.programme);
    if (isOpen(state) && worker !== undefined) loads.set(worker, (loads.get(worker) ?? 0) + 1);
  }
  return [...loads].filter(([, load]) => load > 0).sort(([one], [other]) => (one < other ? -1 : 1));
}
