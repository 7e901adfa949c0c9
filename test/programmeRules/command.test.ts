import { beforeEach, expect, test } from 'vitest';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { cadences, numberIn, withValue } from '../../src/programmes/cadences.ts';
import { ruleText } from '../../src/programmes/textsCadences.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { aCase, button } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette'], leader: 'lise', roles: { mette: ['jobBroker'] } });
const last = () => here().connector.in(here().town.chat('lise')).at(-1);
const pressed = async (data: { verb: string; [field: string]: unknown }, name = 'lise') =>
  invokeAnswer(await here().app.post(here().town.presses(name, data)));
const rule = { programme: 'flere-skal-med', rule: 'contact.intervalMonths' };
const press = (verb: string, inputs: object = {}, name = 'lise') =>
  pressed({ verb, team: here().town.groupId, message: '', card: '', ...rule, ...inputs }, name);
const versions = () => here().store.programmes.list(here().town.groupId);

beforeEach(async () => {
  await aCase(here().app, here().town, 'B-301', 'mette');
  await aCase(here().app, here().town, 'B-302', 'mette');
});

test('/program shows the team’s rules in words, to the leader alone', async () => {
  expect(await here().ask('lise', '/program')).toContain('Kontakt mindst hver måned');
  expect(await here().ask('mette', '/program')).toContain('teamets leder');
  const opened = await pressed(button(last(), 'rules.change'));
  expect(opened.text).toContain('Fra hvilken dag?');
});

test('what would be sent instead is shown before anything is saved', async () => {
  const compared = await press('rules.compare', { value: 2, from: '2026-04-20' });
  expect(compared.text).toContain(
    'I dag: Kontakt mindst hver måned. Derefter: Kontakt mindst hver 2. måned.',
  );
  expect(compared.text).toContain('2 åbne sager');
  expect(compared.text).toMatch(/De næste otte uger/);
  expect(await versions()).toEqual([]);
});

test('a rule that is taken into use counts from its day on, as the team’s next version', async () => {
  expect((await press('rules.save', { value: 2, from: '2026-04-20' })).text).toContain('Gælder fra');
  expect(await versions()).toMatchObject([{ validFrom: '2026-04-20', contact: { intervalMonths: 2 } }]);
  expect(
    (await press('rules.save', { rule: 'plan.renewDays', value: 60, from: '2026-05-01' })).text,
  ).toContain('Gælder');
  expect((await versions()).at(-1)).toMatchObject({
    contact: { intervalMonths: 2 },
    plan: { renewDays: 60 },
  });
});

test.each([
  ['nothing', { value: '', from: '2026-04-20' }, 'Skriv et helt tal'],
  ['too much', { value: 99, from: '2026-04-20' }, 'Skriv et helt tal'],
  ['half a month', { value: 1.5, from: '2026-04-20' }, 'Skriv et helt tal'],
  ['today', { value: 2, from: '2026-04-13' }, 'Vælg en dag fra i morgen'],
  ['no day', { value: 2, from: 'snart' }, 'Vælg en dag fra i morgen'],
  [
    'what contradicts another rule',
    { rule: 'plan.dueWorkingDays', value: 1, from: '2026-04-20' },
    'Varslet skal være kortere',
  ],
  ['the same', { value: 1, from: '2026-04-20' }, 'Det er den regel'],
])('%s is refused in the form', async (_name, inputs, expected) => {
  expect((await press('rules.save', inputs)).text).toContain(expected);
  expect(await versions()).toEqual([]);
});

test('a worker’s press changes nothing, nor does a rule that there is not', async () => {
  expect((await press('rules.save', { value: 2, from: '2026-04-20' }, 'mette')).text).toContain(
    'teamets leder',
  );
  await press('rules.save', { rule: 'constructor.name', value: 2, from: '2026-04-20' });
  expect(await versions()).toEqual([]);
});

test.each(cadences.map(({ id, min, max }) => [id, min, max] as const))(
  '%s can be changed within its bounds in every programme',
  (id, min, max) => {
    for (const programme of builtInProgrammes) {
      expect(numberIn(programme, id)).toBeGreaterThanOrEqual(min);
      expect(numberIn(programme, id)).toBeLessThanOrEqual(max);
      expect(ruleText('da', id, min)).not.toContain('{');
      for (const value of [min, max]) {
        const changed = withValue(programme, id, value);
        expect(numberIn(changed, id)).toBe(value);
      }
    }
  },
);
