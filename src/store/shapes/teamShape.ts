import { z } from 'zod';
import { roles } from '../../engine/cards.ts';
import { programmeSchema } from '../../engine/programme.ts';
import { escapeKey, memberKey } from '../keys.ts';
import { overseerRoles } from '../teamParts.ts';
import { caseCode, count, day, localMoment, month, shapeOfRows, text, texts, utcMoment } from './shape.ts';
import { benchmarksShape } from './statementShape.ts';

const language = z.enum(['da', 'en']);

const caseLook = z.object({
  ...{ at: utcMoment, count },
  ...{ after: caseCode.optional(), found: count.optional() },
});

const target = z.object({
  measure: text.min(1),
  group: text.nullable(),
  programme: text.min(1),
  target: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  from: month,
});

const boardPoint = z.object({
  ...{ id: text.min(1), text, by: text, at: localMoment },
  ...{ responsible: text.optional(), on: day.optional() },
  done: z.object({ by: text, at: localMoment }).optional(),
});

const told = z.object({ by: text.optional(), at: utcMoment });
const overseer = z.object({
  ...{ id: text.min(1), role: z.enum(overseerRoles), named: told, confirmed: told.optional() },
});

const auditFile = z.object({
  ...{ digest: text, until: utcMoment, by: text, language },
  question: z.object({ from: day, to: day, who: texts.optional(), code: text.optional() }),
});

/** `Team`, without its programmes, which are rows of their own. */
export const teamShape = shapeOfRows(
  z.object({
    id: text.min(1),
    teamsId: text,
    name: text.optional(),
    tenantId: text,
    serviceUrl: text,
    bot: z.object({ id: text, name: text.optional() }),
    knownChannels: z.array(z.object({ id: text, name: text })),
    channels: z.object({ reminders: text.optional(), celebrations: text.optional() }),
    language,
    closingDays: z.array(text.regex(/^\d\d-\d\d$/)),
    deliveryMode: z.enum(['day', 'urgent', 'personal', 'both']),
    caseloadLimit: count,
    marbleGoal: count.optional(),
    targets: z.array(target).optional(),
    benchmarks: benchmarksShape.optional(),
    caseSystemUrl: text.optional(),
    leader: text.optional(),
    owner: text.optional(),
    setUp: z.boolean(),
    programmeVersions: count.optional(),
    toldVersions: texts.optional(),
    rosterRead: utcMoment.optional(),
    removed: z.boolean().optional(),
    removedAt: utcMoment.optional(),
    lost: z.object({ since: utcMoment, last: day, days: count }).optional(),
    nextDue: utcMoment.optional(),
    identified: text.optional(),
    cardless: caseLook.optional(),
    waiting: caseLook.optional(),
    board: z.object({ days: z.array(count), at: text, last: day.optional() }).optional(),
    points: z.array(boardPoint).optional(),
    overseers: z.array(overseer).optional(),
    auditFiles: z.array(auditFile).optional(),
    greenTime: z
      .union([
        z.object({ name: text, host: text.min(1) }),
        z.object({ name: text, weekday: count, at: text, place: text, channel: text }),
      ])
      .optional(),
    quietOn: day.optional(),
    talks: z.array(z.object({ worker: text, week: day })).optional(),
  }),
  { keyOf: ({ id }) => escapeKey(id) },
);

/** `Member` */
export const memberShape = shapeOfRows(
  z.object({
    id: text.min(1),
    upn: text,
    signInName: text.optional(),
    names: texts.optional(),
    name: text,
    teamsUserId: text,
    roles: z.array(z.enum(roles)),
    language: language.optional(),
    conversationId: text.optional(),
    leaves: z.array(z.object({ from: day, to: day, standIn: text.optional() })).optional(),
    standIn: text.optional(),
    left: z.boolean().optional(),
    leftOn: day.optional(),
    goneAs: text.optional(),
    guest: z.boolean().optional(),
    chosen: z.boolean().optional(),
  }),
  { keyOf: ({ id }) => memberKey(id) },
);

/** The team of a person: of a member, or of who may read its audit. */
export const linkShape = shapeOfRows(text.min(1));

/** A running process; its key names it, and storage says when it was written. */
export const instanceShape = {
  ...shapeOfRows(z.object({ id: text.min(1) })),
  fromKey: (rowKey: string) => ({ id: rowKey.slice('instance:'.length) }),
};

/** Stands for a version that cannot be read: that there is one matters. */
export const unreadProgramme = Symbol('a programme that cannot be read');

/** A version of a team's own programme. */
export const programmeShape = { ...shapeOfRows(programmeSchema), fromKey: () => unreadProgramme };
