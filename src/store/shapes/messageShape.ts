import { z } from 'zod';
import { failedKey, messageKey, outboxKey, unescapeKey } from '../keys.ts';
import {
  boardCounts,
  deviationHandlings,
  deviationWhys,
  findingOutcomes,
  findingTopics,
  listNames,
} from '../postRows.ts';
import { count, day, localMoment, month, type Shape, shapeOfRows, text, texts, utcMoment } from './shape.ts';

const base = {
  id: text.min(1),
  audience: z.enum(['personal', 'channel']),
  to: text,
  cards: texts,
  thread: text.optional(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'dropped']),
  at: localMoment,
  urgent: z.boolean().optional(),
  calm: z.boolean().optional(),
  attempts: count,
  retryAt: utcMoment.optional(),
  leaseUntil: utcMoment.optional(),
  leaseBy: text.optional(),
  conversationId: text.optional(),
  activityId: text.optional(),
  shown: text.optional(),
  redactSince: utcMoment.optional(),
  possibleDuplicates: count,
  lastError: text.optional(),
};

const listOfDay = z.object({
  asked: z.literal(true).optional(),
  over: z.literal(true).optional(),
  coming: z.array(z.object({ key: text, on: day })).optional(),
  page: count.optional(),
  parts: z.record(z.string(), texts).optional(),
});
const listed = { day, start: text, caseRefs: texts };
const leave = z.object({ by: text, to: day, standIn: text, back: z.literal(true).optional() });
const figures = z.object({
  month,
  citizens: count,
  sum: count,
  median: count,
  first: count,
  reached: count,
});
const statement = z.object({ figures, lastMonth: figures, lastYear: figures });
const hours = z.object({
  statement,
  version: count,
  corrected: localMoment.optional(),
  hidden: z.record(month, z.array(z.enum(['first', 'reached']))).optional(),
});
const marbleColours = z.enum(['job', 'flexJob', 'education', 'target', 'first']);
const marbleCounts = z.record(marbleColours, count);
const marbles = z.object({
  box: z.object({ month, ofMonth: marbleCounts, ofYear: marbleCounts }),
  goal: count.optional(),
  party: z.object({ treat: z.enum(['cake', 'hotdogs', 'other']), on: day }).optional(),
});
const cake = z.object({
  month,
  count,
  goal: count,
  answer: z
    .object({
      treat: z.enum(['cake', 'hotdogs', 'other', 'none']),
      on: day.optional(),
      by: text,
      at: localMoment,
    })
    .optional(),
});

const shownStatement = z.object({
  month,
  version: count,
  programme: text,
  waits: day.optional(),
  fetch: z
    .object({
      digest: text,
      until: utcMoment,
      reader: z.enum(['leader', 'channel', 'board']).optional(),
    })
    .optional(),
});
const closed = z.object({ as: z.enum(['done', 'dropped']), by: text, at: localMoment });
const deviation = z.object({
  month,
  version: count,
  programme: text,
  deviation: z.enum(['band', 'fall', 'decided']),
  measure: text,
  group: text.nullable(),
  shown: text,
  bound: text,
  before: text,
  gone: z.literal(true).optional(),
  sparring: z.object({ by: text, at: localMoment }).optional(),
  follows: text.optional(),
  answer: z
    .object({
      why: z.enum(deviationWhys).optional(),
      whyLine: text.optional(),
      handling: z.enum(deviationHandlings),
      handlingLine: text.optional(),
      responsible: text,
      deadline: day,
      by: text,
      at: localMoment,
      closed: closed.optional(),
    })
    .optional(),
});

const board = z.object({
  ...{ day, since: day.optional(), counts: z.record(z.enum(boardCounts), count) },
  targets: z.array(
    z.object({
      ...{ programme: text, name: text.optional(), measure: text, group: text.nullable() },
      ...{ shown: text, target: text },
    }),
  ),
});
const tally = z.object({ n: count, d: count });
const effectFigures = z.object({ contact: tally, absence: tally, followUpDays: z.array(count) });
const effect = z.object({ day, first: effectFigures, last: effectFigures });
const quarter = z.object({
  ...{ day, programme: text, shared: localMoment.optional(), decided: texts.optional() },
  findings: z.array(
    z.object({
      ...{ topic: z.enum(findingTopics), outcome: z.enum(findingOutcomes), done: tally, left: tally },
    }),
  ),
});
const green = z.object({
  ...{ day, at: text, place: text },
  lines: z.array(z.object({ team: text, name: text, cases: count, deviations: count })),
  booked: z.array(z.object({ by: text, at: text })),
});
const review = z.object({
  day,
  cases: count,
  lists: z.array(z.object({ list: z.enum(listNames), count, longest: count })),
});
const receipt = z.object({ day, cases: count, withStep: count, seen: count.optional() });

const ofView = <const View extends string, Fields extends z.ZodRawShape>(view: View, fields: Fields) =>
  z.object({ ...base, view: z.literal(view), ...fields });
const plain = (view: string) => ofView(view, {});
const ofStories = (view: string) => ofView(view, { stories: texts });

/** `MessageRow` */
export const messageShape = shapeOfRows(
  z.discriminatedUnion('view', [
    plain('card'),
    ...['twin', 'hours', 'gone', 'welcome', 'setUp', 'silence', 'removed', 'postNews', 'overseers'].map(
      plain,
    ),
    ...['storyForm', 'storyReview', 'story', 'storyThread', 'storyMonth', 'storyLeft'].map(ofStories),
    ofView('agenda', { day: listOfDay.optional() }),
    ofView('dayPost', { post: z.object({ day, over: z.literal(true).optional() }) }),
    ofView('hoursUpdate', { hours }),
    ofView('marbles', { marbles }),
    ofView('cake', { cake }),
    ...['statement', 'statementPost'].map((view) => ofView(view, { statement: shownStatement })),
    ofView('deviation', { deviation }),
    ofView('attendance', {
      list: z.object({ ...listed, page: count.optional(), asked: z.literal(true).optional() }),
    }),
    ofView('leave', { list: z.object({ ...listed, leave }) }),
    ofView('newCards', { programme: z.object({ id: text, name: text }) }),
    ofView('paused', { list: z.object(listed) }),
    ofView('unseen', { list: z.object({ ...listed, asked: texts.optional() }) }),
    ofView('stepAsked', { list: z.object(listed), by: text }),
    ofView('moved', {
      list: z.object(listed),
      moved: z.object({ by: text, from: text, to: text }),
    }),
    ofView('receipt', { receipt }),
    ofView('review', { review }),
    ofView('orphans', { list: z.object(listed) }),
    ofView('effect', { effect }),
    ofView('quarter', { quarter }),
    ofView('board', { board }),
    ofView('greenTime', { green }),
    ofView('raised', { raised: z.object({ text, by: text }) }),
    ofView('quiet', { quiet: z.object({ day, worker: text, waiting: count }) }),
  ]),
  { keyOf: ({ id }) => messageKey(id) },
);

/** `Pointer`: its key says all that it holds. */
export const outboxShape: Shape = {
  ...shapeOfRows(z.object({ messageId: text.min(1), request: text.min(1) }), { keyOf: outboxKey }),
  fromKey: (rowKey) => {
    const key = unescapeKey(rowKey.slice('outbox:'.length));
    const end = key.lastIndexOf('|');
    return end < 0 ? undefined : { messageId: key.slice(0, end), request: key.slice(end + 1) };
  },
};

export const failedShape: Shape = {
  ...shapeOfRows(z.object({ messageId: text.min(1) }), {
    keyOf: ({ messageId }) => failedKey(messageId),
  }),
  fromKey: (rowKey) => ({ messageId: unescapeKey(rowKey.slice('failed:'.length)) }),
};
