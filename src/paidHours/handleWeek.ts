import { answered, refuse } from '../cards/answers.ts';
import { eventHead } from '../cards/fields.ts';
import type { CardAnswered } from '../engine/events.ts';
import { type Hundredths, mostHours } from '../engine/hours.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { answersIn } from './answers.ts';
import type { MonthEntry } from './handle.ts';
import type { Week } from './week.ts';

export interface WeeksEntry extends Pick<MonthEntry, 'month' | 'kind' | 'source'> {
  /** Weeks of the month that were given; the others stay as they are. */
  weeks: ReadonlyMap<Week, Hundredths>;
}

/** What the log says of a month's weeks, by week. */
export function weeksIn(
  log: readonly LoggedEvent[],
  { month, kind }: Pick<MonthEntry, 'month' | 'kind'>,
): Map<Week, Hundredths> {
  const weeks = new Map<Week, Hundredths>();
  for (const { event } of answersIn(log)) {
    const { week, weekHundredths } = event.answer;
    const isOfMonth = event.answer.month === month && event.answer.kind === kind;
    if (isOfMonth && typeof week === 'string') weeks.set(week, Number(weekHundredths));
  }
  return weeks;
}

/** Whether the month's figure is what its weeks add up to; a figure of the whole month (a payslip) is not. */
export function isSumOfWeeks(stood: Hundredths | undefined, weeks: ReadonlyMap<Week, Hundredths>): boolean {
  return stood === undefined || stood === sumOf(weeks);
}

/**
 * Hours of single weeks: the month's figure is the sum of its weeks, and the same week again corrects that week. A
 * figure of the whole month is not added to: `log` must be the case's log as it stands.
 */
export function weekEvents(input: ActionInput, entry: WeeksEntry, log: readonly LoggedEvent[]): Outcome {
  const { month, kind, source } = entry;
  const known = weeksIn(log, entry);
  const stood = input.record.state.paidHours[month]?.[kind];
  if (!isSumOfWeeks(stood, known)) return refuse('command.hoursWhole');
  const changed = [...entry.weeks].filter(([week, hundredths]) => known.get(week) !== hundredths);
  if (changed.length === 0) return { type: 'events', events: [] };
  const hundredths = sumOf(new Map([...known, ...changed]));
  if (hundredths > mostHours) return refuse('C13.hoursError');
  const common: CardAnswered['answer'] = {
    ...{ month, kind, hundredths },
    ...(source ? { source } : {}),
    ...(stood === undefined ? {} : { before: stood }),
  };
  return {
    type: 'events',
    events: [
      { ...eventHead(input), type: 'paidHoursRegistered', month, hours: hundredths / 100, kind },
      ...changed.map(([week, weekHundredths]) => answered(input, { ...common, week, weekHundredths })),
    ],
  };
}

function sumOf(weeks: ReadonlyMap<Week, Hundredths>): Hundredths {
  return [...weeks.values()].reduce((sum, hundredths) => sum + hundredths, 0);
}
