import { expect, test, vi } from 'vitest';
import type { Render, Sender, SendResult } from '../../src/outbox/contract.ts';
import { dropHints } from '../../src/register/dropHints.ts';
import { usualRhythm } from '../../src/rounds/rhythm.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import type { Lane } from '../../src/store/hints.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting, aWorker, mette } from '../support/delivery.ts';
import { patient } from '../support/patient.ts';
import { aChange, aMessage, aTeam } from '../support/rows.ts';

const storage = testStorage();
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;
/** Long enough that only a wake-up can explain what happens within the test. */
const slow = { ...usualRhythm, sweep: 50, work: 3_600_000, rescue: 3_600_000, repair: 3_600_000 };

/** Delivery with its real timers and the real queue; only Teams and the clock are the test's. */
async function running() {
  const { store, hints } = await storage.fresh();
  const team = await aSetting(store, '2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  const delivery = createDelivery({ ...team.deps, hints }, { rhythm: slow });
  return { team, delivery };
}

test('runs by itself: sweeps when the moment comes, wakes its workers, and stops', async () => {
  const { team, delivery } = await running();
  expect(delivery.health.lastSweep().late).toBe(true);
  delivery.start();
  await vi.waitFor(() => expect(delivery.health.lastSweep().late).toBe(false), patient);
  expect(team.teams.shown).toEqual([]);
  team.time.set('2026-04-07T08:00');
  await vi.waitFor(() => expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]), patient);
  await delivery.stop();
  expect(await team.store.messages.outbox(team.teamId)).toEqual([]);
  expect(await delivery.health.storeReachable()).toBe(true);
});

test('sends what is urgent while everything else hangs', async () => {
  const { store, hints } = await storage.fresh();
  const team = await aSetting(store, '2026-04-13T08:00');
  const rows = [...Array(60).keys()].map((index) => aMessage(`digest-${index}`, { calm: true }));
  const hanging = Promise.withResolvers<SendResult>();
  const inHand: string[] = [];
  const sent: string[] = [];
  const sender: Sender = {
    send: async (_, { card }) => {
      const id = String(card.message);
      if (id !== 'alert') inHand.push(id);
      if (id !== 'alert') return hanging.promise;
      sent.push(id);
      return { type: 'sent', conversationId: 'chat', activityId: 'activity' };
    },
    update: () => hanging.promise,
    remove: () => hanging.promise,
  };
  const render: Render = ({ message }) => ({ card: { message: message.id }, summary: 'En påmindelse' });
  const delivery = createDelivery({ ...team.deps, hints, sender, render }, { rhythm: slow });
  const post = async (message: MessageRow, lane: Lane) => {
    const done = await store.commit(team.teamId, aChange({ messages: [{ row: message }] }));
    if (!done) throw new Error('the message could not be made');
    await dropHints(delivery.deps, team.teamId, done.outbox, lane);
  };
  for (const row of rows) await post(row, 'calm');
  delivery.start();
  await vi.waitFor(() => expect(inHand.length).toBeGreaterThan(3), patient);
  await post(aMessage('alert', { urgent: true, to: 'entra-jonas' }), 'urgent');
  await vi.waitFor(() => expect(sent).toEqual(['alert']), patient);
  expect(inHand.length).toBeLessThan(60);
  hanging.resolve({ type: 'sent', conversationId: 'chat', activityId: 'activity' });
  await delivery.stop();
});

test('leaves the tenants of another process to it, for a while', async () => {
  const { store, hints } = await storage.fresh();
  const { deps, time } = aWorker(store, { now: '2026-04-07T07:00', hints });
  const ids = Array.from({ length: 6 }, (_, number) => `team-${number}`);
  const nextDue = '2026-04-07T06:00:00.000Z';
  for (const id of ids)
    await store.teams.update(id, () => aTeam({ id, tenantId: `tenant of ${id}`, nextDue }));
  await store.instances.seen('instance-2', nextDue);
  const known = Promise.withResolvers<void>();
  const list = async () => {
    const rows = await store.instances.list();
    setImmediate(known.resolve);
    return rows;
  };
  const instances = { ...store.instances, list };
  const delivery = createDelivery({ ...deps, store: { ...store, instances } }, { rhythm: slow });
  const swept = async () => 6 - (await store.teams.due(nextDue)).length;
  delivery.start();
  await known.promise;
  time.set('2026-04-07T08:00');
  await vi.waitFor(async () => expect(await swept()).toBeGreaterThan(0), patient);
  await delivery.stop();
  expect(await swept()).toBeLessThan(6);
  delivery.start();
  time.advance(21_000);
  await vi.waitFor(async () => expect(await swept()).toBe(6), patient);
  await delivery.stop();
});

test('a start looks at every case only after it has sent what waits', async () => {
  const { store, hints } = await storage.fresh();
  const team = await aSetting(store, '2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  const done = await store.commit(team.teamId, aChange({ messages: [{ row: aMessage('waits') }] }));
  if (!done) throw new Error('the message could not be made');
  await dropHints({ ...team.deps, hints }, team.teamId, done.outbox);
  const order: string[] = [];
  const cases = {
    ...store.cases,
    list: (id: string) => {
      order.push('every case');
      return store.cases.list(id);
    },
  };
  const sender: Sender = {
    ...team.deps.sender,
    send: async () => {
      // Teams takes its time.
      for (let reads = 0; reads < 10; reads += 1) await store.teams.all();
      order.push('sent');
      return { type: 'sent', conversationId: 'chat', activityId: 'activity' };
    },
  };
  const deps = { ...team.deps, store: { ...store, cases }, hints, sender };
  const delivery = createDelivery(deps, { rhythm: slow });
  delivery.start();
  await vi.waitFor(() => expect(order).toContain('every case'), patient);
  expect(order[0]).toBe('sent');
  await delivery.stop();
});

test('can be moved through time while it runs, and goes on afterwards', async () => {
  const { team, delivery } = await running();
  delivery.start();
  const moveTo = (ms: number) => team.time.advance(ms - team.time.clock());
  const sent = await delivery.advance(team.time.clock() + 32 * 24 * 60 * 60_000, moveTo);
  expect(sent).toBe(team.teams.shown.length);
  const cards = await team.store.cases.cards(team.teamId, 'B-101');
  expect(cards.map(({ row }) => row.kind).toSorted()).toEqual(['due', 'headsUp', 'overdue']);
  expect(team.time.local()).toBe('2026-04-13T11:00');
  team.time.set('2026-04-17T08:00');
  await vi.waitFor(() => expect(team.teams.shown.length).toBeGreaterThan(sent), patient);
  await delivery.stop();
});
