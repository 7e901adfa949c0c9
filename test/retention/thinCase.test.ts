import { expect, test } from 'vitest';
import { shownMonths } from '../../src/paidHours/shownMonths.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { mette, type Setting } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

/** Five in a programme with a status after six months; J-0 has ended without a job. */
async function fiveCases() {
  const team = await aSettingInMemory(
    '2026-03-12T10:00',
    {},
    { 'entra-lis': { roles: ['leader', 'projectLead'] } },
  );
  for (const [index, hours] of [31, 12, 30, 5.5, 40].entries()) {
    await team.happens(
      `J-${index}`,
      [{ type: 'caseOpened' }, { type: 'paidHoursRegistered', month: '2026-02', kind: 'ordinary', hours }],
      { by: 'import', create: { programme: 'jobstyrke', assignees: [['companyConsultant', mette]] } },
    );
  }
  await team.happens('J-0', [
    { type: 'contactHeld', form: 'talk' },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'attendanceSchedule', days: ['mon'], start: '08:00', from: '2026-03-13' },
    { type: 'participationEnded', outcome: 'other' },
  ]);
  await team.goTo('2026-03-13T08:00');
  return team;
}

const february = ({ store, teamId }: Setting) =>
  shownMonths({ store, teamId, programmeOf: builtInProgramme, from: '2026-02', to: '2026-02' });
const types = async ({ store, teamId }: Setting) =>
  (await store.cases.events(teamId, 'J-0')).map(({ event }) => event.type);

test('contacts, stages and hours go thirty days after they are needed; the status is still asked, then all goes', async () => {
  const team = await fiveCases();
  const before = await february(team);
  expect(before[0]?.shown).toMatchObject({ citizens: 5, reached: 'hidden' });
  await team.goTo('2026-04-10T23:59');
  expect((await team.record('J-0'))?.state.lastContact).toBe('2026-03-12');
  await team.goTo('2026-04-11T00:00');

  const record = await team.record('J-0');
  expect(record).toMatchObject({ thinned: true, state: { ended: { on: '2026-03-12' } } });
  expect(record?.state).toMatchObject({ placements: [], paidHours: {}, schedules: [] });
  expect(record?.state.lastContact).toBeUndefined();
  expect(await types(team)).toEqual(['caseOpened', 'participationEnded']);
  expect(await february(team)).toEqual(before);
  const late = await team.happens('J-0', [
    { type: 'paidHoursRegistered', month: '2026-02', kind: 'ordinary', hours: 3 },
  ]);
  expect(late.type).toBe('refused');

  await team.goTo('2026-09-11T08:00');
  expect((await team.card('J-0|C21|due|2026-03-12,6'))?.state).toBe('open');
  await team.goTo('2026-10-12T00:00');
  expect(await team.record('J-0')).toBeUndefined();
  expect(await february(team)).toEqual(before);
});

test('a process that dies in the middle of it leaves the rest to the next', async () => {
  const team = await fiveCases();
  const before = await february(team);
  await team.goTo('2026-04-10T23:59');
  team.time.set('2026-04-11T00:00');
  // The figures and the case are written by the first commit after the look's.
  let commits = 0;
  const store: Setting['store'] = {
    ...team.store,
    commit: async (...args) => {
      if (args[1].kept && ++commits > 1) throw new Error('killed');
      return team.store.commit(...args);
    },
  };
  await sweepOnce({ ...team.deps, store });
  expect([(await team.record('J-0'))?.thinned, (await types(team)).length]).toEqual([true, 6]);
  expect(await february(team)).toEqual(before);
  await team.goTo('2026-04-13T08:00');
  expect(await types(team)).toEqual(['caseOpened', 'participationEnded']);
  expect((await team.record('J-0'))?.due.map(({ why }) => why)).toEqual(['forget', 'plan', 'morning']);
  expect(await february(team)).toEqual(before);
});
