import { expect, test } from 'vitest';
import type { CaseStore } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aSettingInMemory } from '../support/settings.ts';

test('the list of what falls due holds one row a case, the earliest, through a month of cards and answers', async () => {
  const team = await aSettingInMemory('2026-03-12T10:00');
  const { cases } = team.store;
  for (const caseRef of ['B-101', 'B-102']) {
    await team.opens(caseRef, [
      { type: 'placementPlanned', start: '2026-03-02' },
      { type: 'contactHeld', form: 'talk' },
    ]);
  }
  for (const at of ['2026-03-24T08:00', '2026-04-07T09:00', '2026-04-10T09:00', '2026-04-20T09:00']) {
    await team.goTo(at);
    if (at === '2026-04-10T09:00') await team.happens('B-101', [{ type: 'contactHeld', form: 'talk' }]);
    const { rows } = await cases.due(team.teamId, '2099-01-01T00:00:00.000Z');
    const planned = await Promise.all(['B-101', 'B-102'].map((ref) => cases.dueRows(team.teamId, ref)));
    const earliest = planned.map((due) => due.map((row) => row.at).toSorted()[0]).toSorted();
    expect(rows.map((row) => row.at)).toEqual(earliest);
    expect((await team.store.teams.get(team.teamId))?.nextDue).toBe(earliest[0]);
  }
});

test.each([
  { name: 'asks for the list of what falls due once', many: 3, asked: 1 },
  { name: 'reads on where the week goes on behind the first page of the list', many: 40, asked: 2 },
])('the first morning of a week $name', async ({ many, asked }) => {
  const team = await aSettingInMemory('2026-03-12T10:00');
  const planned = { type: 'planRegistered', jobGoal: true } as const;
  const held = { type: 'contactHeld', form: 'talk' } as const;
  await team.opens('B-now', [planned, { type: 'placementPlanned', start: '2026-03-02' }, held]);
  const refs = Array.from({ length: many }, (_, number) => `B-${number}`);
  for (const ref of refs)
    await team.opens(ref, [planned, { type: 'placementPlanned', start: '2026-04-10' }, held]);
  team.time.set('2026-04-07T08:00');
  let count = 0;
  const cases: CaseStore = {
    ...team.store.cases,
    due: (...about) => {
      count += 1;
      return team.store.cases.due(...about);
    },
  };
  await sweepOnce({ ...team.deps, store: { ...team.store, cases } });
  expect(count).toBe(asked);
  const [list] = await team.store.messages.ofDay(team.teamId, '2026-04-07');
  const coming = list?.view === 'agenda' ? (list.day?.coming ?? []) : [];
  expect(new Set(coming.map(({ key }) => key.split('|')[0]))).toEqual(new Set(refs));
});
