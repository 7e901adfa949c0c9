import type { LocalDate } from '../calendar/calendar.ts';
import { addMinutes, dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import { absenceAfter, alarmOn, missedAt } from '../engine/attendance.ts';
import type { PlannedCard } from '../engine/cards.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule, RuleInput, World } from '../engine/world.ts';

function hasContact(state: CaseState, day: LocalDate): boolean {
  return state.lastContact === day || state.lastCti === day;
}

function isSince(contact: LocalDate | undefined, day: LocalDate): boolean {
  return contact !== undefined && contact >= day;
}

/** The alarm of `day` and the next one after it: somebody may still turn out to be missed. */
function comingAlarms({ state, day, world }: RuleInput): PlannedCard[] {
  const { calendar } = world;
  const begins = state.schedules.map(({ from }) => from).filter((from) => from > day);
  const next = [calendar.addDays(day, 1), ...begins].flatMap((first) => firstAlarm(state, first, world));
  return [...alarm(state, day, world), ...next.slice(0, 1)];
}

function firstAlarm(state: CaseState, first: LocalDate, world: World): PlannedCard[] {
  if (state.schedules.length === 0) return [];
  for (let ahead = 0; ahead < searchDays; ahead += 1) {
    const found = alarm(state, world.calendar.addDays(first, ahead), world);
    if (found.length > 0) return found;
  }
  return [];
}

function alarm(state: CaseState, day: LocalDate, world: World): PlannedCard[] {
  const at = alarmOn(state, day, world);
  return at === undefined ? [] : [{ card: 'C09', kind: 'callNow', cycle: day, at }];
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
  watched: comingAlarms,
  /** Unanswered on its day, it still asks: until somebody reached the citizen. */
  stands: ({ cycle }, { lastContact, lastCti }) => !isSince(lastContact, cycle) && !isSince(lastCti, cycle),
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
  /** The citizen's coming back does not tell the case worker. */
  stands: ({ cycle }, { absence: { episode } }) => !(episode?.since === cycle && episode.notified),
};
