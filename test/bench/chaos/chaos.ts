import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { type Azurite, startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FakeConnector, startConnector } from '../../support/connector.ts';
import { byChance } from '../../support/misbehaving.ts';
import { seededRandom } from '../../support/random.ts';
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
  /** Requests that were answered wrongly, by what happened. */
  refused: number;
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
  const { store } = await connectStore({ ...account(azurite) });
  const { serviceUrl } = connector;
  const made = await makeCards(store, { ...options, serviceUrl });
  const fleet = createFleet(azurite, options, random.next);
  const begin = performance.now();
  try {
    await fleet.start();
    while (!(await isDone(store, made.teamIds))) {
      if (performance.now() - begin > options.giveUpMs) break;
      await pause(options.killEveryMs);
      fleet.killOne();
    }
    const seconds = (performance.now() - begin) / 1_000;
    await fleet.stop();
    return { ...(await count(store, connector, made.keys)), kills: fleet.kills(), seconds, refused };
  } finally {
    await fleet.stop();
    await connector.close();
    await azurite.stop();
  }
}

const account = ({ connectionString }: Azurite) => ({ type: 'connectionString', connectionString }) as const;

function createFleet(azurite: Azurite, options: ChaosOptions, random: () => number) {
  const epoch = { test: toEpochMs(dueAt), machine: performance.timeOrigin + performance.now() };
  const running: ChildProcess[] = [];
  let started = 0;
  let kills = 0;
  let stopped = false;
  const startOne = (): ChildProcess => {
    started += 1;
    const settings: InstanceOptions = {
      connectionString: azurite.connectionString,
      ...{ name: `instance-${started}`, epoch, speed: options.speed },
      // Clocks up to half a minute apart, as the instances' own time has it.
      skewMs: (started % 3) * 15_000,
    };
    const child = fork(join(import.meta.dirname, 'instance.ts'), [JSON.stringify(settings)], {
      execArgv: [],
    });
    running.push(child);
    child.once('exit', () => {
      running.splice(running.indexOf(child), 1);
      if (!stopped) startOne();
    });
    return child;
  };
  return {
    start: async () => {
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
    },
    kills: () => kills,
  };
}

/** Nothing falls due and no request waits. */
async function isDone(store: Store, teamIds: readonly string[]): Promise<boolean> {
  for (const id of teamIds) {
    const { rows } = await store.cases.due(id, '2026-04-07T06:00:00.000Z');
    if (rows.length > 0 || (await store.messages.outbox(id)).length > 0) return false;
  }
  return true;
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
