import { addDays } from '../calendar/days.ts';
import type { DayOf, DayPart, DayReader, DayRow } from '../cards/dayPart.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { leaderOf } from '../register/cardReaders.ts';
import type { CasePart } from '../register/featureParts.ts';
import type { CaseRecord } from '../store/rows.ts';
import { sparringTexts } from './textsSparring.ts';

/** Cases of which somebody wants a colleague's view: in the leader's list the morning after, and each Monday until it was had. */
export const sparringPart: DayPart = {
  name: 'sparring',
  heading: (language) => sparringTexts[language].title,
  readersOf: (record, on) => {
    const leader = daysOf(record, on).includes(on.day) ? leaderOf(on)?.id : undefined;
    return leader === undefined ? [] : [leader];
  },
  nextDay: (record, on) => daysOf(record, on).find((day) => day > on.day),
  row: sparringRow,
};

function daysOf({ state }: CaseRecord, { day, world: { calendar } }: DayOf): string[] {
  const { sparring: asked, ended } = state;
  if (asked === undefined || ended) return [];
  const monday = calendar.addDays(day, 1 - calendar.weekday(day));
  const mondays = [monday, calendar.addDays(monday, 7)].map((one) => calendar.nextWorkingDay(one));
  const first = calendar.nextWorkingDay(calendar.addDays(asked, 1));
  return [first, ...mondays.filter((one) => one > first)];
}

function sparringRow({ caseRef, state }: CaseRecord, { language, today }: DayReader): DayRow {
  const words = sparringTexts[language];
  const { sparring: asked } = state;
  const date = asked === undefined ? '' : dateText(language, asked, today);
  const data = { case: caseRef, say: 'sparringHeld' };
  return {
    ...{ kind: 'row', what: caseRef, tone: asked === undefined ? 'done' : 'today' },
    detail: asked === undefined ? words.held : fill(words.since, { date }),
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(asked === undefined
      ? {}
      : { quick: [{ verb: 'case.form', title: words.heldShort, tip: `${words.held} ${caseRef}`, data }] }),
  };
}

/** When the leader's list is looked at for it, and which list says that it was had. */
export const sparringOnCase: CasePart = {
  lineDays: ({ state: before }, { state: { sparring: asked } }) =>
    asked === undefined || before.sparring !== undefined ? [] : [addDays(asked, 1)],
  outdated: (before, { state, lists = [] }) => (before.state.sparring === state.sparring ? [] : lists),
};
