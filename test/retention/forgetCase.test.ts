import { expect, test } from 'vitest';
import { shownMonths } from '../../src/paidHours/shownMonths.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { forgetRound } from '../../src/rounds/forget.ts';
import { repairOnce } from '../../src/rounds/repair.ts';
import { digestOf } from '../../src/store/digest.ts';
import { casesIn } from '../../src/store/messageRow.ts';
import { type Setting, workAll } from '../support/delivery.ts';
import { aChange } from '../support/rows.ts';
import { aSettingInMemory, type InMemory } from '../support/settings.ts';

/** Two cases of Mette's, due the same morning in one list; then B-1 ends. */
async function twoCases() {
  const team = await aSettingInMemory('2026-03-12T10:00', {
    channels: { reminders: 'closed' },
  });
  await begins(team);
  return team;
}

async function begins(team: Setting) {
  for (const ref of ['B-1', 'B-2']) {
    await team.opens(ref, [
      { type: 'planRegistered', jobGoal: true },
      { type: 'placementPlanned', start: '2026-03-02' },
      { type: 'contactHeld', form: 'talk' },
      { type: 'paidHoursRegistered', month: '2026-02', kind: 'ordinary', hours: 31 },
    ]);
  }
  await team.goTo('2026-04-07T08:00');
  await team.goTo('2026-04-10T08:00');
  await team.happens('B-1', [{ type: 'participationEnded', outcome: 'other' }]);
  await team.goTo('2026-04-10T09:00');
}

/** Every trace of a case: its code, and whatever can be worked out from its code. */
function tracesOf({ everything }: InMemory, caseRef: string, keys: readonly string[]): string[] {
  const digests = keys.map(digestOf);
  return everything().filter(
    (line) => new RegExp(`${caseRef}\\b`).test(line) || digests.some((digest) => line.includes(digest)),
  );
}

async function keysOf(team: Setting, caseRef: string): Promise<string[]> {
  return (await team.store.cases.cards(team.teamId, caseRef)).map(({ row }) => row.key);
}

test('thirty days after the last that a case was needed for, nothing tells that there was one', async () => {
  const team = await twoCases();
  const keys = await keysOf(team, 'B-1');
  const inTeams = () => team.teams.shown.map(({ to, card }) => `${to} ${JSON.stringify(card)}`);
  expect(keys.length).toBeGreaterThan(1);
  await team.goTo('2026-05-09T23:59');
  expect(tracesOf(team, 'B-1', keys).length).toBeGreaterThan(10);
  expect(inTeams().filter((shown) => shown.includes('B-1')).length).toBeGreaterThan(1);
  await team.goTo('2026-05-10T00:00');
  expect(tracesOf(team, 'B-1', keys)).toEqual([]);
  expect(inTeams().filter((shown) => shown.includes('B-1'))).toEqual([]);
  expect(tracesOf(team, 'B-2', []).length).toBeGreaterThan(10);
  expect(inTeams().filter((shown) => shown.includes('B-2')).length).toBeGreaterThan(2);
  expect((await team.record('B-2'))?.due.length).toBeGreaterThan(0);
});

/** What the statement says of February, hidden cells and all, with what it is made from. */
async function february({ store, teamId }: Setting) {
  const input = { store, teamId, programmeOf: builtInProgramme, from: '2026-02', to: '2026-02' };
  return shownMonths(input);
}

test('what was said of a month stays as it was', async () => {
  const team = await twoCases();
  for (const [index, hours] of [12, 30, 5.5, 40, 18].entries()) {
    await team.opens(`C-${index}`, [
      { type: 'paidHoursRegistered', month: '2026-02', kind: 'ordinary', hours },
    ]);
  }
  const before = await february(team);
  expect(before[0]?.shown).toMatchObject({ citizens: 7, sum: 167_50, median: 30_00 });
  await team.goTo('2026-05-10T00:00');
  expect(await team.record('B-1')).toBeUndefined();
  expect(await february(team)).toEqual(before);
});

test('another team may have the same code', async () => {
  const team = await twoCases();
  const { row } = (await team.store.cases.get(team.teamId, 'B-1'))!;
  await team.store.commit('another-team', aChange({ record: { row } }));
  await team.goTo('2026-05-10T00:00');
  expect(await team.record('B-1')).toBeUndefined();
  expect((await team.store.cases.get('another-team', 'B-1'))?.row).toEqual(row);
});

test('whatever Teams says to it, storage is clean at once, and what can be deleted there is', async () => {
  const team = await twoCases();
  const keys = await keysOf(team, 'B-1');
  const shown = () => team.teams.shown.filter(({ card }) => JSON.stringify(card).includes('B-1')).length;
  const before = shown();
  // Busy; the bot is out of the chat; no answer.
  team.teams.removals.push(
    () => ({ type: 'refused', status: 429, retryAfterMs: 60_000 }),
    () => ({ type: 'refused', status: 403 }),
    () => {
      throw new Error('reset');
    },
  );
  await team.goTo('2026-05-10T00:00');
  expect(tracesOf(team, 'B-1', keys)).toEqual([]);
  expect(shown()).toBeGreaterThan(1);
  for (const minutes of [2, 5]) {
    team.time.advance(minutes * 60_000);
    await workAll(team.deps);
  }
  // The one that was refused for good is out of our hands.
  expect([before > 2, shown()]).toEqual([true, 1]);
  expect(await team.store.messages.outbox(team.teamId)).toEqual([]);
});

test('what is asked for while a message is on its way waits for it', async () => {
  const team = await twoCases();
  const [message] = await messagesOf(team, 'B-1');
  const { row, etag } = message!;
  const leaseUntil = '2026-05-09T22:01:00.000Z';
  await team.store.messages.save(team.teamId, { row: { ...row, state: 'sending', leaseUntil }, etag });
  await team.goTo('2026-05-10T00:00');
  expect((await messagesOf(team, 'B-1')).map((one) => one.row.id)).toEqual([row.id]);
  expect((await team.record('B-1'))?.leaving).toBe(true);
  expect((await team.happens('B-1', [{ type: 'contactHeld', form: 'talk' }])).type).toBe('missing');
  await team.goTo('2026-05-10T00:02');
  expect(await messagesOf(team, 'B-1')).toEqual([]);
  expect(await team.record('B-1')).toBeUndefined();
});

async function messagesOf({ store, teamId }: Setting, caseRef: string) {
  const found = [];
  for await (const { stored } of store.messages.scan(teamId)) {
    if (stored && casesIn(stored.row).includes(caseRef)) found.push(stored);
  }
  return found;
}

test('a case that an earlier version has ended is found, too', async () => {
  const team = await twoCases();
  const { row, etag } = (await team.store.cases.get(team.teamId, 'B-1'))!;
  const due = row.due.filter(({ why }) => why !== 'forget');
  const dueRemoved = row.due.filter(({ why }) => why === 'forget');
  expect(dueRemoved).toHaveLength(1);
  await team.store.commit(team.teamId, aChange({ record: { row: { ...row, due }, etag }, dueRemoved }));
  await repairOnce(team.deps);
  await team.goTo('2026-05-10T00:00');
  expect(await team.record('B-1')).toBeUndefined();
});

test('a team that took the bot out keeps nothing longer for it', async () => {
  const team = await twoCases();
  const keys = await keysOf(team, 'B-1');
  await team.store.teams.update(team.teamId, (known) => ({ ...known!, removed: true }));
  await team.goTo('2026-05-10T00:00');
  expect(await team.record('B-1')).toBeDefined();
  await forgetRound(team.deps);
  expect(tracesOf(team, 'B-1', keys)).toEqual([]);
  expect(await team.record('B-2')).toBeDefined();
});
