import { toLocal } from '../calendar/localTime.ts';
import { immediate } from '../engine/immediate.ts';
import { earliest, rowId, wakeRows } from '../register/dueRows.ts';
import { forgetRow, isLeaving, isThinning, thinRow } from '../register/leaving.ts';
import type { DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Stored, Team } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOf, utcOfLocal } from '../store/utc.ts';
import { againAt, ofTeam, orAside, orLater } from './aside.ts';
import { closeLeft } from './closeLeft.ts';
import { commitLooks } from './commit.ts';
import type { Look } from './look.ts';
import { readAndLook } from './lookAtCase.ts';
import type { Looked, SweepContext, SweepDeps } from './post.ts';
import { registerPresumed } from './presume.ts';
import { serveHanded } from './serve.ts';
import { isRecount, leaveToOthers, postAll } from './teamPosts.ts';

export interface SweptTeam {
  cases: number;
  cards: number;
  messages: number;
  /** Things that could not be done now; the team stays due. */
  faults: number;
}

const readsAtOnce = 32;

/**
 * One team at one moment. A crash at any point loses nothing: due rows go away only in the transaction that writes
 * the cards, the messages, their requests and the new plan, and whoever sweeps next finds those that are left.
 */
export async function sweepTeam(deps: SweepDeps, stored: Stored<Team>, now: number): Promise<SweptTeam> {
  const team = stored.row;
  if (team.removed) {
    await deps.store.teams.sleepUntil(stored, undefined);
    return { cases: 0, cards: 0, messages: 0, faults: 0 };
  }
  const { rows: due, next, ahead } = await deps.store.cases.due(team.id, utcOf(now));
  const { ofCases = [], others = [] } = Object.groupBy(due, ({ caseRef }) =>
    caseRef === '' ? 'others' : 'ofCases',
  );
  const members = due.some(({ why }) => why !== 'recount') ? await deps.store.members.list(team.id) : [];
  const context: SweepContext = {
    deps,
    view: { team, members },
    now,
    handed: [...others],
    ahead,
    aside: new Set(),
    faults: 0,
  };
  const looked = await withLists(context, await lookAtCases(context, ofCases));
  const { looks, cards, messages } = await commitLooks(context, looked);
  const posts = await postAll(context, others.filter(isRecount));
  await serveHanded(context);
  leaveToOthers(context, others);
  await sleep(context, stored, looks, [
    ...[next, againAt(context)],
    ...[...posts, ...looks.map((look) => nextOf(look, context))],
  ]);
  return { cases: looked.length, cards, messages, faults: context.faults };
}

async function withLists(context: SweepContext, looked: Looked[]): Promise<Looked[]> {
  let listed = looked;
  for (const list of context.deps.parts.lists) {
    const before = listed;
    listed = (await orAside(context, ofTeam, () => list(context, before))) ?? before;
  }
  return listed;
}

/**
 * Nobody may commit an earlier due row unseen while the team is put to sleep: one that was committed before the sleep
 * is found by the second look, one after it wakes the team itself (commitChange.ts).
 */
async function sleep(
  context: SweepContext,
  stored: Stored<Team>,
  looks: readonly Look[],
  moments: readonly (UtcInstant | undefined)[],
): Promise<void> {
  const { deps, now } = context;
  const { id } = stored.row;
  const until = earliest(moments.flatMap((at) => (at === undefined ? [] : [{ at }])));
  if (!(await deps.store.teams.sleepUntil(stored, until))) return;
  const { rows, next } = await deps.store.cases.due(id, utcOf(now));
  const known = new Set(looks.flatMap(({ after }) => wakeRows(after).map(rowId)));
  // What was set aside is due still, and is looked at again in its own time.
  const unseen = rows.find((row) => !known.has(rowId(row)) && !context.aside.has(row.caseRef));
  const first = unseen?.at ?? next;
  if (first !== undefined && (until === undefined || first < until)) await deps.store.teams.wakeBy(id, first);
}

/**
 * When the case has to be looked at next; what is held waits for the next hour in which cards go out. A look serves whole
 * minutes: what falls due within the minute that has begun is still to come, and must not be slept over.
 */
function nextOf({ after, held }: Look, { deps, view, now }: SweepContext): UtcInstant | undefined {
  const local = toLocal(now);
  const minute = utcOfLocal(local);
  const coming = earliest(after.due.filter(({ at }) => at > minute));
  if (!held) return coming;
  const opens = utcOfLocal(immediate(local, deps.world(view.team, after.state.programme)));
  return coming !== undefined && coming < opens ? coming : opens;
}

async function lookAtCases(context: SweepContext, rows: readonly DueRow[]): Promise<Looked[]> {
  const byCase = Map.groupBy(rows, ({ caseRef }) => caseRef);
  const waiting = [...byCase];
  const looked: Looked[] = [];
  for (let some = waiting.splice(0, readsAtOnce); some.length > 0; some = waiting.splice(0, readsAtOnce)) {
    const looks = await Promise.all(
      some.map(([caseRef, due]) => orLater(context, [caseRef], () => lookAtCase(context, caseRef, due))),
    );
    looked.push(...looks.filter((look) => look !== undefined));
  }
  return looked;
}

/** The case as it is to be looked at: nothing is left to close, and what must have happened is registered. */
async function readReady(context: SweepContext, caseRef: string) {
  const { deps, view } = context;
  const read = () => deps.store.cases.get(view.team.id, caseRef);
  const found = await deps.store.cases.getTogether(view.team.id, caseRef);
  if (!found || isLeaving(found.row, utcOf(context.now))) return found;
  const stored = (await closeLeft(context, found)) ? await read() : found;
  return stored && (await registerPresumed(context, stored.row)) ? read() : stored;
}

async function lookAtCase(
  context: SweepContext,
  caseRef: string,
  rows: readonly DueRow[],
): Promise<Looked | undefined> {
  const { deps, view } = context;
  const stored = await readReady(context, caseRef);
  if (!stored) {
    // The case was deleted and these rows were left over.
    await deps.store.commit(view.team.id, { ...noChange, dueRemoved: [...rows] });
    return undefined;
  }
  const utc = utcOf(context.now);
  if (isLeaving(stored.row, utc)) {
    context.handed.push(forgetRow(caseRef, utc));
    return undefined;
  }
  const look = await readAndLook(context, stored.row);
  if (isThinning(stored.row, utc)) context.handed.push(thinRow(caseRef, utc));
  context.handed.push(...stored.row.due.filter(({ why, at }) => why === 'lines' && at <= utc));
  const listed = new Set(wakeRows(stored.row).map(rowId));
  const orphans = rows.filter((row) => !listed.has(rowId(row)));
  return { stored, look, orphans };
}
