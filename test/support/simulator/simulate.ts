import { dateOf, timeOf, toEpochMs, toLocal } from '../../../src/calendar/localTime.ts';
import type { CaseEvent } from '../../../src/engine/events.ts';
import type { Render } from '../../../src/outbox/contract.ts';
import { createRescue } from '../../../src/outbox/rescue.ts';
import type { Outcome } from '../../../src/register/handle.ts';
import { register } from '../../../src/register/register.ts';
import type { DeliveryDeps } from '../../../src/rounds/deps.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import type { KeptPeople } from '../../../src/teams/people.ts';
import { crashing, Killed } from '../crashing.ts';
import { aWorker, workAll } from '../delivery.ts';
import { memoryHints } from '../memoryHints.ts';
import { type Random, seededRandom } from '../random.ts';
import { alone } from './alone.ts';
import { judge, type Verdict } from './judge.ts';
import { memoryStorage } from './memoryStore.ts';
import type { TableFault } from './memoryTable.ts';
import { before, workers } from './openCases.ts';
import { peopleOfSeed } from './rosterOfSeed.ts';
import { teamsOfSeed } from './teamsOfSeed.ts';
import type { Laid } from './town.ts';

const minute = 60_000;
/** When something is looked at on each day, beside what chance adds: by the minute around eight, and now and then. */
const moments = [
  '06:00',
  '08:00',
  '08:01',
  '08:02',
  '08:31',
  '08:47',
  '09:05',
  '09:35',
  '10:30',
  '12:00',
  '15:00',
  '19:00',
];
const days = [7, 8, 9, 10, 11, 12, 13, 14].map((day) => `2026-04-${String(day).padStart(2, '0')}`);

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
}

/** One week of a team (or fewer days) under a seed: the same seed is the same week, to the last fault. */
export async function simulate(laid: Laid, seed: number, length = 7): Promise<Verdict> {
  return alone(seed, () => live(laid, seed, length));
}

async function live(laid: Laid, seed: number, length: number): Promise<Verdict> {
  const chance = seededRandom(seed);
  let now = toEpochMs(before);
  let bad = true;
  let full = false;
  const faultOf = (call: string, isWrite: boolean): TableFault | undefined => {
    if (!bad) return undefined;
    if (full && isWrite) return 'full';
    if (!chance.chance(0.004)) return undefined;
    return call === 'listEntities' || call === 'getEntity'
      ? 'refused'
      : chance.pick(['refused', 'lost', 'belied', 'twice']);
  };
  const storage = memoryStorage(() => now, faultOf);
  for (const row of laid.teams) storage.teams.lay(row);
  for (const row of laid.cases) storage.cases.lay(row);
  const hints = memoryHints(() => now, { gathers: true });
  const teams = teamsOfSeed(
    () => now,
    chance,
    () => bad,
  );
  const gone = new Set<string>();
  const stuck = new Map<string, string>();
  /** Days on which a sweep failed, and on which one came through in time. */
  const [failing, through] = [new Set<string>(), new Set<string>()];
  let born = 0;
  const start = (): Process => {
    born += 1;
    const skew = chance.int(-10, 10) * minute;
    const clock = () => now + skew;
    const store = storage.another(clock);
    const { deps } = aWorker(store, {
      hints,
      sender: teams.sender,
      render: draw,
      clock,
      instance: `process-${born}`,
      random: chance.next,
      wait: async (ms: number) => {
        now += ms;
      },
      isGone: (id: string) => gone.has(id),
    });
    const people = peopleOfSeed(store, laid.members, { clock, chance, isBad: () => bad });
    return { deps, rescue: createRescue(deps), people };
  };
  const processes = [start(), start(), start()];
  const sweep = async (deps: DeliveryDeps) => {
    const at = toLocal(now);
    const fails = () => bad && failing.add(dateOf(at));
    const { teams, faults } = await sweepOnce(deps).catch((fault) => {
      fails();
      throw fault;
    });
    if (faults > 0) fails();
    if (teams > 0 && timeOf(at) < '16:00') through.add(dateOf(at));
  };
  const work = async ({ deps, rescue, people }: Process) => {
    const team = await deps.store.teams.get(laid.teamId);
    if (team) await people.keepUp(team);
    await sweep(deps);
    await rescue();
    await workAll(deps);
  };
  /** A process that may be killed at any call, or stand still for ten minutes there while the others go on. */
  const liveDangerously = async (index: number) => {
    const process = processes[index];
    if (!process) return;
    const kill = chance.chance(0.25);
    const sleeps = !kill && chance.chance(0.1);
    const at = kill || sleeps ? chance.int(1, 150) : Number.POSITIVE_INFINITY;
    const when = chance.pick(['before', 'after'] as const);
    const pause = async () => {
      now += 10 * minute;
      for (const other of processes) if (other !== process) await work(other).catch(() => {});
    };
    const deps = sleeps ? pausing(process.deps, at, pause) : crashing(process.deps, { at, when }).deps;
    try {
      await work({ ...process, deps, rescue: createRescue(deps) });
    } catch (fault) {
      if (!(fault instanceof Killed)) return;
      gone.add(process.deps.instance);
      processes[index] = start();
    }
  };

  const [last = '', morningAfter = ''] = days.slice(length - 1);
  for (const day of days.slice(0, length)) {
    const silent = chance.chance(0.3) ? chance.pick(workers) : undefined;
    teams.stick(silent);
    if (silent) stuck.set(day, silent);
    for (const moment of moments) {
      now = Math.max(now, toEpochMs(`${day}T${moment}`) + chance.int(0, 50_000));
      full = chance.chance(0.02);
      await Promise.resolve();
      for (const index of chance.some([0, 1, 2])) await liveDangerously(index);
      full = false;
      await act([chance.pick(processes), chance.pick(processes)], laid, chance);
    }
  }
  bad = false;
  teams.stick(undefined);
  // Every lease has run out, and what may not go out in the evening goes in the morning.
  for (const hour of ['19:30', '22:00']) {
    now = Math.max(now, toEpochMs(`${last}T${hour}`));
    for (const process of processes) await work(process);
  }
  now = toEpochMs(`${morningAfter}T08:00`);
  for (let pass = 0; pass < 6; pass += 1) {
    now += 20 * minute;
    for (const process of processes) await work(process);
  }
  const until = toEpochMs(`${last}T19:00`);
  const rows = storage.cases.rows(laid.teamId);
  const unswept = new Set([...failing].filter((day) => !through.has(day)));
  const weather = { posts: teams.posts, added: teams.added, stuck, unswept, processes: born };
  return judge({ seed, rows, laid, ...weather, now, last: until });
}

/** Somebody does something about a case or a card; Teams may deliver it again, and then to another process. */
async function act(
  [{ deps }, other]: [Process, Process],
  { teamId, refs }: Laid,
  chance: Random,
): Promise<void> {
  const caseRef = chance.pick(refs);
  const record = await deps.store.cases.get(teamId, caseRef).catch(() => undefined);
  if (!record) return;
  const alert = record.row.open.find((key) => key.includes('|C09|'));
  const again = chance.chance(0.3);
  const source = `${again ? 'again' : 'activity'} ${chance.int(0, 1_000_000_000)}`;
  const outcome: (now: string) => Outcome = (at) => {
    if (alert) return { type: 'take' };
    const event = chance.pick([{ type: 'contactHeld', form: 'talk' }, { type: 'notArrived' }] as const);
    return { type: 'events', events: [{ ...event, at, caseRef } as CaseEvent] };
  };
  const at = toLocal(deps.clock());
  const decided = outcome(at);
  const registration = {
    ...{ teamId, caseRef, by: workers[2] ?? '', source, verb: alert ? 'card.take' : 'tell' },
    ...(alert && { cardKey: alert }),
    decide: () => decided,
  };
  for (const on of again ? [deps, other.deps] : [deps]) await register(on, registration).catch(() => {});
}

/** Stands still once, at a call to storage or Teams, and goes on as if nothing had been. */
function pausing(deps: DeliveryDeps, at: number, pause: () => Promise<void>): DeliveryDeps {
  let calls = 0;
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        if (typeof value === 'function')
          return (...args: unknown[]) => {
            calls += 1;
            if (calls !== at) return value.apply(object, args);
            const name = String(key);
            if (name === 'list' || name === 'scan') return value.apply(object, args);
            return pause().then(() => value.apply(object, args));
          };
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? wrap(value) : value;
      },
    });
  return { ...deps, store: wrap(deps.store), sender: wrap(deps.sender) };
}
