import { dateOf, toEpochMs, toLocal } from '../calendar/localTime.ts';
import { expectedAt, listedAt } from '../engine/attendance.ts';
import { assigneeOf, cardSetting } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import { compareCodes } from '../language/order.ts';
import { standInFor } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { digestOf } from '../store/digest.ts';
import { isOfView, type MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { orAside } from '../sweep/aside.ts';
import type { Looked, SweepContext } from '../sweep/post.ts';
import { askedIds, drawAnew } from './ask.ts';
import { listId } from './listLine.ts';

/** A list that comes later than this is of no use any more: those who were missing are known by then. */
const latestMs = 2 * 60 * 60_000;

type Attendance = MessageOf<'attendance'>;

/**
 * C46: one list for each instructor and starting time, posted before the due rows that asked for it are gone; its id
 * says which it is, so two sweeps post it once. The looks come back with the list that each case stands on.
 */
export async function postLists(context: SweepContext, looked: readonly Looked[]): Promise<Looked[]> {
  const lists = new Map<string, { message: Attendance; cases: Set<string> }>();
  for (const { stored } of looked) {
    const place = placeOf(stored.row, context);
    if (!place) continue;
    const list = lists.get(place.message.id) ?? { message: place.message, cases: new Set() };
    list.cases.add(stored.row.caseRef);
    lists.set(place.message.id, list);
  }
  const older = looked.flatMap((one) =>
    olderLists(
      one,
      [...lists.values()].map(({ message }) => message.list.day),
    ),
  );
  for (const id of new Set(older)) await orAside(context, [], () => drawAnew(context, id));
  for (const { message, cases } of lists.values())
    await orAside(context, [], () => post(context, message, [...cases].sort(byCode)));
  return looked.map((one) => listed(one, lists));
}

/** The list of an earlier day on which a case of today's stands: it is over, and shows so. */
function olderLists({ stored: { row } }: Looked, [day]: readonly string[]): string[] {
  const { list } = row;
  if (!list || day === undefined || list.day >= day) return [];
  return [list.message, ...(list.asked ? askedIds(list.message) : [])];
}

function byCode(a: string, b: string): number {
  return compareCodes(a, b);
}

function placeOf(record: CaseRecord, { deps, view, now }: SweepContext): { message: Attendance } | undefined {
  const { state, caseRef } = record;
  const world = deps.world(view.team, state.programme);
  const local = toLocal(now);
  const day = dateOf(local);
  const at = listedAt(state, day, world);
  const isDue = at !== undefined && record.due.some((row) => row.why === 'plan' && row.at === utcOfLocal(at));
  if (!isDue || at > local || toEpochMs(local) - toEpochMs(at) > latestMs) return undefined;
  const instructor = instructorOf(record, world);
  if (!instructor) return undefined;
  const to = standInFor(instructor, view, day);
  const list = { day, start: expectedAt(state, day, world) ?? '', caseRefs: [caseRef] };
  const id = listId(day, digestOf(`list|${list.start}|${to}`).slice(0, 8));
  const what = { id, audience: 'personal', to, cards: [], at, urgent: true, view: 'attendance' } as const;
  return { message: newMessage({ ...what, cards: [], list }) };
}

/** Whoever has them in the room; where nobody does, whoever would have to call. */
function instructorOf({ state }: CaseRecord, world: World): string | undefined {
  const { programme } = world;
  const setting = cardSetting(state, 'C09', programme);
  if (!setting || setting.to === 'channel') return undefined;
  const instructor = state.assignees.find(([role]) => role === 'instructor')?.[1];
  const [role] = setting.to;
  return instructor ?? (role && assigneeOf(state, role, world));
}

/** The message may be there already: a sweep before this one was killed after it, or looked at other cases of it. */
async function post({ deps, view }: SweepContext, message: Attendance, caseRefs: string[]): Promise<void> {
  const { id } = view.team;
  const known = await deps.store.messages.get(id, message.id);
  const before = isOfView(known?.row, 'attendance') ? known.row : undefined;
  const all = [...new Set([...(before?.list.caseRefs ?? []), ...caseRefs])].sort(byCode);
  if (before && all.length === before.list.caseRefs.length) return;
  const row = { ...(before ?? message), list: { ...(before ?? message).list, caseRefs: all } };
  await commit(deps, id, { messages: [{ row, etag: known?.etag }] }, 'urgent');
}

function listed(
  looked: Looked,
  lists: ReadonlyMap<string, { message: Attendance; cases: ReadonlySet<string> }>,
): Looked {
  const found = [...lists.values()].find(({ cases }) => cases.has(looked.stored.row.caseRef));
  if (!found) return looked;
  const list = { day: found.message.list.day, message: found.message.id };
  return { ...looked, look: { ...looked.look, after: { ...looked.look.after, list } } };
}
