import { expect, test } from 'vitest';
import { aCaseOf, caseTown, press, sayOn } from '../caseCard/town.ts';
import { button } from '../support/botServerCases.ts';

const here = caseTown();
const lists = (name: string) => here().inChat(name, 'at huske');

async function aBrokersCase(): Promise<void> {
  await aCaseOf(here(), 'B-101', {
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [{ type: 'caseOpened', date: '2026-04-13' }],
  });
}
const stored = async () => (await here().store.cases.get(here().town.groupId, 'B-101'))?.row;

test('a line in the list of that morning, of nobody else, until it is answered', async () => {
  await aBrokersCase();
  expect(await here().ask('mette', 'Mind mig om B-101 den 23/4')).toContain('torsdag 23. april');
  await here().goTo('2026-04-22T17:00');
  expect(lists('mette')).toEqual([]);
  await here().goTo('2026-04-23T08:10');
  expect(lists('mette')).toHaveLength(1);
  expect(['lise', 'anders', 'sara'].flatMap(lists)).toEqual([]);
  await press(here(), 'mette', button(lists('mette')[0], 'reminder.answer'));
  expect((await stored())?.reminders).toEqual([]);
  await here().goTo('2026-04-24T08:10');
  expect(lists('mette')).toEqual([]);
});

test('the log knows nothing of it', async () => {
  await aBrokersCase();
  const before = (await stored())?.sequence;
  await sayOn(here(), 'mette', 'B-101', 'remindMe', { on: '2026-05-12' });
  expect((await stored())?.reminders).toEqual([{ by: here().town.memberId('mette'), on: '2026-05-12' }]);
  expect((await stored())?.sequence).toBe(before);
});

test('whoever is out of the case is reminded of nothing', async () => {
  await aBrokersCase();
  await here().ask('mette', 'mind mig om B-101 den 23/4');
  await sayOn(here(), 'lise', 'B-101', 'people', { role: 'jobBroker', to: here().town.memberId('anders') });
  await here().goTo('2026-04-24T17:00');
  expect(['mette', 'anders'].flatMap(lists)).toEqual([]);
});

test.each([
  ['mind mig om B-101 den 14/4', 'Vælg en dag fra i morgen'],
  ['mind mig om B-101', 'mind mig'],
  ['mind mig om B-999 den 23/4', 'Jeg kender ikke sag'],
])('%s: %s', async (words, answer) => {
  await aBrokersCase();
  expect(await here().ask('mette', words)).toContain(answer);
});
