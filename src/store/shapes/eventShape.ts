import { z } from 'zod';
import { caseEvent } from '../../engine/eventSchema.ts';
import { caseCode, count, day, localMoment, shapeOfRows, text } from './shape.ts';

/** An event in the words of the engine; more fields than it knows are no fault of a row. */
const told = z.unknown().superRefine((event, context) => {
  for (const issue of caseEvent.safeParse(event).error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') continue;
    context.addIssue({ code: 'custom', path: issue.path, message: 'it cannot be read' });
  }
});

const envelope = { at: localMoment, caseRef: caseCode };
const answered = z.object({
  ...envelope,
  type: z.literal('cardAnswered'),
  card: text,
  kind: text,
  cycle: text,
  answer: z.record(text, z.union([text, count, z.boolean()])),
});
const undone = z.object({
  ...envelope,
  type: z.literal('eventUndone'),
  sequence: count,
  about: day.optional(),
});

/** `LoggedEvent` */
export const eventShape = shapeOfRows(
  z.object({
    sequence: count,
    event: z.union([answered, undone, told]),
    by: text,
    source: text,
  }),
);
