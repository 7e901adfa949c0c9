import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { tenantPerSecond } from '../../../src/outbox/pacing/pacer.ts';
import { startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import { type Judge, startConnector } from '../../support/connector.ts';
import { slowly, together, withLimits } from '../../support/misbehaving.ts';
import { seededRandom } from '../../support/random.ts';
import type { InstanceOptions } from '../chaos/instance.ts';
import { type Figure, figure } from '../figure.ts';
import { makePeople, postAlert, postDigests } from './messages.ts';

const teams = 10;
const start = '2026-04-13T08:00';
const alertWanted = 3;
/** Documented for one app in one tenant. */
const tenantMost = 50;
/** Processes that have just started find out about each other, and share the limits. */
const settleMs = 8_000;
/** What may be queued before the processes are there is as much as there is in the morning. */
const giveUp = 3;

/**
 * `LIMITS_CARDS` cards (5,000) to 300 conversations of one tenant, sent by `LIMITS_PROCESSES` processes (3) over HTTP to a
 * Teams that refuses what is over its limits, and an absence alert that comes when half of them are out.
 */
export async function limits(): Promise<Figure[]> {
  const cards = Number(process.env.LIMITS_CARDS ?? 5_000);
  const processes = Number(process.env.LIMITS_PROCESSES ?? 3);
  const conversations = Math.min(300, cards);
  const teamsOf = watchedTeams();
  const connector = await startConnector(teamsOf.judge);
  const azurite = await startAzurite();
  const running: ChildProcess[] = [];
  try {
    const storage = await connectStore({
      type: 'connectionString',
      connectionString: azurite.connectionString,
    });
    const people = await makePeople(storage.store, {
      teams,
      conversations,
      serviceUrl: connector.serviceUrl,
    });
    running.push(...(await startAll(processes, azurite.connectionString)));
    if (processes > 1) await pause(settleMs);

    const begin = performance.now();
    const best = cards / tenantPerSecond;
    await postDigests(storage, people, cards, start);
    await reached(() => teamsOf.arrived.size >= cards / 2, best * giveUp);
    const asked = performance.now();
    const alert = await postAlert(storage, people, start);
    await reached(() => teamsOf.arrived.size > cards, best * giveUp);
    const seconds = (Math.max(...teamsOf.arrived.values()) - begin) / 1_000;
    const waited = ((teamsOf.arrived.get(alert) ?? Number.NaN) - asked) / 1_000;
    return [
      figure(`${cards} cards to ${conversations} conversations, ${processes} processes`, seconds, 's', best),
      figure('an absence alert in the middle of them', waited, 's', alertWanted),
      figure('most requests in any second', teamsOf.peak(), 'requests', tenantMost),
      figure('requests that Teams refused', teamsOf.refused(), 'requests', 1),
    ];
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await connector.close();
    await azurite.stop();
  }
}

/** Teams with its limits and a network's delays, and when each message came first. */
function watchedTeams() {
  const strict = withLimits(() => performance.now());
  const arrived = new Map<string, number>();
  const random = seededRandom(7);
  const note: Judge = ({ body }) => {
    const id = (body as { attachments?: { content: { message: string } }[] }).attachments?.[0]?.content
      .message;
    if (id && !arrived.has(id)) arrived.set(id, performance.now());
    return undefined;
  };
  const judge = together(strict.judge, note, slowly(random, 30, 200));
  return { judge, arrived, refused: strict.refused, peak: strict.peak };
}

async function startAll(processes: number, connectionString: string): Promise<ChildProcess[]> {
  const epoch = { test: toEpochMs(start), machine: performance.timeOrigin + performance.now() };
  const children = Array.from({ length: processes }, (_, number) => {
    const options: InstanceOptions = {
      ...{ connectionString, epoch, speed: 1, name: `instance-${number}` },
      ...{ skewMs: number * 15_000, rhythm: 'usual' },
    };
    return fork(join(import.meta.dirname, '../chaos/instance.ts'), [JSON.stringify(options)], {
      execArgv: [],
    });
  });
  await Promise.all(children.map((child) => once(child, 'message')));
  return children;
}

async function reached(isThere: () => boolean, seconds: number): Promise<void> {
  const begin = performance.now();
  while (!isThere()) {
    if (performance.now() - begin > seconds * 1_000) throw new Error('the cards do not come to an end');
    await pause(20);
  }
}
