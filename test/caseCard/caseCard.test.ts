import { describe, expect, test } from 'vitest';
import { aCaseOf, type CaseGiven, caseTown, events, press, sayable, sayOn, state } from './town.ts';

const here = caseTown();

const searching: CaseGiven = {
  programme: 'flere-skal-med',
  people: [
    ['jobBroker', 'mette'],
    ['coordinatingCaseWorker', 'sara'],
  ],
  events: [{ type: 'caseOpened', date: '2026-03-02' }],
};

describe('/sag', () => {
  test('shows who has the ball, what is known and who works on it', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const card = await here().ask('mette', '/sag B-101');
    for (const part of ['B-101: sagen', 'Bolden er hos os', 'Startafklaring', 'Mette', 'Sara', '2. marts'])
      expect(card).toContain(part);
  });

  test('lets somebody say that a match is found, and comes back with it', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const card = await sayOn(here(), 'mette', 'B-101', 'matchFound', { on: '2026-04-13' });
    expect(card.text).toContain('Gemt: match er fundet');
    expect(card.text).toContain('mandag 13. april');
    expect(await events(here(), 'B-101')).toEqual(['caseOpened', 'matchFound', 'cardAnswered']);
    expect((await state(here(), 'B-101'))?.matchFound).toBe('2026-04-13');
  });

  test('says above the form what is wrong, and keeps what was filled in', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const card = await sayOn(here(), 'mette', 'B-101', 'nextStep', { step: 'match', by: '2026-04-01' });
    expect(card.text).toContain('"value":"match"');
    expect(card.text).toContain('case.say');
    expect(await events(here(), 'B-101')).toEqual(['caseOpened']);
  });

  test('the same press twice is said once', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const { app, town } = here();
    const data = { verb: 'case.say', team: town.groupId, message: '', card: '', case: 'B-101' };
    const once = town.presses('mette', { ...data, say: 'matchFound', matchFound_on: '2026-04-13' });
    await app.post(once);
    await app.post(once);
    expect((await events(here(), 'B-101')).filter((type) => type === 'matchFound')).toHaveLength(1);
  });
});

describe('is for the people of the case', () => {
  test.each([
    ['anders', '/sag B-101'],
    ['petra', '/sag B-101'],
  ])('%s does not learn that there is one', async (name, words) => {
    await aCaseOf(here(), 'B-101', searching);
    expect(await here().ask(name, words)).toContain('Jeg kender ikke sag B-101');
  });

  test('a press of somebody else writes nothing', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const answer = await sayOn(here(), 'anders', 'B-101', 'matchFound', { on: '2026-04-13' });
    expect(answer.text).toContain('Jeg kender ikke sag');
    const made = { verb: 'case.say', case: 'B-101', say: 'matchFound', matchFound_on: '2026-04-13' };
    expect((await press(here(), 'anders', made)).text).toContain('Jeg kender ikke sag');
    expect(await events(here(), 'B-101')).toEqual(['caseOpened']);
  });

  test('only the primary worker and the leader may end it', async () => {
    await aCaseOf(here(), 'B-101', searching);
    const more = { verb: 'case.more', case: 'B-101' };
    expect(sayable((await press(here(), 'mette', more)).text)).toContain('endCase');
    expect(sayable((await press(here(), 'lise', more)).text)).toContain('endCase');
    expect(sayable((await press(here(), 'sara', more)).text)).not.toContain('endCase');
    const forced = { verb: 'case.say', case: 'B-101', say: 'endCase', endCase_outcome: 'other' };
    expect((await press(here(), 'sara', { ...forced, endCase_on: '2026-04-14' })).type).toBe('text');
    expect((await state(here(), 'B-101'))?.ended).toBeUndefined();
  });

  test('an ended one is its last primary worker’s and the leader’s', async () => {
    await aCaseOf(here(), 'B-101', {
      ...searching,
      events: [...searching.events, { type: 'jobStarted', kind: 'ordinary' }],
    });
    expect(await here().ask('mette', '/sag B-101')).toContain('Afsluttet tirsdag 14. april');
    expect(await here().ask('lise', '/sag B-101')).toContain('Afsluttet tirsdag 14. april');
    expect(await here().ask('sara', '/sag B-101')).toContain('Jeg kender ikke sag');
  });
});

test('in a channel it is answered in person, and the channel learns no code', async () => {
  await aCaseOf(here(), 'B-101', searching);
  const { app, town, connector } = here();
  await app.post(town.saysInChannel('mette', '/sag B-101'));
  expect(here().inChat('mette', 'Bolden er hos os')).toHaveLength(1);
  const told = connector.in(town.teamsId).map((activity) => JSON.stringify(activity));
  expect(told.filter((text) => text.includes('B-101'))).toEqual([]);
});
