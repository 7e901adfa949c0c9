import { describe, expect, test } from 'vitest';
import type { SendDeps } from '../../src/outbox/deps.ts';
import { record } from '../../src/outbox/record.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import type { Stored } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { aChange, aMember, aMessage, aTeam } from '../support/rows.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting, storage } = testSettings();
const down = async (): Promise<never> => {
  throw new Error('storage does not answer');
};

/** A message that waits to be sent, with its request. */
async function waiting(teamId: string) {
  const { store } = storage.get();
  await store.teams.update(teamId, () => aTeam({ id: teamId }));
  await store.members.update(teamId, 'entra-mette', () => aMember('entra-mette'));
  const worker = aWorker(store);
  const row = aMessage('m1', { view: 'welcome' });
  const done = await store.commit(teamId, aChange({ messages: [{ row }] }));
  const pointer = done ? done.outbox[0] : undefined;
  if (!pointer) throw new Error('the request must be there');
  await worker.deps.hints.put({ teamId, pointers: [pointer] });
  const message = async () => (await store.messages.get(teamId, 'm1')) as Stored<MessageRow>;
  return { ...worker, store, teamId, pointer, message };
}

/** The store, in which one call on messages fails so many times, and has its effect all the same if wanted. */
function failing(
  store: Store,
  call: 'save' | 'settle',
  { times, after }: { times: number; after: boolean },
): Store {
  let left = times;
  const real = store.messages[call] as (...args: unknown[]) => Promise<unknown>;
  const instead = async (...args: unknown[]) => {
    left -= 1;
    if (left < 0) return real(...args);
    if (after) await real(...args);
    return down();
  };
  return { ...store, messages: { ...store.messages, [call]: instead } };
}

describe('what Teams has said is known, whatever storage does', () => {
  test.each([
    ['the claim', 'save', false],
    ['the claim, although it was written', 'save', true],
    ['the record', 'settle', false],
    ['the record, although it was written', 'settle', true],
  ] as const)('%s fails six times: sent once, recorded, and no double counted', async (...row) => {
    const [name, call, after] = row;
    const { deps, teams, store, teamId, message } = await waiting(name.replaceAll(/[ ,]/g, '-'));
    await workAll({ ...deps, store: failing(store, call, { times: 6, after }) });
    expect(teams.shown).toHaveLength(1);
    expect((await message()).row).toMatchObject({ state: 'sent', possibleDuplicates: 0 });
    expect(await store.messages.outbox(teamId)).toEqual([]);
  });

  test('a request that somebody else has ended does not keep the outcome from being written', async () => {
    const { deps, store, teamId, pointer, message, teams } = await waiting('request gone');
    teams.script.push(async () => {
      await store.messages.discard(teamId, pointer);
      return undefined as never;
    });
    await workAll(deps);
    expect((await message()).row).toMatchObject({ state: 'sent', activityId: 'activity-1' });
    expect((await message()).row.leaseBy).toBeUndefined();
  });

  test('an outcome that comes after somebody else went on is left alone', async () => {
    const { deps, store, teamId, pointer, message } = await waiting('too late');
    const mine = { ...(await message()).row, state: 'sending', leaseBy: 'one 1' } as const;
    const etag = (await store.messages.save(teamId, { row: mine, etag: (await message()).etag })) ?? '';
    await store.messages.save(teamId, { row: { ...mine, leaseBy: 'two 1' }, etag });
    await record(deps, teamId, { row: mine, etag }, { state: 'sent', activityId: 'late' }, pointer);
    expect((await message()).row).toMatchObject({ leaseBy: 'two 1', state: 'sending' });
  });
});

describe('what a killed process had claimed', () => {
  test('is sent again as soon as it is known to be gone, and counted', async () => {
    const { deps, teams, store, teamId, message, hints } = await waiting('killed');
    const row: MessageRow = {
      ...(await message()).row,
      ...{ state: 'sending', leaseBy: 'killed 1', leaseUntil: '2026-04-13T06:01:00.000Z' },
    };
    await store.messages.save(teamId, { row, etag: (await message()).etag });
    let gone = false;
    const survivor: SendDeps = { ...deps, instance: 'two', isGone: (id) => gone && id === 'killed' };
    await workAll(survivor);
    expect(teams.shown).toEqual([]);
    expect(hints.waiting).toHaveLength(1);
    gone = true;
    hints.waiting[0]!.at = 0;
    await workAll(survivor);
    expect(teams.shown).toHaveLength(1);
    expect((await message()).row).toMatchObject({ state: 'sent', possibleDuplicates: 1 });
  });
});

describe('a team that another process looks after', () => {
  test('is left to it for a while, and not for longer', async () => {
    const team = await aSetting('2026-03-12T10:00');
    const [placement, contact] = [
      { type: 'placementPlanned', start: '2026-03-02' },
      { type: 'contactHeld', form: 'talk' },
    ] as const;
    await team.opens('B-101', [placement, contact]);
    await team.goTo('2026-04-07T07:59');
    team.time.set('2026-04-07T08:00');
    const other = { ...team.deps, isOurs: () => false };
    expect(await sweepOnce(other)).toMatchObject({ teams: 0 });
    team.time.advance(21_000);
    expect(await sweepOnce(other)).toMatchObject({ teams: 1, cases: 1 });
  });
});
