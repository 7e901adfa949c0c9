import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, firstDayOf, type Month } from '../calendar/months.ts';
import { countingHours, type Hundredths, hoursText } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { milestonesOf, type ReachedMilestone } from './milestonesOf.ts';
import { type PlanStep, plannedHours } from './plan.ts';
import { paidHoursTexts } from './texts.ts';

const monthsShown = 6;

/** How far one month is on the way to the target (S001:120). All hours are hundredths. */
export interface Progress {
  month: Month;
  sum: Hundredths;
  target: Hundredths;
  missing: Hundredths;
  /** The month and the five before it, oldest first. */
  months: { month: Month; sum: Hundredths }[];
  /** Of the month, weeks that still have a working day; 0 when the month is over. */
  weeksLeft: number;
  /** What each of those weeks must bring, rounded up so that it suffices. */
  perWeek: Hundredths;
  /** What the ramp-up plan says of the month, and all its steps; left out where none is set. */
  plan?: { month?: Hundredths; steps: readonly PlanStep[] };
  /** Those of the programme, reached or not. */
  milestones: readonly ReachedMilestone[];
}

export function progressOf(
  state: CaseState,
  month: Month,
  { programme, calendar, today }: { programme: Programme; calendar: Calendar; today: LocalDate },
): Progress {
  const { countingKinds, targetPerMonth } = programme.paidHours;
  const sumOf = (of: Month) => countingHours(state.paidHours[of], countingKinds);
  const target = Math.round(targetPerMonth * 100);
  const sum = sumOf(month);
  const missing = Math.max(0, target - sum);
  const weeksLeft = workingWeeksLeft(month, today, calendar);
  return {
    ...{ month, sum, target, missing, weeksLeft },
    months: Array.from({ length: monthsShown }, (_, index) => {
      const shown = addToMonth(month, index - monthsShown + 1);
      return { month: shown, sum: sumOf(shown) };
    }),
    milestones: milestonesOf(state, programme),
    perWeek: weeksLeft === 0 ? 0 : Math.ceil(missing / weeksLeft),
    ...(state.paidHoursPlan
      ? { plan: { month: plannedHours(state, month), steps: state.paidHoursPlan } }
      : {}),
  };
}

/** Weeks from Monday to Sunday, today's included, in which the month still has a working day. */
function workingWeeksLeft(month: Month, today: LocalDate, calendar: Calendar): number {
  const first = firstDayOf(month);
  const end = firstDayOf(addToMonth(month, 1));
  const mondays = new Set<LocalDate>();
  for (let day = today > first ? today : first; day < end; day = calendar.addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) mondays.add(calendar.addDays(day, 1 - calendar.weekday(day)));
  }
  return mondays.size;
}

/** `maj 2026: 26,5 af 30 timer. Der mangler 3,5.` */
export function progressLine(progress: Progress, language: Language): string {
  const words = paidHoursTexts(language).progress;
  const given = {
    month: monthText(language, progress.month),
    sum: hoursText(progress.sum, language),
    target: hoursText(progress.target, language),
    missing: hoursText(progress.missing, language),
  };
  return fill(progress.missing === 0 ? words.reached : words.missing, given);
}
