import type { CommitDeps } from '../register/deps.ts';
import { dueChange, wakeRows } from '../register/dueRows.ts';
import { husk, isLeaving, isThinning, retentionRows } from '../register/leaving.ts';
import { unlessSetAside } from '../register/setAside.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, Stored, Team } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';
import { keptRows } from './keptRows.ts';
import { forgetMessages } from './messages.ts';
import { thinCase } from './thin.ts';

/** Few enough not to hold up a sweep; the others are still due, and are found by the next one. */
const casesAtOnce = 10;
/** A transaction holds a hundred rows. */
const rowsAtOnce = 90;
const maxSteps = 200;

/**
 * Deletes cases for good, with everything that carries their codes or could be worked out from them, in storage and in
 * Teams; what months still count of them stays (keptRow.ts). Each step can be done again: the due row that asked for it
 * goes last, so whoever sweeps after a crash goes on. How many were deleted; `waiting`: those with a row that cannot be
 * read, which must not be left behind.
 */
export async function forgetCases(
  deps: CommitDeps,
  team: Team,
  due: readonly string[],
): Promise<{ forgotten: number; waiting: string[] }> {
  const some = due.slice(0, casesAtOnce);
  const waiting: string[] = [];
  const each = async (refs: readonly string[], step: (caseRef: string) => Promise<void>) => {
    const done: string[] = [];
    for (const caseRef of refs) {
      const work = async () => {
        await step(caseRef);
        return true;
      };
      if (await unlessSetAside(deps, { teamId: team.id, caseRef }, work)) done.push(caseRef);
      else waiting.push(caseRef);
    }
    return done;
  };
  const caseRefs = await each(some, async (caseRef) => {
    await leave(deps, team, caseRef);
    await removeCards(deps, team, caseRef);
  });
  if (caseRefs.length === 0) return { forgotten: 0, waiting };
  // After the cards: no copy can be made of a card that is gone.
  const held = await forgetMessages(deps, team, new Set(caseRefs));
  const unheld = caseRefs.filter((caseRef) => !held.has(caseRef));
  const free = await each(unheld, (caseRef) => removeEvents(deps, team, caseRef));
  await deps.store.audit.withoutCases(team.id, new Set(free));
  for (const caseRef of free) await removeCase(deps, team, caseRef);
  deps.log.info({ teamId: team.id, cases: free.length }, 'cases were forgotten');
  return { forgotten: free.length, waiting };
}

/**
 * A team that took the bot out is not swept and keeps nothing longer for it, so its cases are looked through. What
 * stands in Teams is deleted when the bot is back.
 */
export async function forgetInRemovedTeams(deps: CommitDeps): Promise<number> {
  let forgotten = 0;
  for (const team of await deps.store.teams.all()) {
    if (!team.removed) continue;
    const now = utcOf(deps.clock());
    const due: string[] = [];
    for await (const record of deps.store.cases.list(team.id)) {
      const { caseRef } = record;
      await unlessSetAside(deps, { teamId: team.id, caseRef }, async () => {
        const rows = record.leaving ? [] : retentionRows(record, deps.world(team, record.state.programme));
        if (isLeaving(record, now) || isLeaving({ ...record, due: rows }, now)) due.push(caseRef);
        else if (isThinning({ ...record, due: rows }, now)) await thinCase(deps, team, caseRef);
      });
    }
    for (let some = due.splice(0, casesAtOnce); some.length > 0; some = due.splice(0, casesAtOnce))
      forgotten += (await forgetCases(deps, team, some)).forgotten;
  }
  return forgotten;
}

/** The case's figures and the case without them, at once: nothing is counted twice, or not at all. */
async function leave(deps: CommitDeps, team: Team, caseRef: string): Promise<void> {
  await again(async () => {
    const stored = await deps.store.cases.get(team.id, caseRef);
    if (!stored || stored.row.leaving) return true;
    const after = husk(stored.row);
    return deps.store.commit(team.id, {
      ...noChange,
      record: { row: after, etag: stored.etag },
      ...dueChange(wakeRows(stored.row), wakeRows(after)),
      kept: await keptRows(deps, team, stored.row, 'all'),
    });
  });
}

async function removeCards({ store }: CommitDeps, { id }: Team, caseRef: string): Promise<void> {
  await again(async () => {
    const some = (await store.cases.cards(id, caseRef)).slice(0, rowsAtOnce);
    if (some.length === 0) return true;
    await store.commit(id, { ...noChange, cardsRemoved: some.map(({ row }) => row.key) });
    return false;
  });
}

async function removeEvents({ store }: CommitDeps, { id }: Team, caseRef: string): Promise<void> {
  await again(async () => {
    const some = (await store.cases.events(id, caseRef)).slice(0, rowsAtOnce);
    if (some.length === 0) return true;
    await store.commit(id, { ...noChange, eventsRemoved: some });
    return false;
  });
}

/** The row that asked for it is the last that names the case; a sweep that finds it alone deletes it, too. */
async function removeCase({ store }: CommitDeps, { id }: Team, caseRef: string): Promise<void> {
  const stored: Stored<CaseRecord> | undefined = await store.cases.get(id, caseRef);
  if (!stored?.row.leaving || !(await store.cases.remove(id, stored))) return;
  await store.commit(id, { ...noChange, dueRemoved: wakeRows(stored.row) });
}

/** Until it says that nothing is left to do; others may be at the same work. */
async function again(step: () => Promise<unknown>): Promise<void> {
  for (let steps = 0; steps < maxSteps; steps += 1) if (await step()) return;
  throw new Error(`a case was still changing after ${maxSteps} steps`);
}
