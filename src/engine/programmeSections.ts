import { z } from 'zod';
import { contactForms, hourKinds, tightWeeks } from './events.ts';
import { interval, key, percent, positive, role, time, whole } from './programmeFields.ts';

/**
 * What the rules read: names and defaults of engine-rules.md 7. A definition gives only what is its own.
 */
export const sections = {
  sending: z
    .strictObject({
      scheduledAt: time.default('08:00'),
      boardAt: time.default('08:15'),
      from: time.default('07:00'),
      to: time.default('17:00'),
    })
    .prefault({}),
  deadline: z
    .strictObject({
      overdueWorkingDays: positive.default(1),
      escalationWorkingDays: positive.default(5),
      escalationTo: role.default('leader'),
    })
    .prefault({}),
  /** C01, C02: minimum contact from the placement's start through its first year. */
  contact: z
    .strictObject({
      cadence: z.literal('minimum').default('minimum'),
      anchor: z.literal('placementStart').default('placementStart'),
      intervalMonths: positive.default(1),
      firstYearMonths: positive.default(12),
      headsUp: whole.default(3),
    })
    .prefault({}),
  /** C03, C04: a track of phases of equal length, each with its own, longer interval. */
  cti: z
    .strictObject({
      cadence: z.literal('tapering').default('tapering'),
      anchor: z.literal('matchFound').default('matchFound'),
      months: positive.default(9),
      phases: z
        .array(
          z.strictObject({
            name: z.string(),
            nameEn: z.string().min(1).optional(),
            every: interval,
            headsUp: whole,
          }),
        )
        .min(1)
        .default([
          { name: 'Fase 1', every: { days: 7 }, headsUp: 1 },
          { name: 'Fase 2', every: { days: 14 }, headsUp: 1 },
          { name: 'Fase 3', every: { months: 1 }, headsUp: 3 },
        ]),
      handoverDays: whole.default(28),
    })
    .prefault({}),
  /** C05. */
  plan: z
    .strictObject({
      anchor: z.enum(['caseOpened', 'openingMeetingHeld']).default('caseOpened'),
      dueWorkingDays: positive.default(10),
      headsUp: whole.default(3),
      renewDays: positive.default(91),
      startWorkingDays: positive.default(5),
    })
    .prefault({}),
  /** C33. */
  openingMeeting: z
    .strictObject({
      stage: z.string().default('startAndPlan'),
      criterion: z.string().default('openingMeeting'),
      dueWorkingDays: positive.default(10),
      headsUp: whole.default(3),
    })
    .prefault({}),
  /** C06, its two limits with `preparation` and `course`; C37. */
  intake: z
    .strictObject({
      stage: z.string().default('preparation'),
      trialReviewDays: positive.default(14),
      earlyConsultantDays: positive.default(21),
      /** C37: the talk at which somebody is still in the first stage. */
      talks: positive.default(3),
    })
    .prefault({}),
  /** C06: the preparation, which stands in `intake.stage`, has so many weeks. */
  preparation: z.strictObject({ weeks: positive.default(13), noticeDays: whole.default(14) }).prefault({}),
  /** C06, C38, C39: the course runs from the first of its stages that the case enters. */
  course: z
    .strictObject({
      stages: z.array(z.string()).default(['preparation', 'placement']),
      weeks: positive.default(26),
      noticeDays: whole.default(28),
      referralDays: whole.default(14),
    })
    .prefault({}),
  /** C08. */
  firstFollowUp: z
    .strictObject({
      anchor: z.literal('placementStart').default('placementStart'),
      workingDays: positive.default(3),
      headsUp: whole.default(1),
    })
    .prefault({}),
  /** C09. */
  absence: z
    .strictObject({
      alertAfterMinutes: whole.default(30),
      outreachAfterMinutes: positive.optional(),
    })
    .prefault({}),
  /** C11. */
  longAbsence: z
    .strictObject({
      inARow: positive.default(3),
      count: positive.default(4),
      windowWorkingDays: positive.default(20),
    })
    .prefault({}),
  /** C07, C12. */
  placement: z
    .strictObject({
      minWeeks: positive.optional(),
      maxWeeks: z.int().min(1).max(52).default(13),
      /** Legal limits of single target groups, shown when a placement is planned. */
      maxWeeksByGroup: z.array(z.strictObject({ group: z.string().min(1), weeks: positive })).default([]),
      endNoticeDays: whole.default(14),
    })
    .prefault({}),
  /** C34: so long after the start, and half-way where C12 does not ask. */
  payTalk: z.strictObject({ days: positive.default(14) }).prefault({}),
  /** C35. */
  agreement: z.strictObject({ workingDays: positive.default(5) }).prefault({}),
  /** C40: so long before the start. */
  onePager: z.strictObject({ workingDays: positive.default(5) }).prefault({}),
  /** C39. */
  compensation: z.strictObject({ workingDays: positive.default(5) }).prefault({}),
  /** C36: so long after the last score, the first one counts from a criterion. */
  subGoal: z
    .strictObject({ criterion: z.string().default('firstSubGoal'), everyDays: positive.default(28) })
    .prefault({}),
  /** C44: the two shares of a year's socialt frikort that are told, in per cent. */
  exemption: z.strictObject({ percent: z.tuple([percent, percent]).default([80, 100]) }).prefault({}),
  /** C13–C15. */
  paidHours: z
    .strictObject({
      countingKinds: z.array(z.enum(hourKinds)).default(['ordinary', 'smallJob', 'exemptionCard']),
      /** Shown beside the counting ones, never added to them (2-programmes.md K18). */
      alsoShown: z.array(z.enum(hourKinds)).default([]),
      /** Hours with at most two decimals. */
      targetPerMonth: z.number().min(0).default(30),
    })
    .prefault({}),
  /** C18. */
  newMatch: z
    .strictObject({ stage: z.string().default('step2'), everyWorkingDays: positive.default(10) })
    .prefault({}),
  /** C19. */
  progress: z
    .strictObject({
      cadence: z.literal('fixedSeries').default('fixedSeries'),
      anchor: z.literal('baseline').default('baseline'),
      everyDays: positive.default(42),
      headsUp: whole.default(3),
      /** What is scored from 1 to 10; ids are as an import reads the names (9-import.md, Progression). */
      indicators: z.array(z.strictObject({ id: key, name: z.string().min(1) })).default([]),
    })
    .prefault({}),
  /** C20. */
  aftercare: z
    .strictObject({
      anchor: z.literal('jobStarted').default('jobStarted'),
      /** Whether the programme offers it at all (2-programmes.md K8). */
      offered: z.enum(['none', 'whenNeeded', 'encouraged', 'required']).default('none'),
      months: z.array(positive).default([1, 2, 3]),
      /** Aftercare so many days early stands for the one that is due. */
      earlyDays: whole.default(14),
    })
    .prefault({}),
  /** C21. */
  outcomeStatus: z
    .strictObject({
      /** One number is what an older version wrote. */
      months: z.union([z.array(positive), positive.transform((months) => [months])]).default([6]),
      earlyDays: whole.default(28),
    })
    .prefault({}),
  /** C22: the first talk, and how often one asks about an application that leads to no case. */
  firstTalk: z
    .strictObject({ days: whole.default(1), unopenedWorkingDays: positive.default(5) })
    .prefault({}),
  /** C22: the day's talk, through `intro`. */
  introTalk: z.strictObject({ askAt: time.default('14:00') }).prefault({}),

  /** C23. */
  intro: z.strictObject({ stage: z.string().default('intro'), days: positive.default(14) }).prefault({}),
  /** C24. */
  promise: z
    .strictObject({
      workingDays: positive.default(1),
      overdue: positive.default(2),
      escalation: positive.default(5),
    })
    .prefault({}),
  /** C43. */
  help: z.strictObject({ leaderAfterMinutes: positive.default(60) }).prefault({}),
  /** C45: nobody is forgotten. */
  gap: z
    .strictObject({
      days: positive.default(21),
      maxStepDays: positive.default(42),
      repeatWorkingDays: positive.default(15),
      afterRhythmWorkingDays: positive.default(10),
      lateQuietWorkingDays: whole.default(5),
    })
    .prefault({}),
  transition: z.strictObject({ workingDays: positive.default(1) }).prefault({}),
  rhythm: z
    .strictObject({
      everyDays: positive.default(7),
      headsUp: whole.default(1),
      weeks: z
        .array(z.literal(tightWeeks))
        .min(1)
        .default([...tightWeeks]),
    })
    .prefault({}),
  /** C25. */
  talk: z
    .strictObject({
      cadence: z.literal('softAverage').default('softAverage'),
      rhythmDays: positive.default(45),
      perYear: positive.default(8),
      forms: z.array(z.enum(contactForms)).default(['talk', 'walk', 'video', 'homeVisit', 'companyVisit']),
    })
    .prefault({}),
  /** C26. */
  clarification: z
    .strictObject({
      anchor: z.literal('caseOpened').default('caseOpened'),
      months: positive.default(12),
      prepareWorkingDays: positive.default(20),
    })
    .prefault({}),
  /** C27. */
  workerChange: z.strictObject({ overlapWorkingDays: positive.default(5) }).prefault({}),
  /** C28; a team's own limit wins. */
  caseload: z.strictObject({ limit: whole.default(35) }).prefault({}),
};
