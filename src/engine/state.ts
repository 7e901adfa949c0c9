import type { LocalDate, LocalInstant } from '../calendar/calendar.ts';
import type { Month } from '../calendar/months.ts';
import type { PlannedCard, PlannedCardId, Role } from './cards.ts';
import type { AttendanceMark, CourseOutcome, WeekdayName } from './events.ts';

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

/** What C09 and C11 remember of days on which the citizen was expected (engine-rules.md 3.8, 5). */
export interface Absence {
  /** Days of a `notArrived` that are not counted yet. */
  notArrived: LocalDate[];
  /** Counted missed days, oldest first, since a met day ended an episode or a pause cleared them. */
  missed: LocalDate[];
  inARow: number;
  episode?: { since: LocalDate; at: LocalInstant; notified?: true };
  /**
   * The attendance day whose alarm was passed last; whether it was missed is settled when the next day comes.
   * `heard`: a `notArrived` that came after the alarm; `again`: it takes back what was said of the day before.
   */
  pending?: { day: LocalDate; at: LocalInstant; heard?: LocalInstant; again?: boolean; settled?: true };
}

/** Which occurrences came into the plan too late for their own moment, and when (engine-rules.md 2.5). */
export type LateMarks = Record<string, LocalInstant>;

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
  ended?: {
    on: LocalDate;
    by: 'jobStarted' | 'educationStarted' | 'participationEnded';
    outcome?: CourseOutcome;
  };
  paused: boolean;
  lastResume?: LocalDate;
  stage?: { id: string; since: LocalDate; byInterruption: boolean };
  /** When each stage was first entered. */
  entered: Record<string, LocalDate>;
  /** Exit criteria met, with the date on which each first was. */
  criteria: Record<string, LocalDate>;
  placements: Placement[];
  lastContact?: LocalDate;
  lastTalk?: LocalDate;
  lastCti?: LocalDate;
  matchFound?: LocalDate;
  openingMeeting?: LocalDate;
  planRegistered?: LocalDate;
  trialReviewed?: LocalDate;
  consultantMet?: LocalDate;
  clarified?: LocalDate;
  /** The series of measurements: its base, and which of the series dates are measured. */
  progress?: { base: LocalDate; measured: number[] };
  /** Dates of promises that are not kept yet. */
  promises: LocalDate[];
  /** The latest change of the primary worker. */
  workerChange?: { on: LocalDate; from: string; to: string; cycle: string };
  /** Agreements on paid hours; `to` is the last month that it covers, without it there is no end. */
  paidHoursAgreed: { from: LocalDate; to?: Month }[];
  /** The ramp-up plan, by month: what each brings from its step on. */
  paidHoursPlan?: { from: Month; hundredths: number }[];
  /** Hundredths of hours by month and kind. */
  paidHours: Record<Month, Record<string, number>>;
  schedules: AttendanceSchedule[];
  absence: Absence;
  /** What was registered of the attendance days of the last weeks (apply/attendance.ts). */
  attendance?: Record<LocalDate, AttendanceMark>;
  /** Days on which somebody comes later than planned: when that was told, and the hour, if one was. */
  comesLater?: Record<LocalDate, { told: LocalInstant; expected?: string }>;
  /** Cards that may be shared once, and were. */
  shared: PlannedCardId[];
  /** Immediate cards that events of the last days have decided (engine-rules.md 2.3). */
  decided: PlannedCard[];
  late: LateMarks;
  /** The plan before the events of the last instant, so that one more event of the same minute compares with it. */
  instant?: { at: LocalInstant; inPlan: string[]; late: LateMarks };
}

export interface CaseOpening {
  caseRef: string;
  programme: string;
  variant?: string;
  assignees: readonly (readonly [Role, string])[];
  rules?: readonly PlannedCardId[];
}

/** A case about which nothing has been registered yet. */
export function openCase(opening: CaseOpening): CaseState {
  return {
    caseRef: opening.caseRef,
    programme: opening.programme,
    ...(opening.variant === undefined ? {} : { variant: opening.variant }),
    assignees: opening.assignees.map(([role, worker]) => [role, worker]),
    ...(opening.rules === undefined ? {} : { rules: [...opening.rules] }),
    paused: false,
    entered: {},
    criteria: {},
    placements: [],
    promises: [],
    paidHoursAgreed: [],
    paidHours: {},
    schedules: [],
    absence: { notArrived: [], missed: [], inARow: 0 },
    shared: [],
    decided: [],
    late: {},
  };
}

/** Opened and not ended (engine-rules.md 3.1); a paused case is open. */
export function isOpen(state: CaseState): boolean {
  return state.opened !== undefined && state.ended === undefined;
}

/** What the course led to; undefined while it goes on, and where it ended with neither job nor education. */
export function outcomeOf({ ended }: Pick<CaseState, 'ended'>): CourseOutcome | undefined {
  if (!ended || ended.by === 'participationEnded') return undefined;
  return ended.outcome ?? (ended.by === 'educationStarted' ? 'education' : 'ordinary');
}
