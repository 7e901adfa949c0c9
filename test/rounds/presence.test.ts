import { expect, test } from 'vitest';
import { createPresence, type Presence } from '../../src/rounds/presence.ts';
import type { InstanceStore } from '../../src/store/store.ts';
import { utcOf } from '../../src/store/utc.ts';

const roundMs = 3_000;
type Process = Presence & { shares: number[] };

/** The list as storage keeps it, by a clock of its own, and processes that stand on it. */
function town() {
  let now = 0;
  const rows = new Map<string, { at: string; said: string }>();
  const instances: InstanceStore = {
    seen: async (id, said) => void rows.set(id, { at: utcOf(now), said }),
    list: async () => [...rows].map(([id, row]) => ({ id, ...row })),
    gone: async (id) => void rows.delete(id),
  };
  /** `clock`: what the process itself takes for the time. */
  const starts = (instance: string, clock = 0): Process => {
    const shares: number[] = [];
    const pacer = { share: (processes: number) => void shares.push(processes) };
    const deps = { store: { instances }, instance, pacer, clock: () => clock };
    return { ...createPresence(deps as unknown as Parameters<typeof createPresence>[0], roundMs), shares };
  };
  const passes = (ms: number) => {
    now += ms;
  };
  const rounds = async (count: number, ...processes: Process[]) => {
    for (let number = 0; number < count; number += 1) {
      for (const process of processes) await process.round();
      passes(roundMs);
    }
  };
  return { rows, instances, starts, rounds, passes };
}

test('a process that stands still for four rounds of another is gone, and its share is taken', async () => {
  const { starts, rounds } = town();
  const [one, two] = [starts('one'), starts('two')];
  await rounds(2, one, two);
  const seen: boolean[] = [];
  for (let round = 0; round < 4; round += 1) {
    seen.push(two.isGone('one'));
    await rounds(1, two);
  }
  expect([...seen, two.isGone('one')]).toEqual([false, false, false, false, true]);
  expect(two.shares).toEqual([2, 2, 2, 2, 2, 1]);
});

test('a process that goes on is never gone, however wrong its clock', async () => {
  const { starts, rounds } = town();
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
  const { starts, rows, rounds } = town();
  const [one, two] = [starts('one'), starts('two')];
  await rounds(1, one, two);
  await rounds(4, one);
  expect(one.isGone('two')).toBe(true);
  await rounds(1, two, one);
  expect(one.isGone('two')).toBe(false);
  await rounds(21, one);
  expect([...rows.keys()]).toEqual(['one']);
  await one.round();
  expect(one.isGone('two')).toBe(true);
});

test('who has just started shares limits and teams with nobody who was killed a minute ago', async () => {
  const { starts, rounds, passes } = town();
  await rounds(1, starts('a'), starts('b'), starts('c'));
  passes(57_000);
  await starts('alive').round();
  const fresh = starts('fresh');
  await fresh.round();
  expect(fresh.shares).toEqual([2]);
  const teams = Array.from({ length: 100 }, (_, number) => `team-${number}`);
  expect(teams.filter((team) => fresh.isOurs(team)).length).toBeGreaterThan(35);
});

test('what a killed process had claimed is free for one that starts later as soon as it has watched it twice', async () => {
  const { starts, rounds, passes } = town();
  await rounds(1, starts('killed'));
  passes(9_000);
  const fresh = starts('fresh');
  const seen: boolean[] = [];
  for (let round = 0; round < 3; round += 1) {
    await rounds(1, fresh);
    seen.push(fresh.isGone('killed'));
  }
  expect(seen).toEqual([false, false, true]);
});

test('nobody who goes on is gone because storage was away', async () => {
  const { starts, rounds, passes } = town();
  const [one, two] = [starts('one'), starts('two')];
  await rounds(2, one, two);
  passes(600_000);
  for (let round = 0; round < 3; round += 1) {
    await one.round();
    expect([one.isGone('two'), two.isGone('one')]).toEqual([false, false]);
    await rounds(1, two);
  }
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
  const { starts, rounds } = town();
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

test('how far clocks are apart is measured by what each said beside the clock of storage', async () => {
  const { starts, rounds } = town();
  const [one, late] = [starts('one'), starts('late', -600_000)];
  await rounds(2, one);
  expect(one.skewMs()).toBe(0);
  // The clocks of these processes stand, and storage's goes on: a round more is three seconds more between rows.
  await rounds(2, one, late);
  expect(one.skewMs()).toBeGreaterThanOrEqual(597_000);
  expect(one.skewMs()).toBeLessThanOrEqual(606_000);
});
