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

const placement = z.looseObject({
  start: day,
  maxWeeks: count,
  interrupted: day.optional(),
  ended: day.optional(),
  purpose: z.enum(placementPurposes).optional(),
  hoursPerWeek: count.optional(),
});

const matters = z.looseObject({
  parts: z.array(z.enum(agreementParts)),
  match: day.optional(),
  onePager: yes.optional(),
  paid: yes.optional(),
});

const nextStep = z.looseObject({
  step: text,
  on: day,
  registered: day,
  by: day,
  overtaken: yes.optional(),
});

const schedule = z.looseObject({
  days: z.array(z.enum(weekdays)),
  start: text.regex(/^\d\d:\d\d$/),
  from: day,
  until: day.optional(),
});

const absence = z.looseObject({
  notArrived: z.array(day),
  missed: z.array(day),
  inARow: count,
  episode: z.looseObject({ since: day, at: localMoment, notified: yes.optional() }).optional(),
  pending: z
    .looseObject({
      day,
      at: localMoment,
      heard: localMoment.optional(),
      again: z.boolean().optional(),
      settled: yes.optional(),
    })
    .optional(),
});

const planned = z.looseObject({
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

const state = z.looseObject({
  ...opening,
  ...(Object.fromEntries(dates.map((name) => [name, day.optional()])) as Record<
    (typeof dates)[number],
    z.ZodOptional<typeof day>
  >),
  at: localMoment.optional(),
  ended: z
    .looseObject({
      on: day,
      by: z.enum(['jobStarted', 'educationStarted', 'participationEnded']),
      outcome: z.enum(courseOutcomes).optional(),
      left: text.optional(),
    })
    .optional(),
  paused: z.boolean(),
  stage: z.looseObject({ id: text, since: day, byInterruption: z.boolean() }).optional(),
  entered: z.record(text, day),
  criteria: z.record(text, day),
  placements: z.array(placement),
  talks: count.optional(),
  talkDays: z.array(day).optional(),
  nextStep: nextStep.optional(),
  tightRhythm: z.looseObject({ from: day, weeks: z.literal(tightWeeks) }).optional(),
  matters: matters.optional(),
  application: z.looseObject({ on: day, withdrawn: yes.optional() }).optional(),
  planDelivered: z.boolean().optional(),
  effort: yes.optional(),
  compensationAsked: z.array(day).optional(),
  referredBack: yes.optional(),
  progress: z.looseObject({ base: day, measured: z.array(count) }).optional(),
  measurements: z.array(z.looseObject({ on: day, scores: z.record(text, count) })).optional(),
  promises: z.array(day),
  help: z.array(z.looseObject({ cycle: text, told: localMoment })).optional(),
  exemption: z.record(text, z.enum(['nearing', 'full'])).optional(),
  notInJob: yes.optional(),
  workerChanges: count.optional(),
  workerChange: z.looseObject({ on: day, from: text, to: text, cycle: text }).optional(),
  paidHoursAgreed: z.array(z.looseObject({ from: day, to: month.optional() })),
  paidHoursPlan: z.array(z.looseObject({ from: month, hundredths: count })).optional(),
  paidHours: z.record(month, z.record(text, count)),
  schedules: z.array(schedule),
  absence,
  absenceTold: z.looseObject({ on: day, at: localMoment }).optional(),
  attendance: z.record(day, z.enum(attendanceMarks)).optional(),
  comesLater: z.record(day, z.looseObject({ told: localMoment, expected: text.optional() })).optional(),
  shared: z.array(card),
  decided: z.array(planned),
  sent: late.optional(),
  late,
  instant: z.looseObject({ at: localMoment, inPlan: texts, late }).optional(),
});

const note = z.looseObject({
  day,
  reason: text.optional(),
  help: text.optional(),
  settled: localMoment,
  sequence: count,
});

/** `CaseRecord` */
export const caseShape = shapeOfRows(
  z.looseObject({
    caseRef: caseCode,
    opening: z.looseObject(opening).optional(),
    state,
    sequence: count,
    recentSources: texts,
    silenced: z.record(text, z.looseObject({ until: day.optional(), reason: text })),
    due: z.array(dueSchema),
    open: texts,
    absences: z.array(note).optional(),
    counted: z.array(z.looseObject({ day, inTime: z.boolean() })).optional(),
    marked: z.looseObject({ on: day, by: text, at: localMoment, sequence: count }).optional(),
    list: z.looseObject({ day, message: text }).optional(),
    overlap: z.looseObject({ worker: text, cycle: text, until: day, over: count.optional() }).optional(),
    lists: texts.optional(),
    reminders: z.array(z.looseObject({ by: text, on: day })).optional(),
    pausedUntil: day.optional(),
    thinned: yes.optional(),
    leaving: yes.optional(),
  }),
  { keyOf: ({ caseRef }) => caseKey(caseRef), opens: 'state' },
);

/** `AuditEntry` */
export const auditShape = shapeOfRows(
  z.looseObject({
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
  ...shapeOfRows(z.looseObject({ turn: text })),
  fromKey: () => ({ turn: '' }),
};
