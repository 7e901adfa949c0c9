import { z } from 'zod';
import type { PlannedCardId } from './cards.ts';
import { roles } from './cards.ts';
import { contactForms, hourKinds } from './events.ts';

/*
 * A programme (indsatsmodel) is an intervention model as data (2-programmes.md 2.3). Section names and defaults
 * are those of engine-rules.md 7; no rule knows a number that does not stand here.
 */
const role = z.enum(roles);
const whole = z.int().min(0);
const positive = z.int().min(1);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const date = z.iso.date();

/** What registers a criterion as met, where it is more than a tick box. */
const metBy = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('openingMeetingHeld'), roles: z.array(role).min(1) }),
  z.strictObject({ event: z.literal('planRegistered'), jobGoal: z.literal(true) }),
  z.strictObject({ event: z.literal('matchFound') }),
]);
const criterion = z.strictObject({ id: z.string(), name: z.string(), metBy: metBy.optional() });

const stage = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** All of them lead to the next stage; without any, only an interruption or the end leaves the stage. */
  exit: z.array(criterion).default([]),
  /** Entered only by `caseOpened.stage`, never by leaving the one before. */
  entry: z.enum(['next', 'chosen']).default('next'),
  maxWeeks: positive.optional(),
});

const interval = z.union([z.strictObject({ days: positive }), z.strictObject({ months: positive })]);
export type Interval = z.infer<typeof interval>;

const cardSetting = z.strictObject({
  /** Roles in the order in which they are addressed; `channel` for a card without recipients. */
  to: z.union([z.literal('channel'), z.array(role).min(1)]),
  /** Kinds that go to others than `to`. */
  kinds: z.record(z.string(), z.array(role).min(1)).default({}),
  enforce: z.enum(['must', 'should', 'off']).default('must'),
});
export type CardSetting = z.infer<typeof cardSetting>;

const section = {
  sending: z.strictObject({
    scheduledAt: time.default('08:00'),
    boardAt: time.default('08:15'),
    from: time.default('07:00'),
    to: time.default('17:00'),
  }),
  deadline: z.strictObject({
    overdueWorkingDays: positive.default(1),
    escalationWorkingDays: positive.default(5),
    escalationTo: role.default('leader'),
  }),
  /** C01, C02: minimum contact from the placement's start through its first year. */
  contact: z.strictObject({
    cadence: z.literal('minimum').default('minimum'),
    anchor: z.literal('placementStart').default('placementStart'),
    intervalMonths: positive.default(1),
    firstYearMonths: positive.default(12),
    headsUp: whole.default(3),
  }),
  /** C03, C04: a track of phases of equal length, each with its own, longer interval. */
  cti: z.strictObject({
    cadence: z.literal('tapering').default('tapering'),
    anchor: z.literal('matchFound').default('matchFound'),
    months: positive.default(9),
    phases: z
      .array(z.strictObject({ name: z.string(), every: interval, headsUp: whole }))
      .min(1)
      .default([
        { name: 'Fase 1', every: { days: 7 }, headsUp: 1 },
        { name: 'Fase 2', every: { days: 14 }, headsUp: 1 },
        { name: 'Fase 3', every: { months: 1 }, headsUp: 3 },
      ]),
    handoverDays: whole.default(28),
  }),
  /** C05. */
  plan: z.strictObject({
    anchor: z.enum(['caseOpened', 'openingMeetingHeld']).default('caseOpened'),
    dueWorkingDays: positive.default(10),
    headsUp: whole.default(3),
  }),
  /** C06. */
  intake: z.strictObject({
    stage: z.string().default('preparation'),
    trialReviewDays: positive.default(14),
    earlyConsultantDays: positive.default(21),
  }),
  /** C08. */
  firstFollowUp: z.strictObject({
    anchor: z.literal('placementStart').default('placementStart'),
    workingDays: positive.default(3),
    headsUp: whole.default(1),
  }),
  /** C09. */
  absence: z.strictObject({
    alertAfterMinutes: whole.default(30),
    outreachAfterMinutes: positive.optional(),
  }),
  /** C11. */
  longAbsence: z.strictObject({
    inARow: positive.default(3),
    count: positive.default(4),
    windowWorkingDays: positive.default(20),
  }),
  /** C07, C12. */
  placement: z.strictObject({
    minWeeks: positive.optional(),
    maxWeeks: z.int().min(1).max(52).default(13),
    /** Legal limits of single target groups, shown when a placement is planned. */
    maxWeeksByGroup: z.array(z.strictObject({ group: z.string().min(1), weeks: positive })).default([]),
    endNoticeDays: whole.default(14),
  }),
  /** C13–C15. */
  paidHours: z.strictObject({
    countingKinds: z.array(z.enum(hourKinds)).default(['ordinary', 'smallJob', 'exemptionCard']),
    /** Shown beside the counting ones, never added to them (2-programmes.md K18). */
    alsoShown: z.array(z.enum(hourKinds)).default([]),
    /** Hours with at most two decimals. */
    targetPerMonth: z.number().min(0).default(30),
  }),
  /** C18. */
  newMatch: z.strictObject({ stage: z.string().default('step2'), everyWorkingDays: positive.default(10) }),
  /** C19. */
  progress: z.strictObject({
    cadence: z.literal('fixedSeries').default('fixedSeries'),
    anchor: z.literal('baseline').default('baseline'),
    everyDays: positive.default(42),
    headsUp: whole.default(3),
  }),
  /** C20. */
  aftercare: z.strictObject({
    anchor: z.literal('jobStarted').default('jobStarted'),
    /** Whether the programme offers it at all (2-programmes.md K8). */
    offered: z.enum(['none', 'whenNeeded', 'encouraged', 'required']).default('none'),
    months: z.array(positive).default([1, 2, 3]),
  }),
  /** C21. */
  outcomeStatus: z.strictObject({ months: positive.default(6) }),
  /** C22. */
  firstTalk: z.strictObject({ days: whole.default(1) }),
  /** C23. */
  intro: z.strictObject({ stage: z.string().default('intro'), days: positive.default(14) }),
  /** C24. */
  promise: z.strictObject({ workingDays: positive.default(1) }),
  /** C25. */
  talk: z.strictObject({
    cadence: z.literal('softAverage').default('softAverage'),
    rhythmDays: positive.default(45),
    perYear: positive.default(8),
    forms: z.array(z.enum(contactForms)).default(['talk', 'walk', 'video', 'homeVisit', 'companyVisit']),
  }),
  /** C26. */
  clarification: z.strictObject({
    anchor: z.literal('caseOpened').default('caseOpened'),
    months: positive.default(12),
    prepareWorkingDays: positive.default(20),
  }),
  /** C27. */
  workerChange: z.strictObject({ overlapWorkingDays: positive.default(5) }),
  /** C28; a team's own limit wins. */
  caseload: z.strictObject({ limit: whole.default(35) }),
};

/** A gate that stops nobody by itself: it says what is wanted before the first placement (2-programmes.md K1). */
const gates = z.strictObject({
  stabilityBeforePlacement: z.strictObject({ share: z.number(), windowWeeks: positive }).optional(),
});

/** Something worth noticing on the way: a stage entered, a criterion met, an event, or paid hours. */
const milestone = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  when: z.union([
    z.strictObject({ stage: z.string() }),
    z.strictObject({ criterion: z.string() }),
    /** `ended`: the case ends, however. */
    z.strictObject({ event: z.enum(['matchFound', 'jobStarted', 'educationStarted', 'ended']) }),
    /** The first paid hour, or a month that reaches `paidHours.targetPerMonth`. */
    z.strictObject({ paidHours: z.enum(['first', 'target']) }),
  ]),
  /** The card that tells of it, of the whole catalogue (4-cards.md). */
  card: z
    .string()
    .regex(/^C(0[1-9]|[1-4]\d)$/)
    .optional(),
  celebrate: z.boolean().default(false),
});

export const plannedCardIds = Array.from(
  { length: 28 },
  (_, index) => `C${String(index + 1).padStart(2, '0')}` as PlannedCardId,
);

export const programmeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Which source document it is taken from, e.g. `S001`. */
  source: z.string().optional(),
  version: positive.default(1),
  validFrom: date.optional(),
  validTo: date.optional(),
  targetGroup: z.string().optional(),
  /** Named subgroups; they change no card. */
  variants: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  roles: z.array(z.strictObject({ role, name: z.string(), sameThroughout: z.boolean().default(false) })),
  /** Whose change is a change of worker (C27), and whose caseload counts (C28). */
  primaryRole: role,
  stages: z.array(stage).min(1),
  /** Where an interrupted placement leads back to. */
  stageAfterInterruption: z.string().optional(),
  /** What is on, and to whom; a card that is not named is off. */
  cards: z.partialRecord(z.enum(plannedCardIds as [PlannedCardId, ...PlannedCardId[]]), cardSetting),
  /** All weeks of a course together. */
  totalMaxWeeks: positive.optional(),
  milestones: z.array(milestone).default([]),
  gates: gates.prefault({}),
  outcomes: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        group: z.string(),
        validFrom: date.optional(),
        validTo: date.optional(),
      }),
    )
    .default([]),
  /** What its results are counted by. */
  measures: z.array(z.string()).default([]),
  sending: section.sending.prefault({}),
  deadline: section.deadline.prefault({}),
  contact: section.contact.prefault({}),
  cti: section.cti.prefault({}),
  plan: section.plan.prefault({}),
  intake: section.intake.prefault({}),
  firstFollowUp: section.firstFollowUp.prefault({}),
  absence: section.absence.prefault({}),
  longAbsence: section.longAbsence.prefault({}),
  placement: section.placement.prefault({}),
  paidHours: section.paidHours.prefault({}),
  newMatch: section.newMatch.prefault({}),
  progress: section.progress.prefault({}),
  aftercare: section.aftercare.prefault({}),
  outcomeStatus: section.outcomeStatus.prefault({}),
  firstTalk: section.firstTalk.prefault({}),
  intro: section.intro.prefault({}),
  promise: section.promise.prefault({}),
  talk: section.talk.prefault({}),
  clarification: section.clarification.prefault({}),
  workerChange: section.workerChange.prefault({}),
  caseload: section.caseload.prefault({}),
});

/** A programme with every default filled in. Plain JSON. */
export type Programme = z.output<typeof programmeSchema>;
export type Stage = Programme['stages'][number];

/** A programme as somebody writes it: only what differs from the defaults. */
export type ProgrammeInput = z.input<typeof programmeSchema>;

/** Fills in the defaults. Throws on a definition that the schema refuses: a fault in the code, not in data. */
export function defineProgramme(input: ProgrammeInput): Programme {
  return programmeSchema.parse(input);
}
