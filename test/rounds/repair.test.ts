import { describe, expect, test } from 'vitest';
import { repairOnce } from '../../src/rounds/repair.ts';
import { mette } from '../support/delivery.ts';
import { aChange } from '../support/rows.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting } = testSettings();
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** Two cases; the next thing to happen is the heads-up on 7 April at 08:00. */
async function aTeamWithCases() {
  const team = await aSetting('2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  await team.opens('B-102', [...events]);
  return team;
}

describe('repair', () => {
  test('has nothing to do on an ordinary day, before, between and after cards', async () => {
    const team = await aTeamWithCases();
    for (const at of ['2026-03-13T09:00', '2026-04-07T08:00', '2026-04-09T12:00', '2026-05-20T12:00']) {
      await team.goTo(at);
      expect(await repairOnce(team.deps), at).toEqual({ teams: 1, cases: 0, woken: 0 });
    }
  });

  test('has nothing to do where a milestone asks, and that is all that a case has open', async () => {
    const team = await aTeamWithCases();
    const hours = { type: 'paidHoursRegistered', month: '2026-03', hours: 4, kind: 'ordinary' } as const;
    await team.goTo('2026-04-13T09:00');
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk' }, hours]);
    const asked = team.teams.shown.length;
    expect(await repairOnce(team.deps)).toEqual({ teams: 1, cases: 0, woken: 0 });
    await team.goTo('2026-04-14T08:00');
    expect(team.teams.shown.length).toBeGreaterThan(asked);
  });

  test('wakes a team that would have slept over its first due row', async () => {
    const team = await aTeamWithCases();
    await team.store.teams.update(team.teamId, (known) => ({ ...known!, nextDue: undefined }));
    expect(await repairOnce(team.deps)).toEqual({ teams: 1, cases: 0, woken: 1 });
    await team.goTo('2026-04-07T08:00');
    expect(team.teams.shown.map(({ to }) => to)).toEqual([mette]);
  });

  test('puts back due rows that are gone, and takes away those that should not be', async () => {
    const team = await aTeamWithCases();
    const all = await team.store.cases.dueRows(team.teamId, 'B-101');
    const rows = all.toSorted((a, b) => a.at.localeCompare(b.at));
    const wrong = { ...rows[0]!, at: '2026-03-20T07:00:00.000Z' };
    await team.store.commit(team.teamId, aChange({ dueRemoved: rows.slice(0, 1), dueAdded: [wrong] }));
    expect(await repairOnce(team.deps)).toMatchObject({ cases: 1 });
    expect(await repairOnce(team.deps)).toMatchObject({ cases: 0 });
    await team.goTo('2026-04-07T08:00');
    expect(team.teams.shown.map(({ card }) => (card.cards as unknown[]).length)).toEqual([2]);
  });

  test('plans anew when the team has got another closing day', async () => {
    const team = await aTeamWithCases();
    await team.store.teams.update(team.teamId, (known) => ({ ...known!, closingDays: ['04-10'] }));
    expect(await repairOnce(team.deps)).toMatchObject({ cases: 2 });
    const rows = await team.store.cases.dueRows(team.teamId, 'B-101');
    expect(rows.find(({ cardKey }) => cardKey.includes('C01|due'))?.at).toBe('2026-04-09T06:00:00.000Z');
  });
});
