import { beforeEach, expect, test } from 'vitest';
import { aCase } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
});

beforeEach(() => aCase(here().app, here().town, 'B-101', 'mette'));

/** Days with their months that a line may end between. */
const broken = /\d\.? (?:april|maj|May|April|marts|March)(?!\w)/;
const whole = /\d\.?\u00A0(?:april|maj|May|April|marts|March)/;

test('no line of a card or of an answer ends between a day and its month', async () => {
  const { app, town, connector } = here();
  await here().ask('mette', '/sag B-101');
  const card = connector.in(town.chat('mette')).at(-1);
  expect(JSON.stringify(card)).toMatch(whole);
  expect(JSON.stringify(card)).not.toMatch(broken);
  const { body } = await app.post(
    town.presses('mette', { verb: 'case.show', team: town.groupId, case: 'B-101' }),
  );
  expect(JSON.stringify(body)).toMatch(whole);
  expect(JSON.stringify(body)).not.toMatch(broken);
});

test('what a field or a button carries is left to the letter', async () => {
  const { town, connector } = here();
  await here().ask('mette', '/kontakt B-101 talt 13. april om noget');
  const forms = connector.in(town.chat('mette')).map((one) => JSON.stringify(one));
  expect(forms.join()).toContain('"value":"2026-04-13"');
});
