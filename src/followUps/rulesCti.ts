import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { cycleCards, quietly, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import type { Programme } from '../engine/programme.ts';
import type { Interval } from '../engine/programmeFields.ts';
import { programmeOn } from '../engine/versions.ts';
import type { Rule, RuleInput, World } from '../engine/world.ts';

/**
 * First day of each phase, and of the day after the last: `phases + 1` dates, always from the match itself
 * (engine-rules.md 3.6). Months that do not divide are split by days, with the rest in the last phase.
 */
export function phaseBounds(match: LocalDate, cti: Programme['cti'], calendar: Calendar): LocalDate[] {
  const count = cti.phases.length;
  const end = calendar.addMonths(match, cti.months);
  const each = Math.floor(calendar.daysBetween(match, end) / count);
  const bound = (phase: number): LocalDate =>
    cti.months % count === 0
      ? calendar.addMonths(match, (cti.months / count) * phase)
      : calendar.addDays(match, each * phase);
  return [...cti.phases.map((_, phase) => bound(phase)), end];
}

function addInterval(date: LocalDate, every: Interval, calendar: Calendar): LocalDate {
  return 'days' in every ? calendar.addDays(date, every.days) : calendar.addMonths(date, every.months);
}

/** First days of the phases after the first, and the last day of the track, which keeps the lengths it began with. */
function trackOf(match: LocalDate, world: World) {
  const { calendar } = world;
  const { cti } = programmeOn(world, match);
  const bounds = phaseBounds(match, cti, calendar);
  return {
    starts: bounds.slice(0, -1),
    lastDay: calendar.addDays(bounds.at(-1) ?? match, -1),
  };
}

/** The contact of the track that runs, as long as it begins within the track. */
export function ctiCycle({
  state,
  world,
}: Pick<RuleInput, 'state' | 'world'>):
  | { start: LocalDate; due: LocalDate; headsUp: number; lastDay: LocalDate }
  | undefined {
  const match = state.matchFound;
  if (match === undefined) return undefined;
  const { calendar, programme } = world;
  const { starts, lastDay } = trackOf(match, world);
  const start = later(match, state.lastCti, state.lastResume);
  const number = starts.findLastIndex((first) => first <= start);
  // Where the new phases are not as many, they divide another kind of track: this one keeps its own.
  const same = programme.cti.phases.length === starts.length;
  const phase = (same ? programme : programmeOn(world, match)).cti.phases[number];
  if (!phase || start > lastDay) return undefined;
  const due = calendar.rollBack(addInterval(start, phase.every, calendar), start);
  return { start, due, headsUp: phase.headsUp, lastDay };
}

/** C03: contact in the rhythm of the phase in which the cycle starts, ever further apart (S000:415), in a job too. */
export const ctiContact: Rule = {
  card: 'C03',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  life: 'openOrInJob',
  planned: (input) => {
    const cycle = ctiCycle(input);
    if (!cycle || input.day > cycle.lastDay || cycle.due > cycle.lastDay) return [];
    const { start, due, headsUp } = cycle;
    return quietly(cycleCards({ card: 'C03', start, due, lead: headsUp }, input.world), start, input.state);
  },
};

/** C04: a phase begins, the hand-over nears, the track closes (S000:307, S000:446). */
export const ctiPhases: Rule = {
  card: 'C04',
  kinds: ['phaseChange', 'handover', 'closing'],
  life: 'openOrInJob',
  planned: ({ state, world }) => {
    const match = state.matchFound;
    if (match === undefined) return [];
    const { calendar, programme } = world;
    const { starts, lastDay } = trackOf(match, world);
    const handover = calendar.addDays(lastDay, -programme.cti.handoverDays);
    const on = (date: LocalDate): LocalDate => calendar.rollBack(date, match);
    const changes = starts.slice(1).map((first, index) => {
      const cycle = String(index + 2);
      return scheduled({ card: 'C04', kind: 'phaseChange', cycle, date: on(first) }, world);
    });
    return [
      ...changes,
      scheduled({ card: 'C04', kind: 'handover', cycle: match, date: on(handover) }, world),
      scheduled({ card: 'C04', kind: 'closing', cycle: match, date: on(lastDay) }, world),
    ];
  },
  began: (card, { state }) => state.matchFound ?? card.cycle,
};
