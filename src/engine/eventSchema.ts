import { z } from 'zod';
import { roles } from './cards.ts';
import {
  agreementParts,
  attendanceMarks,
  contactForms,
  courseOutcomes,
  followUpStatuses,
  helpSources,
  hourKinds,
  jobKinds,
  outcomeStatuses,
  payAnswers,
  payReasons,
  placementPurposes,
  placementResults,
  tightWeeks,
  weekdays,
} from './events.ts';
import {
  attendanceStart,
  hours,
  identifier,
  localDate,
  localInstant,
  month,
  nonEmptyText,
  weeklyHours,
} from './fieldSchemas.ts';

const registered = { at: localInstant, caseRef: nonEmptyText, date: localDate.optional() };
const role = z.enum(roles);
const form = z.enum(contactForms);
const score = z.int().min(1).max(10);
const celebrated = z.enum(['C14', 'C15', 'C16']);

/** What every event has, whatever its type. */
export const eventEnvelope = z.object(registered);

const told = [
  event('caseOpened', { stage: z.string().optional() }),
  event('applicationReceived', {}),
  event('applicationWithdrawn', {}),
  event('criterionMet', { criterion: z.string() }),
  event('openingMeetingHeld', { roles: z.array(role) }),
  event('planRegistered', { jobGoal: z.boolean(), delivered: z.boolean().optional() }),
  event('planStarted', {}),
  event('contactHeld', {
    form,
    track: z.literal('cti').optional(),
    status: z.enum(followUpStatuses).optional(),
  }),
  event('contactAttempted', { form }),
  event('matchFound', {}),
  event('agreementMade', {
    parts: z.array(z.enum(agreementParts)),
    paidHoursMentioned: z.boolean().optional(),
  }),
  event('onePagerGiven', {}),
  event('placementPlanned', {
    start: localDate,
    maxWeeks: z.int().min(1).max(52).optional(),
    purpose: z.enum(placementPurposes).optional(),
    hoursPerWeek: weeklyHours.optional(),
  }),
  event('paidHoursAgreed', { from: localDate }),
  event('placementInterrupted', { reason: identifier }),
  event('placementEnded', { result: z.enum(placementResults) }),
  event('payTalkHeld', { answer: z.enum(payAnswers), reason: z.enum(payReasons).optional() }),
  event('jobStarted', { kind: z.enum(jobKinds) }),
  event('educationStarted', {}),
  event('paidHoursRegistered', { month, hours, kind: z.enum(hourKinds) }),
  event('attendanceSchedule', {
    days: z.array(z.enum(weekdays)),
    start: attendanceStart,
    from: localDate,
    until: localDate.optional(),
  }),
  event('notArrived', {
    date: z.never('must be left out: notArrived concerns the day of its at').optional(),
  }),
  event('absenceReported', { source: identifier }),
  event('caseWorkerNotified', {}),
  event('consultantMet', {}),
  event('firstTalkHeld', {}),
  event('introTalkHeld', {}),
  event('trialReviewed', {}),
  event('progressMeasured', {
    baseline: z.boolean().optional(),
    scores: z.record(identifier, score).optional(),
  }),
  event('subGoalScored', { score, achieved: z.boolean().optional(), category: identifier.optional() }),
  event('compensationChecked', { contacted: z.boolean().optional() }),
  event('referralBackDone', {}),
  event('promiseMade', {}),
  event('promiseKept', {}),
  event('helpRequested', { from: z.enum(helpSources) }),
  event('helpAnswered', {}),
  event('sparringAsked', {}),
  event('sparringHeld', {}),
  event('nextStepSet', { step: identifier, by: localDate }),
  event('rhythmTightened', { weeks: z.literal(tightWeeks) }),
  event('closeContactUntil', { until: localDate }),
  event('exemptionUsed', { year: z.int(), percent: z.int().min(0).max(200) }),
  event('aftercareHeld', { form, inJob: z.boolean(), helpWanted: z.boolean().optional() }),
  event('outcomeStatusGiven', { status: z.enum(outcomeStatuses) }),
  event('assigneeChanged', { role, to: nonEmptyText }),
  event('annualClarificationHeld', {}),
  event('participationEnded', { outcome: identifier }),
  event('casePaused', {}),
  event('caseResumed', {}),
] as const;

/** One event as a scenario writes it (scenarios/README.md): unknown types and fields are faults. */
export const scenarioEvent = z.discriminatedUnion('type', [
  ...told,
  event('celebrationShared', { card: celebrated }),
]);

/** One event as storage and the API write it: those of a scenario, and what no card follows from. */
export const caseEvent = z.discriminatedUnion('type', [
  ...told,
  event('celebrationShared', { card: celebrated, outcome: z.enum(courseOutcomes).optional() }),
  event('paidHoursPlanned', { steps: z.array(z.strictObject({ from: month, hours })).max(24) }),
  event('attendanceMarked', {
    on: localDate,
    mark: z.enum(attendanceMarks),
    expected: attendanceStart.optional(),
  }),
]);

function event<const Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ ...registered, type: z.literal(type), ...fields });
}

/** The closed list of what can be registered about a case. */
export const eventTypes = caseEvent.options.map(({ shape }) => shape.type.value);
