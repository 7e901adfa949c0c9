import type { Month } from '../calendar/months.ts';
import type { MeasureId } from '../measures/measureIds.ts';
import type { Target } from '../measures/targets.ts';
import type { Team } from '../store/rows.ts';

/** A team's own targets as a month is held against them: what was changed counts from the month after (measures.md 5.1). */
export function targetsFor({ targets = [] }: Pick<Team, 'targets'>, month: Month): Target[] {
  return targets
    .filter(({ from }) => from <= month)
    .map(({ from: _, measure, group, ...rest }) => ({
      ...rest,
      measure: measure as MeasureId,
      ...(group !== null && { group }),
    }));
}
