import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { addMinutes, dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import { absenceAfter, alarmOn, listedAt, missedAt } from '../engine/attendance.ts';
import type { PlannedCard } from '../engine/cards.ts';
import type { CaseEvent } from '../engine/events.ts';
import { cardSetting, hasCard } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import { programmeOn } from '../engine/versions.ts';
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
  const next = [calendar.addDays(day, 1), ...begins].map((first) => firstAlarm(state, first, world));
  return [...alarm(state, day, world), ...(next.find(({ length }) => length > 0) ?? [])];
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
  if (at === undefined) return [];
  const list = listedAt(state, day, world);
  return [list, at].flatMap((moment): PlannedCard[] =>
    moment ? [{ card: 'C09', kind: 'callNow', cycle: day, at: moment }] : [],
  );
}

/** Somebody registered how the day stands, and not that the citizen is missed. */
function isMarked({ attendance }: CaseState, day: LocalDate): boolean {
  const mark = attendance?.[day];
  return mark !== undefined && mark !== 'missed';
}

/** Expected, and at the alarm nobody said that the citizen has come: not arrived (4-cards.md C09). */
function presumeMissed({ state, day, at, world }: RuleInput & { at: LocalInstant }): CaseEvent | undefined {
  if (alarmOn(state, day, world) !== at || hasContact(state, day)) return undefined;
  const mark = state.attendance?.[day];
  if (mark !== undefined && mark !== 'later') return undefined;
  if (!cardSetting(state, 'C09', programmeOn(world, day))) return undefined;
  return { at, caseRef: state.caseRef, type: 'notArrived' };
}

/** Who was to come later, or was said to be there or off, is called anew: the day's first call may be answered already. */
function cycleOf({ comesLater, absence }: CaseState, day: LocalDate, missed: LocalInstant): string {
  const isAgain = absence.pending?.day === day && absence.pending.again;
  return comesLater?.[day] || isAgain ? missed : day;
}

/** A company told of the absence before the alarm: then C10 has it, where that is on. */
function wasTold(
  { absenceTold }: CaseState,
  day: LocalDate,
  missed: LocalInstant,
  { programme }: World,
): boolean {
  return absenceTold?.on === day && absenceTold.at <= missed && hasCard(programme, 'C10');
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
    if (missed === undefined || hasContact(state, day) || wasTold(state, day, missed, world)) return [];
    const isHeardTooLate = state.absence.pending?.heard !== undefined && timeOf(missed) > sending.to;
    if (isHeardTooLate) return [];
    const cycle = cycleOf(state, day, missed);
    const callNow: PlannedCard = { card: 'C09', kind: 'callNow', cycle, at: missed };
    if (absence.outreachAfterMinutes === undefined) return [callNow];
    const at = instantOf(day, addMinutes(timeOf(missed), absence.outreachAfterMinutes));
    return [callNow, { card: 'C09', kind: 'outreach', cycle, at }];
  },
  watched: comingAlarms,
  presumed: presumeMissed,
  /** Unanswered on its day, it still asks: until somebody reached the citizen, or the citizen came. */
  stands: ({ cycle }, state) => {
    const day = cycle.slice(0, 10);
    return !isMarked(state, day) && !isSince(state.lastContact, day) && !isSince(state.lastCti, day);
  },
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
  /** The citizen's coming back does not tell the case worker; that the day was none of absence does. */
  stands: ({ cycle }, state) => {
    const { episode } = state.absence;
    return !isMarked(state, cycle) && !(episode?.since === cycle && episode.notified);
  },
};
