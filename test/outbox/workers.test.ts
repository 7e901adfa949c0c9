import { expect, test } from 'vitest';
import type { Pacer, Turn } from '../../src/outbox/pacing/pacer.ts';
import { createWorkers } from '../../src/outbox/workers.ts';
import { aWorker } from '../support/delivery.ts';
import { aCard, aChange, aMember, aMessage, aTeam } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

const atOnce: Turn = { wait: () => 0, answered: () => {}, giveBack: () => {} };
const busyTenants = Array.from({ length: 20 }, (_, number) => `busy-${number}`);
/** As many as one hint holds. */
const messagesOfTeam = 8;

async function aTenant(
  { store, hints }: Pick<ReturnType<typeof aWorker>['deps'], 'store' | 'hints'>,
  id: string,
) {
  await store.teams.update(id, () => aTeam({ id, tenantId: id }));
  const people = Array.from({ length: messagesOfTeam }, (_, number) => `${id}-${number}`);
  for (const person of people)
    await store.members.update(id, person, () => aMember(person, { conversationId: `chat with ${person}` }));
  const messages = people.map((person) =>
    aMessage(`to-${person}`, { to: person, calm: true, cards: [`B-1|C01|due|${person}`] }),
  );
  const done = await store.commit(
    id,
    aChange({
      cards: messages.map((message) => ({ row: aCard(message.cards[0] ?? '', { messages: [message.id] }) })),
      messages: messages.map((row) => ({ row })),
    }),
  );
  if (!done) throw new Error('the messages could not be made');
  await hints.put({ teamId: id, pointers: done.outbox }, { lane: 'calm' });
}

test('a tenant that has room waits for none of twenty that have to wait for their turns', async () => {
  const gate = Promise.withResolvers<void>();
  const pacer: Pacer = {
    ask: ({ tenant }) =>
      tenant === 'free' ? { type: 'turn', turn: atOnce } : { type: 'ask again', ms: 60_000 },
    hold: () => {},
    share: () => {},
  };
  const { deps, teams, hints, time } = aWorker(memoryStorage().store, { pacer, wait: () => gate.promise });
  for (const tenant of [...busyTenants, 'free']) await aTenant(deps, tenant);

  const workers = createWorkers(deps, ['normal', 'calm']);
  await workers.look();
  await expect.poll(() => teams.shown.length).toBe(messagesOfTeam);
  expect(teams.shown.every(({ to }) => to.startsWith('free'))).toBe(true);

  // Whoever has waited long enough goes back to the queue, for another process.
  time.advance(60_000);
  gate.resolve();
  await workers.done();
  expect(hints.waiting.flatMap(({ pointers }) => pointers)).toHaveLength(busyTenants.length * messagesOfTeam);
});
