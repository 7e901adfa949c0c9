import { expect, test, vi } from 'vitest';
import type { Change } from '../../src/store/change.ts';
import { createJustWritten } from '../../src/store/justWritten.ts';
import { aCard, aChange, aMessage, aRecord } from '../support/rows.ts';

const key = 'B-101|C01|due|2026-03-13';
const message = { row: aMessage('m1', { cards: [key] }) };
const card = { row: aCard(key) };
const record = { row: aRecord('B-101') };
const etagOf = (id: string) => `etag of ${id}`;

test('a message comes with its cards and their cases, once', () => {
  const written = createJustWritten();
  written.note('team', aChange({ record, cards: [card], messages: [message] }), etagOf);
  expect(written.take('another team', 'm1')).toBeUndefined();
  expect(written.take('team', 'm1')).toEqual({
    message: { row: message.row, etag: 'etag of m1' },
    cards: [{ card: card.row, record: record.row }],
  });
  expect(written.take('team', 'm1')).toBeUndefined();
});

test.each<[string, Partial<Change>, (id: string) => string | undefined]>([
  ['that was there before', { record, cards: [card], messages: [{ ...message, etag: 'old' }] }, etagOf],
  ['with a card that stands elsewhere', { record, messages: [message] }, etagOf],
  ['about a case that stands elsewhere', { cards: [card], messages: [message] }, etagOf],
  ['whose ETag storage did not tell', { record, cards: [card], messages: [message] }, () => undefined],
])('a message %s is read', (_, change, etags) => {
  const written = createJustWritten();
  written.note('team', aChange(change), etags);
  expect(written.take('team', 'm1')).toBeUndefined();
});

test('a case that is written again takes its messages with it', () => {
  const written = createJustWritten();
  written.note('team', aChange({ record, cards: [card], messages: [message] }), etagOf);
  written.note('team', aChange({ records: [{ row: aRecord('B-102') }, record] }), etagOf);
  expect(written.take('team', 'm1')).toBeUndefined();
});

test('a case of another team or another case takes nothing', () => {
  const written = createJustWritten();
  written.note('team', aChange({ record, cards: [card], messages: [message] }), etagOf);
  written.note('another team', aChange({ record }), etagOf);
  written.note('team', aChange({ record: { row: aRecord('B-102') } }), etagOf);
  expect(written.take('team', 'm1')).toBeDefined();
});

test('of very many the last are not kept, so that memory does not fill', () => {
  const written = createJustWritten();
  const messages = Array.from({ length: 2_001 }, (_, number) => ({ row: aMessage(`m${number}`) }));
  written.note('team', aChange({ messages }), etagOf);
  expect([written.take('team', 'm0'), written.take('team', 'm2000')].map(Boolean)).toEqual([true, false]);
});

test('after a minute it is forgotten', () => {
  vi.useFakeTimers();
  const written = createJustWritten();
  const wrote = () => written.note('team', aChange({ messages: [{ row: aMessage('m') }] }), etagOf);
  wrote();
  vi.advanceTimersByTime(29_000);
  expect(written.take('team', 'm')).toBeDefined();
  wrote();
  vi.advanceTimersByTime(61_000);
  expect(written.take('team', 'm')).toBeUndefined();
  vi.useRealTimers();
});
