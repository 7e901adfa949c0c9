import { setImmediate } from 'node:timers/promises';
import { toLocal } from '../calendar/localTime.ts';
import { cardAhead, mustHaveCard } from '../engine/ahead.ts';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';

const weekMs = 7 * 24 * 60 * 60_000;
/** So many cases in one step, so that it never stands in the way of what is due. */
const casesAStep = 200;
/** After so many, whatever waits comes first. */
const casesAtOnce = 20;

export interface CardlessWatch {
  /** One step of one team that is ours and has not been looked through for a week; the others wait for the next round. */
  round(): Promise<void>;
  /** Cases of all teams that had no card ahead when they were looked at last: 0, or somebody is about to be forgotten. */
  cases(): number;
}

/**
 * The theorem, asked of what is stored (engine-rules.md 10): an open case that does not rest has a card ahead. Each case
 * once a week and no more often, whatever starts anew, as the team's row says how far it has come.
 */
export function createCardlessWatch(deps: CommitDeps): CardlessWatch {
  let cases = 0;
  return {
    cases: () => cases,
    round: async () => {
      const teams = (await deps.store.teams.all()).filter(({ removed }) => !removed);
      const next = teams.find((team) => isToBeLookedAt(deps, team));
      const looked = next && (await step(deps, next));
      const counted = teams.map((team) => (team.id === looked?.id ? looked : team));
      cases = counted.reduce((sum, { cardless }) => sum + (cardless?.count ?? 0), 0);
      deps.metrics?.cardless(cases);
    },
  };
}

function isToBeLookedAt({ isOurs, clock }: CommitDeps, { id, cardless }: Team): boolean {
  if (isOurs?.(id) === false) return false;
  return cardless === undefined || cardless.after !== undefined || cardless.at <= utcOf(clock() - weekMs);
}

/** Looks at the next cases of a team, and writes down how far it came. */
async function step(deps: CommitDeps, team: Team): Promise<Team> {
  const before = team.cardless;
  const isBegun = before?.after !== undefined;
  let found = isBegun ? (before.found ?? 0) : 0;
  let looked = 0;
  let after: string | undefined;
  const all = deps.store.cases.list(team.id, isBegun ? { after: before.after } : {});
  for await (const record of all) {
    if (await isCardless(deps, team, record)) {
      found += 1;
      deps.log.error(
        { teamId: team.id, caseRef: record.caseRef },
        'cardless: an open case has no card ahead of it',
      );
    }
    looked += 1;
    after = record.caseRef;
    if (looked >= casesAStep) break;
    if (looked % casesAtOnce === 0) await setImmediate();
  }
  const isOver = looked < casesAStep;
  const at = isBegun ? before.at : utcOf(deps.clock());
  const cardless = isOver ? { at, count: found } : { at, count: before?.count ?? 0, found, after };
  return deps.store.teams.update(team.id, (current) => ({ ...(current ?? team), cardless }));
}

async function isCardless(deps: CommitDeps, team: Team, { caseRef, state }: CaseRecord): Promise<boolean> {
  if (!mustHaveCard(state)) return false;
  const look = async () =>
    cardAhead(state, toLocal(deps.clock()), deps.world(team, state.programme)) === undefined;
  return (await unlessSetAside(deps, { teamId: team.id, caseRef }, look)) ?? false;
}
