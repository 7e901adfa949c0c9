import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, firstDayOf, type Month } from '../calendar/months.ts';
import type { Programme } from '../engine/programme.ts';
import { caseloadCells } from './caseloads.ts';
import type { Cell } from './cell.ts';
import { cellsOf } from './cells.ts';
import { type PeriodCounts, periodCounts } from './figures.ts';
import type { Asked, Source } from './source.ts';

/** From the first day of one month to the last day of another. */
export interface Period {
  from: Month;
  month: Month;
}

/** What is known of a period on a day: of the team, or of one worker's cases. */
export interface Look extends Period {
  known: LocalDate;
  worker?: string;
}

/** Every figure of a period, nothing hidden: programme by programme, M17 last. */
export function allCells(source: Source, look: Look): Cell[] {
  const own = source.programmes.flatMap((programme) => programmeCells(source, programme, look));
  return [...own, ...caseloadCells(source, askedOf(source, look)).filter((cell) => isOf(cell, look.worker))];
}

/** One programme's figures. */
export function programmeCells(source: Source, programme: Programme, look: Look): Cell[] {
  const cells = cellsOf(programme, countsOf(source, programme, look));
  return look.worker === undefined ? cells.filter(({ to }) => !to.includes('worker')) : cells;
}

/** Of the caseloads a worker sees the own one. */
function isOf({ group }: Cell, worker: string | undefined): boolean {
  return worker === undefined || group === worker;
}

function askedOf({ team: { calendar } }: Source, { month, known, worker }: Look): Asked {
  const last = calendar.addDays(firstDayOf(addToMonth(month, 1)), -1);
  return { known, end: known < last ? known : last, ...(worker === undefined ? {} : { worker }) };
}

function countsOf(source: Source, programme: Programme, look: Look): PeriodCounts {
  const asked = askedOf(source, look);
  const months = monthsOf(look);
  const earlier = Math.max(0, 12 - months.length);
  const before = Array.from({ length: earlier }, (_, index) => addToMonth(look.from, index - earlier));
  return periodCounts(look.month, {
    months: months.map((month) => source.counts(programme, month, asked)),
    before: before.map((month) => source.counts(programme, month, asked, 'year')),
  });
}

export function monthsOf({ from, month }: Period): Month[] {
  const months: Month[] = [];
  for (let next = from; next <= month; next = addToMonth(next, 1)) months.push(next);
  return months;
}
