import { z } from 'zod';
import { caseRefOf } from '../cardKey.ts';
import { dueReasons } from '../dueRow.ts';
import { dueKey, unescapeKey } from '../keys.ts';
import { day, month, type Shape, shapeOfRows, text, utcMoment } from './shape.ts';

const leave = z.object({ from: day, to: day, standIn: text, early: z.boolean().optional() });

/** Rows of earlier releases say in their key alone what they are about. */
export const dueSchema = z.object({
  at: utcMoment,
  cardKey: text,
  caseRef: text,
  why: z.enum(dueReasons),
  figure: text.optional(),
  month: month.optional(),
  memberId: text.optional(),
  leave: leave.optional(),
  day: day.optional(),
  step: z.number().optional(),
  by: text.optional(),
  verb: text.optional(),
});

/** It only says when to look, and at which case: its key says that too, and what is to be done the case knows itself. */
export const dueShape: Shape = {
  ...shapeOfRows(dueSchema, { keyOf: ({ at, cardKey }) => dueKey(at, cardKey) }),
  fromKey: (rowKey) => {
    const [, at = '', cardKey = ''] = /^due:([^|]+)\|(.*)$/.exec(unescapeKey(rowKey)) ?? [];
    const caseRef = caseRefOf(cardKey);
    const why = caseRef === '' ? cardKey.split('|')[1] : 'plan';
    return utcMoment.safeParse(at).success ? { at, cardKey, caseRef, why } : undefined;
  },
};
