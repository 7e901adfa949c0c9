import { z } from 'zod';
import { plannedCardIds } from './cards.ts';
import { agreementParts } from './events.ts';
import { key, positive, role } from './programmeFields.ts';
import { sections } from './programmeSections.ts';

/*
 * A programme (indsatsmodel) is an intervention model as data (2-programmes.md 2.3). Section names and defaults
 * are those of engine-rules.md 7; no rule knows a number that does not stand here.
 */
const date = z.iso.date();
/** A name in English; people are shown the Danish one where there is none. */
const nameEn = z.string().min(1).optional();

/** What registers a criterion as met, where it is more than a tick box. */
const metBy = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('openingMeetingHeld'), roles: z.array(role).min(1) }),
  z.strictObject({ event: z.literal('planRegistered'), jobGoal: z.literal(true) }),
  z.strictObject({ event: z.literal('matchFound') }),
  z.strictObject({ event: z.literal('agreementMade'), part: z.enum(agreementParts) }),
]);
const criterion = z.strictObject({ id: key, name: z.string(), nameEn, metBy: metBy.optional() });

const stage = z.strictObject({
  id: key,
  name: z.string(),
  nameEn,
  /** All of them lead to the next stage; without any, only an interruption or the end leaves the stage. */
  exit: z.array(criterion).default([]),
  /** Entered only by `caseOpened.stage`, never by leaving the one before. */
  entry: z.enum(['next', 'chosen']).default('next'),
  maxWeeks: positive.optional(),
});

const cardSetting = z.strictObject({
  /** Roles in the order in which they are addressed; `channel` for a card without recipients. */
  to: z.union([z.literal('channel'), z.array(role).min(1)]),
  /** Kinds that go to others than `to`, or to nobody. */
  kinds: z.record(z.string(), z.union([z.literal('off'), z.array(role).min(1)])).default({}),
  enforce: z.enum(['must', 'should', 'off']).default('must'),
});
export type CardSetting = z.infer<typeof cardSetting>;

/** A gate that stops nobody by itself: it says what is wanted before the first placement (2-programmes.md K1). */
const gates = z.strictObject({
  stabilityBeforePlacement: z.strictObject({ share: z.number(), windowWeeks: positive }).optional(),
});

/** Something worth noticing on the way: a stage entered, a criterion met, an event, or paid hours. */
const milestone = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  nameEn,
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

export const programmeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  nameEn,
  /** Which source document it is taken from, e.g. `S001`. */
  source: z.string().optional(),
  version: positive.default(1),
  validFrom: date.optional(),
  validTo: date.optional(),
  targetGroup: z.string().optional(),
  /** Named subgroups; they change no card. */
  variants: z.array(z.strictObject({ id: z.string(), name: z.string(), nameEn })).default([]),
  roles: z.array(
    z.strictObject({ role, name: z.string(), nameEn, sameThroughout: z.boolean().default(false) }),
  ),
  /** Whose change is a change of worker (C27), and whose caseload counts (C28). */
  primaryRole: role,
  stages: z.array(stage).min(1),
  /** Where an interrupted placement leads back to. */
  stageAfterInterruption: z.string().optional(),
  /** Where a placement that ended without a job leads to. */
  stageAfterNoJob: z.string().optional(),
  /** What is on, and to whom; a card that is not named is off. */
  cards: z.partialRecord(z.enum(plannedCardIds), cardSetting),
  /** All weeks of a course together. */
  totalMaxWeeks: positive.optional(),
  milestones: z.array(milestone).default([]),
  gates: gates.prefault({}),
  outcomes: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        nameEn,
        group: z.string(),
        validFrom: date.optional(),
        validTo: date.optional(),
      }),
    )
    .default([]),
  /** What its results are counted by. */
  measures: z.array(z.string()).default([]),
  ...sections,
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
