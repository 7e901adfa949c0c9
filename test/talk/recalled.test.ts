import { beforeEach, expect, test } from 'vitest';
import type { CaseEvent } from '../../src/engine/events.ts';
import { text } from '../../src/language/text.ts';
import { register } from '../../src/register/register.ts';
import type { Store } from '../../src/store/store.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { aCase, button, type SentCards, sentCards } from '../support/botServerCases.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { inTown } from '../support/town.ts';

const memory = memoryStorage();
const reads: string[] = [];

/** Tells what is read of a case, its cards and messages. */
function watched(store: Store): Store {
  const told =
    <A extends unknown[], R>(name: string, read: (...args: A) => R) =>
    (...args: A): R => {
      reads.push(name);
      return read(...args);
    };
  const { messages, cases } = store;
  return {
    ...store,
    messages: { ...messages, get: told('message', messages.get) },
    cases: { ...cases, get: told('case', cases.get), card: told('card', cases.card) },
  };
}

const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['jobBroker'] },
  team: ({ closedChannel }) => ({
    setUp: true,
    deliveryMode: 'both',
    channels: { reminders: closedChannel },
  }),
  memory,
  behind: watched,
});
let sent: SentCards;
beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  sent = await sentCards(app, town, ['B-101']);
  reads.length = 0;
});

const walk = { date: '2026-04-13', form: 'walk', reached: 'yes', journalised: 'false' };
async function press(name: string, verb = 'contact.register') {
  const { app, town } = here();
  return invokeAnswer(await app.post(town.presses(name, button(sent.personal(), verb, walk))));
}

type Happened = CaseEvent extends infer One
  ? One extends CaseEvent
    ? Omit<One, 'at' | 'caseRef'>
    : never
  : never;

/** As another process registers it on the same storage. */
async function elsewhere(event: Happened, name: string, over: { cardKey?: string } = {}) {
  const { app, town } = here();
  const events = [{ ...event, at: '2026-04-13T08:00', caseRef: 'B-101' } as CaseEvent];
  await register(
    { ...app.delivery, store: memory.another() },
    {
      ...{ teamId: town.groupId, caseRef: 'B-101', by: town.memberId(name), source: 'elsewhere' },
      ...{ verb: 'contact.register', decide: () => ({ type: 'events', events }), ...over },
    },
  );
}

const types = async () =>
  (await memory.another().cases.events(here().town.groupId, 'B-101')).slice(3).map(({ event }) => event.type);

test('what this process wrote last is not read for an answer, and every copy shows it', async () => {
  expect((await press('mette')).text).toContain('kontakt registreret');
  expect([await types(), reads]).toEqual([['contactHeld'], []]);
  await here().app.deliver();
  expect(shown(sent.personal())).toContain('kontakt registreret');
  expect(shown(sent.twin())).toContain('Klaret kl.');
});

test('an answer that changes nothing is given by what is read', async () => {
  await press('mette');
  expect((await press('lise')).text).toContain('Mette');
  expect([await types(), reads]).toEqual([['contactHeld'], ['message', 'card', 'case']]);
});

test('whoever had the case until another process gave it to a colleague may not answer any more', async () => {
  const { town } = here();
  await elsewhere({ type: 'assigneeChanged', role: 'jobBroker', to: town.memberId('anders') }, 'lise');
  expect((await press('mette')).text).toContain(text('da', 'answer.forbidden'));
  expect(await types()).toEqual(['assigneeChanged']);
});

test('whoever another process gave it to may, though what is remembered says no', async () => {
  const { town } = here();
  await elsewhere({ type: 'assigneeChanged', role: 'jobBroker', to: town.memberId('anders') }, 'lise');
  expect((await press('anders')).text).toContain('kontakt registreret');
  expect(await types()).toEqual(['assigneeChanged', 'contactHeld']);
});

test('what another process has taken an answer on says who was first', async () => {
  await elsewhere({ type: 'contactHeld', form: 'talk' }, 'lise', { cardKey: 'B-101|C01|due|2026-03-13' });
  expect((await press('mette')).text).toContain('Lise');
  expect(await types()).toEqual(['contactHeld']);
});

test('what another process registered stands beside the answer', async () => {
  await elsewhere({ type: 'payTalkHeld', answer: 'notYet' }, 'lise');
  expect((await press('mette')).text).toContain('kontakt registreret');
  expect(await types()).toEqual(['payTalkHeld', 'contactHeld']);
});
