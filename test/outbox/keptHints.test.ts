import { expect, test } from 'vitest';
import { keptHints } from '../../src/outbox/keptHints.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import type { Hint, Lane } from '../../src/store/hints.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aWorker, mette, workAll } from '../support/delivery.ts';
import { memoryHints } from '../support/memoryHints.ts';
import { aSettingInMemory } from '../support/settings.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

const aHint = (teamId: string): Hint => ({
  teamId,
  pointers: [{ messageId: `message of ${teamId}`, request: 'r' }],
});
const teamsOf = (hints: readonly Hint[]) => hints.map(({ teamId }) => teamId);

/** The queue of all, and what one process makes of it. */
function aProcess() {
  const { deps, time, hints: queue } = aWorker(memoryStorage().store);
  const kept = keptHints(queue, deps);
  kept.keep();
  return { queue, kept, time };
}

test('what is calm stays with the process that has put it, all else is for everybody', async () => {
  const { queue, kept } = aProcess();
  const lanes: Lane[] = ['calm', 'normal', 'urgent'];
  for (const lane of lanes) await kept.put(aHint(lane), { lane });
  await kept.put(aHint('later'), { lane: 'calm', afterMs: 1_000 });
  expect(teamsOf(queue.waiting)).toEqual(['normal', 'urgent', 'later']);
  expect(await kept.oldest()).toBeDefined();
  expect(teamsOf(await kept.take(8, ['urgent']))).toEqual(['urgent']);
  expect(teamsOf(await kept.take(8))).toEqual(['normal', 'calm']);
  expect(teamsOf(await kept.take(8))).toEqual([]);
});

test('what failed comes again after its time, what is to come later then, what is in hand or done never', async () => {
  const { kept, time } = aProcess();
  for (const team of ['failed', 'later', 'done', 'in hand']) await kept.put(aHint(team), { lane: 'calm' });
  for (const hint of await kept.take(8)) {
    expect(hint.attempts).toBe(1);
    if (hint.teamId === 'later') await hint.later(hint.pointers, 5_000);
    if (hint.teamId === 'failed') hint.failed?.();
    if (hint.teamId === 'later' || hint.teamId === 'done') await hint.done();
  }
  time.advance(4_000);
  expect(await kept.take(8)).toEqual([]);
  time.advance(1_000);
  expect(teamsOf(await kept.take(8))).toEqual(['later']);
  time.advance(85_000);
  const again = await kept.take(8);
  expect(again.map(({ teamId, attempts }) => [teamId, attempts])).toEqual([['failed', 2]]);
});

test('a process that stops leaves what it keeps to the queue, and keeps nothing more', async () => {
  const { queue, kept } = aProcess();
  await kept.put(aHint('before'), { lane: 'calm' });
  await kept.giveBack();
  await kept.put(aHint('after'), { lane: 'calm' });
  expect(queue.waiting.map(({ teamId, lane }) => [teamId, lane])).toEqual([
    ['before', 'calm'],
    ['after', 'calm'],
  ]);
  expect(teamsOf(await kept.take(8))).toEqual(['before', 'after']);
});

test('a queue that is not there stops nobody from stopping', async () => {
  const { deps, hints } = aWorker(memoryStorage().store);
  const kept = keptHints({ ...hints, put: () => Promise.reject(new Error('no queue')) }, deps);
  kept.keep();
  await kept.put(aHint('before'), { lane: 'calm' });
  await expect(kept.giveBack()).resolves.toBeUndefined();
});

/** A team of which one card is due, swept by a process that keeps it. */
async function aMorning() {
  const team = await aSettingInMemory('2026-03-12T10:00');
  await team.opens('B-101', [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ]);
  team.time.set('2026-04-07T08:00');
  const queue = memoryHints(team.time.clock);
  const kept = keptHints(queue, team.deps);
  kept.keep();
  await sweepOnce({ ...team.deps, hints: kept });
  expect(queue.waiting).toEqual([]);
  return { team, queue, kept };
}

test('the process that swept a morning sends it', async () => {
  const { team, kept } = await aMorning();
  await workAll({ ...team.deps, hints: kept });
  expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]);
  expect(await kept.take(8)).toEqual([]);
});

test('what a process keeps and could not work on, it does again a minute and a half later', async () => {
  const { team, kept } = await aMorning();
  const { get } = team.deps.store.messages;
  let fails = true;
  const store = {
    ...team.deps.store,
    messages: {
      ...team.deps.store.messages,
      justWritten: async () => undefined,
      get: (...which: Parameters<typeof get>) =>
        fails ? Promise.reject(new Error('storage does not answer')) : get(...which),
    },
  };
  const worker = { ...team.deps, store, hints: kept };
  await workAll(worker);
  fails = false;
  team.time.advance(89_000);
  await workAll(worker);
  expect(team.teams.shown).toEqual([]);
  team.time.advance(1_000);
  await workAll(worker);
  expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]);
});

test('a tenant that has come to another process is sent by all', async () => {
  const { team, queue, kept } = await aMorning();
  const { put } = queue;
  const given: string[] = [];
  queue.put = (hint, options) => {
    given.push(hint.teamId);
    return put(hint, options);
  };
  await workAll({ ...team.deps, hints: kept, isOurs: () => false });
  expect(given).toEqual([team.teamId]);
  expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]);
  expect(await kept.take(8)).toEqual([]);
});

test('what a killed process kept is sent once, as soon as another looks after its tenant', async () => {
  const { team, queue } = await aMorning();
  let isOurs = false;
  const survivor = { ...team.deps, hints: queue, isOurs: () => isOurs };
  const rescue = createRescue(survivor);
  // It has been there for a while.
  queue.oldest = async () => '2026-04-07T05:00:00.000Z';
  await rescue();
  await rescue();
  await workAll(survivor);
  expect(team.teams.shown).toEqual([]);
  isOurs = true;
  await rescue();
  await workAll(survivor);
  expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]);
  expect(await team.store.messages.outbox(team.teamId)).toEqual([]);
});

test('who comes for what is kept does not ask the queue each time, and the others’ hints wait a second for that at most', async () => {
  const { queue, kept, time } = aProcess();
  let asked = 0;
  const { take } = queue;
  queue.take = (...what) => {
    asked += 1;
    return take(...what);
  };
  for (const team of ['first', 'second', 'third']) await kept.put(aHint(team), { lane: 'calm' });
  expect(teamsOf(await kept.take(1))).toEqual(['first']);
  expect(asked).toBe(1);
  await queue.put(aHint('of another process'), { lane: 'normal' });
  expect(teamsOf(await kept.take(1))).toEqual(['second']);
  expect(asked).toBe(1);
  time.advance(1_000);
  expect(teamsOf(await kept.take(1))).toEqual(['of another process']);
  expect(teamsOf(await kept.take(1))).toEqual(['third']);
  // There is an end to it, and the next round looks.
  await queue.put(aHint('calm and of another'), { lane: 'calm' });
  expect(await kept.take(1)).toEqual([]);
  expect(teamsOf(await kept.take(1))).toEqual(['calm and of another']);
});

test('what a process puts into the queue itself is there when it looks next', async () => {
  const { kept } = aProcess();
  for (const team of ['first', 'second']) await kept.put(aHint(team), { lane: 'calm' });
  expect(teamsOf(await kept.take(1))).toEqual(['first']);
  await kept.put(aHint('own'), { lane: 'normal' });
  expect(teamsOf(await kept.take(1))).toEqual(['own']);
  expect(teamsOf(await kept.take(1))).toEqual(['second']);
  await kept.put(aHint('last'), { lane: 'normal' });
  expect(teamsOf(await kept.take(1))).toEqual(['last']);
});
