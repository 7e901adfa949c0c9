import { expect, test } from 'vitest';
import { createPresence } from '../../src/delivery/presence.ts';
import type { InstanceStore } from '../../src/store/store.ts';

/** The list as storage keeps it, and processes that stand on it; each has its own, wrong, clock. */
function town() {
  const rows = new Map<string, string>();
  const instances: InstanceStore = {
    seen: async (id, at) => void rows.set(id, at),
    list: async () => [...rows].map(([id, at]) => ({ id, at })),
    gone: async (id) => void rows.delete(id),
  };
  const starts = (instance: string, clock = 0) => {
    let now = clock;
    const shares: number[] = [];
    const pacer = { share: (processes: number) => void shares.push(processes) };
    const deps = { store: { instances }, instance, pacer, clock: () => now };
    const presence = createPresence(deps as unknown as Parameters<typeof createPresence>[0]);
    const round = () => {
      now += 3_000;
      return presence.round();
    };
    return { ...presence, round, shares };
  };
  return { rows, instances, starts };
}
type Process = ReturnType<ReturnType<typeof town>['starts']>;
const rounds = async (count: number, ...processes: Process[]) => {
  for (let number = 0; number < count; number += 1) for (const process of processes) await process.round();
};

test('a process that stands still for four rounds of another is gone, and its share is taken', async () => {
  const { starts } = town();
  const [one, two] = [starts('one'), starts('two')];
  await rounds(2, one, two);
  const seen: boolean[] = [];
  for (let round = 0; round < 4; round += 1) {
    seen.push(two.isGone('one'));
    await two.round();
  }
  expect([...seen, two.isGone('one')]).toEqual([false, false, false, false, true]);
  expect(two.shares).toEqual([2, 2, 2, 2, 2, 1]);
});

test('a process that goes on is never gone, however wrong its clock', async () => {
  const { starts } = town();
  const [one, late, far] = [starts('one'), starts('late', -30_000), starts('far', 86_400_000)];
  const processes = [one, late, far];
  for (let round = 0; round < 30; round += 1) {
    await rounds(1, ...processes);
    expect(['one', 'late', 'far'].flatMap((id) => processes.map(({ isGone }) => isGone(id)))).not.toContain(
      true,
    );
  }
  expect(one.shares.slice(2)).toEqual(Array(28).fill(3));
});

test('one that is on no list is gone as soon as the list was read again; one that just came is not', async () => {
  const { starts } = town();
  const one = starts('one');
  await one.round();
  expect([one.isGone('killed long ago'), one.isGone('two')]).toEqual([false, false]);
  await starts('two').round();
  await one.round();
  expect([one.isGone('killed long ago'), one.isGone('two')]).toEqual([true, false]);
});

test('one that stood still and goes on is back; one that never does is forgotten', async () => {
  const { starts, rows } = town();
  const [one, two] = [starts('one'), starts('two')];
  await rounds(1, one, two);
  await rounds(5, one);
  expect(one.isGone('two')).toBe(true);
  await rounds(1, two, one);
  expect(one.isGone('two')).toBe(false);
  await rounds(21, one);
  expect([...rows.keys()]).toEqual(['one']);
  await one.round();
  expect(one.isGone('two')).toBe(true);
});

test('who has just started shares with nobody who was killed a minute ago, and with everybody whose clock is slow', async () => {
  const { starts, rows } = town();
  for (const id of ['a', 'b', 'c']) rows.set(id, new Date(-60_000).toISOString());
  await starts('slow', -33_000).round();
  const fresh = starts('fresh');
  await fresh.round();
  expect(fresh.shares).toEqual([2]);
  expect(fresh.isGone('a')).toBe(false);
});

test('nobody is gone for itself, even when another has just taken it off the list', async () => {
  const { starts, instances } = town();
  const one = starts('one');
  await one.round();
  expect(one.isGone('one')).toBe(false);
  instances.list = async () => [];
  await one.round();
  expect(one.isGone('one')).toBe(false);
});

test('every team is exactly one’s, and only those of a killed process change hands', async () => {
  const { starts } = town();
  const processes = ['one', 'two', 'three'].map((id) => starts(id));
  const [one, two, three] = processes as [Process, Process, Process];
  await rounds(2, ...processes);
  const teams = Array.from({ length: 300 }, (_, number) => `team-${number}`);
  const ownersOf = (team: string) => processes.filter(({ isOurs }) => isOurs(team));
  const before = new Map(teams.map((team) => [team, ownersOf(team)]));
  expect([...before.values()].map((owners) => owners.length)).toEqual(Array(300).fill(1));
  for (const process of processes) {
    expect(teams.filter((team) => process.isOurs(team)).length).toBeGreaterThan(60);
  }
  await rounds(5, one, two);
  for (const team of teams) {
    const owners = ownersOf(team).filter((owner) => owner !== three);
    const [owner] = before.get(team) ?? [];
    expect(owners, team).toHaveLength(1);
    if (owner !== three) expect(owners, team).toEqual([owner]);
  }
});
