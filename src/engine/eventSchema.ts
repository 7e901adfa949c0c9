import { z } from 'zod';
import { roles } from './cards.ts';
import { attendanceMarks, contactForms, courseOutcomes, hourKinds, jobKinds, weekdays } from './events.ts';
import {
  attendanceStart,
  hours,
  identifier,
  localDate,
  localInstant,
  month,
  nonEmptyText,
} from './fieldSchemas.ts';

const registered = { at: localInstant, caseRef: nonEmptyText, date: localDate.optional() };
const role = z.enum(roles);
const form = z.enum(contactForms);

/** What every event has, whatever its type. */
export const eventEnvelope = z.object(registered);

const told = [
  event('caseOpened', { stage: z.string().optional() }),
  event('applicationReceived', {}),
  event('criterionMet', { criterion: z.string() }),
  event('openingMeetingHeld', { roles: z.array(role) }),
  event('planRegistered', { jobGoal: z.boolean() }),
  event('contactHeld', { form, track: z.literal('cti').optional() }),
  event('contactAttempted', { form }),
  event('matchFound', {}),
  event('placementPlanned', { start: localDate, maxWeeks: z.int().min(1).max(52).optional() }),
  event('paidHoursAgreed', { from: localDate }),
  event('placementInterrupted', { reason: identifier }),
  event('jobStarted', { kind: z.enum(jobKinds) }),
  event('educationStarted', {}),
  event('paidHoursRegistered', { month, hours, kind: z.enum(hourKinds) }),
  event('celebrationShared', {
    card: z.enum(['C14', 'C15', 'C16']),
    outcome: z.enum(courseOutcomes).optional(),
  }),
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
  event('trialReviewed', {}),
  event('progressMeasured', { baseline: z.boolean().optional() }),
  event('promiseMade', {}),
  event('promiseKept', {}),
  event('assigneeChanged', { role, to: nonEmptyText }),
  event('annualClarificationHeld', {}),
  event('participationEnded', { outcome: identifier }),
  event('casePaused', {}),
  event('caseResumed', {}),
] as const;

/** One event as a scenario writes it (scenarios/README.md): unknown types and fields are faults. */
export const scenarioEvent = z.discriminatedUnion('type', told);

/** One event as storage and the API write it: those of a scenario, and what no card follows from. */
export const caseEvent = z.discriminatedUnion('type', [
  ...told,
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
