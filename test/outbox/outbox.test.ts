import { describe, expect, test, vi } from 'vitest';
import type { SendResult } from '../../src/outbox/contract.ts';
import { deliver } from '../../src/outbox/deliver.ts';
import type { SendDeps } from '../../src/outbox/deps.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import { workOnce } from '../../src/outbox/work.ts';
import { dropHints } from '../../src/register/dropHints.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import type { CardRow } from '../../src/store/rows.ts';
import type { Pointer, Store } from '../../src/store/store.ts';
import { testStorage } from '../support/azurite.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { aCard, aChange, aMember, aMessage, aRecord, aTeam } from '../support/rows.ts';

const storage = testStorage();
const cardKey = 'B-101|C01|due|2026-03-13';
const answered: Partial<CardRow> = {
  state: 'answered',
  handled: { by: 'entra-mette', at: '2026-04-13T08:05', verb: 'contact' },
};
const twoInstances = ['one', 'two'];

/** A team with one card and its message; the queue knows of it. */
async function aSetting(teamId: string, message: Partial<MessageRow> = {}) {
  const { store } = storage.get();
  await store.teams.update(teamId, () => aTeam({ id: teamId }));
  await store.members.update(teamId, 'entra-mette', () => aMember('entra-mette'));
  const worker = aWorker(store);
  const row = aMessage('m1', { cards: [cardKey], ...message });
  const committed = await store.commit(
    teamId,
    aChange({ record: { row: aRecord('B-101') }, cards: [{ row: aCard(cardKey) }], messages: [{ row }] }),
  );
  if (!committed) throw new Error('the setting could not be made');
  await dropHints(worker.deps, teamId, committed.outbox);
  const setCard = async (over: Partial<CardRow>) => {
    const card = await store.cases.card(teamId, cardKey);
    const change = aChange({
      cards: [{ row: aCard(cardKey, over), etag: card?.etag ?? '' }],
      stale: ['m1'],
    });
    const done = await store.commit(teamId, change);
    if (!done) throw new Error('the card could not be changed');
    await dropHints(worker.deps, teamId, done.outbox);
  };
  const messageNow = async () => (await store.messages.get(teamId, 'm1'))?.row;
  return { ...worker, store, teamId, setCard, messageNow, outbox: () => store.messages.outbox(teamId) };
}

const once = (result: SendResult) => () => result;
const killed = async (): Promise<never> => {
  throw new Error('killed');
};

/** Storage as a process has it that is killed after its first write. */
function savingOnce({ messages }: Store): Store['messages']['save'] {
  let saved = 0;
  return (...args) => {
    saved += 1;
    return saved === 1 ? messages.save(...args) : killed();
  };
}

describe('a message', () => {
  test('is sent once, recorded, and its request is gone', async () => {
    const { deps, teams, messageNow, outbox, store, teamId } = await aSetting('sent');
    await workAll(deps);
    expect(teams.shown).toMatchObject([{ to: 'entra-mette', card: { cards: [{ state: 'open' }] } }]);
    expect(await messageNow()).toMatchObject({ state: 'sent', activityId: 'activity-1' });
    expect(await outbox()).toEqual([]);
    const member = await store.members.get(teamId, 'entra-mette');
    expect(member?.conversationId).toBe('conversation with entra-mette');
  });

  test('is updated after an answer, and not again when nothing has changed', async () => {
    const { deps, teams, setCard, outbox, time } = await aSetting('updated');
    await workAll(deps);
    await setCard(answered);
    await setCard(answered);
    await workAll(deps);
    time.advance(3_000);
    await workAll(deps);
    expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'answered' }] }, updates: 1 }]);
    expect(await outbox()).toEqual([]);
  });

  test('whose card is answered before it went out is never sent, and is after all when that is undone', async () => {
    const { deps, teams, setCard, messageNow, outbox } = await aSetting('dropped');
    await setCard(answered);
    await workAll(deps);
    expect(teams.calls).toBe(0);
    expect(await messageNow()).toMatchObject({ state: 'dropped' });
    expect(await outbox()).toEqual([]);
    await setCard({ state: 'open' });
    await workAll(deps);
    expect(teams.shown).toHaveLength(1);
  });

  test('that was dropped has nothing left for a second hint of the same request', async () => {
    const { deps, setCard, teamId, outbox } = await aSetting('dropped twice');
    const [pointer] = await outbox();
    await setCard(answered);
    await workAll(deps);
    const view = { team: aTeam({ id: teamId }), members: [aMember('entra-mette')] };
    expect(await deliver(deps, view, pointer!)).toEqual({ type: 'unchanged' });
  });

  test('changed while it is being sent shows the change in the end', async () => {
    const { deps, teams, setCard, outbox } = await aSetting('meanwhile');
    teams.script.push(async () => {
      await setCard(answered);
      return undefined as unknown as SendResult;
    });
    await workAll(deps);
    expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'answered' }] }, updates: 1 }]);
    expect(await outbox()).toEqual([]);
  });

  test('is sent once by two instances at the same time', async () => {
    const { deps, teams, store, teamId, outbox } = await aSetting('race');
    const view = { team: aTeam({ id: teamId }), members: [aMember('entra-mette')] };
    const [pointer] = await outbox();
    if (!pointer) throw new Error('the request must be there');
    const served = await Promise.all(
      twoInstances.map((instance) => deliver({ ...deps, instance }, view, pointer)),
    );
    expect(teams.shown).toHaveLength(1);
    expect(served.filter(({ type }) => type === 'sent')).toHaveLength(1);
    expect((await store.messages.get(teamId, 'm1'))?.row.possibleDuplicates).toBe(0);
  });
});

describe('a hint that came twice', () => {
  test('to one instance: it waits for itself, and sends once', async () => {
    const { deps, teams, teamId, outbox, messageNow } = await aSetting('twice');
    const view = { team: aTeam({ id: teamId }), members: [aMember('entra-mette')] };
    const [pointer] = await outbox();
    if (!pointer) throw new Error('the request must be there');
    const served: string[] = [];
    teams.script.push(async () => {
      served.push((await deliver(deps, view, pointer)).type);
      return undefined as unknown as SendResult;
    });
    served.push((await deliver(deps, view, pointer)).type);
    expect(served).toEqual(['later', 'sent']);
    expect(teams.shown).toHaveLength(1);
    expect(await messageNow()).toMatchObject({ possibleDuplicates: 0 });
  });
});

describe('Teams says no', () => {
  test.each([
    [429, 7_000],
    [412, undefined],
    [503, undefined],
  ])('with %i: again after the wait, then sent once', async (status, retryAfterMs) => {
    const { deps, teams, time, messageNow, hints } = await aSetting(`refused-${status}`);
    teams.script.push(once({ type: 'refused', status, retryAfterMs }));
    await workAll(deps);
    expect(await messageNow()).toMatchObject({ state: 'queued', possibleDuplicates: 0 });
    expect(teams.shown).toEqual([]);
    const wait = Math.max(retryAfterMs ?? 0, 1_500);
    expect(hints.waiting.map(({ at }) => at - time.clock())).toEqual([wait]);
    time.advance(wait);
    await workAll(deps);
    expect(teams.shown).toHaveLength(1);
  });

  test('with 403: final, on the leader’s list with its reason', async () => {
    const { deps, teams, store, teamId, outbox } = await aSetting('final');
    teams.script.push(once({ type: 'refused', status: 403, code: 'BotNotInConversationRoster' }));
    await workAll(deps);
    expect(await store.messages.failed(teamId)).toMatchObject([
      { id: 'm1', lastError: 'refused with 403 BotNotInConversationRoster' },
    ]);
    expect(await outbox()).toEqual([]);
  });

  test('to an update for now: the message is in Teams all the while, and updated after the wait', async () => {
    const { deps, teams, setCard, messageNow, time } = await aSetting('update refused');
    await workAll(deps);
    await setCard(answered);
    teams.script.push(once({ type: 'refused', status: 503 }));
    await workAll(deps);
    const said = { state: 'sent', activityId: 'activity-1', lastError: 'refused with 503' };
    expect(await messageNow()).toMatchObject({ ...said, possibleDuplicates: 0 });
    time.advance(1_500);
    await workAll(deps);
    expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'answered' }] }, updates: 1 }]);
  });

  test('to an update of a message that somebody deleted: nothing more, and not on the list', async () => {
    const { deps, teams, setCard, messageNow, store, teamId } = await aSetting('deleted');
    await workAll(deps);
    teams.shown.length = 0;
    await setCard(answered);
    await workAll(deps);
    expect(await messageNow()).toMatchObject({
      state: 'sent',
      lastError: 'refused with 404 MessageNotFound',
    });
    expect(await store.messages.failed(teamId)).toEqual([]);
  });

  test('a person who is not in the team: on the leader’s list', async () => {
    const { deps, store, teamId } = await aSetting('stranger', { to: 'entra-ukendt' });
    await workAll(deps);
    expect(await store.messages.failed(teamId)).toMatchObject([
      { lastError: 'nobody of that name in the team' },
    ]);
  });
});

describe('nobody knows whether it arrived', () => {
  test('a lost connection: sent again, and counted', async () => {
    const { deps, teams, time, messageNow } = await aSetting('reset');
    teams.script.push(() => {
      throw new Error('ECONNRESET');
    });
    await workAll(deps);
    time.advance(60_000);
    await workAll(deps);
    expect(teams.shown).toHaveLength(1);
    expect(await messageNow()).toMatchObject({ state: 'sent', possibleDuplicates: 1 });
  });

  test('a lost connection in an update doubles nothing', async () => {
    const { deps, teams, time, setCard, messageNow } = await aSetting('reset-update');
    await workAll(deps);
    await setCard(answered);
    teams.script.push(once({ type: 'unknown', cause: new Error('time-out') }));
    await workAll(deps);
    time.advance(60_000);
    await workAll(deps);
    expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'answered' }] } }]);
    expect(await messageNow()).toMatchObject({ possibleDuplicates: 0 });
  });

  test.each(['a lost connection', 'a crash'])(
    '%s after Teams took an update: what is taken back meanwhile is taken back in Teams too',
    async (what) => {
      const { deps, store, teams, time, setCard, messageNow, outbox } = await aSetting(`${what}, taken back`);
      await workAll(deps);
      await setCard(answered);
      time.advance(3_000);
      teams.script.push((_, { card }) => {
        Object.assign(teams.shown[0] ?? {}, { card });
        throw new Error('ECONNRESET');
      });
      const messages = { ...store.messages, save: savingOnce(store), settle: killed };
      const dies = { ...deps, store: { ...store, messages }, wait: killed };
      await workOnce(what === 'a crash' ? dies : deps);
      expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'answered' }] } }]);
      await setCard({ state: 'open' });
      time.advance(91_000);
      await createRescue(deps)();
      await workAll(deps);
      time.advance(3_000);
      await workAll(deps);
      expect(teams.shown).toMatchObject([{ card: { cards: [{ state: 'open' }] } }]);
      expect(await messageNow()).toMatchObject({ state: 'sent', possibleDuplicates: 0 });
      expect(await outbox()).toEqual([]);
    },
  );

  test('a crash after the send: another instance sends again when the lease is over, and counts it', async () => {
    const { deps, teams, time, messageNow, store, teamId, hints } = await aSetting('crash');
    const dead: Store = {
      ...store,
      messages: {
        ...store.messages,
        settle: killed,
      },
    };
    expect(await workOnce({ ...deps, store: dead, wait: killed })).toMatchObject({ faults: 1 });
    expect(await messageNow()).toMatchObject({ state: 'sending' });
    const [pointer] = await store.messages.outbox(teamId);
    await hints.put({ teamId, pointers: [pointer as Pointer] });
    const survivor: SendDeps = { ...deps, instance: 'instance-2' };
    expect(await workOnce(survivor)).toMatchObject({ later: 1, sent: 0 });
    time.advance(91_000);
    await workAll(survivor);
    expect(teams.shown).toHaveLength(2);
    expect(await messageNow()).toMatchObject({ state: 'sent', possibleDuplicates: 1 });
  });

  test('a crash before the claim: nothing is sent twice and nothing counted', async () => {
    const { deps, teams, messageNow, store } = await aSetting('early crash');
    const dead: Store = {
      ...store,
      messages: {
        ...store.messages,
        save: killed,
      },
    };
    expect(await workOnce({ ...deps, store: dead, wait: killed })).toMatchObject({ faults: 1 });
    expect(await createRescue(deps)()).toBeGreaterThan(0);
    await workAll(deps);
    expect(teams.shown).toHaveLength(1);
    expect(await messageNow()).toMatchObject({ possibleDuplicates: 0 });
  });
});

describe('the rescue pass', () => {
  test('finds what lost its hint, at the start at once, later after a pass', async () => {
    const { deps, teams, hints, setCard } = await aSetting('rescue');
    hints.lose();
    const rescue = createRescue(deps);
    await rescue();
    await workAll(deps);
    expect(teams.shown).toHaveLength(1);
    await setCard(answered);
    hints.lose();
    await rescue();
    expect(hints.waiting.filter(({ teamId }) => teamId === 'rescue')).toEqual([]);
    await rescue();
    await workAll(deps);
    expect(teams.shown[0]?.updates).toBe(1);
  });

  test('gives nothing at a start while the queue has hints, then once for all, also for teams of others', async () => {
    const { deps, hints, store, teamId } = await aSetting('full queue');
    let oldest: string | undefined = '2026-04-13T05:00:00.000Z';
    const full = { ...hints, oldest: async () => oldest };
    const all = vi.fn(store.teams.all);
    const seen: Store = { ...store, teams: { ...store.teams, all } };
    const rescue = createRescue({ ...deps, store: seen, hints: full, isOurs: () => false });
    await rescue();
    expect(all).not.toHaveBeenCalled();
    const given = async () => {
      hints.lose();
      await rescue();
      return hints.waiting.filter((hint) => hint.teamId === teamId).length;
    };
    expect([await given(), await given()]).toEqual([0, 0]);
    oldest = undefined;
    expect([await given(), await given()]).toEqual([1, 0]);
  });
});

test('the rescue pass leaves the tenants of another process to that one, and has at once what comes to it', async () => {
  const { deps, hints, setCard, teamId } = await aSetting('others');
  let isOurs = false;
  const rescue = createRescue({ ...deps, isOurs: () => isOurs });
  await rescue();
  await workAll(deps);
  await setCard(answered);
  hints.lose();
  const given = async (passes: number) => {
    for (let pass = 0; pass < passes; pass += 1) await rescue();
    return hints.waiting.filter((hint) => hint.teamId === teamId).length;
  };
  expect(await given(3)).toBe(0);
  isOurs = true;
  expect(await given(1)).toBe(1);
});

test('a fault in a template fails that message only', async () => {
  const { deps, teams, store, teamId } = await aSetting('template');
  const render = () => {
    throw new Error('no such binding');
  };
  await workAll({ ...deps, render });
  expect(teams.calls).toBe(0);
  expect(await store.messages.failed(teamId)).toMatchObject([{ lastError: 'it could not be drawn' }]);
});

test('a long queue for one channel waits by the limits, and another is served meanwhile', async () => {
  const { deps, store, teams, time, teamId } = await aSetting('paced');
  const messages = Array.from({ length: 30 }, (_, index) => ({
    row: aMessage(`twin-${index}`, { audience: 'channel', to: '19:kanal', cards: [cardKey], view: 'twin' }),
  }));
  const done = await store.commit(teamId, aChange({ messages }));
  if (!done) throw new Error('the messages could not be made');
  await dropHints(deps, teamId, done.outbox);
  const start = time.clock();
  while (teams.shown.length < 31) {
    await workAll(deps);
    time.advance(500);
  }
  expect(time.clock() - start).toBeGreaterThanOrEqual(2_000);
  // Of the channel some still wait when hers is there.
  expect(teams.shown.at(-1)?.to).toBe('19:kanal');
});
