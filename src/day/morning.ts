import { addDays } from '../calendar/days.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { isTakenOver } from '../register/bundle.ts';
import { personalId } from '../register/newMessage.ts';
import type { Coming, ListOfDay } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { utcOfLocal } from '../store/utc.ts';
import { orLater } from '../sweep/aside.ts';
import { casesUntil } from '../sweep/casesUntil.ts';
import type { Looked, SweepContext } from '../sweep/post.ts';
import { comingOf, daysAhead } from './coming.ts';
import { leadOver } from './lead.ts';

/**
 * Before this morning's lists are written: those of earlier days lead to them from now on, and on the first working day of a
 * week they say what is on its way. A crash in between does it again, as nothing of it is lost.
 */
export async function beforeLists(context: SweepContext, looked: readonly Looked[]): Promise<Looked[]> {
  const lists = listsOf(looked);
  if (lists.size > 0) {
    await leadOver(context.deps, context.view.team.id, await olderThan(context, lists));
    await orLater(context, [], async () => {
      context.days = await comingFor(context, lists, looked);
    });
  }
  return [...looked];
}

interface MadeList {
  worker: string;
  /** Ids of those before it. */
  older: Set<string>;
  morning: LocalInstant;
  /** Something on it asks for an answer; else it is not sent. */
  open: boolean;
}

/** Whose lists this sweep makes, by the message. */
function listsOf(looked: readonly Looked[]): ReadonlyMap<string, MadeList> {
  const lists = new Map<string, MadeList>();
  for (const { manner, moment, readers, older = [], row } of looked.flatMap(({ look }) => look.arrivals)) {
    if (manner !== 'bundled' || row.where === 'channel') continue;
    for (const worker of readers) {
      const id = personalId(moment, worker);
      const list = lists.get(id) ?? { worker, older: new Set(), morning: moment, open: false };
      list.open ||= row.state === 'open';
      for (const one of older) if (isTakenOver(one, worker)) list.older.add(one);
      lists.set(id, list);
    }
  }
  return new Map([...lists].filter(([, { open }]) => open));
}

/** Those that showed what is still open, and the one of the working day before, though all of it is done. */
async function olderThan({ deps, view }: SweepContext, lists: ReturnType<typeof listsOf>): Promise<string[]> {
  const calendar = deps.calendar(view.team);
  return [...lists.values()].flatMap(({ worker, older, morning }) => {
    const before = calendar.prevWorkingDay(addDays(dateOf(morning), -1));
    return [...new Set([...older, personalId(instantOf(before, morning.slice(11)), worker)])];
  });
}

async function comingFor(
  context: SweepContext,
  lists: ReturnType<typeof listsOf>,
  looked: readonly Looked[],
): Promise<ReadonlyMap<string, ListOfDay>> {
  const { deps, view, now } = context;
  const local = toLocal(now);
  const today = dateOf(local);
  if (!isFirstOfWeek(today, deps.calendar(view.team))) return new Map();
  const until = addDays(today, daysAhead);
  const found = new Map<string, Coming[]>();
  for (const record of await recordsUntil(context, until, looked)) {
    const world = deps.world(view.team, record.state.programme);
    for (const { readers, ...coming } of comingOf({ record, view, world, now: local, until }))
      for (const worker of readers) {
        const id = [...lists].find(([, list]) => list.worker === worker)?.[0];
        if (id !== undefined) found.set(id, [...(found.get(id) ?? []), coming]);
      }
  }
  return new Map([...found].map(([id, coming]) => [id, { coming }]));
}

function isFirstOfWeek(
  day: LocalDate,
  { weekday, prevWorkingDay }: ReturnType<SweepContext['deps']['calendar']>,
) {
  return weekday(prevWorkingDay(addDays(day, -1))) > weekday(day);
}

/** Cases of which something is open or falls due until then: they alone are read. */
async function recordsUntil(
  context: SweepContext,
  until: LocalDate,
  looked: readonly Looked[],
): Promise<CaseRecord[]> {
  const { deps, view } = context;
  const coming = await casesUntil(context, utcOfLocal(instantOf(until, '23:59')));
  const known = new Map(looked.map(({ stored, look }) => [stored.row.caseRef, look.after]));
  const others = [...coming].filter((caseRef) => !known.has(caseRef));
  const read = await Promise.all(
    others.map((caseRef) => unlessUnreadable(deps.store.cases.getTogether(view.team.id, caseRef))),
  );
  return [...known.values(), ...read.flatMap((stored) => (stored ? [stored.row] : []))];
}
