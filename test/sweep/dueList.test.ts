import { expect, test } from 'vitest';
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
