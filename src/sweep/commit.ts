import type { Calendar } from '../calendar/calendar.ts';
import { instantOf } from '../calendar/localTime.ts';
import { type Arrival, merged, messagesFor } from '../register/bundle.ts';
import { tell } from '../register/commit.ts';
import { dueChange, wakeRows } from '../register/dueRows.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { Change } from '../store/change.ts';
import { type DueRow, postRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, Stored } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { utcOf, utcOfLocal } from '../store/utc.ts';
import { orLater } from './aside.ts';
import type { Look } from './look.ts';
import { readAndLook } from './lookAtCase.ts';
import type { Looked, SweepContext } from './post.ts';

export interface CommittedLooks {
  looks: Look[];
  cards: number;
  messages: number;
}

/** A transaction holds a hundred rows; some room is left. */
const maxRows = 90;
const maxTries = 6;
/** When the next working day's post takes over. */
const postsEnd = '08:00';

/**
 * Writes what a sweep found out, several cases in one transaction, a person's cards together. Cases that changed
 * meanwhile are read, decided and written again one by one.
 */
export async function commitLooks(context: SweepContext, looked: readonly Looked[]): Promise<CommittedLooks> {
  const once = withTeamCardsOnce(looked);
  const whole = messagesFor(once.flatMap(({ look }) => look.arrivals));
  const bundled = new Set(whole.filter(({ view }) => view === 'agenda').map(({ id }) => id));
  const done: CommittedLooks = { looks: [], cards: 0, messages: 0 };
  const made = new Set<string>();
  for (const chunk of chunksOf(once)) {
    const together = () => commitNext(context, chunk, bundled, made);
    const written = (await unlessItFails(context, together)) ?? (await commitSingly(context, chunk));
    for (const id of idsOf(chunk)) made.add(id);
    done.looks.push(...written.looks);
    done.cards += written.cards;
    done.messages += written.messages;
  }
  return done;
}

/** One by one it is found out which of the cases it was. */
async function unlessItFails<T>(
  { deps, view }: SweepContext,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const teamId = view.team.id;
  return unlessSetAside(deps, { teamId }, work).catch((err) => {
    deps.log.warn({ err, teamId }, 'cases could not be written together; they are written one by one');
    return undefined;
  });
}

/** A card about the whole team is decided by every case and sent once. */
function withTeamCardsOnce(looked: readonly Looked[]): Looked[] {
  const seen = new Set<string>();
  const first = ({ row }: Arrival) => {
    if (row.caseRef !== null) return true;
    if (seen.has(row.key)) return false;
    seen.add(row.key);
    return true;
  };
  return looked.map((one) => ({ ...one, look: { ...one.look, arrivals: one.look.arrivals.filter(first) } }));
}

/** Cases of one person come together, so that their bundle is complete when it is first seen. */
function chunksOf(looked: readonly Looked[]): Looked[][] {
  const reader = ({ look }: Looked) => look.arrivals[0]?.readers[0] ?? '';
  const chunks: Looked[][] = [];
  let rows = maxRows;
  for (const one of looked.toSorted((a, b) => reader(a).localeCompare(reader(b)))) {
    const needed = rowsOf(one);
    if (rows + needed > maxRows) {
      chunks.push([]);
      rows = 0;
    }
    chunks.at(-1)?.push(one);
    rows += needed;
  }
  return chunks;
}

function rowsOf({ stored, look, orphans }: Looked): number {
  const { dueAdded, dueRemoved } = dueChange(wakeRows(stored.row), wakeRows(look.after));
  // A card, and for each message that shows it the message and its request.
  const cards = [...look.arrivals, ...look.closed].reduce(
    (sum, { row }) => sum + 1 + 2 * row.messages.length,
    0,
  );
  return 1 + dueAdded.length + dueRemoved.length + orphans.length + cards;
}

async function commitChunk(
  { deps, view, days, now }: SweepContext,
  chunk: readonly Looked[],
  bundled: ReadonlySet<string>,
  existing: ReadonlyMap<string, Stored<MessageRow>> = new Map(),
): Promise<CommittedLooks | undefined> {
  const arrivals = chunk.flatMap(({ look }) => look.arrivals);
  const messages = messagesFor(arrivals).map((message) => {
    const known = existing.get(message.id);
    if (known) return { row: dueNow(merged(known.row, message), now), etag: known.etag };
    const day = days?.get(message.id);
    const isList = bundled.has(message.id) || day !== undefined;
    return { row: isList ? { ...message, view: 'agenda' as const, ...(day && { day }) } : message };
  });
  const change = changeOf(chunk, messages);
  const ends = endsOfPosts(messages, deps.calendar(view.team));
  const committed = await deps.store.commit(view.team.id, {
    ...change,
    dueAdded: [...change.dueAdded, ...ends],
  });
  if (!committed) return undefined;
  deps.metrics?.due(arrivals.length);
  for (const { row } of arrivals) deps.metrics?.told(row.card, row.kind);
  for (const { row } of messages) {
    deps.log.info({ teamId: view.team.id, message: row.id, cards: row.cards.length }, 'a message is due');
  }
  await tell(deps, view.team.id, messages, committed.outbox);
  return { looks: chunk.map(({ look }) => look), cards: arrivals.length, messages: messages.length };
}

/** What joins the channel's post is shown with the next sweep; changes between wait for each other (`MessageKind.redrawn`). */
function dueNow(message: MessageRow, now: number): MessageRow {
  return message.view === 'dayPost' && message.activityId ? { ...message, retryAt: utcOf(now) } : message;
}

/** A post that is made now is over the next morning, whatever is open then. */
function endsOfPosts(messages: Change['messages'], calendar: Calendar): DueRow[] {
  return messages.flatMap(({ row, etag }) => {
    if (row.view !== 'dayPost' || etag !== undefined) return [];
    const { day } = row.post;
    return [postRow(day, utcOfLocal(instantOf(calendar.addWorkingDays(day, 1), postsEnd)))];
  });
}

function changeOf(chunk: readonly Looked[], messages: Change['messages']): Change {
  const due = chunk.map(({ stored, look }) => dueChange(wakeRows(stored.row), wakeRows(look.after)));
  const arrivals = chunk.flatMap(({ look }) => look.arrivals);
  const closed = chunk.flatMap(({ look }) => look.closed);
  const cards: { row: CardRow; etag?: string }[] = [
    ...arrivals.map(({ row, etag }) => ({ row, etag })),
    ...closed,
  ];
  const made = new Set(messages.map(({ row }) => row.id));
  // What only stands in another list has not changed where it stood.
  const changed = [...arrivals.filter(({ etag, listed }) => etag !== undefined && !listed), ...closed];
  const shown = changed.flatMap(({ row }) => row.messages);
  return {
    records: chunk.map(({ stored, look }) => ({ row: look.after, etag: stored.etag })),
    events: [],
    dueAdded: due.flatMap(({ dueAdded }) => dueAdded),
    dueRemoved: [...due.flatMap(({ dueRemoved }) => dueRemoved), ...chunk.flatMap(({ orphans }) => orphans)],
    cards,
    messages,
    stale: [...new Set(shown)].filter((id) => !made.has(id)),
    audit: [],
  };
}

/**
 * A long list is written in several steps, and a worker may have its first cards in hand already, or a process that was
 * killed has made it: that changes the messages and not the cases, so the step is tried once more as a whole.
 */
async function commitNext(
  context: SweepContext,
  chunk: readonly Looked[],
  bundled: ReadonlySet<string>,
  made: ReadonlySet<string>,
): Promise<CommittedLooks | undefined> {
  const ids = [...idsOf(chunk)];
  const begun = ids.filter((id) => made.has(id));
  const written = await commitChunk(context, chunk, bundled, await messagesOf(context, begun));
  return written ?? commitChunk(context, chunk, bundled, await messagesOf(context, ids));
}

async function commitSingly(context: SweepContext, chunk: readonly Looked[]): Promise<CommittedLooks> {
  const done: CommittedLooks = { looks: [], cards: 0, messages: 0 };
  for (const one of chunk) {
    const { caseRef } = one.stored.row;
    const written = await orLater(context, [caseRef], () => commitAgain(context, one));
    if (!written) continue;
    done.looks.push(...written.looks);
    done.cards += written.cards;
    done.messages += written.messages;
  }
  return done;
}

function idsOf(looked: readonly Looked[]): Set<string> {
  return new Set(looked.flatMap(({ look }) => look.arrivals.flatMap(({ row }) => row.messages)));
}

/** Those of the messages that exist, as they stand now. */
async function messagesOf({ deps, view }: SweepContext, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => deps.store.messages.get(view.team.id, id)));
  return new Map(found.flatMap((message) => (message ? [[message.row.id, message] as const] : [])));
}

/** The list was posted before: the case stands on it, whatever became of the case meanwhile. */
function keepList(look: Look, { after: { list } }: Look): Look {
  return list ? { ...look, after: { ...look.after, list } } : look;
}

/** Reads again what the case, its cards and their messages have become, until nobody comes in between. */
async function commitAgain(context: SweepContext, before: Looked): Promise<CommittedLooks> {
  const { deps, view } = context;
  const { id } = view.team;
  let keys = before.look.arrivals.map(({ row }) => row.key);
  const commitOnce = async (): Promise<CommittedLooks | undefined> => {
    const stored = await deps.store.cases.get(id, before.stored.row.caseRef);
    if (!stored) return { looks: [], cards: 0, messages: 0 };
    const look = keepList(await readAndLook(context, stored.row, keys), before.look);
    keys = [...new Set([...keys, ...look.arrivals.map(({ row }) => row.key)])];
    const again = [{ stored, look, orphans: [] }];
    const existing = await messagesOf(context, [...idsOf(again)]);
    return commitChunk(context, again, new Set(), existing);
  };
  return untilWritten('the case', commitOnce, maxTries);
}
