import { z } from 'zod';
import { keptKey, storyKey } from '../keys.ts';
import { consentScopes, storyEnds, storySubjects } from '../storyRow.ts';
import { count, day, localMoment, month, shapeOfRows, text, texts, yes } from './shape.ts';

const fields = ['start', 'difference', 'result'] as const;

/** `StoryRow` */
export const storyShape = shapeOfRows(
  z.object({
    id: text.min(1),
    author: text,
    kind: z.enum(['team', 'wide']),
    state: z.enum(['draft', 'submitted', 'approved', 'shared', 'rejected', 'withdrawn', 'expired']),
    text: z.object({ start: text, difference: text, result: text }).optional(),
    findings: z.array(z.object({ field: z.enum(fields), kind: text, start: count, end: count })),
    comment: text.optional(),
    hash: text.optional(),
    programme: text.optional(),
    programmes: z.array(z.object({ id: text, name: text, nameEn: text.optional() })),
    subject: z.enum(storySubjects),
    fits: z.boolean(),
    happened: day.optional(),
    consent: z
      .object({
        ...{ date: day.or(z.literal('')).optional(), filed: z.boolean(), by: text.optional() },
        ...{ scope: z.enum(consentScopes).optional(), until: day.optional() },
        withdrawnAt: localMoment.optional(),
      })
      .optional(),
    checklist: texts,
    channels: texts,
    when: z.enum(['now', 'month']),
    reviewers: texts,
    approvals: z.array(z.object({ by: text, at: localMoment, hash: text })),
    round: count,
    forms: count,
    claps: texts,
    sharedOn: day.optional(),
    messages: texts,
    sources: texts,
    deleteAfter: day,
    ended: z.object({ at: localMoment, why: z.enum(storyEnds) }).optional(),
    cleared: z.object({ by: text, at: localMoment }).optional(),
    gone: yes.optional(),
  }),
  { keyOf: ({ id }) => storyKey(id) },
);

const share = z.object({ count, of: count });

/** `KeptMeasures`; of changes (M14) a sum may be below 0. */
const keptMeasures = z.object({
  tallies: z.record(text, z.object({ n: z.number(), d: count })),
  values: z.record(text, z.array(count)),
  journeys: z.record(text, count),
});

/** `KeptYear` */
export const keptShape = shapeOfRows(
  z.object({
    year: text,
    months: z.record(
      month,
      z.object({
        hours: z.array(count).optional(),
        first: count.optional(),
        reached: count.optional(),
        marbles: z.record(text, count).optional(),
        shared: z.record(text, count).optional(),
        handled: share.optional(),
        attended: share.optional(),
        told: share.optional(),
        measured: z.record(text, keptMeasures).optional(),
      }),
    ),
  }),
  { keyOf: ({ year }) => keptKey(year) },
);
