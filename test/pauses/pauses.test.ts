import { expect, test } from 'vitest';
import { aCaseOf, type CaseGiven, caseTown, press, saveButton, sayOn, state } from '../caseCard/town.ts';
import { shown } from '../support/botServerActivities.ts';
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
/** The leader's week counts pauses too, without a case. */
const lists = (name: string) =>
  here()
    .inChat(name, '"På pause"')
    .filter((one) => shown(one).includes('B-10'));

test('a pause is asked about on its morning, in the list of the day', async () => {
  await pausedCase('B-101');
  await pausedCase('B-102');
  await here().goTo('2026-04-22T17:00');
  expect(lists('mette')).toEqual([]);
  await here().goTo('2026-04-23T08:10');
  expect(lists('mette')).toHaveLength(1);
  expect(here().inChat('mette', '2 på pause')).toHaveLength(1);
  expect(lists('lise')).toEqual([]);
});

test('it is resumed from the list, and nobody asks again', async () => {
  await pausedCase('B-101');
  await here().goTo('2026-04-23T08:10');
  const [list] = lists('mette');
  const form = await press(here(), 'mette', button(list, 'case.form'));
  const filled = { ...saveButton(form.text), resumeCase_on: '2026-04-23' };
  const saved = await press(here(), 'mette', filled);
  expect(saved.text).toContain('Gemt: genoptag sagen');
  expect((await state(here(), 'B-101'))?.paused).toBe(false);
  await here().goTo('2026-04-23T12:00');
  expect(here().inChat('mette', 'Genoptaget')).toHaveLength(1);
  await here().goTo('2026-05-08T08:10');
  expect([lists('mette').length, lists('lise').length]).toEqual([0, 0]);
});

test('a longer pause is asked about on its own day', async () => {
  await pausedCase('B-101');
  await here().goTo('2026-04-23T08:10');
  await sayOn(here(), 'mette', 'B-101', 'extendPause', { until: '2026-05-06' });
  await here().goTo('2026-05-05T17:00');
  expect(lists('mette')).toEqual([]);
  await here().goTo('2026-05-06T08:10');
  expect(lists('mette')).toHaveLength(1);
});

test('nobody answers: each Monday again, and the leader after five working days', async () => {
  await pausedCase('B-101');
  const listed: string[] = [];
  for (const day of ['23', '24', '27', '28', '30']) {
    await here().goTo(`2026-04-${day}T08:10`);
    listed.push(`${day}: ${lists('mette').length} ${lists('lise').length}`);
  }
  expect(listed).toEqual(['23: 1 0', '24: 0 0', '27: 1 0', '28: 0 0', '30: 1 1']);
});

test('at most eight weeks on, and never back', async () => {
  await pausedCase('B-101');
  await sayOn(here(), 'mette', 'B-101', 'resumeCase', { on: '2026-04-14' });
  const refused = await sayOn(here(), 'mette', 'B-101', 'pauseCase', { until: '2026-06-30' });
  expect(refused.text).toContain('Vælg en dag, der passer.');
  expect((await state(here(), 'B-101'))?.paused).toBe(false);
});

test('a pause of a file has a day too: eight weeks on, and where that is over, two weeks', async () => {
  const given = (date: string): CaseGiven => ({
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [
      { type: 'caseOpened', date: '2026-01-05' },
      { type: 'casePaused', date },
    ],
  });
  await aCaseOf(here(), 'B-101', given('2026-04-01'));
  await aCaseOf(here(), 'B-102', given('2026-01-12'));
  const until = async (code: string) =>
    (await here().store.cases.get(here().town.groupId, code))?.row.pausedUntil;
  expect([await until('B-101'), await until('B-102')]).toEqual(['2026-05-27', '2026-04-28']);
});
