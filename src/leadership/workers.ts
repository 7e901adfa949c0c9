import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import { caseloadCells } from '../measures/caseloads.ts';
import type { Cell } from '../measures/cell.ts';
import type { Tally } from '../measures/counts.ts';
import type { MeasureId } from '../measures/measureIds.ts';
import { outcomeGroupIds } from '../measures/outcomes.ts';
import { programmeCells } from '../measures/period.ts';
import type { Source } from '../measures/source.ts';

/** What is counted of one worker's cases of one programme. */
export interface ProgrammeFigures {
  /** Its name. */
  programme: string;
  /** Of the last whole month: contact on time, and who was touched by paid hours. */
  contact?: Tally;
  paid?: Tally;
  /** Talks a case and year, as it is shown. */
  talks?: string;
  /** As it stands. */
  noPlan: Tally;
  seen: Tally;
  /** Of this year, by the group of the outcome. */
  ends: readonly (readonly [group: (typeof outcomeGroupIds)[number], count: number])[];
}

/** For dialogue, never a ranking (2-programmes.md K12): for the leader, and for the worker. */
export interface WorkerFigures {
  worker: string;
  caseload: number;
  month: Month;
  of: readonly ProgrammeFigures[];
}

export function workerFigures(source: Source, worker: string, today: LocalDate): WorkerFigures {
  const caseload = caseloadCells(source, { known: today, end: today }).find(({ group }) => group === worker);
  return {
    ...{ worker, caseload: caseload?.n ?? 0, month: addToMonth(monthOf(today), -1) },
    of: source.programmes.flatMap((programme): ProgrammeFigures[] => {
      const now = monthOf(today);
      const before = addToMonth(now, -1);
      const cellsOf = (from: Month, month: Month) =>
        programmeCells(source, programme, { from, month, known: today, worker });
      const [running, last] = [cellsOf(now, now), cellsOf(before, before)];
      const year = cellsOf(`${now.slice(0, 4)}-01`, now);
      const seen = tallyIn(running, 'M25', null);
      const ends = outcomeGroupIds.map((group) => [group, tallyIn(year, 'M15', group)?.n ?? 0] as const);
      const told = ends.filter(([, count]) => count > 0);
      if ((seen?.d ?? 0) === 0 && told.length === 0) return [];
      const contact = tallyIn(last, 'M1', null) ?? tallyIn(last, 'M1', 'cti');
      const paid = tallyIn(last, 'M4', null);
      const talks = running.find(({ measure }) => measure === 'M3')?.shown;
      return [
        {
          ...{ programme: programme.name, ends: told },
          ...{ noPlan: tallyIn(running, 'M2', null) ?? none, seen: seen ?? none },
          ...(contact && { contact }),
          ...(paid && { paid }),
          ...(talks !== undefined && { talks }),
        },
      ];
    }),
  };
}

const none: Tally = { n: 0, d: 0 };

/** Undefined where the programme does not count it. */
function tallyIn(cells: readonly Cell[], measure: MeasureId, group: string | null): Tally | undefined {
  const cell = cells.find((one) => one.measure === measure && one.group === group);
  return cell && { n: cell.n ?? 0, d: cell.d ?? 0 };
}
