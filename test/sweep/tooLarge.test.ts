import { expect, test } from 'vitest';
import { TooLarge } from '../../src/store/transactions.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { type Setting, workAll } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

/** Codes of the cases that Teams shows something of. */
function told({ teams }: Setting): string[] {
  const keys = teams.shown.flatMap(({ card }) => (card.cards as { key: string }[]).map(({ key }) => key));
  return [...new Set(keys.map((key) => key.slice(0, 5)))].sort();
}

test('a case whose change is larger than storage takes costs its own cards, and goes on when it fits again', async () => {
  const team = await aSettingInMemory('2026-03-12T10:00');
  for (const caseRef of ['B-101', 'B-102', 'B-103'])
    await team.opens(caseRef, [
      { type: 'contactHeld', form: 'talk' },
      { type: 'planRegistered', jobGoal: true },
    ]);
  await team.goTo('2026-04-09T07:59');
  team.teams.shown.length = 0;
  const commit: Setting['store']['commit'] = async (teamId, change) => {
    if (change.records?.some(({ row }) => row.caseRef === 'B-102')) throw new TooLarge(103);
    return team.store.commit(teamId, change);
  };
  team.time.set('2026-04-09T08:00');
  await sweepOnce({ ...team.deps, store: { ...team.store, commit } });
  await workAll(team.deps);
  expect(told(team)).toEqual(['B-101', 'B-103']);
  team.time.set('2026-04-09T08:20');
  await sweepOnce(team.deps);
  await workAll(team.deps);
  expect(told(team)).toEqual(['B-101', 'B-102', 'B-103']);
});
