import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FakeConnector, startConnector } from '../../support/connector.ts';
import { byChance } from '../../support/misbehaving.ts';
import { seededRandom } from '../../support/random.ts';
import { quantile } from '../figure.ts';
import { dueAt, makeCards } from './cards.ts';
import type { InstanceOptions } from './instance.ts';

export interface ChaosOptions {
  teams: number;
  perTeam: number;
  processes: number;
  killEveryMs: number;
  /** Kills no more than so many; then everything may come to rest. */
  mostKills: number;
  speed: number;
  /** Real milliseconds after which it is given up. */
  giveUpMs: number;
}

export interface ChaosResult {
  cards: number;
  messages: number;
  kills: number;
  seconds: number;
  /** Cards that reached nobody. */
  lost: number;
  /** Messages of which Teams has more than one. */
  doubled: number;
  /** Second copies that no message row owns up to. */
  uncounted: number;
  /** Sends whose outcome nobody knew, as the rows count them. */
  possible: number;
  /** Rows that do not say `sent` when all is over. */
  wrongStates: number;
  /** Requests that were answered wrongly. */
  refused: number;
  /** Cases that still fall due and requests that still wait when it was given up. */
  unfinished: number;
  /** Half of the processes took longer than so many milliseconds to start. */
  startMs: number;
}

const failures = [
  [0.05, { status: 429 }],
  [0.015, { status: 503 }],
  [0.015, { status: 500 }],
  [0.01, 'acceptThenReset'],
] as const;

/** Processes that are killed at random while Teams misbehaves; what came of every card. */
export async function chaos(options: ChaosOptions): Promise<ChaosResult> {
  const azurite = await startAzurite();
  const random = seededRandom(7);
  const misbehaving = byChance(random, failures);
  let refused = 0;
  const connector = await startConnector((asked) => {
    const failure = misbehaving(asked);
    refused += failure ? 1 : 0;
    return failure;
  });
  const { connectionString } = azurite;
  const { store } = await connectStore({ type: 'connectionString', connectionString });
  const { serviceUrl } = connector;
  const { keys, teamIds } = await makeCards(store, { ...options, serviceUrl });
  const fleet = await createFleet(connectionString, options, random.next);
  const unfinished = countUnfinished(store, teamIds);
  try {
    await fleet.start();
    const begin = performance.now();
    while ((await unfinished.some()) && performance.now() - begin < options.giveUpMs) {
      await pause(options.killEveryMs);
      fleet.killOne();
    }
    const seconds = (performance.now() - begin) / 1_000;
    await fleet.stop();
    const told = { kills: fleet.kills(), startMs: fleet.startMs(), seconds, refused };
    return { ...(await count(store, connector, keys)), ...told, unfinished: await unfinished.all() };
  } finally {
    await fleet.stop();
    await connector.close();
    await azurite.stop();
  }
}

/** Processes of which each is replaced as soon as it ends, as an orchestrator does it. */
async function createFleet(connectionString: string, options: ChaosOptions, random: () => number) {
  const epoch = { test: toEpochMs(dueAt), machine: performance.timeOrigin + performance.now() };
  // What is compiled already starts in half the time; a process that is killed leaves nothing for the next.
  const compiled = await mkdtemp(join(tmpdir(), 'fodfaeste-chaos-'));
  const running: ChildProcess[] = [];
  const startTimes: number[] = [];
  let started = 0;
  let kills = 0;
  let stopped = false;
  const forked = (): ChildProcess => {
    started += 1;
    const settings: InstanceOptions = {
      ...{ connectionString, name: `instance-${started}`, epoch, speed: options.speed },
      // Clocks up to half a minute apart, as the instances' own time has it.
      skewMs: (started % 3) * 15_000,
    };
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    const file = join(import.meta.dirname, 'instance.ts');
    return fork(file, [JSON.stringify(settings)], { env, execArgv: [] });
  };
  const startOne = (): ChildProcess => {
    const begin = performance.now();
    const child = forked();
    running.push(child);
    child.once('message', () => startTimes.push(performance.now() - begin));
    child.once('exit', () => {
      running.splice(running.indexOf(child), 1);
      if (!stopped) startOne();
    });
    return child;
  };
  return {
    start: async () => {
      const first = forked();
      await once(first, 'message');
      first.disconnect();
      await once(first, 'exit');
      const children = Array.from({ length: options.processes }, startOne);
      await Promise.all(children.map((child) => once(child, 'message')));
    },
    /** As a power cut would: nothing is finished, nothing is said. */
    killOne: () => {
      if (kills >= options.mostKills) return;
      kills += 1;
      running[Math.floor(random() * running.length)]?.kill('SIGKILL');
    },
    stop: async () => {
      stopped = true;
      const exits = running.map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGKILL');
      await Promise.all(exits);
      await rm(compiled, { recursive: true, force: true });
    },
    kills: () => kills,
    startMs: () => quantile(startTimes, 0.5),
  };
}

/** Cases that fall due and requests that wait. */
function countUnfinished(store: Store, teamIds: readonly string[]) {
  const of = async (id: string) => {
    const { rows } = await store.cases.due(id, '2026-04-07T06:00:00.000Z');
    return rows.length + (await store.messages.outbox(id)).length;
  };
  const all = async () => {
    let left = 0;
    for (const id of teamIds) left += await of(id);
    return left;
  };
  let done = 0;
  return {
    all,
    /** Asks no further than the first team that is not done. */
    some: async () => {
      for (let id = teamIds[done]; id !== undefined && (await of(id)) === 0; id = teamIds[done]) done += 1;
      return done < teamIds.length || (await all()) > 0;
    },
  };
}

async function count(store: Store, connector: FakeConnector, keys: readonly string[]) {
  const copies = new Map<string, number>();
  const reached = new Set<string>();
  for (const activity of connector.activities.values()) {
    const shown = activity.attachments?.[0]?.content as { message: string; cards: string[] };
    const team = teamOf(activity.conversationId, shown.message);
    copies.set(`${team} ${shown.message}`, (copies.get(`${team} ${shown.message}`) ?? 0) + 1);
    for (const key of shown.cards) reached.add(`${team}|${key}`);
  }
  const result = { messages: copies.size, doubled: 0, uncounted: 0, possible: 0, wrongStates: 0 };
  for (const [id, arrived] of copies) {
    const [team = '', message = ''] = id.split(' ');
    const row = (await store.messages.get(team, message))?.row;
    const possible = row?.possibleDuplicates ?? 0;
    result.doubled += arrived > 1 ? 1 : 0;
    result.uncounted += Math.max(0, arrived - 1 - possible);
    result.possible += possible;
    result.wrongStates += row?.state === 'sent' ? 0 : 1;
  }
  return { cards: keys.length, lost: keys.filter((key) => !reached.has(key)).length, ...result };
}

/** The team is part of where it was sent: `a:29:…` is one chat a person of a team. */
function teamOf(conversationId: string, message: string): string {
  const match = /chaos-\d+/.exec(`${conversationId} ${message}`);
  if (!match) throw new Error('a card arrived that belongs to no team');
  return match[0];
}
