import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { PlannedCard, PlannedCardId, Role } from './cards.ts';
import type {
  AgreementPart,
  AttendanceMark,
  CourseOutcome,
  PlacementPurpose,
  TightWeeks,
  WeekdayName,
} from './events.ts';

export interface Placement {
  start: LocalDate;
  maxWeeks: number;
  interrupted?: LocalDate;
  /** Came to its planned end, whenever that was. */
  ended?: LocalDate;
  purpose?: PlacementPurpose;
  hoursPerWeek?: number;
}

/**
 * What is agreed about the placement at hand, or the one that is looked for: an interruption or an end of a placement
 * leaves nothing of it (engine-rules.md 3.4).
 */
export interface PlacementMatters {
  parts: AgreementPart[];
  /** The latest match. */
  match?: LocalDate;
  onePager?: true;
  /** The answer to the talk about pay was yes. */
  paid?: true;
}

/** What happens next, as it was agreed last. */
export interface NextStep {
  step: string;
  /** When it was agreed, when it was registered, and when it is to have happened. */
  on: LocalDate;
  registered: LocalDate;
  by: LocalDate;
  /** Something else has been done about the case since. */
  overtaken?: true;
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

/** Scores from 1 to 10, by indicator. */
export interface Measurement {
  on: LocalDate;
  scores: Record<string, number>;
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
  ended?: {
    on: LocalDate;
    by: 'jobStarted' | 'educationStarted' | 'participationEnded';
    outcome?: CourseOutcome;
    /** What `participationEnded` called it: one of the programme's outcomes. */
    left?: string;
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
  /** Talks registered since the case was opened. */
  talks?: number;
  /** Days of the talks of the last year, by date. */
  talkDays?: LocalDate[];
  firstTalk?: LocalDate;
  introTalk?: LocalDate;
  /** The latest sign that somebody works on the case, placement starts and resumes apart (engine-rules.md 3.10). */
  lastSign?: LocalDate;
  nextStep?: NextStep;
  /** Contact every few days, for some weeks (engine-rules.md 3.11). */
  tightRhythm?: { from: LocalDate; weeks: TightWeeks };
  /** The monthly contact goes on to this day, whatever the first year says. */
  closeContactUntil?: LocalDate;
  /** The first match: it starts the CTI track. */
  matchFound?: LocalDate;
  matters?: PlacementMatters;
  /** The last registered end of a placement; `placementOver`: that, or an interruption. */
  placementEnd?: LocalDate;
  placementOver?: LocalDate;
  /** The latest application; `withdrawn` since. */
  application?: { on: LocalDate; withdrawn?: true };
  openingMeeting?: LocalDate;
  planRegistered?: LocalDate;
  /** The first plan registered, whether the citizen has the last one, and whether anything came of it. */
  firstPlan?: LocalDate;
  planDelivered?: boolean;
  effort?: true;
  trialReviewed?: LocalDate;
  consultantMet?: LocalDate;
  clarified?: LocalDate;
  subGoalScored?: LocalDate;
  compensationChecked?: LocalDate;
  /** Starts of the placements in which a follow-up has led to the question about compensation. */
  compensationAsked?: LocalDate[];
  referredBack?: true;
  /** The series of measurements: its base, and which of the series dates are measured. */
  progress?: { base: LocalDate; measured: number[] };
  /** Scores of the series by date: its first measurement and the last ones. */
  measurements?: Measurement[];
  /** Dates of promises that are not kept yet. */
  promises: LocalDate[];
  /** Calls for help that nobody has answered: the request, and when somebody was told. */
  help?: { cycle: string; told: LocalInstant }[];
  /** A colleague's view was asked for and not had yet. */
  sparring?: LocalDate;
  /** How far each year's socialt frikort has been told about. */
  exemption?: Record<string, 'nearing' | 'full'>;
  /** The latest aftercare, and whether one since the end found somebody out of the job. */
  aftercare?: LocalDate;
  notInJob?: true;
  outcomeStatus?: LocalDate;
  /** The latest change of the primary worker. */
  workerChange?: { on: LocalDate; from: string; to: string; cycle: string };
  /** How often the primary worker has changed. */
  workerChanges?: number;
  /** Agreements on paid hours; `to` is the last month that it covers, without it there is no end. */
  paidHoursAgreed: { from: LocalDate; to?: Month }[];
  /** The ramp-up plan, by month: what each brings from its step on. */
  paidHoursPlan?: { from: Month; hundredths: number }[];
  /** Hundredths of hours by month and kind. */
  paidHours: Record<Month, Record<string, number>>;
  schedules: AttendanceSchedule[];
  absence: Absence;
  /** The latest day of which a company phoned in an absence, and when that was first registered. */
  absenceTold?: { on: LocalDate; at: LocalInstant };
  /** What was registered of the attendance days of the last weeks (apply/attendance.ts). */
  attendance?: Record<LocalDate, AttendanceMark>;
  /** Days on which somebody comes later than planned: when that was told, and the hour, if one was. */
  comesLater?: Record<LocalDate, { told: LocalInstant; expected?: string }>;
  /** Cards that may be shared once, and were. */
  shared: PlannedCardId[];
  /** Immediate cards that events of the last days have decided (engine-rules.md 2.3). */
  decided: PlannedCard[];
  /** When cards were sent that others of their cycle ask about, of the last weeks: by `card|kind|cycle`. */
  sent?: Record<string, LocalInstant>;
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

/** The matters of the placement at hand; nothing is agreed of one that nobody spoke of. */
export function mattersOf({ matters }: Pick<CaseState, 'matters'>): PlacementMatters {
  return matters ?? { parts: [] };
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
