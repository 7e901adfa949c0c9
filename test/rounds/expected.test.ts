import { expect, test } from 'vitest';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import { missing } from '../support/simulator/expected.ts';
import type { Post } from '../support/simulator/teamsOfSeed.ts';

const leader = 'entra-lis';
const due = 'B-1|C01|due|2026-03-16';
const overdue = 'B-1|C01|overdue|2026-03-16';
const at = (instant: string) => toEpochMs(instant);
const expected = { caseRef: 'B-1', key: due, to: [leader], at: at('2026-04-08T08:00') };
const post: Post = { message: 'a list', keys: [overdue], to: leader, at: at('2026-04-10T08:00') };

const week = {
  rows: [
    rowOf(`card:${due}`, { key: due, messages: ['a list'] }),
    rowOf('event:B-1|00000007', { event: { caseRef: 'B-1', at: '2026-04-13T10:00' }, by: leader }),
  ],
  posts: [] as Post[],
  added: new Set<string>(),
  expected: [expected],
  stuck: new Map<string, string>(),
  unswept: new Set<string>(),
  from: at('2026-04-06T12:00'),
  to: at('2026-04-13T19:00'),
};

function rowOf(rowKey: string, value: unknown) {
  return { partitionKey: 'team', rowKey, etag: '1', timestamp: '', v0: JSON.stringify(value) };
}

test('a card that was to come and did not is missing, though somebody touched the case days later', () => {
  expect(missing(week)).toEqual([`${due} should have come and did not`]);
});

/** Each was taken for a loss by a week of the simulator; nobody lost anything. */
test.each([
  [
    'the leader’s chat answers nobody for two days, and the leader handles what waited for it',
    {
      stuck: new Map([
        ['2026-04-08', leader],
        ['2026-04-09', leader],
      ]),
    },
  ],
  [
    'storage lets no sweep through for a day, and then the leader’s chat answers nobody',
    { unswept: new Set(['2026-04-08']), stuck: new Map([['2026-04-09', leader]]) },
  ],
  ['the card came into a list that stood in Teams already', { added: new Set([due]) }],
  [
    'its list never got through, and the next one has the later kind of the same cycle',
    {
      expected: [expected, { ...expected, key: overdue, at: at('2026-04-10T08:00') }],
      posts: [post],
    },
  ],
  [
    'Teams refused it for good: it stands on the leader’s list',
    { rows: [...week.rows, rowOf('message:a list', { id: 'a list', state: 'failed' })] },
  ],
  ['it is to come after the week', { to: at('2026-04-07T19:00') }],
])('is not missing: %s', (_, over) => {
  expect(missing({ ...week, ...over })).toEqual([]);
});
