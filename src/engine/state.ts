import type { LocalDate, LocalInstant } from '../calendar/calendar.ts';
import type { CardToSend, PlannedCardId, Role } from './cards.ts';
import type { WeekdayName } from './events.ts';

export interface Placement {
  start: LocalDate;
  maxWeeks: number;
  interrupted?: LocalDate;
}

export interface AttendanceSchedule {
  days: WeekdayName[];
  start: string;
  /** First day on which it counts: later of its `from` and the day after registration. */
  from: LocalDate;
  until?: LocalDate;
}

/**
 * What is known about a case: the fold of its events (engine-rules.md 3). Plain JSON, small, no history
 * that no rule needs. The engine adds fields as its rules need them; readers use only what they show.
 */
export interface CaseState {
  caseRef: string;
  programme: string;
  variant?: string;
  /** Roles in the order in which they were given; a new role goes last. */
  assignees: [Role, string][];
  /** Of the cards that the programme has on, only these; left out: all. */
  rules?: PlannedCardId[];
  /** `at` of the last event folded. */
  at?: LocalInstant;
  opened?: LocalDate;
  ended?: { on: LocalDate; by: 'jobStarted' | 'educationStarted' | 'participationEnded' };
  paused: boolean;
  lastResume?: LocalDate;
  stage?: { id: string; since: LocalDate; byInterruption: boolean };
  /** Exit criteria met, with the date on which each first was. */
  criteria: Record<string, LocalDate>;
  placements: Placement[];
  lastContact?: LocalDate;
  lastTalk?: LocalDate;
  lastCti?: LocalDate;
  matchFound?: LocalDate;
  openingMeeting?: LocalDate;
  planRegistered?: LocalDate;
  /** Months (`YYYY-MM`) of agreements on paid hours; without `to`, without end. */
  paidHoursAgreed: { from: string; to?: string }[];
  /** Hundredths of hours by month and kind. */
  paidHours: Record<string, Record<string, number>>;
  schedules: AttendanceSchedule[];
  /** Immediate cards that an event has decided and that wait for their moment (engine-rules.md 2.3). */
  decided: CardToSend[];
}
