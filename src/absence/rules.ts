import type { LocalDate } from '../calendar/calendar.ts';
import { addMinutes, dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import { absenceAfter, alarmOn, missedAt } from '../engine/attendance.ts';
import type { PlannedCard } from '../engine/cards.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule, RuleInput } from '../engine/world.ts';

function hasContact(state: CaseState, day: LocalDate): boolean {
  return state.lastContact === day || state.lastCti === day;
}

/** The next attendance day's alarm: somebody may still turn out to be missed. */
function nextAlarm({ state, day, world }: RuleInput): PlannedCard[] {
  const { calendar } = world;
  const begins = state.schedules.map(({ from }) => from).filter((from) => from > day);
  for (const first of [day, ...begins]) {
    for (let ahead = 0; ahead < searchDays; ahead += 1) {
      const date = calendar.addDays(first, ahead);
      const at = alarmOn(state, date, world);
      if (at !== undefined) return [{ card: 'C09', kind: 'callNow', cycle: date, at }];
    }
  }
  return [];
}

/** Longer than any holiday between two days of a weekly schedule. */
const searchDays = 60;

/** C09: not there half an hour after the start: call now, and go out if nobody answers (S002:657, S004:133). */
export const notArrived: Rule = {
  card: 'C09',
  kinds: ['callNow', 'outreach'],
  ownClock: true,
  planned: ({ state, day, world }) => {
    const missed = missedAt(state, day, world);
    const { absence, sending } = world.programme;
    if (missed === undefined || hasContact(state, day)) return [];
    const isHeardTooLate = state.absence.pending?.heard !== undefined && timeOf(missed) > sending.to;
    if (isHeardTooLate) return [];
    const callNow: PlannedCard = { card: 'C09', kind: 'callNow', cycle: day, at: missed };
    if (absence.outreachAfterMinutes === undefined) return [callNow];
    const at = instantOf(day, addMinutes(timeOf(missed), absence.outreachAfterMinutes));
    return [callNow, { card: 'C09', kind: 'outreach', cycle: day, at }];
  },
  watched: nextAlarm,
};

/** C10: a company phoned in an absence (S001:118). */
export const absenceReported: Rule = {
  card: 'C10',
  kinds: ['reported'],
  planned: () => [],
  decidedBy: ({ event }) => (event.type === 'absenceReported' ? { kind: 'reported' } : undefined),
};

/** C11: a long absence, the municipal case worker is to know (S004:133). */
export const longAbsence: Rule = {
  card: 'C11',
  kinds: ['longAbsence'],
  ownClock: true,
  planned: ({ state, day, world }) => {
    const { episode } = absenceAfter(state, day, world);
    if (!episode || episode.notified) return [];
    const heard = dateOf(episode.at) === day ? missedAt(state, day, world) : undefined;
    return [{ card: 'C11', kind: 'longAbsence', cycle: episode.since, at: heard ?? episode.at }];
  },
};
