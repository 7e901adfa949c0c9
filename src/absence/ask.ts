import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { loadCases } from '../outbox/message.ts';
import type { Arrival } from '../register/bundle.ts';
import { standInFor } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import type { DueRow } from '../store/dueRow.ts';
import { isOfView, type MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';
import { orAside } from '../sweep/aside.ts';
import type { Look } from '../sweep/look.ts';
import type { Looked, SweepContext } from '../sweep/post.ts';

/** `absence.listGraceMinutes` (engine-rules.md 8.19): twelve calls are worth ten minutes. */
export const graceMinutes = 10;

type List = MessageOf<'attendance'>;

/**
 * A group's list that nobody has touched by the alarm says more of a busy morning than of twelve people who are missing: who has the
 * group is asked first, with a stand-in, and the calls wait. Done before the looks are written, as often as a crash wants.
 */
export async function askFirst(context: SweepContext, looked: readonly Looked[]): Promise<Looked[]> {
  const ids = new Set(looked.flatMap((one) => (callsOf(one).length > 0 ? (listOf(one, context) ?? []) : [])));
  const waiting = new Set<string>();
  for (const id of new Set(looked.flatMap((one) => calledNow(one, context)))) {
    await orAside(context, [], () => drawAnew(context, id));
  }
  for (const id of ids) {
    const asked = await orAside(context, [], () => askAbout(context, id));
    if (asked) waiting.add(id);
  }
  return looked.map((one) => (waiting.has(listOf(one, context) ?? '') ? waits(one, context.now) : one));
}

function listOf({ look }: Looked, { now }: SweepContext): string | undefined {
  const { list } = look.after;
  return list?.day === dateOf(toLocal(now)) ? list.message : undefined;
}

/** Lists that were asked about, whose calls go now: they say so. */
function calledNow(one: Looked, context: SweepContext): string[] {
  const { arrivals, after } = one.look;
  const isCalled = arrivals.some(
    ({ row, etag }) => row.card === 'C09' && row.kind === 'callNow' && etag !== undefined,
  );
  const list = after.list?.asked === true && isCalled ? listOf(one, context) : undefined;
  return list === undefined ? [] : [list, ...askedIds(list)];
}

/** A list says something else by now than when it was drawn. */
export async function drawAnew({ deps, view }: SweepContext, id: string): Promise<void> {
  const stored = await deps.store.messages.get(view.team.id, id);
  if (isOfView(stored?.row, 'attendance'))
    await commit(deps, view.team.id, { messages: [{ row: stored.row, etag: stored?.etag }] }, 'urgent');
}

/** New calls of this look. */
function callsOf({ look }: Looked): Arrival[] {
  return look.arrivals.filter(
    ({ row, etag }) => row.card === 'C09' && row.kind === 'callNow' && etag === undefined,
  );
}

async function askAbout({ deps, view, now }: SweepContext, id: string): Promise<boolean> {
  const stored = await deps.store.messages.get(view.team.id, id);
  if (!isOfView(stored?.row, 'attendance')) return false;
  const list = stored.row;
  const listed = await loadCases(deps.store, view.team.id, list.list.caseRefs);
  const isGroup = listed.length > 1;
  if (!isGroup || listed.some((record) => isTouched(record, list.list.day))) return false;
  const copies = readersOf(list, view).map((to, index) => copyOf(list, to, index, toLocal(now)));
  const fresh = await Promise.all(
    copies.map(async (row) => ((await deps.store.messages.get(view.team.id, row.id)) ? [] : [{ row }])),
  );
  const asking = { row: { ...list, list: { ...list.list, asked: true as const } }, etag: stored?.etag };
  await commit(deps, view.team.id, { messages: [asking, ...fresh.flat()] }, 'urgent');
  return true;
}

/** Somebody has said something of somebody on it. */
function isTouched({ state, marked }: CaseRecord, day: string): boolean {
  const mark = state.attendance?.[day];
  return marked?.on === day || (mark !== undefined && mark !== 'missed');
}

/** Whoever has the list, and who stands in for them. */
function readersOf({ to }: List, view: SweepContext['view']): string[] {
  const standIn = view.members.find(({ id }) => id === to)?.standIn;
  return [...new Set([to, ...(standIn ? [standInFor(standIn, view, '')] : [])])];
}

/** How the copies are called that ask; with the list they are redrawn (`onCase.ts`). */
export function askedIds(listMessage: string): string[] {
  return [0, 1].map((index) => `${listMessage}|asked${index}`);
}

function copyOf(list: List, to: string, index: number, at: LocalInstant): List {
  const id = askedIds(list.id)[index] ?? list.id;
  const what = { id, audience: 'personal', to, cards: [], at, urgent: true, view: 'attendance' } as const;
  return newMessage({ ...what, cards: [], list: { ...list.list, page: 1, asked: true } });
}

/** The call is there, and rests for ten minutes; whoever says by then that everybody came has settled it. */
function waits(one: Looked, now: number): Looked {
  const keys = new Set(callsOf(one).map(({ row }) => row.key));
  if (keys.size === 0) return one;
  const arrivals = one.look.arrivals.map((arrival) =>
    keys.has(arrival.row.key) ? resting(arrival) : arrival,
  );
  // From the minute of the alarm: a sweep that came some seconds late does not put the calls off by as many.
  const at = utcOf(Math.floor(now / 60_000) * 60_000 + graceMinutes * 60_000);
  const { after } = one.look;
  const back = [...keys].map((cardKey): DueRow => ({ at, cardKey, caseRef: after.caseRef, why: 'snooze' }));
  const due = [...after.due.filter(({ why, cardKey }) => why !== 'pass' || !keys.has(cardKey)), ...back];
  return {
    ...one,
    look: {
      ...one.look,
      arrivals,
      after: { ...after, due, ...(after.list && { list: { ...after.list, asked: true as const } }) },
    } satisfies Look,
  };
}

function resting({ posts: _, thread: __, ...arrival }: Arrival): Arrival {
  return {
    ...arrival,
    row: { ...arrival.row, state: 'snoozed', messages: [] },
    readers: [],
    channel: undefined,
  };
}
