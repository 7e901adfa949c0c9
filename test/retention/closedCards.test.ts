import { expect, test } from 'vitest';
import { forgetClosed } from '../../src/retention/closed.ts';
import { isAnswerOn, isLongClosed } from '../../src/retention/closedCards.ts';
import type { CardReason, DueRow } from '../../src/store/dueRow.ts';
import { lastDayOf, type MessageContent } from '../../src/store/messageRow.ts';
import type { CardRow, LoggedEvent } from '../../src/store/rows.ts';
import { workAll } from '../support/delivery.ts';
import { aCard, aMessage } from '../support/rows.ts';
import { aSettingInMemory } from '../support/settings.ts';

const key = 'B-1|C01|due|2026-03-12';
const by = 'id';
const closed = (at: string): Partial<CardRow> => ({ state: 'answered', handled: { by, at, verb: 'v' } });
const due = (why: CardReason): DueRow => ({ at: '2027-01-01', cardKey: key, caseRef: 'B-1', why });

test.each<[string, Partial<CardRow>, DueRow[], boolean]>([
  ['closed on the day', closed('2026-04-07T23:59'), [], true],
  ['closed a day later', closed('2026-04-08T00:00'), [], false],
  ['still open', { state: 'open' }, [], false],
  ['put off', { state: 'snoozed', snoozedTo: '2026-04-01' }, [], false],
  ['cancelled before anybody did anything', { state: 'cancelled' }, [], true],
  ['expired', { state: 'expired' }, [], true],
  ['silenced until a day that is still to come', closed('2026-04-01T10:00'), [due('silence')], false],
  ['planned anew: that would be another card', closed('2026-04-01T10:00'), [due('plan')], true],
])('a card %s', (_, over, rows, expected) => {
  const card = aCard(key, { at: '2026-04-01T08:00', ...over });
  expect(isLongClosed(card, { due: rows }, '2026-04-07')).toBe(expected);
});

test.each<[string, Partial<MessageContent>, string | undefined]>([
  [
    'of a day',
    { view: 'attendance', list: { day: '2026-04-07', start: '08:00', caseRefs: ['B-1'] } },
    '2026-04-07',
  ],
  [
    'of a leave',
    {
      view: 'leave',
      list: { day: '2026-04-01', start: '', caseRefs: [], leave: { by, to: '2026-04-08', standIn: by } },
    },
    '2026-04-08',
  ],
  ['that is none', {}, undefined],
])('a list %s is over with its last day', (_, content, expected) =>
  expect(lastDayOf(aMessage('m', content))).toBe(expected),
);

test.each<[string, Partial<LoggedEvent['event']>, boolean]>([
  ['an answer', {}, true],
  ['of another cycle', { cycle: '2026-04-12' }, false],
  ['with the hours of a month', { answer: { month: '2026-02', hundredths: 100 } }, false],
])('%s on a card', (_, over, expected) => {
  const event = { at: '', caseRef: 'B-1', type: 'cardAnswered', card: 'C01', kind: 'due', ...rest, ...over };
  const logged = { sequence: 1, by, source: '', event } as LoggedEvent;
  expect(isAnswerOn(logged, aCard(key, { cycle: '2026-03-12' }))).toBe(expected);
});
const rest = { cycle: '2026-03-12', answer: { seen: true } };

test('ninety days after a reminder was closed it is gone, with its answer; what the rules need stays', async () => {
  const team = await aSettingInMemory('2026-03-12T10:00');
  for (const ref of ['B-1', 'B-2', 'B-3']) {
    await team.opens(ref, [
      { type: 'planRegistered', jobGoal: true },
      { type: 'placementPlanned', start: '2026-03-02' },
      { type: 'contactHeld', form: 'talk' },
    ]);
  }
  await team.goTo('2026-04-10T08:00');
  const at = '2026-04-10T09:00';
  team.time.set(at);
  const head = { at, caseRef: 'B-1' };
  const answer = { type: 'cardAnswered', card: 'C01', kind: 'due', cycle: '2026-03-12', answer: { mood: 2 } };
  const events = [
    { ...head, type: 'contactHeld', form: 'talk' },
    { ...head, ...answer },
  ] as never;
  await team.act('B-1', { type: 'events', events }, { cardKey: key });
  await team.act('B-3', { type: 'silence', reason: 'citizenAway', until: '2026-12-01' } as never, {
    cardKey: 'B-3|C01|due|2026-03-12',
  });
  await workAll(team.deps);
  const list = (await team.card(key))?.messages[0] ?? '';
  const inTeams = () => team.teams.shown.filter(({ card }) => JSON.stringify(card).includes(key)).length;
  const log = async () => (await team.store.cases.events(team.teamId, 'B-1')).map(({ event }) => event.type);
  const before = await team.record('B-1');
  expect([inTeams(), (await log()).includes('cardAnswered')]).toEqual([1, true]);

  team.time.set('2026-07-08T23:59');
  expect([await forgetClosed(team.deps), (await team.card(key))?.state]).toEqual([0, 'answered']);
  team.time.set('2026-07-09T00:01');
  await forgetClosed(team.deps);
  await workAll(team.deps);
  expect(await team.card(key)).toBeUndefined();
  expect(inTeams()).toBe(0);
  // The list still shows who waits for an answer, and the card that comes again.
  const shown = (await team.store.messages.get(team.teamId, list))?.row.cards;
  expect(shown).toEqual(['B-2|C01|due|2026-03-12', 'B-3|C01|due|2026-03-12']);
  expect(await log()).toEqual([
    'caseOpened',
    'planRegistered',
    'placementPlanned',
    'contactHeld',
    'contactHeld',
  ]);
  expect(await team.record('B-1')).toEqual(before);
  expect(await forgetClosed(team.deps)).toBe(0);
});
