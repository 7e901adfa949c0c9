import { z } from 'zod';
import { everyCardKind, plannedCardIds, roles } from '../../engine/cards.ts';
import {
  agreementParts,
  attendanceMarks,
  courseOutcomes,
  placementPurposes,
  tightWeeks,
  weekdays,
} from '../../engine/events.ts';
import { acts } from '../auditEntry.ts';
import { caseKey } from '../keys.ts';
import { dueSchema } from './dueShape.ts';
import {
  caseCode,
  count,
  day,
  localMoment,
  month,
  shapeOfRows,
  text,
  texts,
  utcMoment,
  yes,
} from './shape.ts';

const card = z.enum(plannedCardIds);
const assignees = z.array(z.tuple([z.enum(roles), text]));

/** Before its first event. */
const opening = {
  caseRef: caseCode,
  programme: text.min(1),
  variant: text.optional(),
  assignees,
  rules: z.array(card).optional(),
};

const placement = z.object({
  start: day,
  maxWeeks: count,
  interrupted: day.optional(),
  ended: day.optional(),
  purpose: z.enum(placementPurposes).optional(),
  hoursPerWeek: count.optional(),
});

const matters = z.object({
  parts: z.array(z.enum(agreementParts)),
  match: day.optional(),
  onePager: yes.optional(),
  paid: yes.optional(),
});

const nextStep = z.object({
  step: text,
  on: day,
  registered: day,
  by: day,
  overtaken: yes.optional(),
});

const schedule = z.object({
  days: z.array(z.enum(weekdays)),
  start: text.regex(/^\d\d:\d\d$/),
  from: day,
  until: day.optional(),
});

const absence = z.object({
  notArrived: z.array(day),
  missed: z.array(day),
  inARow: count,
  episode: z.object({ since: day, at: localMoment, notified: yes.optional() }).optional(),
  pending: z
    .object({
      day,
      at: localMoment,
      heard: localMoment.optional(),
      again: z.boolean().optional(),
      settled: yes.optional(),
    })
    .optional(),
});

const planned = z.object({
  card,
  kind: z.enum(everyCardKind),
  cycle: text,
  at: localMoment,
  due: day.optional(),
  after: localMoment.optional(),
  nth: count.optional(),
});

const late = z.record(text, localMoment);

const dates = [
  'opened',
  'lastResume',
  'lastContact',
  'lastTalk',
  'lastCti',
  'firstTalk',
  'introTalk',
  'lastSign',
  'closeContactUntil',
  'matchFound',
  'placementEnd',
  'placementOver',
  'openingMeeting',
  'planRegistered',
  'firstPlan',
  'trialReviewed',
  'consultantMet',
  'clarified',
  'subGoalScored',
  'compensationChecked',
  'sparring',
  'aftercare',
  'outcomeStatus',
] as const;

const state = z.object({
  ...opening,
  ...(Object.fromEntries(dates.map((name) => [name, day.optional()])) as Record<
    (typeof dates)[number],
    z.ZodOptional<typeof day>
  >),
  at: localMoment.optional(),
  ended: z
    .object({
      on: day,
      by: z.enum(['jobStarted', 'educationStarted', 'participationEnded']),
      outcome: z.enum(courseOutcomes).optional(),
      left: text.optional(),
    })
    .optional(),
  paused: z.boolean(),
  stage: z.object({ id: text, since: day, byInterruption: z.boolean() }).optional(),
  entered: z.record(text, day),
  criteria: z.record(text, day),
  placements: z.array(placement),
  talks: count.optional(),
  talkDays: z.array(day).optional(),
  nextStep: nextStep.optional(),
  tightRhythm: z.object({ from: day, weeks: z.literal(tightWeeks) }).optional(),
  matters: matters.optional(),
  application: z.object({ on: day, withdrawn: yes.optional() }).optional(),
  planDelivered: z.boolean().optional(),
  effort: yes.optional(),
  compensationAsked: z.array(day).optional(),
  referredBack: yes.optional(),
  progress: z.object({ base: day, measured: z.array(count) }).optional(),
  measurements: z.array(z.object({ on: day, scores: z.record(text, count) })).optional(),
  promises: z.array(day),
  help: z.array(z.object({ cycle: text, told: localMoment })).optional(),
  exemption: z.record(text, z.enum(['nearing', 'full'])).optional(),
  notInJob: yes.optional(),
  workerChanges: count.optional(),
  workerChange: z.object({ on: day, from: text, to: text, cycle: text }).optional(),
  paidHoursAgreed: z.array(z.object({ from: day, to: month.optional() })),
  paidHoursPlan: z.array(z.object({ from: month, hundredths: count })).optional(),
  paidHours: z.record(month, z.record(text, count)),
  schedules: z.array(schedule),
  absence,
  absenceTold: z.object({ on: day, at: localMoment }).optional(),
  attendance: z.record(day, z.enum(attendanceMarks)).optional(),
  comesLater: z.record(day, z.object({ told: localMoment, expected: text.optional() })).optional(),
  shared: z.array(card),
  decided: z.array(planned),
  sent: late.optional(),
  late,
  instant: z.object({ at: localMoment, inPlan: texts, late }).optional(),
});

const note = z.object({
  day,
  reason: text.optional(),
  help: text.optional(),
  settled: localMoment,
  sequence: count,
});

/** `CaseRecord` */
export const caseShape = shapeOfRows(
  z.object({
    caseRef: caseCode,
    opening: z.object(opening).optional(),
    state,
    sequence: count,
    recentSources: texts,
    silenced: z.record(text, z.object({ until: day.optional(), reason: text })),
    due: z.array(dueSchema),
    open: texts,
    absences: z.array(note).optional(),
    counted: z.array(z.object({ day, inTime: z.boolean() })).optional(),
    marked: z.object({ on: day, by: text, at: localMoment, sequence: count }).optional(),
    list: z.object({ day, message: text }).optional(),
    overlap: z.object({ worker: text, cycle: text, until: day, over: count.optional() }).optional(),
    lists: texts.optional(),
    reminders: z.array(z.object({ by: text, on: day })).optional(),
    pausedUntil: day.optional(),
    thinned: yes.optional(),
    leaving: yes.optional(),
  }),
  { keyOf: ({ caseRef }) => caseKey(caseRef), opens: 'state' },
);

/** `AuditEntry` */
export const auditShape = shapeOfRows(
  z.object({
    at: utcMoment,
    who: text,
    act: z.enum(acts).optional(),
    verb: text,
    caseRef: text.optional(),
    cases: texts.optional(),
    card: text.optional(),
  }),
);

/** `CaseloadsTurn`: only that it changes matters, so whatever stands there is somebody's turn. */
export const caseloadsShape = {
  ...shapeOfRows(z.object({ turn: text })),
  fromKey: () => ({ turn: '' }),
};
