/*
 * Sweep: what is due now becomes cards and messages.
 * Its rule: a due row only says when to look; the rule is asked again now. The cost follows what is due, not what exists.
 * The way through: teams whose moment has come → `sweepTeam`: their due rows → each case is looked at (`decide.ts`, pure) →
 * `commit.ts` writes cards, messages and the new plan at once → posts of the team, and what else features serve (`post.ts`).
 * Any number of processes sweep side by side; a crash at any point loses nothing.
 */

import type { Stored, Team } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';
import type { SweepDeps } from './post.ts';
import { sweepTeam } from './sweepTeam.ts';

/** Teams that are swept side by side, at the most. */
const teamsAtOnce = 8;
/** Two sweeps and what a large team takes. */
const othersMs = 20_000;
/** How often a sweep tries the same team. */
const triesAtOnce = 2;

export interface Swept {
  teams: number;
  cases: number;
  cards: number;
  messages: number;
  /** Teams of which something failed; they stay due and are swept again. */
  faults: number;
  /** Those of them of which all the rest is done. */
  partly: number;
}

/**
 * Everything whose moment has come, once: due rows become cards and messages. The cost follows what is due, not how
 * many cases exist. Any number of instances may sweep at the same time. One team's fault stops no other's.
 */
export async function sweepOnce(deps: SweepDeps, now: number = deps.clock()): Promise<Swept> {
  const swept: Swept = { teams: 0, cases: 0, cards: 0, messages: 0, faults: 0, partly: 0 };
  const due = await deps.store.teams.due(utcOf(now));
  const waiting = inOrder(
    deps,
    due.filter(({ row }) => isForUs(deps, row, now)),
  );
  const tries = new Map<Stored<Team>, number>();
  let workers = 0;
  // One team is done before two are begun: a process that is killed again and again would never end eight that it began.
  const worker = async (): Promise<void> => {
    workers += 1;
    const others: Promise<void>[] = [];
    for (let team = waiting.shift(); team; team = waiting.shift()) {
      tries.set(team, (tries.get(team) ?? 0) + 1);
      const isLast = tries.get(team) === triesAtOnce;
      if (!(await sweepInto(swept, deps, team, { now, isLast })) && !isLast) waiting.push(team);
      if (workers < teamsAtOnce) others.push(worker());
    }
    await Promise.all(others);
  };
  await worker();
  if (swept.teams > 0) deps.log.info({ ...swept }, 'swept');
  return swept;
}

/**
 * At eight every process finds the same teams, and on each only one can write. So each begins with those of its own tenants,
 * whose morning it then sends by itself (outbox/keptHints.ts); what the others have not come to after a while is for whoever
 * sees it, as they may have been killed.
 */
function isForUs({ isOurs }: SweepDeps, { tenantId, nextDue }: Team, now: number): boolean {
  return (
    isOurs === undefined || isOurs(tenantId) || (nextDue !== undefined && nextDue < utcOf(now - othersMs))
  );
}

/** Our own first: who begins with another's gets into its way. */
function inOrder({ isOurs }: SweepDeps, teams: readonly Stored<Team>[]): Stored<Team>[] {
  const { own = [], others = [] } = Object.groupBy(teams, ({ row }) =>
    isOurs?.(row.tenantId) === false ? 'others' : 'own',
  );
  return [...own, ...others];
}

/** False where the team could not be swept; what the last try cannot do counts as a fault. */
async function sweepInto(
  swept: Swept,
  deps: SweepDeps,
  team: Stored<Team>,
  { now, isLast }: { now: number; isLast: boolean },
): Promise<boolean> {
  try {
    const done = await sweepTeam(deps, team, now);
    swept[done.faults > 0 ? 'partly' : 'teams'] += 1;
    if (done.faults > 0) swept.faults += 1;
    swept.cases += done.cases;
    swept.cards += done.cards;
    swept.messages += done.messages;
    return true;
  } catch (err) {
    if (isLast) swept.faults += 1;
    deps.log.error({ err, teamId: team.row.id }, 'a team could not be swept; it is tried again');
    return false;
  }
}
