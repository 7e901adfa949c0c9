import { z } from 'zod';
import { everyCardKind, plannedCardIds } from '../../engine/cards.ts';
import { cardRowKey } from '../keys.ts';
import { caseCode, count, day, localMoment, shapeOfRows, text, texts } from './shape.ts';

/** `CardRow` */
export const cardShape = shapeOfRows(
  z.object({
    key: text.min(1),
    caseRef: caseCode.nullable(),
    card: z.enum(plannedCardIds),
    kind: z.enum(everyCardKind),
    cycle: text,
    at: localMoment,
    due: day.optional(),
    to: texts,
    where: z.enum(['personal', 'channel']),
    state: z.enum(['open', 'snoozed', 'answered', 'cancelled', 'expired']),
    messages: texts,
    taken: z.object({ by: text, at: localMoment }).optional(),
    passed: texts.optional(),
    handled: z
      .object({
        by: text,
        at: localMoment,
        verb: text,
        sequence: count.optional(),
        next: day.optional(),
      })
      .optional(),
    notes: z.array(z.object({ code: text, by: text, at: localMoment })).optional(),
    snoozedTo: day.optional(),
    snoozedAt: localMoment.optional(),
    claps: texts.optional(),
    marble: z.object({ by: text, at: localMoment }).optional(),
    posted: localMoment.optional(),
    number: count.optional(),
    draft: z.object({ fault: text, hours: text, kind: text, source: text }).optional(),
  }),
  { keyOf: ({ key }) => cardRowKey(key) },
);
