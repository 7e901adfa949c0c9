import type { LocalDate } from '../calendar/local.ts';
import type { DayOf, DayPart, DayReader, DayRow } from '../cards/dayPart.ts';
import { assigneeOf } from '../engine/recipients.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { leaderOf, standInFor } from '../register/cardReaders.ts';
import type { CaseRecord } from '../store/rows.ts';
import { pauseTexts } from './texts.ts';

/** Unanswered for so many working days, the leader is asked too. */
const leaderAfter = 5;

/**
 * *På pause*: a pause that should be over stands in the list of that morning and of every Monday until somebody answers,
 * after five working days in the leader's too.
 */
export const pausePart: DayPart = {
  name: 'paused',
  heading: (language) => pauseTexts(language).title,
  readersOf,
  nextDay: (record, on) => daysOf(record, on).find((day) => day > on.day),
  row: pauseRow,
};

function readersOf(record: CaseRecord, on: DayOf): string[] {
  const { pausedUntil: until, state } = record;
  if (until === undefined || !waits(record, on.day) || !daysOf(record, on).includes(on.day)) return [];
  const { world, day } = on;
  const responsible = assigneeOf(state, world.programme.primaryRole, world);
  const worker = responsible === undefined ? [] : [standInFor(responsible, on, day)];
  const leader = leaderDay(until, on) <= day ? [leaderOf(on)?.id] : [];
  return [...new Set([...worker, ...leader])].filter((one) => one !== undefined);
}

function waits({ state, pausedUntil = '' }: CaseRecord, day: LocalDate): boolean {
  return state.paused && pausedUntil <= day;
}

/** Its morning, that of the leader, and the Monday of this week and of the next; a day off moves on to a working day. */
function daysOf({ state, pausedUntil: until }: CaseRecord, on: DayOf): LocalDate[] {
  if (!state.paused || until === undefined) return [];
  const { calendar } = on.world;
  const monday = calendar.addDays(on.day, 1 - calendar.weekday(on.day));
  const mondays = [monday, calendar.addDays(monday, 7)].filter((day) => day > until);
  return [
    ...new Set([until, ...mondays].map((day) => calendar.nextWorkingDay(day)).concat(leaderDay(until, on))),
  ].sort();
}

function leaderDay(until: LocalDate, { world: { calendar } }: DayOf): LocalDate {
  return calendar.addWorkingDays(until, leaderAfter);
}

/** That it goes on, or until when it still rests. */
function pauseRow(record: CaseRecord, { language, today }: DayReader): DayRow {
  const words = pauseTexts(language);
  const { caseRef, pausedUntil, state } = record;
  const says = (say: string, title: string) => ({
    ...{ verb: 'case.form', title, tip: `${title} ${caseRef}`, data: { case: caseRef, say } },
  });
  const isWaiting = waits(record, today);
  const until = pausedUntil ? fill(words.until, { date: dateText(language, pausedUntil, today) }) : '';
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: state.paused ? until : words.resumed,
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(isWaiting
      ? { quick: [says('resumeCase', words.resume), says('extendPause', words.extendShort)] }
      : {}),
  };
}
