import { describe, expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import { caseEvent, scenarioEvent } from '../../src/engine/eventSchema.ts';
import { fold } from '../../src/engine/fold.ts';
import { planMonths, plannedHours, savePlan } from '../../src/paidHours/plan.ts';
import { readTypedPlan } from '../../src/paidHours/typedPlan.ts';
import { pressing } from '../cards/pressing.ts';
import { button, buttons } from '../support/botServerCases.ts';
import { hoursCase, hoursTown, press, register, say } from './town.ts';

const today = '2026-05-18';
const steps = [
  { from: '2026-06', hundredths: 1000 },
  { from: '2026-08', hundredths: 2050 },
];
const { world } = pressing('hours.plan');
const planned = (given: { from: string; hours: number }[], state = record().state) =>
  fold(state, [{ at: '2026-05-18T09:00', caseRef: 'B-101', type: 'paidHoursPlanned', steps: given }], world)
    .paidHoursPlan;

test.each([
  ['juni 10, august 20,5', steps],
  ['juni 10 august 20,5', steps],
  ['2026-06 10; august 2026 20.5', steps],
  ['maj 5', [{ from: '2026-05', hundredths: 500 }]],
  ['januar 30', [{ from: '2027-01', hundredths: 3000 }]],
  ['slet', []],
])('plan %s', (said, plan) => expect(readTypedPlan(said, today)).toEqual(plan));

test.each(['', 'juni', 'juni ti', '10', 'juni 10, sommer 20', '2026-13 10', 'juni 745'])(
  'plan %j says nothing',
  (said) => expect(readTypedPlan(said, today)).toBeUndefined(),
);

describe('the plan of a case', () => {
  test('is what was said last, by month', () => {
    expect(
      planned([
        { from: '2026-08', hours: 20.5 },
        { from: '2026-06', hours: 10 },
      ]),
    ).toEqual(steps);
    expect(planned([], record({ paidHoursPlan: steps }).state)).toBeUndefined();
  });

  test.each([
    ['2026-05', undefined],
    ['2026-06', 1000],
    ['2026-07', 1000],
    ['2027-01', 2050],
  ])('brings in %s %s hundredths', (month, hundredths) =>
    expect(plannedHours(record({ paidHoursPlan: steps }).state, month)).toBe(hundredths),
  );

  test('is no event of a scenario, and one of storage', () => {
    const event = { at: '2026-05-18T09:00', caseRef: 'B-101', type: 'paidHoursPlanned', steps: [] };
    expect(scenarioEvent.safeParse(event).success).toBe(false);
    expect(caseEvent.safeParse(event).success).toBe(true);
  });
});

describe('its form', () => {
  const save = (data: Record<string, string>, paidHoursPlan = steps) =>
    savePlan(pressing('hours.plan', data, {}, { today: '2026-07-01', record: record({ paidHoursPlan }) }));

  test('asks for six months, each with its own step', () =>
    expect(planMonths(record({ paidHoursPlan: steps }).state, today)).toEqual([
      { from: '2026-05' },
      { from: '2026-06', hundredths: 1000 },
      { from: '2026-07' },
      { from: '2026-08', hundredths: 2050 },
      { from: '2026-09' },
      { from: '2026-10' },
    ]));

  test('keeps the steps that are over, and takes the others as they stand in the form', () =>
    expect(save({ 'plan:2026-07': '15', 'plan:2026-08': '', 'plan:2026-09': '30' })).toMatchObject({
      events: [
        {
          type: 'paidHoursPlanned',
          steps: [
            { from: '2026-06', hours: 10 },
            { from: '2026-07', hours: 15 },
            { from: '2026-09', hours: 30 },
          ],
        },
        {},
      ],
    }));

  test('refuses what is no number', () =>
    expect(save({ 'plan:2026-07': '3o' })).toMatchObject({ type: 'refuse', message: 'C13.hoursError' }));
});

describe('/løntimer B-101 plan', () => {
  const here = hoursTown('2026-05-18T09:00');
  const form = () =>
    [...here().connector.activities.values()].filter((one) => buttons(one).includes('hours.show')).at(-1);

  test('is on the card of the case beside what the weeks must bring, by word or by form', async () => {
    await hoursCase(here(), 'B-101');
    await register(here(), 'B-101', [
      { type: 'paidHoursRegistered', month: '2026-05', hours: 12, kind: 'ordinary' },
    ]);
    await say(here(), 'mette', '/løntimer B-101 plan maj 15, juli 30');
    const shown = await say(here(), 'mette', '/løntimer B-101');
    expect(shown).toContain('9 om ugen i resten af måneden');
    expect(shown).toContain('Optrapningsplan: 15 fra maj 2026, 30 fra juli 2026.');
    expect(shown).toContain('Efter planen er det 15 timer i maj 2026. Der mangler 3.');
    await press(here(), 'mette', button(form(), 'hours.plan', { 'plan:2026-05': '12', 'plan:2026-06': '' }));
    const after = await say(here(), 'mette', '/løntimer B-101');
    expect(after).toContain('Efter planen er det 12 timer i maj 2026. Det er nået.');
    expect(after).toContain('Optrapningsplan: 12 fra maj 2026.');
  });

  test('is nobody else’s, and unclear words change nothing', async () => {
    await hoursCase(here(), 'B-101');
    expect(await say(here(), 'petra', '/løntimer B-101 plan juni 10')).toContain('Jeg kender ikke sag');
    expect(await say(here(), 'mette', '/løntimer B-101 plan snart 10')).toContain('Skriv planen som');
    expect(
      (await here().store.cases.get(here().town.groupId, 'B-101'))?.row.state.paidHoursPlan,
    ).toBeUndefined();
  });
});
