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
  const moved: Moved = { added: [], removed: new Set() };
  const context: SweepContext = {
    deps: noting(deps, moved),
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
  const left = [...due, ...moved.added].filter((row) => !moved.removed.has(rowId(row)));
  // When a case comes next, its look says.
  const known = new Set(looks.flatMap(({ after }) => wakeRows(after).map(rowId)));
  await sleep(
    context,
    stored,
    [next, againAt(context), ...posts, ...looks.map((look) => nextOf(look, context))],
    left.filter((row) => !known.has(rowId(row))),
  );
  return { cases: looked.length, cards, messages, faults: context.faults };
}

/** The due rows that a sweep has committed itself, and those that it has removed, by `rowId`. */
interface Moved {
  added: DueRow[];
  removed: Set<string>;
}

/** Notes what is committed by whoever works for the sweep. */
function noting(deps: SweepDeps, { added, removed }: Moved): SweepDeps {
  const { store } = deps;
  const commit: typeof store.commit = async (teamId, change) => {
    const committed = await store.commit(teamId, change);
    if (!committed) return committed;
    for (const row of change.dueRemoved) removed.add(rowId(row));
    for (const row of change.dueAdded) {
      removed.delete(rowId(row));
      added.push(row);
    }
    return committed;
  };
  return { ...deps, store: { ...store, commit } };
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
 * Nobody may commit an earlier due row unseen while the team is put to sleep: whoever commits one writes the team's own row
 * after it (`wakeBy`), so a team whose row is as it was before the sweep looked has had none since; else it stays due. What
 * the sweep has committed itself, it knows; `left` are those that nothing became of.
 */
async function sleep(
  { deps, aside }: SweepContext,
  stored: Stored<Team>,
  moments: readonly (UtcInstant | undefined)[],
  left: readonly DueRow[],
): Promise<void> {
  // What was set aside is due still, and is looked at again in its own time.
  const own = left.filter(({ caseRef }) => !aside.has(caseRef));
  const until = earliest([...moments.flatMap((at) => (at === undefined ? [] : [{ at }])), ...own]);
  await deps.store.teams.sleepUntil(stored, until);
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
