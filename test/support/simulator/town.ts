import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { Member } from '../../../src/store/rows.ts';
import { alone } from './alone.ts';
import { attend, expectedCalls, isUnseen } from './attending.ts';
import { type Expected, expectedOf } from './expected.ts';
import type { Lying } from './lieInMemory.ts';
import { memoryStorage } from './memoryStore.ts';
import { days as lived } from './moments.ts';
import { before, openCases } from './openCases.ts';

export interface Laid {
  teamId: string;
  /** Cases about which somebody may say something. */
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
  const attending = Math.ceil(cases / 9) + 1;
  const { team, refs } = await openCases(storage.store, cases - attending);
  const expectedDaily = Array.from({ length: attending }, (_, index) => `A-${index + 1}`);
  await attend(team, expectedDaily);
  const all = (table: typeof storage.teams) => table.partitions().flatMap((name) => table.rows(name));
  const { teamId, store } = team;
  const known = await store.teams.get(teamId);
  if (!known) throw new Error('there is no team');
  const rows = all(storage.cases);
  return {
    ...{
      teamId,
      refs: [...refs, ...expectedDaily.filter((_, index) => !isUnseen(index, expectedDaily))],
      teams: all(storage.teams),
      cases: rows,
      members: await store.members.list(teamId),
    },
    expected: [...expectedOf(known, rows, days), ...expectedCalls(expectedDaily, lived)],
  };
}
