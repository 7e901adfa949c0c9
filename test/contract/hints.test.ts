import { QueueClient } from '@azure/storage-queue';
import { expect, test, vi } from 'vitest';
import { testStorage } from '../support/azurite.ts';

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
  }, 5_000);
  expect(second.pointers).toEqual([{ messageId: 'm2', request: 'r2' }]);
  await second.done();
});

test('text that is no hint is put aside and stops nothing', async () => {
  const { hints } = storage.get();
  const queue = (name: string) => new QueueClient(storage.connectionString(), `test${name}`);
  await queue('normal').sendMessage('{"teamId":');
  await hints.put({ teamId: 'after', pointers });
  const taken = await hints.take(5);
  expect(taken.map(({ teamId }) => teamId)).toEqual(['after']);
  await taken[0]?.poison();
  const aside = await queue('poison').receiveMessages({ numberOfMessages: 5 });
  expect(aside.receivedMessageItems.map(({ messageText }) => messageText)).toEqual([
    '{"teamId":',
    JSON.stringify({ teamId: 'after', pointers }),
  ]);
});
