import { describe, expect, test } from 'vitest';
import { anders, mette, sara } from '../../src/cards/sampleTown.ts';
import { handleOf } from '../../src/features.ts';
import type { Outcome } from '../../src/register/handle.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { pressing } from './pressing.ts';

const at = '2026-04-16T08:30';
const early: Partial<CardRow> = { kind: 'headsUp', due: '2026-04-21' };
const refused = (message: string, values?: Record<string, string>): Outcome => ({
  type: 'refuse',
  message,
  values,
});

describe('Udsæt', () => {
  const table: [string, Partial<CardRow>, string, Outcome][] = [
    ['one working day', early, '2026-04-17', { type: 'snooze', until: '2026-04-17' }],
    ['two, over the weekend', early, '2026-04-20', { type: 'snooze', until: '2026-04-20' }],
    ['not three', { ...early, due: '2026-04-28' }, '2026-04-21', refused('answer.noSnooze')],
    ['not to a Saturday', early, '2026-04-18', refused('answer.noSnooze')],
    ['not to its due day', { ...early, due: '2026-04-17' }, '2026-04-17', refused('answer.noSnooze')],
    ['not on its due day', {}, '2026-04-17', refused('answer.noSnooze')],
    ['not when it is late', { kind: 'overdue', due: '2026-04-15' }, '2026-04-17', refused('answer.noSnooze')],
    [
      'a card without a deadline',
      { card: 'C12', kind: 'ending', due: undefined },
      '2026-04-17',
      { type: 'snooze', until: '2026-04-17' },
    ],
    ['without a day', early, '', refused('actions.snoozeError')],
  ];
  test.each(table)('%s', (_, card, until, outcome) =>
    expect(handleOf('C01')(pressing('card.snooze', { until }, card))).toEqual(outcome),
  );
});

describe('Ikke relevant', () => {
  const silence = (until?: string): Outcome => ({
    type: 'silence',
    reason: 'onLeave',
    ...(until ? { until } : {}),
  });
  const table: [CardRow['card'], string, Outcome][] = [
    ['C01', 'comes up again a month later, on a working day', silence('2026-05-18')],
    ['C03', 'comes up again two weeks later', silence('2026-04-30')],
    ['C05', 'comes up again ten working days later', silence('2026-04-30')],
    ['C19', 'comes up again with the next of its series', silence('2026-05-28')],
    ['C26', 'comes up again a month later', silence('2026-05-18')],
    ['C02', 'was for once', silence()],
    ['C12', 'was for once', silence()],
  ];
  test.each(table)('%s %s', (id, _, outcome) =>
    expect(handleOf(id)(pressing('card.dismiss', { reason: 'onLeave' }, { card: id }))).toEqual(outcome),
  );

  test.each([{}, { reason: 'syg' }, { reason: 7 }])('needs one of its reasons: %o', (data) =>
    expect(handleOf('C01')(pressing('card.dismiss', data))).toEqual(refused('actions.dismissError')),
  );
});

describe('Tag den', () => {
  const table: [string, Partial<CardRow>, Outcome][] = [
    ['is free', {}, { type: 'take' }],
    ['twice by the same is once', { taken: { by: mette.id, at } }, { type: 'take' }],
    [
      'is gone when a colleague has it',
      { taken: { by: anders.id, at } },
      refused('answer.cannotTake', { name: anders.name }),
    ],
  ];
  test.each(table)('%s', (_, card, outcome) =>
    expect(handleOf('C01')(pressing('card.take', {}, card))).toEqual(outcome),
  );
});

describe('Fortryd', () => {
  const handled = (when: string) =>
    ({ state: 'answered', handled: { by: mette.id, at: when, verb: 'x' } }) as const;
  const table: [string, Partial<CardRow>, Outcome][] = [
    ['within a day', handled('2026-04-15T09:10'), { type: 'undo' }],
    ['not after it', handled('2026-04-15T09:09'), refused('answer.tooLateToUndo')],
    ['what was put off', { state: 'snoozed', snoozedTo: '2026-04-17' }, { type: 'undo' }],
    ['nothing', {}, refused('answer.nothingToUndo')],
  ];
  test.each(table)('%s', (_, card, outcome) =>
    expect(handleOf('C01')(pressing('card.undo', {}, card))).toEqual(outcome),
  );

  test('over the night the clocks change, a day has 25 hours', () => {
    const card = { state: 'answered', handled: { by: mette.id, at: '2026-10-24T12:00', verb: 'x' } } as const;
    const undo = (now: string) => handleOf('C01')(pressing('card.undo', {}, card, { now })).type;
    expect([undo('2026-10-25T11:00'), undo('2026-10-25T11:01')]).toEqual(['undo', 'refuse']);
  });
});

describe('the leader', () => {
  const late: Partial<CardRow> = { kind: 'escalation', due: '2026-04-09' };
  const head = { at: '2026-04-16T09:10', caseRef: 'B-101', type: 'assigneeChanged' };

  test('agrees with the person', () =>
    expect(handleOf('C01')(pressing('escalation.agreed', {}, late))).toMatchObject({
      type: 'events',
      events: [
        {
          type: 'cardAnswered',
          card: 'C01',
          kind: 'escalation',
          cycle: '2026-03-16',
          answer: { agreed: true },
        },
      ],
    }));

  test.each([
    ['C01', anders.id, 'jobBroker'],
    ['C05', anders.id, 'coordinatingCaseWorker'],
  ] as const)('gives %s to a colleague in the role of the card', (card, to, role) =>
    expect(handleOf(card)(pressing('assignee.change', { to }, { ...late, card }))).toEqual({
      type: 'events',
      events: [{ ...head, role, to }],
    }),
  );

  test.each([
    ['nobody', {}, 'escalation.changeError'],
    ['a stranger', { to: 'x@elsewhere.example' }, 'escalation.notMember'],
    ['who has it', { to: mette.id }, 'escalation.sameAssignee'],
    ['who has left', { to: sara.id }, 'escalation.notMember'],
  ])('gives it to %s: refused', (_, data, message) => {
    const members = [mette, anders, { ...sara, left: true }];
    expect(handleOf('C01')(pressing('assignee.change', data, late, { members }))).toEqual(refused(message));
  });
});

test.each([
  ['card.journalise', 'journalised'],
  ['sparring.ask', 'sparringAsked'],
])('%s leaves the card open and is remembered on it', (verb, note) =>
  expect(handleOf('C01')(pressing(verb))).toMatchObject({ type: 'events', stays: true, note }),
);
