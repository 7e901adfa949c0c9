import { describe, expect, test } from 'vitest';
import { handleOf } from '../../src/features.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { pressing } from '../cards/pressing.ts';

type Row = [string, CardRow['card'], string, Record<string, unknown>, object];

const talked = { citizen: 'true', company: 'false', date: '2026-04-15', form: 'phone', status: 'yellow' };
const planned = { date: '2026-04-10', goal: 'yes', delivered: 'true', journalised: 'true' };
const refused = (message: string) => ({ type: 'refuse', message });

describe('answers on the cards of the first release', () => {
  const table: Row[] = [
    [
      'the ordinary course',
      'C02',
      'cadence.change',
      { cadence: 'ordinary' },
      { events: [{ answer: { cadence: 'ordinary' } }] },
    ],
    [
      'close contact until a day',
      'C02',
      'cadence.change',
      { cadence: 'close', closeUntil: '2026-07-16' },
      {
        events: [
          { type: 'closeContactUntil', until: '2026-07-16' },
          { answer: { cadence: 'close', until: '2026-07-16' } },
        ],
      },
    ],
    [
      'close contact until today',
      'C02',
      'cadence.change',
      { cadence: 'close', closeUntil: '2026-04-16' },
      refused('answer.datePast'),
    ],
    ['close contact without a day', 'C02', 'cadence.change', { cadence: 'close' }, refused('C02.untilError')],
    [
      'a plan with its job goal',
      'C05',
      'plan.register',
      planned,
      {
        events: [
          { type: 'planRegistered', jobGoal: true, delivered: true, date: '2026-04-10' },
          { answer: { delivered: true, journalised: true } },
        ],
        note: 'journalised',
      },
    ],
    [
      'a plan whose job goal is not there yet',
      'C05',
      'plan.register',
      { ...planned, goal: 'no' },
      { events: [{ jobGoal: false }, {}] },
    ],
    ['a plan of tomorrow', 'C05', 'plan.register', { ...planned, date: '2026-04-17' }, refused('C05.future')],
    ['a plan without a date', 'C05', 'plan.register', {}, refused('C05.dateError')],
    ['a job goal under way', 'C05', 'goal.underWay', {}, { stays: true, note: 'goalUnderWay' }],
    [
      'a start that is confirmed',
      'C07',
      'placement.confirm',
      { contactPerson: 'true', onePager: 'false' },
      {
        events: [
          { type: 'agreementMade', parts: ['contactPerson'] },
          { answer: { started: true, contactPerson: true, onePager: false } },
        ],
      },
    ],
    ['somebody goes along', 'C07', 'placement.joining', {}, { stays: true, note: 'joining' }],
    ['somebody calls', 'C07', 'placement.calling', {}, { stays: true, note: 'calling' }],
    [
      'a talk with the citizen',
      'C08',
      'firstFollowUp.register',
      talked,
      {
        events: [
          { type: 'contactHeld', form: 'phone', status: 'yellow', date: '2026-04-15' },
          { answer: { citizen: true, status: 'yellow' } },
        ],
      },
    ],
    [
      'a talk with the company alone (D13)',
      'C08',
      'firstFollowUp.register',
      { ...talked, citizen: 'false', company: 'true' },
      {
        events: [{ type: 'cardAnswered', answer: { citizen: false, company: true } }],
        stays: true,
        note: 'companyTalked',
      },
    ],
    [
      'a talk in which pay was agreed (C34)',
      'C08',
      'firstFollowUp.register',
      { ...talked, company: 'true', pay: 'yes', payFrom: '2026-05-01' },
      {
        events: [
          { type: 'contactHeld' },
          { type: 'payTalkHeld', answer: 'yes' },
          { type: 'paidHoursAgreed', from: '2026-05-01' },
          { answer: { company: true, pay: 'yes' } },
        ],
      },
    ],
    [
      'a company alone that says not yet',
      'C08',
      'firstFollowUp.register',
      { ...talked, citizen: 'false', company: 'true', pay: 'notYet', payReason: 'taskNotMastered' },
      {
        events: [
          { type: 'payTalkHeld', answer: 'notYet', reason: 'taskNotMastered' },
          { answer: { pay: 'notYet', payReason: 'taskNotMastered' } },
        ],
        stays: true,
      },
    ],
    [
      'a yes to pay without its day',
      'C08',
      'firstFollowUp.register',
      { ...talked, pay: 'yes' },
      refused('C12.payFromError'),
    ],
    [
      'a talk with nobody',
      'C08',
      'firstFollowUp.register',
      { ...talked, citizen: 'false' },
      refused('C08.nobody'),
    ],
    [
      'a talk without a colour',
      'C08',
      'firstFollowUp.register',
      { ...talked, status: '' },
      refused('C08.statusError'),
    ],
    [
      'a talk of tomorrow',
      'C08',
      'firstFollowUp.register',
      { ...talked, date: '2026-04-17' },
      refused('contact.future'),
    ],
  ];
  test.each(table)('%s (%s)', (_, card, verb, data, outcome) =>
    expect(handleOf(card)(pressing(verb, data, { card }))).toMatchObject(outcome),
  );
});

describe('one press on a plain reminder registers what has happened', () => {
  const table: [CardRow['card'], CardRow['kind'], string | undefined][] = [
    ['C22', 'planned', 'firstTalkHeld'],
    ['C24', 'due', 'promiseKept'],
    ['C28', 'over', undefined],
  ];
  test.each(table)('%s %s → %s', (card, kind, type) => {
    const outcome = handleOf(card)(pressing('reminder.done', {}, { card, kind }));
    const types = outcome.type === 'events' ? outcome.events.map((event) => event.type) : [];
    expect(types).toEqual(type ? [type, 'cardAnswered'] : ['cardAnswered']);
  });
});
