import { beforeEach, describe, expect, test } from 'vitest';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { aCase } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';
import { named } from './overseers.ts';

const here = inTown({
  people: ['lise', 'ole', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], ole: ['leader'], mette: ['jobBroker'] },
  team: () => ({ setUp: true }),
});
const adviser = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';

beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  await aCase(app, town, 'B-102', 'mette');
  for (const code of ['B-101', 'B-102']) await here().ask('mette', `/sag ${code}`);
});

async function exported(over: object) {
  const { store, town, app } = here();
  const team = (await store.teams.get(town.groupId))!;
  return exportOfTeam({ store, team, now: app.time.local(), kind: 'audit', ...over });
}

const exports = async () =>
  (await here().store.audit.since(here().town.groupId, '2026-01-01T00:00:00.000Z'))
    .filter(({ act }) => act === 'export')
    .toSorted((one, other) => (one.caseRef ?? '').localeCompare(other.caseRef ?? ''));

describe('npm run export -- --kind audit', () => {
  test('is the whole of it, or of one case, and tells who asked for which', async () => {
    const by = here().town.memberId('lise');
    expect(await exported({ by })).toContain('Så;B-102;');
    const one = await exported({ by: here().town.upn('lise'), case: 'b101' });
    expect(one).toContain('Så;B-101;');
    expect(one).not.toContain('B-102');
    expect(await exports()).toMatchObject([
      { who: by, verb: 'export.audit' },
      { who: by, verb: 'export.audit', caseRef: 'B-101' },
    ]);
  });

  test('is asked for by somebody whom the team knows: who may read it need not be in the team', async () => {
    await expect(exported({ by: adviser })).rejects.toThrow('--by er ikke en person');
    await named(here(), adviser);
    await exported({ by: adviser });
    expect(await exports()).toMatchObject([{ who: adviser }]);
  });

  test('holds whole months, and no others', async () => {
    const by = here().town.memberId('lise');
    expect(await exported({ by, from: '2026-02', to: '2026-03' })).not.toContain('Så;');
    expect(await exported({ by, from: '2026-04', to: '2026-04' })).toContain('Så;B-101;');
  });
});
