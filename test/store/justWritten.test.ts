import { expect, test, vi } from 'vitest';
import type { Change } from '../../src/store/change.ts';
import { readEntity } from '../../src/store/entity.ts';
import { cardsOf, createJustWritten } from '../../src/store/justWritten.ts';
import { tableStore } from '../../src/store/tableStore.ts';
import { aCard, aChange, aMessage, aRecord } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

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
    ...{ etag: 'etag of m1', row: message.row },
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

test('of a message that is drawn anew what was written for it is known, and the message where it was read', () => {
  const written = createJustWritten();
  const shown = { row: aCard(key, { messages: ['m1', 'm2', 'm3'] }), etag: 'old' };
  const other = { row: aCard('B-101|C02|due|2026-03-13', { messages: ['m2'] }), etag: 'old' };
  const row = aMessage('m1', { cards: [key], state: 'sent' });
  written.note(
    'team',
    aChange({ record, cards: [shown, other], stale: ['m1', 'm2', 'm4'], read: [{ row, etag: 'old' }] }),
    etagOf,
  );
  const cards = [{ card: shown.row, record: record.row }];
  expect(written.take('team', 'm1')).toEqual({ etag: 'etag of m1', row, cards });
  expect(written.take('team', 'm2')).toEqual({
    etag: 'etag of m2',
    cards: [...cards, { card: other.row, record: record.row }],
  });
  expect(['m3', 'm4'].map((id) => written.take('team', id))).toEqual([undefined, undefined]);
});

test.each([
  { state: 'sending' },
  { state: 'sent', retryAt: '2026-04-13T06:00:00.000Z' },
  { state: 'sent', fillingUntil: '2026-04-13T06:00:00.000Z' },
  { state: 'sent', redactSince: '2026-04-13T06:00:00.000Z' },
] as const)('a message that somebody may be done with by now is read: %j', (more) => {
  const written = createJustWritten();
  const shown = { row: aCard(key, { messages: ['m1'] }), etag: 'old' };
  const read = [{ row: aMessage('m1', { cards: [key], ...more }), etag: 'old' }];
  written.note('team', aChange({ record, cards: [shown], stale: ['m1'], read }), etagOf);
  expect(written.take('team', 'm1')).toEqual({
    ...{ etag: 'etag of m1', cards: [{ card: shown.row, record: record.row }] },
  });
});

test('a message that shows more than was written is not known by it', () => {
  const cards = [{ card: card.row, record: record.row }];
  expect(cardsOf(aMessage('m1', { cards: [key] }), cards)).toEqual(cards);
  expect(cardsOf(aMessage('m1', { cards: [key, 'B-102|C01|due|2026-03-13'] }), cards)).toBeUndefined();
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

test.each([
  [true, 'knows'],
  [false, 'does not keep, for who only imports,'],
])('a store that recalls: %s %s what it wrote, which lies in storage', async (recalls) => {
  const { teams, cases, store: other } = memoryStorage();
  const store = tableStore({ teams: teams.client, cases: cases.client }, Date.now, readEntity, recalls);
  const shown = { row: aCard(key, { messages: ['m1'] }) };
  await store.commit('team', aChange({ record, cards: [shown], messages: [message] }));
  expect((await store.recall('team', { message: 'm1', card: key })) !== undefined).toBe(recalls);
  expect((await store.messages.justWritten('team', 'm1')) !== undefined).toBe(recalls);
  expect((await other.cases.get('team', 'B-101'))?.row.caseRef).toBe('B-101');
});
