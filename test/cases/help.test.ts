import { describe, expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import { handleOf } from '../../src/features.ts';
import { pressing } from '../cards/pressing.ts';
import { aCaseOf, caseTown, press, state } from '../caseCard/town.ts';
import { button } from '../support/botServerCases.ts';

const here = caseTown();
const calls = (name: string) => here().inChat(name, 'brug for hjælp');

async function aCallForHelp() {
  await aCaseOf(here(), 'B-101', {
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [{ type: 'caseOpened' }],
  });
  await here().ask('anders', '/akut B-101 virksomheden');
  await here().goTo('2026-04-14T09:05');
}

describe('a call for help is passed on', () => {
  test('to a colleague, who has it in person, may answer it, and stands on every copy', async () => {
    await aCallForHelp();
    expect([calls('mette').length, calls('anders').length]).toEqual([1, 0]);
    const to = { passedOn_to: here().town.memberId('anders') };
    await press(here(), 'mette', button(calls('mette')[0], 'say.passedOn', to));
    const [given] = calls('anders');
    expect(JSON.stringify(given)).toContain('Du har den siden');
    await press(here(), 'anders', button(given, 'say.helpTaken'));
    expect((await state(here(), 'B-101'))?.help ?? []).toEqual([]);
  });

  test.each([
    ['a colleague', 'id-anders', { type: 'take', by: 'id-anders' }],
    ['nobody', '', { type: 'refuse' }],
    ['a stranger', 'id-nobody', { type: 'refuse' }],
  ])('to %s', (_, passedOn_to, outcome) => {
    const about = { card: 'C43', kind: 'unanswered' } as const;
    expect(handleOf('C43')(pressing('say.passedOn', { passedOn_to }, about))).toMatchObject(outcome);
  });
});

test('Ny aftale keeps the promise that was made, and makes one for the next working day', () => {
  const given = { record: record({ promises: ['2026-04-13'] }) };
  const outcome = handleOf('C24')(pressing('say.newAgreement', {}, { card: 'C24' }, given));
  const told = outcome.type === 'events' ? outcome.events.map(({ type }) => type) : [];
  expect(told).toEqual(['promiseKept', 'promiseMade', 'cardAnswered']);
});
