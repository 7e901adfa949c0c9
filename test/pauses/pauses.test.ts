import { expect, test } from 'vitest';
import { aCaseOf, caseTown, press, saveButton, sayOn, state } from '../caseCard/town.ts';
import { button } from '../support/botServerCases.ts';

const here = caseTown();
const until = '2026-04-23';

async function pausedCase(caseRef: string): Promise<void> {
  await aCaseOf(here(), caseRef, {
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [{ type: 'caseOpened', date: '2026-03-02' }],
  });
  const said = await sayOn(here(), 'mette', caseRef, 'pauseCase', { until });
  expect(said.text).toContain('På pause');
}
const lists = (name: string) => here().inChat(name, 'skulle være slut');

test('a pause is asked about on its morning, one list for all', async () => {
  await pausedCase('B-101');
  await pausedCase('B-102');
  await here().goTo('2026-04-22T17:00');
  expect(lists('mette')).toEqual([]);
  await here().goTo('2026-04-23T08:10');
  expect(lists('mette')).toHaveLength(1);
  expect(here().inChat('mette', '2 skulle være slut')).toHaveLength(1);
  expect(lists('lise')).toEqual([]);
});

test('it is resumed from the list, and nobody asks again', async () => {
  await pausedCase('B-101');
  await here().goTo('2026-04-23T08:10');
  const form = await press(here(), 'mette', button(lists('mette')[0], 'case.form'));
  const filled = { ...saveButton(form.text), resumeCase_on: '2026-04-23' };
  const shown = await press(here(), 'mette', filled);
  expect(shown.text).toContain('Gemt: genoptag sagen');
  expect((await state(here(), 'B-101'))?.paused).toBe(false);
  await here().goTo('2026-05-08T08:10');
  expect(lists('mette').length + lists('lise').length).toBe(1);
});

test('a longer pause is asked about on its own day', async () => {
  await pausedCase('B-101');
  await here().goTo('2026-04-23T08:10');
  await sayOn(here(), 'mette', 'B-101', 'extendPause', { until: '2026-05-06' });
  await here().goTo('2026-05-05T17:00');
  expect(here().inChat('mette', 'På pause')).toHaveLength(1);
  await here().goTo('2026-05-06T08:10');
  expect(here().inChat('mette', 'På pause')).toHaveLength(2);
});

test('nobody answers: each Monday again, and the leader after five working days', async () => {
  await pausedCase('B-101');
  await here().goTo('2026-04-29T17:00');
  expect([lists('mette').length, lists('lise').length]).toEqual([2, 0]);
  await here().goTo('2026-04-30T08:10');
  expect(lists('lise')).toHaveLength(1);
});

test('at most eight weeks on, and never back', async () => {
  await pausedCase('B-101');
  await sayOn(here(), 'mette', 'B-101', 'resumeCase', { on: '2026-04-14' });
  const refused = await sayOn(here(), 'mette', 'B-101', 'pauseCase', { until: '2026-06-30' });
  expect(refused.text).toContain('Vælg en dag, der passer.');
  expect((await state(here(), 'B-101'))?.paused).toBe(false);
});
