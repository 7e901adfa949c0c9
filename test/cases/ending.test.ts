import { describe, expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import { endPlacement, otherEnds } from '../../src/cases/ending.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { pressing } from '../cards/pressing.ts';
import { hoursCase, hoursTown, press, say } from '../paidHours/town.ts';
import { button, buttons } from '../support/botServerCases.ts';

const end = (next: string, on = '2026-04-15', state = {}) =>
  endPlacement(pressing('placement.end', { next, on }, {}, { card: undefined, record: record(state) }));
const dated = { date: '2026-04-15' };

const left = (result: string) => ({ ...dated, type: 'placementEnded', result });

test.each([
  ['flexJob', 'job', [{ ...dated, type: 'jobStarted', kind: 'flexJob' }]],
  ['education', 'other', [{ ...dated, type: 'educationStarted' }]],
  ['newMatch', 'noJob', []],
  ['goOn', 'other', []],
  ['earlyPension', 'other', [{ ...dated, type: 'participationEnded', outcome: 'earlyPension' }]],
  ['other', 'other', [{ ...dated, type: 'participationEnded', outcome: 'other' }]],
])('%s ends the placement (%s) and is %j, with an answer beside it', (next, result, events) =>
  expect(end(next)).toMatchObject({
    events: [
      left(result),
      ...events,
      { type: 'cardAnswered', answer: { placementEnded: '2026-04-15', next } },
    ],
  }),
);

test('without a placement a job is a job', () =>
  expect(end('flexJob', '2026-04-15', { placements: [] })).toMatchObject({
    events: [{ type: 'jobStarted' }, { type: 'cardAnswered' }],
  }));

test.each([
  ['imprisoned', '2026-04-15', {}, 'answer.badInput'],
  ['goOn', '2026-04-17', {}, 'contact.future'],
  ['newMatch', '2026-04-15', { placements: [] }, 'command.noPlacement'],
])('%s on %s of %j is refused', (next, on, state, message) =>
  expect(end(next, on, state)).toMatchObject({ type: 'refuse', message }),
);

describe('the ways out of a programme', () => {
  const ids = (on: string) =>
    otherEnds(builtInProgramme('helhedsorienteret-indsats')!, on).map(({ id }) => id);

  test('are its outcomes, as long as the law knows them; a sentence is none that may be kept', () => {
    const all = ['rehabilitation', 'earlyPension', 'moved', 'benefitLost', 'dead', 'other'];
    expect(ids('2026-12-31')).toEqual(all);
    expect(ids('2027-01-01')).toEqual(all.slice(1));
  });
});

describe('/praktik B-101 slut', () => {
  const here = hoursTown('2026-05-18T09:00');
  const state = async () => (await here().store.cases.get(here().town.groupId, 'B-101'))?.row.state;
  const form = () =>
    [...here().connector.activities.values()].filter((one) => buttons(one).includes('placement.end')).at(-1);

  test('asks what came of it, and closes nothing by itself', async () => {
    await hoursCase(here(), 'B-101');
    const asked = await say(here(), 'mette', '/praktik B-101 slut 15/5');
    expect(asked).toContain('"value":"2026-05-15"');
    expect(asked).toContain('Forløbet slutter: Afklaring: førtidspension');
    expect((await state())?.ended).toBeUndefined();
    await press(here(), 'mette', button(form(), 'placement.end', { next: 'goOn', on: '2026-05-15' }));
    expect((await state())?.ended).toBeUndefined();
  });

  test('a new match leads back to step 2; nobody else may say so', async () => {
    await hoursCase(here(), 'B-101');
    await say(here(), 'mette', '/praktik B-101 slut');
    const data = button(form(), 'placement.end', { next: 'newMatch', on: '2026-05-15' });
    expect((await press(here(), 'petra', data)).text).toContain('Jeg kender ikke sag');
    expect((await press(here(), 'mette', data)).text).toContain('det er gemt');
    expect((await state())?.placements).toEqual([expect.objectContaining({ ended: '2026-05-15' })]);
  });
});
