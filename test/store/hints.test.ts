import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { QueueClient } from '@azure/storage-queue';
import { expect, test, vi } from 'vitest';
import { lanes } from '../../src/store/hints.ts';
import { testStorage } from '../support/azurite.ts';
import { patient } from '../support/patient.ts';

const storage = testStorage();
const pointers = [{ messageId: 'm1', request: 'r1' }];

test('urgent hints come first, and one that is done does not come back', async () => {
  const { hints } = storage.get();
  await hints.put({ teamId: 'digest', pointers });
  await hints.put({ teamId: 'absence', pointers }, { lane: 'urgent' });
  const taken = await hints.take(5);
  expect(taken.map(({ teamId, attempts }) => [teamId, attempts])).toEqual([
    ['absence', 1],
    ['digest', 1],
  ]);
  expect(await hints.take(5)).toEqual([]);
  await Promise.all(taken.map((hint) => hint.done()));
  await taken[0]?.done();
});

test('no more are taken than asked for, whatever their lanes', async () => {
  const { hints } = await storage.fresh();
  await hints.put({ teamId: 'digest', pointers });
  await hints.put({ teamId: 'absence', pointers }, { lane: 'urgent' });
  expect((await hints.take(1)).map(({ teamId }) => teamId)).toEqual(['absence']);
  expect((await hints.take(1)).map(({ teamId }) => teamId)).toEqual(['digest']);
});

test.each(lanes)('the oldest that waits is known when it is %s', async (lane) => {
  const { hints } = await storage.fresh();
  expect(await hints.oldest()).toBeUndefined();
  await hints.put({ teamId: 'waits', pointers }, { lane });
  expect(await hints.oldest()).toBeDefined();
});

test('a hint waits for ever, is hidden for longer than its work takes, and may be gone when it is done', async () => {
  const { hints } = await storage.fresh();
  await hints.put({ teamId: 'weekend', pointers });
  const queue = queueOf('normal');
  const [message] = (await queue.peekMessages()).peekedMessageItems;
  expect(message?.expiresOn.getUTCFullYear()).toBe(9999);
  const paths: string[] = [];
  const note = (message: unknown) => paths.push((message as { request: { path: string } }).request.path);
  subscribe('http.client.request.start', note);
  const taken = await hints.take(1, ['normal']);
  unsubscribe('http.client.request.start', note);
  expect(paths).toEqual([expect.stringContaining('visibilitytimeout=90')]);
  await queue.clearMessages();
  await Promise.all(taken.map((hint) => hint.done()));
});

test('what is given back comes again with what is left, later', async () => {
  const { hints } = storage.get();
  await hints.put({ teamId: 'again', pointers: [...pointers, { messageId: 'm2', request: 'r2' }] });
  const [first] = await hints.take(1);
  await first?.later([{ messageId: 'm2', request: 'r2' }], 1_000);
  await first?.done();
  expect(await hints.take(1)).toEqual([]);
  const second = await vi.waitFor(async () => {
    const [hint] = await hints.take(1);
    if (!hint) throw new Error('not there yet');
    return hint;
  }, patient);
  expect(second.pointers).toEqual([{ messageId: 'm2', request: 'r2' }]);
  await second.done();
});

test('text that is no hint is put aside and stops nothing', async () => {
  const { hints } = await storage.fresh();
  await queueOf('normal').sendMessage('{"teamId":');
  await hints.put({ teamId: 'after', pointers });
  const taken = await hints.take(5);
  expect(taken.map(({ teamId }) => teamId)).toEqual(['after']);
  await taken[0]?.poison();
  const aside = await queueOf('poison').receiveMessages({ numberOfMessages: 5 });
  expect(aside.receivedMessageItems.map(({ messageText }) => messageText)).toEqual([
    '{"teamId":',
    JSON.stringify([{ teamId: 'after', pointers }]),
  ]);
});

test('hints of one moment are one message, which is there until the last of them is done', async () => {
  const { hints } = await storage.fresh();
  const requests: unknown[] = [];
  const count = (message: unknown) => requests.push(message);
  subscribe('http.client.request.start', count);
  await Promise.all(['one', 'two', 'three'].map((teamId) => hints.put({ teamId, pointers })));
  unsubscribe('http.client.request.start', count);
  expect(requests).toHaveLength(1);
  const taken = await hints.take(1);
  expect(taken.map(({ teamId }) => teamId)).toEqual(['one', 'two', 'three']);
  await taken[0]?.done();
  await taken[1]?.poison();
  expect(await waiting('normal')).toBe(1);
  await taken[2]?.done();
  expect([await waiting('normal'), await waiting('poison')]).toEqual([0, 1]);
});

test('more requests than can be sent side by side are more messages', async () => {
  const { hints } = await storage.fresh();
  const five = Array.from({ length: 5 }, (_, number) => ({ messageId: `m${number}`, request: 'r' }));
  await Promise.all(['one', 'two', 'three'].map((teamId) => hints.put({ teamId, pointers: five })));
  expect(await waiting('normal')).toBe(3);
});

test('a queue that is gone is made again by whoever needs it first', async () => {
  const { hints } = await storage.fresh();
  for (const lane of lanes) await queueOf(lane).delete();
  expect(await hints.take(1)).toEqual([]);
  for (const lane of lanes) await queueOf(lane).delete();
  expect(await hints.oldest()).toBeUndefined();
  for (const lane of lanes) {
    await queueOf(lane).delete();
    await hints.put({ teamId: lane, pointers }, { lane });
  }
  await queueOf('poison').delete();
  for (const hint of await hints.take(3)) await hint.poison();
  expect(await waiting('poison')).toBe(3);
});

/** A queue of the latest fresh storage. */
function queueOf(name: string): QueueClient {
  return new QueueClient(storage.connectionString(), `${storage.prefix()}${name}`);
}

/** Messages that it holds, those in somebody's hands too. */
async function waiting(name: string): Promise<number | undefined> {
  return (await queueOf(name).getProperties()).approximateMessagesCount;
}
