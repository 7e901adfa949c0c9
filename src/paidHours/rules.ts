import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, firstDayOf, lastMonth, type Month, monthOf } from '../calendar/months.ts';
import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { countingHours, type Hundredths } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule, RuleInput, World } from '../engine/world.ts';

/** Later than any month: an agreement without a last month has no end. */
const never: Month = '9999-13';

/** Months: cards of years ago ask for nothing any more, and an agreement dated by mistake reaches far back. */
const askedBack = 120;

interface Span {
  first: Month;
  last: Month;
}

function agreedSpans(state: CaseState): Span[] {
  return state.paidHoursAgreed.map(({ from, to }) => ({ first: monthOf(from), last: to ?? never }));
}

function isAgreed(spans: readonly Span[], month: Month): boolean {
  return spans.some(({ first, last }) => first <= month && month <= last);
}

interface Asking {
  month: Month;
  /** When it is asked for, and when once more. */
  date: LocalDate;
  again: LocalDate;
}

/** Months that ask for their hours: all up to `day`, and the first that will ask after it. */
function askingMonths({ state, day, world }: RuleInput): Asking[] {
  const spans = agreedSpans(state);
  const first = spans.map((span) => span.first).sort()[0] ?? never;
  const last =
    spans
      .map((span) => span.last)
      .sort()
      .at(-1) ?? never;
  const oldest = addToMonth(monthOf(day), -askedBack);
  const found: Asking[] = [];
  for (let month = later(first, oldest); month <= last && month < lastMonth; month = addToMonth(month, 1)) {
    if (state.paidHours[month] || !isAgreed(spans, month)) continue;
    const asked = (months: number) => world.calendar.nextWorkingDay(firstDayOf(addToMonth(month, months)));
    const date = asked(1);
    found.push({ month, date, again: asked(2) });
    if (date > day) break;
  }
  return found;
}

/** C13: on the first working day of a month, the paid hours of the month before (S001:116), and once more a month on. */
export const hoursToReport: Rule = {
  card: 'C13',
  kinds: ['due', 'again'],
  planned: (input) =>
    askingMonths(input).flatMap(({ month, date, again }) => [
      scheduled({ card: 'C13', kind: 'due', cycle: month, date }, input.world),
      scheduled({ card: 'C13', kind: 'again', cycle: month, date: again }, input.world),
    ]),
  began: ({ cycle }) => firstDayOf(cycle),
};

/** The first month with at least so many hundredths of counting hours. */
function monthWith(state: CaseState, programme: Programme, least: Hundredths): Month | undefined {
  const { countingKinds } = programme.paidHours;
  return Object.keys(state.paidHours)
    .filter((month) => countingHours(state.paidHours[month], countingKinds) >= least)
    .sort()[0];
}

function firstHours(state: CaseState, { programme }: World): Month | undefined {
  return monthWith(state, programme, 1);
}

function target(state: CaseState, { programme }: World): Month | undefined {
  return monthWith(state, programme, Math.round(programme.paidHours.targetPerMonth * 100));
}

/** C14: the first paid hours, shared once (S004:255). */
export const firstPaidHours: Rule = {
  card: 'C14',
  kinds: ['share'],
  once: true,
  planned: () => [],
  milestone: firstHours,
  decidedBy: ({ event, after, world }) => {
    const isShared = event.type === 'celebrationShared' && event.card === 'C14';
    return isShared && firstHours(after, world) !== undefined ? { kind: 'share' } : undefined;
  },
};

/** C15: «mindst 30 timer månedligt» (S001:120), shared once; 29.99 is not 30. */
export const targetReached: Rule = {
  card: 'C15',
  kinds: ['share'],
  once: true,
  planned: () => [],
  milestone: target,
  decidedBy: ({ event, after, world }) => {
    const isShared = event.type === 'celebrationShared' && event.card === 'C15';
    return isShared && target(after, world) !== undefined ? { kind: 'share' } : undefined;
  },
};
