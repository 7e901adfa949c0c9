import { z } from 'zod';
import { statementKey } from '../keys.ts';
import { count, day, localMoment, month, shapeOfRows, text, texts } from './shape.ts';

const printed = { value: text.nullable(), n: z.number().nullable(), d: count.nullable(), shown: text };
const figure = { programme: text.min(1), measure: text.min(1), group: text.nullable() };

const line = z.object({
  ...figure,
  exact: z.object(printed),
  to: z.array(z.enum(['channel', 'board'])),
  open: z.object({ ...printed, hidden: z.boolean() }),
  target: text.optional(),
  outside: text.optional(),
  since: month.optional(),
});

const deviation = z.object({
  ...figure,
  deviation: z.enum(['band', 'fall']),
  shown: text,
  bound: text,
  before: text,
  boundHidden: z.literal(true).optional(),
});

export const benchmarksShape = z.record(
  text,
  z.array(z.object({ name: text, source: text, period: text, value: text })),
);

/** `StatementRow` */
export const statementShape = shapeOfRows(
  z.object({
    month,
    version: count,
    at: localMoment,
    known: day,
    changed: texts,
    lines: z.array(line),
    deviations: z.array(deviation),
    benchmarks: benchmarksShape.optional(),
    comments: z.record(text, text).optional(),
    shared: z.record(text, localMoment).optional(),
    waiting: texts.optional(),
  }),
  { keyOf: ({ month, version }) => statementKey(month, version) },
);
