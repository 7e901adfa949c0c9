import type { TransactionAction } from '@azure/data-tables';
import { expect, test } from 'vitest';
import { createLastWritten } from '../../src/store/lastWritten.ts';

const row = (rowKey: string, v0 = '{}') => ({ partitionKey: 'team', rowKey, v0 });
const key = { partitionKey: 'team', rowKey: 'case:B-101' };
const replaced: TransactionAction = ['update', row('case:B-101'), 'Replace', { etag: 'old' }];

/** What is known after these writes, the last of which got the ETag `new`. */
function after(...actions: [TransactionAction, string | undefined][]) {
  const written = createLastWritten();
  for (const [action, etag] of actions) written.note([action], [etag]);
  return written.get('team', 'case:B-101');
}

test.each<[string, TransactionAction]>([
  ['created', ['create', row('case:B-101')]],
  ['replaced', replaced],
  ['written over', ['upsert', row('case:B-101'), 'Replace']],
])('a row that was %s is known by its new ETag', (_, action) => {
  expect(after([action, 'new'])).toEqual({ entity: row('case:B-101'), etag: 'new' });
});

test('a row that was touched under the ETag that is known is the same under another', () => {
  const touched: TransactionAction = ['update', { ...key, touched: 'x' }, 'Merge', { etag: 'one' }];
  expect(after([replaced, 'one'], [touched, 'new'])).toEqual({
    entity: { ...row('case:B-101'), touched: 'x' },
    etag: 'new',
  });
});

test.each<[string, TransactionAction, string | undefined]>([
  ['touched under another ETag', ['update', { ...key, touched: 'x' }, 'Merge', { etag: 'two' }], 'new'],
  ['touched whatever stood there', ['upsert', { ...key, touched: 'x' }, 'Merge'], 'new'],
  ['emptied', ['update', key, 'Replace', { etag: 'one' }], 'new'],
  ['deleted', ['delete', key], undefined],
  ['written, and storage did not say its ETag', replaced, undefined],
])('a row that was %s is not known any more', (_, action, etag) => {
  expect(after([replaced, 'one'], [action, etag])).toBeUndefined();
});

test('rows of which nobody knows what became are forgotten, and others never known', () => {
  const written = createLastWritten();
  written.note([replaced, ['create', row('event:B-101|1')]], ['one', 'two']);
  expect(written.get('team', 'event:B-101|1')).toBeUndefined();
  expect(written.get('another team', 'case:B-101')).toBeUndefined();
  written.forget([key]);
  expect(written.get('team', 'case:B-101')).toBeUndefined();
});

test('of very many the first are forgotten, so that memory does not fill', () => {
  const written = createLastWritten();
  for (let number = 0; number <= 6_000; number += 1)
    written.note([['create', row(`case:${number}`)]], [`${number}`]);
  const known = [0, 3_000, 6_000].map((number) => written.get('team', `case:${number}`)?.etag);
  expect(known).toEqual([undefined, '3000', '6000']);
});

test('after two days at the latest it is forgotten', () => {
  const day = 24 * 60 * 60_000;
  const isKnownAfter = (...passed: number[]) => {
    let now = 0;
    const written = createLastWritten(() => now);
    written.note([replaced], ['one']);
    return passed.map((ms) => {
      now += ms;
      return written.get('team', 'case:B-101') !== undefined;
    });
  };
  expect(isKnownAfter(day - 1, 1, day - 1, 1)).toEqual([true, true, true, false]);
  expect(isKnownAfter(2 * day)).toEqual([false]);
});
