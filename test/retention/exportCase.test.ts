import { expect, test } from 'vitest';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { aSettingInMemory } from '../support/settings.ts';

test('all that is stored about a case, and nothing about another on the same list', async () => {
  const team = await aSettingInMemory('2026-03-12T10:00');
  for (const ref of ['B-101', 'B-102']) {
    await team.opens(ref, [
      { type: 'placementPlanned', start: '2026-03-12' },
      { type: 'contactHeld', form: 'talk' },
    ]);
  }
  await team.goTo('2026-04-13T08:00');
  const [{ id: by } = { id: '' }] = await team.store.members.list(team.teamId);
  const asked = (code: string) =>
    team.store.teams.get(team.teamId).then((known) => {
      const of = { store: team.store, team: known!, now: '2026-04-13T09:00' };
      return exportOfTeam({ ...of, kind: 'case', case: code, by });
    });
  const text = await asked('b-101');
  const all = JSON.parse(text) as Record<'log' | 'cards' | 'messages' | 'audit', { cards?: string[] }[]>;
  const counts = Object.entries(all).map(([part, rows]) => [part, rows.length]);
  expect(all).toMatchObject({ case: { caseRef: 'B-101', state: { lastContact: '2026-03-12' } } });
  expect(counts.slice(1, -1)).toEqual([
    ['log', 3],
    ['cards', (await team.store.cases.cards(team.teamId, 'B-101')).length],
    ['messages', all.messages.length],
    ['audit', 2],
  ]);
  expect(all.messages.some(({ cards }) => cards?.includes('B-101|C01|due|2026-03-12'))).toBe(true);
  const entry = { who: by, act: 'export', verb: 'export.case', caseRef: 'B-101' };
  expect(all.audit).toContainEqual(expect.objectContaining(entry));
  expect(text).not.toContain('B-102');
  await expect(asked('B-999')).rejects.toThrow('Sag B-999 findes ikke.');
});
