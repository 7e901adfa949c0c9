import { assigneeOf } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import type { Clock } from '../outbox/contract.ts';
import { newId } from '../privacy/letters.ts';
import type { CaseloadsTurn } from '../store/change.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** How many open cases each worker of a team has, for the card that says when one has too many (C28). */
export interface Caseloads {
  /** One at a time of those that may tip a caseload: of many at once all but one would find their count out of date. */
  inTurn<T>(teamId: string, work: () => Promise<T>): Promise<T>;
  /** Counts beside one case: of a team's cases of any programme, paused ones too. */
  beside(team: Team, caseRef: string): Promise<Counts>;
  /** A case as it has just been written, with its turn, if it had one. */
  note(team: Team, record: CaseRecord, turn?: CaseloadsTurn): void;
}

export interface Counts {
  of(worker: string): number;
  /** Goes into the commit that follows from the count: it fails if another process has had a turn since. */
  turn: { row: CaseloadsTurn; etag?: string };
}

interface Counted {
  at: number;
  /** The last turn that is counted; none in a team that never had one. */
  turn?: string;
  /** Who has each open case. */
  owners: Map<string, string>;
  counts: Map<string, number>;
}

export interface CaseloadDeps {
  store: Pick<Store, 'cases'>;
  clock: Clock;
  world(team: Team, programme: string): Pick<World, 'programme' | 'leader'>;
}

/** What other processes closed is seen after this long; what they opened in turn is seen at once. */
const freshMs = 60_000;

/** Counts a team once and follows its own writes, so that an import of thousands counts it only now and then. */
export function createCaseloads({ store, clock, world }: CaseloadDeps): Caseloads {
  const teams = new Map<string, Promise<Counted>>();
  const turns = new Map<string, Promise<unknown>>();

  const ownerOf = (team: Team, { state }: CaseRecord): string | undefined => {
    if (state.opened === undefined || state.ended) return undefined;
    const known = world(team, state.programme);
    return assigneeOf(state, known.programme.primaryRole, known);
  };

  async function count(team: Team, turn: string | undefined): Promise<Counted> {
    const counted: Counted = { at: clock(), turn, owners: new Map(), counts: new Map() };
    for await (const record of store.cases.list(team.id))
      change(counted, record.caseRef, ownerOf(team, record));
    return counted;
  }

  async function fresh(team: Team, turn: string | undefined): Promise<Counted> {
    const known = await teams.get(team.id);
    if (known && known.turn === turn && clock() - known.at < freshMs) return known;
    const counting = count(team, turn);
    teams.set(team.id, counting);
    counting.catch(() => teams.delete(team.id));
    return counting;
  }

  return {
    inTurn: async (teamId, work) => {
      const before = turns.get(teamId);
      const mine = (async () => {
        await before?.catch(() => {});
        return work();
      })();
      turns.set(teamId, mine);
      try {
        return await mine;
      } finally {
        if (turns.get(teamId) === mine) turns.delete(teamId);
      }
    },
    beside: async (team, caseRef) => {
      // Read before the count: whoever has a turn meanwhile changes it.
      const last = await store.cases.caseloads(team.id);
      const { owners, counts } = await fresh(team, last?.row.turn);
      return {
        of: (worker) => (counts.get(worker) ?? 0) - (owners.get(caseRef) === worker ? 1 : 0),
        turn: { row: { turn: newId() }, etag: last?.etag },
      };
    },
    note: (team, record, turn) => {
      const owner = ownerOf(team, record);
      void teams.get(team.id)?.then(
        (counted) => {
          if (turn) counted.turn = turn.turn;
          change(counted, record.caseRef, owner);
        },
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
