import { dateOf, timeOf, toEpochMs, toLocal } from '../../../src/calendar/localTime.ts';
import type { Render } from '../../../src/outbox/contract.ts';
import { createRescue } from '../../../src/outbox/rescue.ts';
import type { DeliveryDeps } from '../../../src/rounds/deps.ts';
import { epochMsOf } from '../../../src/store/utc.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import type { KeptPeople } from '../../../src/teams/people.ts';
import { crashing, Killed } from '../crashing.ts';
import { aWorker, workAll } from '../delivery.ts';
import { memoryHints } from '../memoryHints.ts';
import { seededRandom } from '../random.ts';
import { act } from './act.ts';
import { alone } from './alone.ts';
import { calledAfter } from './calledAfter.ts';
import { ending } from './ending.ts';
import { judge, type Verdict } from './judge.ts';
import { memoryStorage } from './memoryStore.ts';
import type { TableFault } from './memoryTable.ts';
import { days, momentsOf } from './moments.ts';
import { before, workers } from './openCases.ts';
import { pausing } from './pausing.ts';
import { quickReads } from './quickReads.ts';
import { peopleOfSeed } from './rosterOfSeed.ts';
import { sleeping } from './sleeping.ts';
import { nextDueOf, sleptOver } from './sleptOver.ts';
import { teamsOfSeed } from './teamsOfSeed.ts';
import type { Laid } from './town.ts';
import { uncalled } from './uncalled.ts';

const minute = 60_000;
/** The longest that a process lets pass between two of its sweeps. */
const rhythmMs = 2_000;
/** Within so many rounds a request without a hint is found, however often it was seen before. */
const mostRounds = 128;
/** How often somebody looks again between two moments, as something falls due or a hint comes back. */
const mostBetween = 2;

const draw: Render = ({ message, cards }) => ({
  card: {
    message: message.id,
    keys: cards.map(({ card }) => card.key),
    shown: cards.map(({ card }) => [card.state, card.taken?.by, card.handled?.by]),
  },
  summary: 'En påmindelse',
});

interface Process {
  deps: DeliveryDeps;
  rescue(): Promise<unknown>;
  people: KeptPeople;
  /** Milliseconds that its clock is ahead. */
  skew: number;
}

/** One week of a team (or fewer days) under a seed: the same seed is the same week, to the last fault. */
export async function simulate(laid: Laid, seed: number, length = 7): Promise<Verdict> {
  return alone(seed, () => live(laid, seed, length)).catch((fault) => ({
    ...{ seed, posts: 0, doubled: 0, processes: 0 },
    faults: [String(fault)],
  }));
}

async function live(laid: Laid, seed: number, length: number): Promise<Verdict> {
  const chance = seededRandom(seed);
  let now = toEpochMs(before);
  const pass = (ms: number) => {
    now += ms;
  };
  const until = (at: number) => {
    now = Math.max(now, at);
  };
  const wait = sleeping(() => now, until);
  let bad = true;
  let full = false;
  /** How many calls go wrong on such a day. */
  let rate = 0;
  let met = 0;
  const mustEnd = ending();
  const faultOf = (call: string, isWrite: boolean): TableFault | undefined => {
    mustEnd();
    if (!bad) return undefined;
    if (!(full && isWrite) && !chance.chance(rate)) return undefined;
    met += 1;
    if (full && isWrite) return 'full';
    return call === 'listEntities' || call === 'getEntity'
      ? 'refused'
      : chance.pick(['refused', 'lost', 'belied', 'twice']);
  };
  const storage = memoryStorage(() => now, faultOf);
  for (const row of laid.teams) storage.teams.lay(row);
  for (const row of laid.cases) storage.cases.lay(row);
  const withEnd =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      mustEnd();
      return call(...args);
    };
  const hints = memoryHints(() => now, { gathers: true });
  const teams = teamsOfSeed(
    () => now,
    chance,
    () => bad,
  );
  const calls = calledAfter(storage, laid.teamId);
  const uncalledBy = uncalled(storage, laid);
  const gone = new Set<string>();
  const stuck = new Map<string, string>();
  const faults: string[] = [];
  /** Days on which a sweep failed, and on which one came through in time. */
  const [failing, through] = [new Set<string>(), new Set<string>()];
  let born = 0;
  const start = (): Process => {
    born += 1;
    const skew = chance.int(-10 * minute, 10 * minute);
    const clock = () => now + skew;
    const store = quickReads(storage.another(clock), storage.cases);
    const { deps } = aWorker(store, {
      hints: { ...hints, take: withEnd(hints.take) },
      sender: teams.sender,
      render: draw,
      clock,
      instance: `process-${born}`,
      random: chance.next,
      wait: withEnd(wait),
      isGone: (id: string) => gone.has(id),
    });
    const people = peopleOfSeed(store, laid.members, { clock, chance, isBad: () => bad });
    return { deps, rescue: createRescue(deps), people, skew };
  };
  const processes = [start(), start(), start()];
  const bury = (dead: Process) => {
    gone.add(dead.deps.instance);
    processes[processes.indexOf(dead)] = start();
  };
  const sweep = async (deps: DeliveryDeps) => {
    const day = dateOf(toLocal(now));
    const fails = () => bad && failing.add(day);
    const at = deps.clock();
    const metBefore = met;
    const swept = await sweepOnce(deps, at).catch((fault) => {
      fails();
      throw fault;
    });
    if (swept.faults > 0) fails();
    if (swept.teams === 0) return;
    if (timeOf(toLocal(now)) < '16:00') through.add(day);
    if (met === metBefore && deps.clock() === at)
      faults.push(...sleptOver(storage, laid.teamId, at), ...uncalledBy(at));
  };
  const work = async ({ deps, rescue, people }: Process) => {
    const team = await deps.store.teams.get(laid.teamId);
    if (team) await people.keepUp(team);
    await sweep(deps);
    await rescue();
    await workAll(deps);
  };
  /** Whoever gets an activity may be killed over it; Teams delivers it again to another. */
  const happen = async (asleep?: Process) => {
    const awake = processes.filter((one) => one !== asleep);
    const process = chance.pick(awake);
    const [at, when] = [chance.int(1, 20), chance.pick(['before', 'after'] as const)];
    if (chance.chance(0.9))
      return act([process.deps, chance.pick(awake).deps], laid, { chance, pass, calls });
    const { deps, points } = crashing(process.deps, { at, when });
    const other = chance.pick(awake.filter((one) => one !== process));
    await act([deps, other.deps], laid, { chance, pass, calls });
    if (points().length >= at) bury(process);
  };
  /** A process that may be killed at any call, or stand still for some minutes there while the others go on. */
  const liveDangerously = async (index: number) => {
    const process = processes[index];
    if (!process) return;
    const kill = chance.chance(0.25);
    const sleeps = !kill && chance.chance(0.1);
    if (!kill && !sleeps) return work(process).catch(() => {});
    const at = chance.int(1, 150);
    const when = chance.pick(['before', 'after'] as const);
    const pause = async () => {
      pass(chance.int(20_000, 10 * minute));
      for (const other of processes) if (other !== process) await work(other).catch(() => {});
      if (chance.chance(0.5)) await happen(process);
    };
    const deps = sleeps ? pausing(process.deps, at, pause) : crashing(process.deps, { at, when }).deps;
    try {
      await work({ ...process, deps, rescue: createRescue(deps) });
    } catch (fault) {
      if (!(fault instanceof Killed)) return;
      bury(process);
    }
  };
  /** Whoever sweeps first when something falls due, by a clock of its own, and whoever takes a hint that comes back. */
  const liveBetween = async (end: number) => {
    for (let times = 0; times < mostBetween; times += 1) {
      const index = chance.int(0, processes.length - 1);
      const skew = processes[index]?.skew ?? 0;
      const due = nextDueOf(storage, laid.teamId);
      const moments = [...hints.waiting.map(({ at }) => at), ...(due ? [epochMsOf(due) - skew] : [])];
      const next = Math.max(now, Math.min(...moments)) + chance.int(0, rhythmMs);
      if (next >= end) return;
      until(next);
      await liveDangerously(index);
      if (chance.chance(0.3)) await happen();
    }
  };

  const [last = '', morningAfter = ''] = days.slice(length - 1);
  for (const day of days.slice(0, length)) {
    const silent = chance.chance(0.3) ? chance.pick(workers) : undefined;
    teams.stick(silent);
    if (silent) stuck.set(day, silent);
    rate = chance.pick([0.0005, 0.002, 0.008]);
    for (const moment of momentsOf(day, chance)) {
      await liveBetween(moment);
      until(moment);
      full = chance.chance(0.02);
      await Promise.resolve();
      for (const index of chance.some([0, 1, 2])) {
        await liveDangerously(index);
        pass(chance.int(0, rhythmMs));
      }
      full = false;
      await happen();
    }
  }
  bad = false;
  teams.stick(undefined);
  // Every lease has run out, and what may not go out in the evening goes in the morning.
  for (const hour of ['19:30', '22:00']) {
    until(toEpochMs(`${last}T${hour}`) + chance.int(0, minute));
    for (const process of processes) await work(process);
  }
  until(toEpochMs(`${morningAfter}T08:00`));
  for (let times = 0; times < 6; times += 1) {
    pass(20 * minute + chance.int(0, minute));
    for (const process of processes) await work(process);
  }
  // A request that was seen in many rounds is asked about again after twice as many.
  const waits = () => storage.cases.rows(laid.teamId, 'outbox:').length > 0;
  for (let times = 0; times < mostRounds && waits(); times += 1) {
    pass(minute);
    for (const process of processes) await work(process);
  }
  const end = toEpochMs(`${last}T19:00`);
  const rows = storage.cases.rows(laid.teamId);
  const unswept = new Set([...failing].filter((day) => !through.has(day)));
  const weather = { posts: teams.posts, added: teams.added, stuck, unswept, processes: born };
  const verdict = judge({ seed, rows, laid, ...weather, now, last: end });
  return { ...verdict, faults: [...faults, ...calls.faults(teams.posts), ...verdict.faults] };
}
