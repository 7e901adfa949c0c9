import { beforeAll, describe, expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { register } from '../../src/register/register.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { teamCopies } from '../../src/store/teamCopies.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting, aWorker, mette, workAll } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { type StorageFailure, startStorageProxy } from '../support/storageProxy.ts';

const storage = testStorage();
const contact = { type: 'contactHeld', form: 'talk' } as const;
const events = [{ type: 'placementPlanned', start: '2026-03-02' }, contact] as const;

/** Fails the nth request to the tables that writes, so many times in a row; counts them. */
function nthWrite() {
  let armed: { at: number; times: number; failure: StorageFailure } | undefined;
  let writes = 0;
  return {
    arm: (at: number, failure: StorageFailure, times = 1) => {
      armed = { at, times, failure };
      writes = 0;
    },
    disarm: () => {
      armed = undefined;
    },
    writes: () => writes,
    judge: (asked: { service: string; writes: boolean }) => {
      if (!armed || asked.service !== 'tables' || !asked.writes) return undefined;
      writes += 1;
      return writes >= armed.at && writes < armed.at + armed.times ? armed.failure : undefined;
    },
  };
}

/** Two cases of one person, due at once: their course so far is lived through once, in memory. */
async function prepare() {
  const { store, teams, cases } = memoryStorage();
  const { teamId, opens, goTo } = await aSetting(store, '2026-03-12T10:00');
  for (const ref of ['B-1', 'B-2']) await opens(ref, [...events]);
  await goTo('2026-04-07T07:59');
  const rows = await teamCopies({ teams: teams.client, cases: cases.client }, async () => {}).take(teamId);
  if (!rows) throw new Error('the team never held still');
  return { teamId, rows };
}

let prepared: Awaited<ReturnType<typeof prepare>>;

/** The two cases, reached through a network that fails when it is told to. */
async function aScene() {
  const { teamId, rows } = prepared;
  const network = nthWrite();
  const proxy = await startStorageProxy(storage.connectionString(), network.judge);
  const store = await storage.prepared(teamId, rows, proxy.connectionString);
  return { network, proxy, store, teamId, worker: aWorker(store, { now: '2026-04-07T08:00' }) };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** The sweep, the cards, an answer to one of them, and what the cards show after it. A fault ends a step, as a round. */
async function live({ teamId, worker: { deps } }: Scene): Promise<void> {
  const step = (act: () => Promise<unknown>) => act().catch(() => {});
  for (let rounds = 0; rounds < 2; rounds += 1) {
    await step(() => sweepOnce(deps));
    await step(() => workAll(deps));
  }
  await step(() => answer(teamId, deps));
  await step(() => workAll(deps));
}

/** One person's answer, which Teams sends again when nobody has said that it came. */
const answer = (teamId: string, deps: DeliveryDeps) =>
  register(deps, {
    ...{ teamId, caseRef: 'B-1', by: mette, source: 'the answer', verb: 'contact' },
    decide: ({ now }) => ({ type: 'events', events: [{ ...contact, at: now, caseRef: 'B-1' }] }),
  });

/** Rounds in which storage is well again: as many as it takes for leases and waits to be over. */
async function recover({ network, teamId, worker: { deps, hints, time } }: Scene): Promise<void> {
  network.disarm();
  hints.lose();
  const rescue = createRescue(deps);
  for (let rounds = 0; rounds < 3; rounds += 1) {
    time.advance(91_000);
    await sweepOnce(deps);
    await rescue();
    await workAll(deps);
    await answer(teamId, deps);
    await workAll(deps);
  }
}

/** All that can be wrong, as text; what it is when nothing fails is what it must be when anything does. */
async function standOf({ store, teamId, worker: { teams } }: Scene) {
  const message = (await store.messages.get(teamId, personalId('2026-04-07T08:00', mette)))?.row;
  const record = (await store.cases.get(teamId, 'B-1'))?.row;
  const keys = ['B-1', 'B-2'].map((ref) => `${ref}|C01|headsUp|2026-03-12`);
  const cards = await Promise.all(keys.map((key) => store.cases.card(teamId, key)));
  return {
    shown: teams.shown.map(({ to, card }) => `${to}: ${cardsOf(card).toSorted().join(', ')}`).toSorted(),
    states: [message?.state, ...cards.map((card) => card?.row.state)],
    doubles: message?.possibleDuplicates,
    contacts: (await store.cases.events(teamId, 'B-1')).filter(({ source }) => source === 'the answer')
      .length,
    due: record?.due.map(({ at, cardKey }) => `${at} ${cardKey}`).toSorted(),
    waiting: await store.messages.outbox(teamId),
    nextDue: (await store.teams.get(teamId))?.nextDue,
  };
}

function cardsOf({ cards }: Record<string, unknown>): string[] {
  return (cards as { key: string; state: string }[]).map(({ key, state }) => `${key} ${state}`);
}

let expected: Awaited<ReturnType<typeof standOf>>;
let points = 0;
beforeAll(async () => {
  prepared = await prepare();
  const scene = await aScene();
  scene.network.arm(Number.POSITIVE_INFINITY, 'reset');
  await live(scene);
  points = scene.network.writes();
  await recover(scene);
  expected = await standOf(scene);
  await scene.proxy.close();
});

/** Each write point in a scene of its own, all at once: most of the time is spent waiting for the SDK's retry. */
async function atEveryPoint(failure: StorageFailure, times: number) {
  const table = Array.from({ length: points }, async (_, index) => {
    const scene = await aScene();
    scene.network.arm(index + 1, failure, times);
    await live(scene);
    const reached = scene.network.writes() > index;
    await recover(scene);
    const stand = await standOf(scene);
    await scene.proxy.close();
    return { reached, stand };
  });
  return Promise.all(table);
}

describe('at every write to storage, from the sweep to the answer on the card', () => {
  test('there is something to fail at, and all is as it should be when nothing does', () => {
    expect(points).toBeGreaterThan(8);
    expect(expected).toMatchObject({
      shown: [
        'entra-lis: B-1|C05|escalation|2026-03-12 open, B-2|C05|escalation|2026-03-12 open',
        `${mette}: B-1|C01|headsUp|2026-03-12 answered, B-1|C05|overdue|2026-03-12 open, B-2|C01|headsUp|2026-03-12 open, B-2|C05|overdue|2026-03-12 open`,
      ],
      states: ['sent', 'answered', 'open'],
      ...{ doubles: 0, contacts: 1, waiting: [] },
    });
  });

  test.each<[string, StorageFailure, number]>([
    ['a stale ETag', { status: 412 }, 1],
    ['500s until the SDK gives up', { status: 500 }, 4],
    ['a lost connection', 'reset', 1],
    ['no answer', 'hang', 1],
    ['written, and the answer lost', 'acceptThenReset', 1],
    ['written, the answer lost, and 500s after it', 'acceptThenReset', 4],
    ['written, and never answered', 'acceptThenHang', 1],
  ])(
    '%s: nothing lost, nothing doubled, no wrong state',
    async (_, failure, times) => {
      for (const [index, found] of (await atEveryPoint(failure, times)).entries()) {
        expect(found, `write ${index + 1} of ${points}`).toEqual({ reached: true, stand: expected });
      }
    },
    300_000,
  );
});
