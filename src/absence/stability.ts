import { dateOfNumber, dayNumber, weekdayOfNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseState } from '../engine/state.ts';

export interface Stability {
  met: number;
  /** Days on which the citizen was expected; days agreed off are none (7-numbers.md M11). */
  days: number;
  /** Whole percent, rounded down: 79.9 is not yet 80. */
  share: number;
}

export interface Gate {
  /** Whole percent that the programme wants before a company is contacted (S004). */
  share: number;
  open: boolean;
}

/** Share of attendance days met in the `weeks` weeks that end on `until`; undefined when nobody was expected. */
export function stabilityOf(state: CaseState, until: LocalDate, weeks = 4): Stability | undefined {
  return shareOf(state, daysBefore(until, 7 * weeks - 1), until);
}

/** Calendar weeks up to the one of `until`, oldest first; those in which nobody was expected are left out. */
export function weeklyStability(
  state: CaseState,
  until: LocalDate,
  weeks = 4,
): (Stability & { from: LocalDate })[] {
  const monday = daysBefore(until, weekdayOfNumber(dayNumber(until)) - 1);
  return Array.from({ length: weeks }, (_, index) => daysBefore(monday, 7 * (weeks - 1 - index))).flatMap(
    (from) => {
      const share = shareOf(state, from, daysBefore(from, -6));
      return share ? [{ ...share, from }] : [];
    },
  );
}

/** Whether a company may be contacted yet, where the programme asks (Jobstyrke: 80 % over four weeks). */
export function gateOf(state: CaseState, until: LocalDate, { gates }: Programme): Gate | undefined {
  const gate = gates.stabilityBeforePlacement;
  if (!gate) return undefined;
  const stability = stabilityOf(state, until, gate.windowWeeks);
  const share = Math.round(gate.share * 100);
  // In whole percent: 0.55 of 20 days is not quite 11 to a computer.
  return { share, open: stability !== undefined && 100 * stability.met >= share * stability.days };
}

function shareOf({ attendance = {} }: CaseState, from: LocalDate, to: LocalDate): Stability | undefined {
  const marks = Object.entries(attendance).flatMap(([day, mark]) => (day >= from && day <= to ? [mark] : []));
  const days = marks.filter((mark) => mark !== 'agreedOff').length;
  const met = days - marks.filter((mark) => mark === 'missed').length;
  return days === 0 ? undefined : { met, days, share: Math.floor((100 * met) / days) };
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return dateOfNumber(dayNumber(date) - days);
}
