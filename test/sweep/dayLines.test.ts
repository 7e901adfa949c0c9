import { expect, test } from 'vitest';
import { dueChange, wakeRows } from '../../src/register/dueRows.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { noChange } from '../../src/store/noChange.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { crashing } from '../support/crashing.ts';
import { mette, type Setting } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

const never = { at: Number.POSITIVE_INFINITY, when: 'before' } as const;
const listId = (day: string) => personalId(`${day}T08:00`, mette);

/** Mette's reminder of B-101 for Wednesday, and cases with which nothing is. */
async function aReminder(idle = 0): Promise<Setting> {
  const team = await aSettingInMemory('2026-04-13T10:00');
  for (let nr = 0; nr <= idle; nr += 1) await team.opens(`B-${101 + nr}`);
  await team.act('B-101', { type: 'remind', reminders: [{ by: mette, on: '2026-04-15' }] });
  await team.goTo('2026-04-15T07:59');
  team.time.set('2026-04-15T08:00');
  return team;
}

const listed = async (team: Setting, day: string) => {
  const message = (await team.store.messages.get(team.teamId, listId(day)))?.row;
  return message?.view === 'agenda' ? message.day?.parts : undefined;
};

const readsOf = async (team: Setting) => {
  const counting = crashing(team.deps, never);
  const { deps } = counting;
  // What is posted about the whole team counts it, on days of its own.
  const parts = { ...deps.parts, posts: [], lists: [] };
  const servers = new Map([...parts.servers].filter(([why]) => why === 'lines'));
  await sweepOnce({ ...deps, parts: { ...parts, servers } });
  return counting.points().filter((point) => point.startsWith('store.cases.') && point !== 'store.cases.due')
    .length;
};

test('a morning with lines reads the cases that have one, whatever else the team has', async () => {
  const [alone, among] = [await aReminder(), await aReminder(12)];
  const reads = await readsOf(alone);
  expect(await readsOf(among)).toBe(reads);
  expect(await listed(among, '2026-04-15')).toEqual({ reminders: ['B-101'] });
});

test('it is a line again until it is answered, then the case asks for no morning', async () => {
  const team = await aReminder();
  await team.goTo('2026-04-16T08:10');
  expect(await listed(team, '2026-04-16')).toEqual({ reminders: ['B-101'] });
  await team.act('B-101', { type: 'remind', reminders: [] });
  await team.goTo('2026-04-17T08:10');
  expect(await listed(team, '2026-04-17')).toBeUndefined();
  expect((await team.record('B-101'))?.due.filter(({ why }) => why === 'lines')).toEqual([]);
});

test('whoever sweeps is killed at any commit: the line is there once, and the next morning too', async () => {
  const counting = crashing((await aReminder()).deps, never);
  await sweepOnce(counting.deps);
  const commits = counting.points().flatMap((point, at) => (point === 'store.commit' ? [at + 1] : []));
  for (const at of commits) {
    const team = await aReminder();
    await sweepOnce(crashing(team.deps, { at, when: 'after' }).deps);
    await team.goTo('2026-04-16T08:10');
    expect(await listed(team, '2026-04-15')).toEqual({ reminders: ['B-101'] });
    expect(await listed(team, '2026-04-16')).toEqual({ reminders: ['B-101'] });
  }
});

test('a row of an earlier release, that names no case, is served, and each case has its own from then on', async () => {
  const team = await aReminder(2);
  const stored = await team.store.cases.get(team.teamId, 'B-101');
  if (!stored) throw new Error('no case');
  const { row, etag } = stored;
  const after = { ...row, due: row.due.filter(({ why }) => why !== 'lines') };
  const day = '2026-04-15';
  const old = {
    at: '2026-04-15T06:00:00.000Z',
    cardKey: `|lines|${day}`,
    caseRef: '',
    why: 'lines',
    day,
  } as const;
  const { dueAdded, dueRemoved } = dueChange(wakeRows(row), wakeRows(after));
  const records = [{ row: after, etag }];
  await team.store.commit(team.teamId, { ...noChange, records, dueRemoved, dueAdded: [...dueAdded, old] });
  await sweepOnce(team.deps);
  expect(await listed(team, day)).toEqual({ reminders: ['B-101'] });
  const { rows } = await team.store.cases.due(team.teamId, '2026-04-17T00:00:00.000Z');
  expect(rows.filter(({ why }) => why === 'lines').map(({ cardKey }) => cardKey)).toEqual([
    'B-101|lines|2026-04-16',
  ]);
});
