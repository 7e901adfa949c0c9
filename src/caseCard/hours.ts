import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import { countingHours, type Hundredths, hoursText } from '../engine/hours.ts';
import { hoursAhead } from '../engine/hoursAhead.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { timelineTexts } from './textsTimeline.ts';

/** Paid hours of a case on the way to what a month should have. */
export interface HoursOf {
  /** Of the month that runs. */
  sum: Hundredths;
  target: Hundredths;
  /** The month that runs and those before it, oldest first; without `sum` where none were registered. */
  months: { month: Month; sum?: Hundredths }[];
  /** Where they lead, as far as anything can be said of it, and how that was reckoned. */
  said: string[];
  how: string;
}

const monthsShown = 12;

export function hoursOf(
  state: CaseState,
  { paidHours: { countingKinds, targetPerMonth } }: Programme,
  { month, language }: { month: Month; language: Language },
): HoursOf {
  const target = Math.round(100 * targetPerMonth);
  const first = state.opened ? monthOf(state.opened) : month;
  return {
    sum: countingHours(state.paidHours[month], countingKinds),
    target,
    months: Array.from({ length: monthsShown }, (_, index) => addToMonth(month, index + 1 - monthsShown))
      .filter((one) => one >= first || state.paidHours[one])
      .map((one) => {
        const kinds = state.paidHours[one];
        return { month: one, ...(kinds && { sum: countingHours(kinds, countingKinds) }) };
      }),
    ...wordsAhead(state, { month, countingKinds, target }, language),
  };
}

interface AheadOf {
  month: Month;
  countingKinds: readonly string[];
  target: Hundredths;
}

function wordsAhead(state: CaseState, of: AheadOf, language: Language): Pick<HoursOf, 'said' | 'how'> {
  const words = timelineTexts(language).hours;
  const target = hoursText(of.target, language);
  const ahead = hoursAhead(state, of);
  const planned = state.paidHoursPlan?.find(
    ({ from, hundredths }) => from >= of.month && hundredths >= of.target,
  );
  const pace = ahead && (ahead.reaches ? words.reaches : ahead.pace > 0 ? words.slow : words.flat);
  const reached = ahead?.reaches ? monthText(language, ahead.reaches) : '';
  return {
    said: [
      ...(pace ? [fill(pace, { target, month: reached })] : []),
      ...(planned ? [fill(words.plan, { target, month: monthText(language, planned.from) })] : []),
    ],
    how: ahead
      ? fill(words.how, {
          count: ahead.known.count,
          first: monthText(language, ahead.known.first),
          last: monthText(language, ahead.known.last),
        })
      : '',
  };
}
