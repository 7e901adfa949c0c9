import type { Month } from '../calendar/months.ts';
import type { Cell } from './cell.ts';
import { addCounts, type MonthCounts, noCounts, type Tally, tallyOf, valuesOf } from './counts.ts';
import { fractionOf, medianOf } from './figure.ts';
import { readJourney } from './journeys.ts';
import { cellId, type MeasureId } from './measureIds.ts';
import type { Row } from './table.ts';

/** The counts from which the figures of one programme and period are made. */
export interface PeriodCounts {
  /** E's month: what has happened later is not counted. */
  lastMonth: Month;
  first: MonthCounts;
  last: MonthCounts;
  period: MonthCounts;
  year: MonthCounts;
}

type Figure = Pick<Cell, 'n' | 'd' | 'exact' | 'citizens'>;

/** One figure, exactly, of the months that its row is made of. */
export function figureOf(row: Row, group: string | null, counts: PeriodCounts): Figure {
  const { measure, kind } = row;
  const months = counts[row.over];
  switch (kind) {
    case 'count':
      return countFigure(
        measure === 'M29' ? journeyTally(group, counts).n : tallyOf(months, cellId(measure, group)).n,
      );
    case 'share':
      return ratio(kind, shareTally(measure, group, counts, months));
    case 'hours': {
      const values = valuesOf(months, cellId(measure, group));
      return withCitizens(
        ratio(kind, { n: values.reduce((sum, value) => sum + value, 0), d: values.length }),
      );
    }
    case 'medianHours':
      return medianFigure(valuesOf(months, 'M6:sum'), 100);
    case 'medianDays':
      return medianFigure(valuesOf(months, cellId(measure, group)), 1);
    case 'rate':
      return {
        ...ratio(kind, tallyOf(months, cellId(measure, group))),
        citizens: tallyOf(counts.last, 'M22:stockEnd').n,
      };
    case 'change':
      return withCitizens(ratio(kind, tallyOf(months, cellId(measure, group))));
  }
}

function countFigure(n: number): Figure {
  return { n, d: null, exact: fractionOf('count', n, null), citizens: undefined };
}

function ratio(kind: Row['kind'], { n, d }: Tally): Figure {
  return { n, d, exact: fractionOf(kind, n, d), citizens: undefined };
}

function withCitizens(figure: Figure): Figure {
  return { ...figure, citizens: figure.d ?? undefined };
}

function medianFigure(values: readonly number[], unit: number): Figure {
  return { n: null, d: values.length, exact: medianOf(values, unit), citizens: values.length };
}

function shareTally(
  measure: MeasureId,
  group: string | null,
  counts: PeriodCounts,
  months: MonthCounts,
): Tally {
  if (measure === 'M24') return { n: tallyOf(months, 'M22:out').n, d: tallyOf(months, 'M22:stockStart').n };
  if (measure === 'M29') return journeyTally(group, counts);
  const tally = tallyOf(months, cellId(measure, group));
  // An outcome by itself is a share of every end.
  return measure === 'M15' ? { n: tally.n, d: tallyOf(months, 'M15:job').d } : tally;
}

/** M29: of those opened in the period, how far they had come by the end of it. */
function journeyTally(group: string | null, { period, lastMonth }: PeriodCounts): Tally {
  const ways = Object.entries(period.journeys).map(([text, times]) => ({ times, ...readJourney(text) }));
  const count = (has: (way: (typeof ways)[number]) => boolean): number =>
    ways.reduce((sum, way) => sum + (has(way) ? way.times : 0), 0);
  const isPlaced = ({ placement }: (typeof ways)[number]) =>
    placement !== undefined && placement <= lastMonth;
  const isInJob = ({ job }: (typeof ways)[number]) => job !== undefined && job.month <= lastMonth;
  const participants = count(() => true);
  switch (group) {
    case 'placement':
      return { n: count(isPlaced), d: participants };
    case 'job':
      return { n: count(isInJob), d: participants };
    case 'job:ordinary':
      return { n: count((way) => isInJob(way) && way.job?.kind === 'ordinary'), d: count(isInJob) };
    case 'jobOfPlacement':
      return { n: count((way) => isInJob(way) && isPlaced(way)), d: count(isPlaced) };
    default:
      return { n: participants, d: 0 };
  }
}

/** `first` and `last` are months of the period; `year` the twelve that end with the last. */
export function periodCounts(
  lastMonth: Month,
  { months, before }: { months: readonly MonthCounts[]; before: readonly MonthCounts[] },
): PeriodCounts {
  const year = [...before, ...months].slice(-12);
  return {
    lastMonth,
    first: months[0] ?? noCounts,
    last: months.at(-1) ?? noCounts,
    period: addCounts(months),
    year: addCounts(year),
  };
}
