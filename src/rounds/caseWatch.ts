import { setImmediate } from 'node:timers/promises';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import type { CaseLook } from '../store/teamParts.ts';
import { utcOf } from '../store/utc.ts';

/** So many cases in one step, so that it never stands in the way of what is due. */
const casesAStep = 200;
/** After so many, whatever waits comes first. */
const casesAtOnce = 20;

/** Which cases are counted, and how often each team is looked through. */
export interface Watched {
  /** Where the team's row says how far it has come. */
  field: 'cardless' | 'waiting';
  everyMs: number;
  isCounted(record: CaseRecord, team: Team): boolean;
  /** One was come upon. */
  found?(record: CaseRecord, team: Team): void;
  /** Of all teams, as they were counted last. */
  tell(cases: number): void;
}

export interface CaseWatch {
  /** One step of one team that is ours and has not been looked through for a while; the others wait for the next round. */
  round(): Promise<void>;
  /** Cases of all teams that were counted when they were looked at last. */
  cases(): number;
}

/** Looks through every case in its rhythm and no more often, whatever starts anew. */
export function createCaseWatch(deps: CommitDeps, watched: Watched): CaseWatch {
  const { field, tell } = watched;
  let cases = 0;
  return {
    cases: () => cases,
    round: async () => {
      const teams = (await deps.store.teams.all()).filter(({ removed }) => !removed);
      const next = teams.find((team) => isToBeLookedAt(deps, team, watched));
      const looked = next && (await step(deps, next, watched));
      const counted = teams.map((team) => (team.id === looked?.id ? looked : team));
      cases = counted.reduce((sum, team) => sum + (team[field]?.count ?? 0), 0);
      tell(cases);
    },
  };
}

function isToBeLookedAt({ isOurs, clock }: CommitDeps, team: Team, { field, everyMs }: Watched): boolean {
  if (isOurs?.(team.id) === false) return false;
  const look = team[field];
  return look === undefined || look.after !== undefined || look.at <= utcOf(clock() - everyMs);
}

/** Looks at the next cases of a team, and writes down how far it came. */
async function step(deps: CommitDeps, team: Team, watched: Watched): Promise<Team> {
  const before = team[watched.field];
  const isBegun = before?.after !== undefined;
  let found = isBegun ? (before.found ?? 0) : 0;
  let looked = 0;
  let after: string | undefined;
  for await (const record of deps.store.cases.list(team.id, isBegun ? { after: before.after } : {})) {
    if (await isCounted(deps, team, record, watched)) {
      found += 1;
      watched.found?.(record, team);
    }
    looked += 1;
    after = record.caseRef;
    if (looked >= casesAStep) break;
    if (looked % casesAtOnce === 0) await setImmediate();
  }
  const isOver = looked < casesAStep;
  const at = isBegun ? before.at : utcOf(deps.clock());
  const look: CaseLook = isOver ? { at, count: found } : { at, count: before?.count ?? 0, found, after };
  return deps.store.teams.update(team.id, (current) => ({ ...(current ?? team), [watched.field]: look }));
}

async function isCounted(deps: CommitDeps, team: Team, record: CaseRecord, watched: Watched) {
  const look = async () => watched.isCounted(record, team);
  return (await unlessSetAside(deps, { teamId: team.id, caseRef: record.caseRef }, look)) ?? false;
}
