import { expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { mette, workAll } from '../support/delivery.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting, storage } = testSettings();
const plan = { type: 'planRegistered', jobGoal: true } as const;
const start = { type: 'placementPlanned', start: '2026-03-02' } as const;
const contact = { type: 'contactHeld', form: 'talk' } as const;
const reminder = {
  to: mette,
  card: { cards: [{ key: 'B-101|C01|headsUp|2026-03-12', state: 'open' }] },
};

/** One reminder, swept and not yet sent. */
async function swept() {
  const team = await aSetting('2026-03-12T10:00');
  await team.opens('B-101', [plan, start, contact]);
  team.time.set('2026-04-07T08:00');
  await sweepOnce(team.deps);
  return team;
}

/** Tells what is read of messages and of what they show. */
function watched(store: Store) {
  const reads: string[] = [];
  const told =
    <A extends unknown[], R>(name: string, read: (...args: A) => R) =>
    (...args: A): R => {
      reads.push(name);
      return read(...args);
    };
  const messages = { ...store.messages, get: told('message', store.messages.get) };
  const cases = { ...store.cases, get: told('case', store.cases.get), card: told('card', store.cases.card) };
  return { reads, store: { ...store, messages, cases } };
}

test('who swept a card sends it without reading it back', async () => {
  const { deps, teams } = await swept();
  const { reads, store } = watched(deps.store);
  await workAll({ ...deps, store });
  expect(teams.shown).toMatchObject([reminder]);
  expect(reads).toEqual([]);
});

test('another process reads all of it, and sends the same', async () => {
  const { deps, teams } = await swept();
  const { reads, store } = watched((await storage.beside()).store);
  await workAll({ ...deps, store });
  expect(teams.shown).toMatchObject([reminder]);
  expect(reads).toEqual(['message', 'card', 'case']);
});

test('answered between the sweep and the send, it is never sent', async () => {
  const { deps, teams, happens } = await swept();
  await happens('B-101', [contact]);
  await workAll(deps);
  expect(teams.calls).toBe(0);
});

test('answered when it is drawn and not yet claimed, it is never sent: the claim fails, and what is true is read', async () => {
  const { deps, teams, happens, teamId } = await swept();
  const answering = async () => void (await happens('B-101', [contact]));
  let answered: Promise<void> | undefined;
  const save: Store['messages']['save'] = async (...args) => {
    answered ??= answering();
    await answered;
    return deps.store.messages.save(...args);
  };
  await workAll({ ...deps, store: { ...deps.store, messages: { ...deps.store.messages, save } } });
  expect([answered !== undefined, teams.calls]).toEqual([true, 0]);
  expect(await deps.store.messages.outbox(teamId)).toEqual([]);
});

const headsUp = 'B-101|C01|headsUp|2026-03-12';

/** Its reminder is in Teams, and all that whoever answers it has read. */
async function sent() {
  const team = await swept();
  await workAll(team.deps);
  const { store, teamId } = team;
  const row = await store.teams.get(teamId);
  const record = await store.cases.get(teamId, 'B-101');
  const card = await store.cases.card(teamId, headsUp);
  const message = await store.messages.get(teamId, card?.row.messages[0] ?? '');
  if (!row || !record || !card || !message) throw new Error('the reminder must be there');
  return { ...team, seen: { team: row, record, card, message } };
}
const answered = { to: mette, updates: 1, card: { cards: [{ key: headsUp, state: 'answered' }] } };

test('who answered a card draws it anew without reading it back', async () => {
  const { deps, teams, happens, seen } = await sent();
  expect(await happens('B-101', [contact], { cardKey: headsUp, seen })).toMatchObject({ type: 'done' });
  const { reads, store } = watched(deps.store);
  await workAll({ ...deps, store });
  expect(teams.shown).toMatchObject([answered]);
  expect(reads).toEqual([]);
});

test('a copy that was not read for the answer is read, and what it shows is not', async () => {
  const { deps, teams, happens, seen } = await sent();
  const { message: _, ...unread } = seen;
  await happens('B-101', [contact], { cardKey: headsUp, seen: unread });
  const { reads, store } = watched(deps.store);
  await workAll({ ...deps, store });
  expect(teams.shown).toMatchObject([answered]);
  expect(reads).toEqual(['message']);
});

test('a message that somebody changed while it was answered is read anew, and nothing of it is lost', async () => {
  const { deps, teams, teamId, happens, seen } = await sent();
  const { row, etag } = seen.message;
  const elsewhere = (await storage.beside()).store;
  await elsewhere.messages.save(teamId, { row: { ...row, thread: 'kept' }, etag });
  expect(await happens('B-101', [contact], { cardKey: headsUp, seen })).toMatchObject({ type: 'done' });
  const { reads, store } = watched(deps.store);
  await workAll({ ...deps, store });
  expect(teams.shown).toMatchObject([answered]);
  expect(reads).toEqual(['message']);
  expect((await store.messages.get(teamId, row.id))?.row.thread).toBe('kept');
});

test('a message that another process changed after the answer is read anew: the claim fails', async () => {
  const { deps, teams, teamId, happens, seen } = await sent();
  await happens('B-101', [contact], { cardKey: headsUp, seen });
  const elsewhere = (await storage.beside()).store;
  const now = await elsewhere.messages.get(teamId, seen.message.row.id);
  if (!now) throw new Error('the message must be there');
  const until = new Date(deps.clock() + 60_000).toISOString();
  await elsewhere.messages.save(teamId, { ...now, row: { ...now.row, fillingUntil: until } });
  await workAll(deps);
  expect(teams.shown).toMatchObject([{ updates: 0 }]);
  expect((await deps.store.messages.get(teamId, seen.message.row.id))?.row.fillingUntil).toBe(until);
});

test('another process took the bot out of the team: the card waits for it to come back', async () => {
  const { deps, teams, teamId } = await swept();
  const elsewhere = (await storage.beside()).store;
  const removed = (is: boolean) =>
    elsewhere.teams.update(teamId, (team) => {
      if (!team) throw new Error('the team must be there');
      return { ...team, removed: is };
    });
  await removed(true);
  teams.script.push(() => ({ type: 'refused', status: 403, code: 'BotNotInConversationRoster' }));
  await workAll(deps);
  expect(await deps.store.messages.failed(teamId)).toEqual([]);
  await removed(false);
  await createRescue(deps)();
  await workAll(deps);
  expect(teams.shown).toMatchObject([reminder]);
});
