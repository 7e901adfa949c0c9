import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/engine/cards.ts';
import { register } from '../../src/register/register.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting, aWorker, mette, type Setting } from '../support/delivery.ts';

const storage = testStorage();
const jonas = 'entra-jonas';

async function anAdviserTeam(caseloadLimit: number) {
  const setting = await aSetting(storage.get().store, '2026-04-13T10:00', { caseloadLimit });
  const openFor = (caseRef: string, worker: string) =>
    setting.happens(caseRef, [{ type: 'caseOpened' }], {
      create: { programme: 'cba-jobraadgiver', assignees: [['jobAdviser', worker]] as [Role, string][] },
    });
  return { ...setting, openFor };
}

/** Cases for which a C28 waits to be sent. */
async function tipped({ record }: Setting, caseRefs: string[]): Promise<string[]> {
  const records = await Promise.all(caseRefs.map(record));
  return records.flatMap((row) =>
    row?.state.decided.some(({ card }) => card === 'C28') ? [row.caseRef] : [],
  );
}

describe('a caseload over the limit', () => {
  test('is told by the case that tips it, and by no other', async () => {
    const team = await anAdviserTeam(2);
    for (const caseRef of ['B-301', 'B-302', 'B-303', 'B-304']) await team.openFor(caseRef, mette);
    expect(await tipped(team, ['B-301', 'B-302', 'B-303', 'B-304'])).toEqual(['B-303']);
  });

  test('counts what other processes opened, and not what has ended', async () => {
    const team = await anAdviserTeam(1);
    await team.openFor('B-301', jonas);
    await team.happens('B-301', [{ type: 'participationEnded', outcome: 'moved' }]);
    await team.openFor('B-302', jonas);
    // A process of its own counts from what is stored.
    const other = aWorker(storage.get().store, { now: '2026-04-13T10:05' });
    await register(other.deps, {
      ...{ teamId: team.teamId, caseRef: 'B-303', by: 'import', source: 'line 1', verb: 'import' },
      create: { programme: 'cba-jobraadgiver', assignees: [['jobAdviser', jonas]] },
      decide: ({ now }) => ({ type: 'events', events: [{ at: now, caseRef: 'B-303', type: 'caseOpened' }] }),
    });
    expect(await tipped(team, ['B-302', 'B-303'])).toEqual(['B-303']);
  });

  test('is counted at last by who was late twenty times, as another process opens one case after the other', async () => {
    const team = await anAdviserTeam(20);
    const { store } = team.deps;
    let others = 0;
    const late: typeof store = {
      ...store,
      commit: async (...given) => {
        if (others < 20) {
          others += 1;
          await team.openFor(`B-${400 + others}`, jonas);
        }
        return store.commit(...given);
      },
    };
    const slow = aWorker(late, { now: '2026-04-13T10:05' });
    await register(slow.deps, {
      ...{ teamId: team.teamId, caseRef: 'B-301', by: 'import', source: 'line 1', verb: 'import' },
      create: { programme: 'cba-jobraadgiver', assignees: [['jobAdviser', jonas]] },
      decide: ({ now }) => ({ type: 'events', events: [{ at: now, caseRef: 'B-301', type: 'caseOpened' }] }),
    });
    expect(await tipped(team, ['B-301', 'B-420'])).toEqual(['B-301']);
  });

  test('is tipped by a change of worker too', async () => {
    const team = await anAdviserTeam(1);
    await team.openFor('B-301', mette);
    await team.openFor('B-302', jonas);
    await team.happens('B-302', [{ type: 'assigneeChanged', role: 'jobAdviser', to: mette }]);
    expect(await tipped(team, ['B-301', 'B-302'])).toEqual(['B-302']);
  });
});
