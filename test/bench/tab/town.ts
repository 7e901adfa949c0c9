import { pino } from 'pino';
import { type App, createApp } from '../../../src/app.ts';
import { startAzurite } from '../../../src/store/azurite.ts';
import { connectStore } from '../../../src/store/connect.ts';
import type { Store } from '../../../src/store/store.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import { testClock } from '../../support/clock.ts';
import { aSetting, type Setting, workAll } from '../../support/delivery.ts';
import { aMember } from '../../support/rows.ts';
import { dueAt, dueTeams } from '../due.ts';

/** Of a worker, as many as there may be; of them so many are asked about today. */
const own = { cases: 35, due: 12 };
/** Of a leader: what the board must hold. */
const many = { cases: 2_000, workers: 60, atOnce: 16 };

export const worker = 'bench-worker';
export const leader = 'bench-leader';

export interface TabTown {
  app: App;
  /** Teams whose cards wait for an answer (`dueTeams`). */
  due: string[];
  /** An `Authorization` header of somebody. */
  tokenOf(person: string): Promise<string>;
  close(): Promise<void>;
}

/** The bot with a worker of 35 cases, a leader of 2,000, and cards to be answered; nobody has to prove who they are. */
export async function openTabTown(dueTeamsWanted: number): Promise<TabTown> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('../growth/keyedStorage.ts', import.meta.url).href,
  });
  const storage = await connectStore({
    type: 'connectionString',
    connectionString: azurite.connectionString,
  });
  await aCaseload(storage.store);
  await aBoard(storage.store);
  const due = (await dueTeams(storage.store, dueTeamsWanted)).map(({ teamId }) => teamId);
  const app = await createApp({
    ...{ host: '127.0.0.1', port: 0, trust: { type: 'anybody' }, storage },
    ...{ clock: testClock(dueAt).clock, log: pino({ level: 'silent' }), instance: 'bench' },
  });
  return {
    app,
    due,
    tokenOf: async (person) => {
      const response = await fetch(`${app.url}/api/tab/pretend`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      return `Bearer ${((await response.json()) as { token: string }).token}`;
    },
    close: async () => {
      await app.close();
      await azurite.stop();
    },
  };
}

const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

async function aCaseload(store: Store): Promise<void> {
  const team = await aSetting(store, '2026-03-12T10:00');
  await joins(team, worker);
  for (let number = 0; number < own.cases; number += 1) {
    if (number === own.due) team.time.set('2026-03-31T10:00');
    await team.opens(`B-${100 + number}`, [...events], worker);
  }
  team.time.set(dueAt);
  await sweepOnce(team.deps);
  await workAll(team.deps);
}

async function aBoard(store: Store): Promise<void> {
  const team = await aSetting(store, '2026-03-31T10:00', { leader });
  await joins(team, leader);
  const workers = Array.from({ length: many.workers }, (_, index) => `bench-${index}`);
  for (const one of workers) await joins(team, one);
  for (let first = 0; first < many.cases; first += many.atOnce)
    await Promise.all(
      Array.from({ length: Math.min(many.atOnce, many.cases - first) }, (_, index) => {
        const number = first + index;
        return team.opens(`C-${1_000 + number}`, [...events], workers[number % many.workers]);
      }),
    );
}

async function joins({ store, teamId }: Setting, person: string): Promise<void> {
  const roles = person === leader ? (['leader'] as const) : (['jobBroker'] as const);
  await store.members.update(teamId, person, () => aMember(person, { roles: [...roles] }));
}
