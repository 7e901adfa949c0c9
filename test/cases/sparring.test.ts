import { expect, test } from 'vitest';
import { aCaseOf, caseTown, press, saveButton, sayOn, state } from '../caseCard/town.ts';
import { button } from '../support/botServerCases.ts';

const here = caseTown();
const lists = (name: string) => here().inChat(name, 'beder om sparring');

test('who asks for advice is in the leader’s list the morning after, until it was had', async () => {
  await aCaseOf(here(), 'B-101', {
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [{ type: 'caseOpened', date: '2026-04-13' }],
  });
  await sayOn(here(), 'mette', 'B-101', 'sparringAsked', { on: '2026-04-14' });
  await here().goTo('2026-04-15T08:10');
  expect([lists('lise').length, lists('mette').length]).toEqual([1, 0]);
  const form = await press(here(), 'lise', button(lists('lise')[0], 'case.form'));
  await press(here(), 'lise', { ...saveButton(form.text), sparringHeld_on: '2026-04-15' });
  expect((await state(here(), 'B-101'))?.sparring).toBeUndefined();
  await here().goTo('2026-04-20T08:10');
  expect(lists('lise')).toEqual([]);
});
