import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays } from '../../src/calendar/days.ts';
import type { CardRow } from '../../src/store/rows.ts';
import type { Setting } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

const workers = ['entra-mette', 'entra-jonas', 'entra-lis'];
const calendar = createCalendar(['06-05', '12-24', '12-31']);
const firstDay = '2026-04-13';
const cases = Array.from({ length: 51 }, (_, index) => `B-${101 + index}`);

function tenWorkingDays(): string[] {
  return Array.from({ length: 10 }, (_, index) => calendar.addWorkingDays(addDays(firstDay, -3), index + 1));
}

/** Contacts of the last weeks, so that some fall due on each of the ten days. */
async function aTeam(): Promise<Setting> {
  const channels = { reminders: '19:opgaver' };
  const team = await aSettingInMemory('2026-04-10T12:00', { deliveryMode: 'day', channels });
  for (const [index, caseRef] of cases.entries()) {
    const lastTalk = addDays('2026-03-13', index % 18);
    const worker = workers[index % 2] ?? '';
    await team.opens(
      caseRef,
      [
        { type: 'placementPlanned', start: '2026-02-02' },
        { type: 'contactHeld', form: 'talk', date: lastTalk },
        { type: 'planRegistered', jobGoal: true, date: addDays('2026-03-01', index % 9) },
      ],
      worker,
    );
  }
  return team;
}

/** What the store says is open for somebody: of a cycle the latest that was told. */
async function openFor({ store, teamId }: Setting, worker: string): Promise<string[]> {
  const rows: CardRow[] = [];
  for await (const { open } of store.cases.list(teamId))
    for (const key of open) rows.push((await store.cases.card(teamId, key))!.row);
  const own = rows.filter(
    ({ to, state, where }) => where === 'personal' && state === 'open' && to.includes(worker),
  );
  const latest = new Map<string, CardRow>();
  for (const row of own.toSorted((a, b) => a.at.localeCompare(b.at)))
    latest.set([row.caseRef, row.card, row.cycle, row.kind === 'escalation'].join('|'), row);
  return [...latest.values()].map(({ key }) => key).sort();
}

/** The cards of the one message by which somebody heard of the morning. */
async function listOf({ store, teamId }: Setting, worker: string, day: string): Promise<string[]> {
  const ofDay = await store.messages.ofDay(teamId, `${day}T08:00`);
  const own = ofDay.filter(
    ({ to, audience, state }) => audience === 'personal' && to === worker && state === 'sent',
  );
  expect(own.length).toBeLessThanOrEqual(1);
  return own.flatMap(({ cards }) => cards).sort();
}

async function postsOf({ store, teamId }: Setting, day: string): Promise<number> {
  const ofDay = await store.messages.ofDay(teamId, day);
  return ofDay.filter(({ audience, activityId }) => audience === 'channel' && activityId !== undefined)
    .length;
}

async function answer(team: Setting, day: string, share: number): Promise<void> {
  await team.goTo(`${day}T09:00`);
  for (const worker of workers) {
    const open = await openFor(team, worker);
    for (const key of open.slice(0, Math.round(open.length * share))) {
      const [caseRef = '', card = '', kind] = key.split('|');
      const by = { by: worker, cardKey: key };
      if (kind === 'escalation') await team.act(caseRef, { type: 'silence', reason: 'other' }, by);
      else if (card === 'C05') await team.happens(caseRef, [{ type: 'planRegistered', jobGoal: true }], by);
      else await team.happens(caseRef, [{ type: 'contactHeld', form: 'phone' }], by);
    }
  }
}

describe.each([
  ['nobody', 0],
  ['half', 0.5],
  ['everybody', 1],
])('ten working days with 51 cases in which %s answers', (_, share) => {
  test('each morning’s list holds exactly what is open, and the channel gets one post a day', async () => {
    const team = await aTeam();
    let tasks = 0;
    let posts = 0;
    for (const day of tenWorkingDays()) {
      await team.goTo(`${day}T08:01`);
      for (const worker of workers) {
        const open = await openFor(team, worker);
        expect(await listOf(team, worker, day), `${worker} on ${day}`).toEqual(open);
        tasks += open.length;
      }
      await answer(team, day, share);
      await team.goTo(`${day}T17:00`);
      const ofDay = await postsOf(team, day);
      expect(ofDay).toBeLessThanOrEqual(1);
      posts += ofDay;
    }
    expect(tasks).toBeGreaterThan(50);
    expect(posts).toBeGreaterThan(3);
  });
});
