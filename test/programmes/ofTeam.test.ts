import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/engine/programme.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { asNextVersion } from '../../src/programmes/versions.ts';
import { repairTeam } from '../../src/rounds/repair.ts';
import { aTeam } from '../support/rows.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting, storage } = testSettings();
const base = builtInProgramme('flere-skal-med')!;
const every = (intervalMonths: number): Programme => ({
  ...base,
  contact: { ...base.contact, intervalMonths },
});
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** Another process on the same account. */
const elsewhere = async () => (await storage.elsewhere()).store;

describe("a team's own versions", () => {
  test('come with the team, in every process, as often as the team is written', async () => {
    const { store } = storage.get();
    const other = await elsewhere();
    await store.teams.update('team-a', () => aTeam({ id: 'team-a' }));
    expect((await other.teams.get('team-a'))?.programmes).toBeUndefined();
    const first = asNextVersion(every(2), [], '2026-05-01');
    expect(await store.programmes.add('team-a', first)).toBe(true);
    const second = asNextVersion(every(3), [first], '2026-06-01');
    expect(await store.programmes.add('team-a', second)).toBe(true);
    expect((await other.teams.get('team-a'))?.programmes).toEqual([first, second]);
    await other.teams.update('team-a', (team) => ({
      ...team!,
      closingDays: [],
      nextDue: '2020-01-01T00:00:00.000Z',
    }));
    expect((await store.teams.get('team-a'))?.programmes).toEqual([first, second]);
    expect((await store.teams.due('2020-01-02T00:00:00.000Z')).map(({ row }) => row.programmes)).toEqual([
      [first, second],
    ]);
    const third = asNextVersion(every(4), [first, second], '2026-07-01');
    await other.programmes.add('team-a', third);
    expect((await store.teams.all()).find(({ id }) => id === 'team-a')?.programmes).toEqual([
      first,
      second,
      third,
    ]);
  });

  test('are added and never changed; a number that is taken is refused', async () => {
    const { store } = storage.get();
    await store.teams.update('team-b', () => aTeam({ id: 'team-b' }));
    const version = asNextVersion(every(2), [], '2026-05-01');
    await store.programmes.add('team-b', version);
    expect(await store.programmes.add('team-b', { ...version, name: 'Andet' })).toBe(false);
    expect(await store.programmes.list('team-b')).toEqual([version]);
    expect(await store.programmes.list('team-c')).toEqual([]);
  });

  test('decide what is sent: what runs as it was, what begins after it as it is', async () => {
    const team = await aSetting('2026-03-12T10:00');
    await team.opens('B-101', [...events]);
    const version = asNextVersion(every(2), [], '2026-03-20');
    await team.store.programmes.add(team.teamId, version);
    await repairTeam(team.deps, (await team.store.teams.get(team.teamId))!);
    await team.goTo('2026-04-08T10:00');
    expect(await team.card('B-101|C01|headsUp|2026-03-12')).toMatchObject({ due: '2026-04-10' });
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk' }]);
    const due = (await team.record('B-101'))?.due.map(({ at, cardKey }) => `${at.slice(0, 10)} ${cardKey}`);
    expect(due).toContain('2026-06-08 B-101|C01|due|2026-04-08');
  });

  test('a card that is switched on is planned for the cases that run', async () => {
    const team = await aSetting('2026-03-12T10:00');
    const { C01, ...cards } = base.cards;
    await team.store.programmes.add(team.teamId, asNextVersion({ ...base, cards }, [], '2026-01-01'));
    await team.opens('B-101', [...events]);
    const dueOfC01 = async () =>
      (await team.record('B-101'))?.due.flatMap(({ at, cardKey }) =>
        cardKey.includes('|C01|due|') ? [`${at.slice(0, 10)} ${cardKey}`] : [],
      );
    expect(await dueOfC01()).toEqual([]);
    const own = await team.store.programmes.list(team.teamId);
    await team.store.programmes.add(team.teamId, asNextVersion(base, own, '2026-04-15'));
    await repairTeam(team.deps, (await team.store.teams.get(team.teamId))!);
    expect(await dueOfC01()).toEqual(['2026-05-15 B-101|C01|due|2026-04-15']);
  });
});
