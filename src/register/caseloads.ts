import { assigneeOf } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import type { Clock } from '../outbox/contract.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** How many open cases each worker of a team has, for the card that says when one has too many (C28). */
export interface Caseloads {
  /** Counts beside one case: of a team's cases of any programme, paused ones too. */
  beside(team: Team, caseRef: string): Promise<(worker: string) => number>;
  /** A case as it has just been written. */
  note(team: Team, record: CaseRecord): void;
}

interface Counted {
  at: number;
  /** Who has each open case. */
  owners: Map<string, string>;
  counts: Map<string, number>;
}

export interface CaseloadDeps {
  store: Pick<Store, 'cases'>;
  clock: Clock;
  world(team: Team, programme: string): Pick<World, 'programme' | 'leader'>;
}

/** What other processes wrote is seen after this long; a case more or less meanwhile harms nobody. */
const freshMs = 60_000;

/** Counts a team once and follows its own writes, so that an import of thousands counts it only now and then. */
export function createCaseloads({ store, clock, world }: CaseloadDeps): Caseloads {
  const teams = new Map<string, Promise<Counted>>();

  const ownerOf = (team: Team, { state }: CaseRecord): string | undefined => {
    if (state.opened === undefined || state.ended) return undefined;
    const known = world(team, state.programme);
    return assigneeOf(state, known.programme.primaryRole, known);
  };

  async function count(team: Team): Promise<Counted> {
    const counted: Counted = { at: clock(), owners: new Map(), counts: new Map() };
    for await (const record of store.cases.list(team.id))
      change(counted, record.caseRef, ownerOf(team, record));
    return counted;
  }

  async function fresh(team: Team): Promise<Counted> {
    const known = await teams.get(team.id);
    if (known && clock() - known.at < freshMs) return known;
    const counting = count(team);
    teams.set(team.id, counting);
    counting.catch(() => teams.delete(team.id));
    return counting;
  }

  return {
    beside: async (team, caseRef) => {
      const { owners, counts } = await fresh(team);
      return (worker) => (counts.get(worker) ?? 0) - (owners.get(caseRef) === worker ? 1 : 0);
    },
    note: (team, record) => {
      const owner = ownerOf(team, record);
      void teams.get(team.id)?.then(
        (counted) => change(counted, record.caseRef, owner),
        () => {},
      );
    },
  };
}

function change({ owners, counts }: Counted, caseRef: string, owner: string | undefined): void {
  const before = owners.get(caseRef);
  if (before === owner) return;
  if (before !== undefined) counts.set(before, (counts.get(before) ?? 1) - 1);
  if (owner === undefined) owners.delete(caseRef);
  else {
    owners.set(caseRef, owner);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
}
