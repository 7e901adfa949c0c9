import type { CaseEvent } from '../../engine/events.ts';
import type { ProgressRow } from '../rows/progressRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  isClosedOn,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/** Scores of one day are one measurement; the first one starts the series, one with other scores is a correction. */
export function planProgress(rows: readonly ProgressRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Map<string, Record<string, number>>();
  for (const event of present.events) {
    if (event.type === 'progressMeasured')
      known.set(dateOfEvent(event), { ...known.get(dateOfEvent(event)), ...event.scores });
  }
  const changeOf = ({ date, indicator, score }: ProgressRow): Change => {
    const scores = known.get(date);
    if (scores?.[indicator] === score) return 'same';
    if (isClosedOn(present, date)) return 'skipped';
    return scores === undefined ? 'new' : 'changed';
  };
  const changes = rows.map(changeOf);
  const told = rows.filter((_, index) => changes[index] === 'new' || changes[index] === 'changed');
  const events = [...Map.groupBy(told, ({ date }) => date)].map(([date, scored]): CaseEvent => {
    const scores = Object.fromEntries(scored.map(({ indicator, score }) => [indicator, score]));
    return {
      ...stamp(moment, scored[0]?.caseRef ?? '', date),
      type: 'progressMeasured',
      scores: { ...known.get(date), ...scores },
    };
  });
  events.sort((a, b) => dateOfEvent(a).localeCompare(dateOfEvent(b)));
  return { changes, events, faults: [] };
}
