import { expect, test } from 'vitest';
import type { CardKind, PlannedCardId } from '../../src/engine/cards.ts';
import { handleOf, presses } from '../../src/features.ts';
import { recordOf } from '../../src/tools/gallery/records.ts';
import { pressing } from './pressing.ts';

/*
 * Buttons of cards that the former release posted, with what their forms sent: they are pressed for weeks after. Kept as
 * they were, whatever a card shows today.
 */
const on = '2026-04-16';
const called = { date: on, form: 'talk', reached: 'yes', journalised: 'false' };
const pay = { pay: 'yes', payFrom: on, payReason: 'citizen', journalised: 'false' };

const posted: [PlannedCardId, CardKind, string, Record<string, string>][] = [
  ['C01', 'due', 'contact.register', called],
  ['C01', 'overdue', 'sparring.ask', {}],
  ['C01', 'due', 'card.dismiss', { reason: 'colleague' }],
  ['C01', 'escalation', 'escalation.agreed', {}],
  ['C02', 'due', 'cadence.change', { cadence: 'ordinary' }],
  ['C03', 'due', 'contact.register', { ...called, network: 'false' }],
  ['C04', 'phaseChange', 'reminder.done', {}],
  ['C06', 'trialReview', 'reminder.done', {}],
  ['C19', 'due', 'reminder.done', {}],
  ['C24', 'due', 'reminder.done', {}],
  ['C26', 'due', 'reminder.done', {}],
  ['C05', 'due', 'plan.register', { date: on, goal: 'yes', delivered: 'false', journalised: 'false' }],
  ['C05', 'due', 'goal.underWay', {}],
  ['C07', 'due', 'placement.confirm', { contactPerson: 'true', onePager: 'false', journalised: 'false' }],
  ['C07', 'due', 'placement.joining', {}],
  [
    'C08',
    'due',
    'firstFollowUp.register',
    { citizen: 'true', company: 'false', date: on, form: 'talk', status: 'green', ...pay },
  ],
  ['C09', 'callNow', 'absence.seen', {}],
  ['C09', 'callNow', 'absence.reached', { reason: 'practical', help: 'pickup' }],
  ['C09', 'callNow', 'absence.attempt', { form: 'phone' }],
  ['C10', 'reported', 'absence.reached', { reason: 'practical', help: 'pickup', company: 'false' }],
  ['C11', 'longAbsence', 'absence.notified', { agreed: 'closeContact' }],
  ['C12', 'ending', 'C12.save', { hours: 'up', next: 'goOn', weeks: '', ...pay }],
  [
    'C13',
    'due',
    'hours.register',
    { hours: '26,5', kind: 'ordinary', source: 'payslip', journalised: 'false' },
  ],
  ['C17', 'interrupted', 'C17.save', { cause: 'match', next: 'newMatch', journalised: 'false' }],
  [
    'C18',
    'due',
    'C18.save',
    { companies: '2', visits: '1', next: 'contactMore', sparring: 'false', journalised: 'false' },
  ],
  [
    'C20',
    'due',
    'C20.save',
    { form: 'phone', employee: 'false', employer: 'false', inJob: 'yes', help: 'none', journalised: 'false' },
  ],
  ['C21', 'due', 'C21.save', { status: 'ordinary', journalised: 'false' }],
  ['C25', 'due', 'contact.register', called],
  ['C45', 'gap', 'say.pauseCase', {}],
  ['C45', 'gap', 'say.endCase', { endCase_outcome: 'selfSupport', endCase_on: on }],
];

test.each(posted)('%s %s: %s still does what it did', (id, kind, verb, data) => {
  const cycle = id === 'C13' ? '2026-03' : '2026-03-16';
  const input = pressing(verb, data, { card: id, kind, cycle }, { record: recordOf(id, 'B-101') });
  const outcome = handleOf(id)(input);
  expect(outcome).not.toMatchObject({ type: 'refuse' });
});

test.each(['list.met', 'list.later', 'list.agreedOff', 'list.reducedHours', 'story.sendBack'])(
  '%s of a list or a story is still known',
  (verb) => expect(presses.has(verb)).toBe(true),
);
