import { refuse } from '../cards/answers.ts';
import type { ActionInput, Outcome } from '../engine/handle.ts';
import { type Hundredths, mostHours } from '../engine/hours.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { entryEvents, type MonthEntry } from './handle.ts';
import { monthOfWeek, type Week } from './week.ts';

export interface WeekEntry extends Pick<MonthEntry, 'hundredths' | 'kind' | 'source'> {
  week: Week;
}

/** What the log says of a month's weeks, by week; what was taken back does not count. */
export function weeksIn(
  log: readonly LoggedEvent[],
  { month, kind }: Pick<MonthEntry, 'month' | 'kind'>,
): Map<Week, Hundredths> {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  const weeks = new Map<Week, Hundredths>();
  for (const { event, sequence } of log) {
    if (event.type !== 'cardAnswered' || undone.has(sequence)) continue;
    const { week, weekHundredths } = event.answer;
    const isOfMonth = event.answer.month === month && event.answer.kind === kind;
    if (isOfMonth && typeof week === 'string') weeks.set(week, Number(weekHundredths));
  }
  return weeks;
}

/**
 * Hours of one week: the month's figure is the sum of its weeks, and the same week again corrects that week. A figure
 * of the whole month (a payslip) is not added to: `log` must be the case's log as it stands.
 */
export function weekEvents(input: ActionInput, entry: WeekEntry, log: readonly LoggedEvent[]): Outcome {
  const { week, hundredths, kind, source } = entry;
  const month = monthOfWeek(week);
  const weeks = weeksIn(log, { month, kind });
  const stood = input.record.state.paidHours[month]?.[kind];
  if (stood !== undefined && stood !== sumOf(weeks)) return refuse('command.hoursWhole');
  const sum = sumOf(new Map([...weeks, [week, hundredths]]));
  if (sum > mostHours) return refuse('C13.hoursError');
  const { events } = entryEvents(input, { month, hundredths: sum, kind, source });
  return {
    type: 'events',
    events: events.map((event) =>
      event.type === 'cardAnswered'
        ? { ...event, answer: { ...event.answer, week, weekHundredths: hundredths } }
        : event,
    ),
  };
}

function sumOf(weeks: ReadonlyMap<Week, Hundredths>): Hundredths {
  return [...weeks.values()].reduce((sum, hundredths) => sum + hundredths, 0);
}
