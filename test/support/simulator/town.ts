import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { Member } from '../../../src/store/rows.ts';
import { alone } from './alone.ts';
import { type Expected, expectedOf } from './expected.ts';
import type { Lying } from './lieInMemory.ts';
import { memoryStorage } from './memoryStore.ts';
import { before, openCases } from './openCases.ts';

export interface Laid {
  teamId: string;
  refs: string[];
  teams: Lying[];
  cases: Lying[];
  members: Member[];
  /** What is to come of cases that nobody touches. */
  expected: Expected[];
}

/** The days that are lived through, and the morning after them. */
export const days = { from: '2026-04-07', to: '2026-04-14' };

/** A team as it lies in storage before the week begins. */
export async function layTown(cases = 50): Promise<Laid> {
  return alone(cases, () => lay(cases));
}

async function lay(cases: number): Promise<Laid> {
  // One process alone: what it keeps of its own reads is right however long, and a slow machine lays no other town.
  const storage = memoryStorage(() => toEpochMs(before));
  const { team, refs } = await openCases(storage.store, cases);
  const all = (table: typeof storage.teams) => table.partitions().flatMap((name) => table.rows(name));
  const { teamId, store } = team;
  const known = await store.teams.get(teamId);
  if (!known) throw new Error('there is no team');
  const rows = all(storage.cases);
  return {
    ...{ teamId, refs, teams: all(storage.teams), cases: rows, members: await store.members.list(teamId) },
    expected: expectedOf(known, rows, days),
  };
}
