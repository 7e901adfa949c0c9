import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Role } from './cards.ts';

export const contactForms = ['talk', 'phone', 'sms', 'walk', 'companyVisit', 'video', 'homeVisit'] as const;
export type ContactForm = (typeof contactForms)[number];

export const hourKinds = ['ordinary', 'smallJob', 'exemptionCard', 'wageSubsidy', 'flexJob'] as const;
export type HourKind = (typeof hourKinds)[number];

export const jobKinds = ['ordinary', 'socialEnterprise', 'flexJob', 'wageSubsidy'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What a course led to, when it led to something (4-cards.md C16). */
export const courseOutcomes = [...jobKinds, 'education'] as const;
export type CourseOutcome = (typeof courseOutcomes)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type WeekdayName = (typeof weekdays)[number];

/** What is known of one person's attendance day; `missed` is history, of today it is told by `notArrived`. */
export const attendanceMarks = ['met', 'later', 'agreedOff', 'reducedHours', 'missed'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** What can be agreed of a day that has not come; that somebody is there or is missing is known on the day only. */
export const agreedAhead: readonly AttendanceMark[] = ['later', 'agreedOff', 'reducedHours'];

/** Colour of a follow-up (4-cards.md C08). */
export const followUpStatuses = ['green', 'yellow', 'red'] as const;

/** What belongs to an agreement on a placement (engine-rules.md 3.9). */
export const agreementParts = ['agreement', 'followUpPlan', 'contactPerson'] as const;
export type AgreementPart = (typeof agreementParts)[number];

export const placementPurposes = ['clarification', 'training', 'recruitment'] as const;
export type PlacementPurpose = (typeof placementPurposes)[number];

export const placementResults = ['job', 'newPlacement', 'noJob', 'other'] as const;
export type PlacementResult = (typeof placementResults)[number];

export const payAnswers = ['yes', 'notYet', 'companyNo'] as const;
export const payReasons = ['citizen', 'company', 'taskNotMastered'] as const;

export const helpSources = ['company', 'citizen'] as const;

/** For how long contact may be tightened (engine-rules.md 3.11). */
export const tightWeeks = [2, 4, 6] as const;
export type TightWeeks = (typeof tightWeeks)[number];

/** What became of somebody who has left (4-cards.md C21). */
export const outcomeStatuses = ['ordinary', 'socialEnterprise', 'education', 'notInJob', 'unknown'] as const;

interface Registered {
  /** When staff registered it; never before the event above it. */
  at: LocalInstant;
  caseRef: string;
  /** When it happened, if on an earlier day than it was registered. */
  date?: LocalDate;
}

/** Everything that staff can register about a case (scenarios/README.md). One shape for scenarios, storage and cards. */
export type CaseEvent = Registered &
  (
    | { type: 'caseOpened'; stage?: string }
    | { type: 'applicationReceived' }
    | { type: 'applicationWithdrawn' }
    | { type: 'criterionMet'; criterion: string }
    | { type: 'openingMeetingHeld'; roles: Role[] }
    | { type: 'planRegistered'; jobGoal: boolean; delivered?: boolean }
    | { type: 'planStarted' }
    | {
        type: 'contactHeld';
        form: ContactForm;
        track?: 'cti';
        status?: (typeof followUpStatuses)[number];
      }
    | { type: 'contactAttempted'; form: ContactForm }
    | { type: 'matchFound' }
    | { type: 'agreementMade'; parts: AgreementPart[]; paidHoursMentioned?: boolean }
    | { type: 'onePagerGiven' }
    | {
        type: 'placementPlanned';
        start: LocalDate;
        maxWeeks?: number;
        purpose?: PlacementPurpose;
        hoursPerWeek?: number;
      }
    | { type: 'paidHoursAgreed'; from: LocalDate }
    /** Optrapningsplan (S004:135): what each month is to bring from its step on; without steps there is none. */
    | { type: 'paidHoursPlanned'; steps: { from: string; hours: number }[] }
    | { type: 'placementInterrupted'; reason: string }
    | { type: 'placementEnded'; result: PlacementResult }
    | {
        type: 'payTalkHeld';
        answer: (typeof payAnswers)[number];
        reason?: (typeof payReasons)[number];
      }
    | { type: 'jobStarted'; kind: JobKind }
    | { type: 'educationStarted' }
    | { type: 'paidHoursRegistered'; month: string; hours: number; kind: HourKind }
    /** `outcome`: what whoever shared it said that it was. */
    | { type: 'celebrationShared'; card: 'C14' | 'C15' | 'C16'; outcome?: CourseOutcome }
    | { type: 'attendanceSchedule'; days: WeekdayName[]; start: string; from: LocalDate; until?: LocalDate }
    | { type: 'notArrived'; date?: undefined }
    /** `expected`: of who comes later, the hour that was told, if one was. */
    | { type: 'attendanceMarked'; on: LocalDate; mark: AttendanceMark; expected?: string }
    | { type: 'absenceReported'; source: string }
    | { type: 'caseWorkerNotified' }
    | { type: 'consultantMet' }
    | { type: 'firstTalkHeld' }
    | { type: 'introTalkHeld' }
    | { type: 'trialReviewed' }
    | { type: 'progressMeasured'; baseline?: boolean; scores?: Record<string, number> }
    | { type: 'subGoalScored'; score: number; achieved?: boolean; category?: string }
    | { type: 'compensationChecked'; contacted?: boolean }
    | { type: 'referralBackDone' }
    | { type: 'promiseMade' }
    | { type: 'promiseKept' }
    | { type: 'helpRequested'; from: (typeof helpSources)[number] }
    | { type: 'helpAnswered' }
    | { type: 'sparringAsked' }
    | { type: 'sparringHeld' }
    /** What happens next, and by when. */
    | { type: 'nextStepSet'; step: string; by: LocalDate }
    | { type: 'rhythmTightened'; weeks: TightWeeks }
    | { type: 'closeContactUntil'; until: LocalDate }
    | { type: 'exemptionUsed'; year: number; percent: number }
    | { type: 'aftercareHeld'; form: ContactForm; inJob: boolean; helpWanted?: boolean }
    | { type: 'outcomeStatusGiven'; status: (typeof outcomeStatuses)[number] }
    | { type: 'assigneeChanged'; role: Role; to: string }
    | { type: 'annualClarificationHeld' }
    | { type: 'participationEnded'; outcome: string }
    | { type: 'casePaused' }
    | { type: 'caseResumed' }
  );

export type CaseEventType = CaseEvent['type'];

/** Code answers that the engine does not plan from, kept for results: no free text. */
export interface CardAnswered {
  at: LocalInstant;
  caseRef: string;
  type: 'cardAnswered';
  card: string;
  kind: string;
  cycle: string;
  answer: Record<string, string | number | boolean>;
}

/** Takes an earlier event of the same case back (Fortryd); the log itself stays. */
export interface EventUndone {
  at: LocalInstant;
  caseRef: string;
  type: 'eventUndone';
  sequence: number;
  /** The first day of which a registration told that was struck out later: its month may be over. */
  about?: LocalDate;
}
