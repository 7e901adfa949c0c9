import { expect, test } from 'vitest';
import { reportAbsent } from '../../src/absence/handleReport.ts';
import { aRecord } from '../support/rows.ts';

const today = '2026-04-14';
const reportOf = (day: string) => `B-301|C10|reported|${day}T09:12`;
const due = (cardKey: string) => ({
  at: '2026-04-14T08:00:00.000Z',
  cardKey,
  caseRef: 'B-301',
  why: 'plan' as const,
});

test.each([
  ['nothing waits', {}, 'events'],
  ['a report of today waits for an answer', { open: [reportOf(today)] }, 'refuse'],
  ['a report of today is on its way', { due: [due(reportOf(today))] }, 'refuse'],
  ['yesterday’s is unanswered still: today is another day', { open: [reportOf('2026-04-13')] }, 'events'],
  ['another card of today waits', { open: [`B-301|C09|callNow|${today}`] }, 'events'],
])('a company phones in an absence: %s', (_, over, expected) => {
  const outcome = reportAbsent({ record: aRecord('B-301', over), today, now: '2026-04-14T10:00' });
  expect(outcome.type).toBe(expected);
});
