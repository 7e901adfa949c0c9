import { expect, test } from 'vitest';
import type { Role } from '../../src/engine/cards.ts';
import { mette } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

/** A case of a start, registered on 1 June: what is asked about its first stage that day. */
async function asked(date: string, by: string): Promise<number> {
  const team = await aSettingInMemory('2026-06-01T10:00');
  const assignees: [Role, string][] = [
    ['jobBroker', mette],
    ['coordinatingCaseWorker', mette],
  ];
  await team.happens('B-101', [{ type: 'caseOpened', date }], {
    create: { programme: 'flere-skal-med', assignees, rules: ['C37'] },
    by,
  });
  await team.goTo('2026-06-01T17:00');
  return team.teams.shown.filter(({ card }) => JSON.stringify(card).includes('|C37|')).length;
}

test.each([
  ['imported, begun long ago, is no news', '2026-01-12', 'import', 0],
  ['imported, begun lately, is told', '2026-05-20', 'import', 1],
  ['opened by somebody is told, whenever it began', '2026-01-12', mette, 1],
] as const)('a case %s', async (_, date, by, times) => expect(await asked(date, by)).toBe(times));
