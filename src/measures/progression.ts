import type { LocalDate } from '../calendar/local.ts';
import { type Contribution, type Family, isIn } from './contribution.ts';
import type { Course } from './course.ts';

type Scores = ReadonlyMap<string, number>;

interface Measurement {
  on: LocalDate;
  scores: Scores;
  /** Those of the series before it, oldest first; empty for a baseline. */
  earlier: readonly Scores[];
}

/** M14: the change of a score since the measurement before, and since the baseline of the series. */
export const progression: Family = (course, span) => {
  const measured = measurements(course).filter(({ on }) => isIn(on, span));
  const indicators = new Set(measured.flatMap(({ scores }) => [...scores.keys()]));
  return [...indicators].flatMap((indicator) => {
    const last = measured.findLast(({ scores }) => scores.has(indicator));
    return last && last.earlier.length > 0 ? changesOf(indicator, last) : [];
  });
};

function measurements({ steps }: Course): Measurement[] {
  let series: Scores[] = [];
  return steps.flatMap(({ event, on }) => {
    if (event.type !== 'progressMeasured') return [];
    const scores = new Map(Object.entries(event.scores ?? {}));
    const earlier = event.baseline === true ? [] : series;
    series = [...earlier, scores];
    return [{ on, scores, earlier }];
  });
}

/** A case that lacks one of the two scores stands for an indicator that was measured, and for no change. */
function changesOf(indicator: string, { on, scores, earlier }: Measurement): Contribution[] {
  const change = (before: number | undefined): Pick<Contribution, 'n' | 'd'> =>
    before === undefined ? { n: 0, d: 0 } : { n: (scores.get(indicator) ?? 0) - before, d: 1 };
  const last = earlier.findLast((known) => known.has(indicator));
  return [
    { cell: `M14:${indicator}.last`, on, ...change(last?.get(indicator)) },
    { cell: `M14:${indicator}.baseline`, on, ...change(earlier[0]?.get(indicator)) },
  ];
}
