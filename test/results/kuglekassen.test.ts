import { describe, expect, test } from 'vitest';
import { hoursCase, hoursTown, press, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

const here = hoursTown('2026-05-18T09:00');

const all = (words: string) =>
  [...here().connector.activities.values()].filter((activity) => shown(activity).includes(words));
const last = (words: string): PostedActivity | undefined => all(words).at(-1);
const now = () => here().goTo(here().app.time.local());
const box = () => shown(last('Kuglekassen'));

/** The number of the month, and its noun. */
const ofMay = (count: number) => new RegExp(`"text":"${count}".*"text":"kugler? i maj"`);

/** So many first paid hours are shared, and somebody puts a marble in under each; the first case of them. */
async function marbles(count: number, from = 1): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const posts = new Set(all('første lønnede timer.'));
    await say(here(), 'mette', `/løntimer B-10${index} 2026-04 12`);
    await press(here(), 'mette', button(last(': første lønnede timer'), 'milestone.share'));
    await now();
    const post = all('første lønnede timer.').find((one) => !posts.has(one));
    await press(here(), 'petra', button(post, 'cheer.marble'));
    await now();
  }
}

/** Six placements, and a goal where one is given. */
async function team(marbleGoal?: number): Promise<void> {
  for (let index = 1; index <= 6; index += 1) await hoursCase(here(), `B-10${index}`);
  const { store, town } = here();
  await store.teams.update(town.groupId, (current) => ({ ...current!, ...(marbleGoal && { marbleGoal }) }));
}

describe('the marbles box in the channel', () => {
  test('comes with the first marble of the month, and every other one only changes it', async () => {
    await team();
    expect(all('Kuglekassen')).toHaveLength(0);
    await marbles(1);
    expect(box()).toMatch(ofMay(1));
    await marbles(2, 2);
    expect(box()).toMatch(ofMay(3));
    expect(all('Kuglekassen')).toHaveLength(1);
    const post = JSON.stringify(last('Kuglekassen'));
    expect(post).toMatch(/"I alt".*"3".*"3"/);
    expect(post).toContain(here().town.teamsId);
    for (const secret of ['B-10', 'Mette', 'Petra', 'mette', 'petra']) expect(post).not.toContain(secret);
  });

  test('pressed twice, and by two, a marble is one', async () => {
    await team();
    await marbles(1);
    await press(here(), 'anders', button(last('sine første timer i år'), 'cheer.clap'));
    await now();
    expect(box()).toMatch(ofMay(1));
  });

  test('loses the marble of a post that was corrected', async () => {
    await team();
    await marbles(2);
    await say(here(), 'mette', '/løntimer B-101 2026-04 0');
    await press(here(), 'mette', button(last('ret opslaget?'), 'milestone.retract'));
    await now();
    expect(box()).toMatch(ofMay(1));
  });

  test('waits for the morning when a marble is put in at night, and stays in its month', async () => {
    await team();
    await say(here(), 'mette', '/løntimer B-101 2026-04 12');
    await press(here(), 'mette', button(last(': første lønnede timer'), 'milestone.share'));
    await here().goTo('2026-05-29T22:00');
    await press(here(), 'petra', button(last('sine første timer i år'), 'cheer.marble'));
    await now();
    expect(all('Kuglekassen')).toHaveLength(0);
    await here().goTo('2026-06-01T08:00');
    expect(box()).toMatch(ofMay(1));
  });
});

describe('time for cake', () => {
  const question = () => last('Tid til kage?') ?? last('Månedens fejring');
  const answer = (name: string, data: Record<string, unknown>) =>
    press(here(), name, { ...button(question(), 'cake.answer'), ...data });

  test('is asked of the leader once, when the goal is reached', async () => {
    await team(2);
    await marbles(1);
    expect(question()).toBeUndefined();
    expect(box()).toContain('Målet er 2.');
    await marbles(2, 2);
    expect(all('Tid til kage?')).toHaveLength(1);
    expect(question()?.conversationId).toContain('lise');
    expect(shown(question())).toContain('Målet på 2 er nået: 3 kugler i maj 2026');
    expect(box()).toContain('Målet på 2 er nået');
  });

  test('is not asked again when a correction undoes it and another marble reaches it', async () => {
    await team(2);
    await marbles(2);
    await say(here(), 'mette', '/løntimer B-101 2026-04 0');
    await press(here(), 'mette', button(last('ret opslaget?'), 'milestone.retract'));
    await now();
    expect(shown(question())).toContain('Kuglerne er rettet');
    expect(buttons(question())).toEqual([]);
    await marbles(1, 3);
    expect(buttons(question())).not.toEqual([]);
    expect(all('Tid til kage?')).toHaveLength(1);
  });

  test('without a goal nobody is asked; a leader who sets one that is reached is', async () => {
    await team();
    await marbles(2);
    expect(question()).toBeUndefined();
    const form = button(last('Gør Fodfæste klar til teamet') ?? last('Opsætning'), 'settings.save');
    expect(form).toBeDefined();
    const { town } = here();
    const saved = { reminders: town.closedChannel, celebrations: town.teamsId, mode: 'both', language: 'da' };
    await press(here(), 'lise', { ...form, ...saved, leader: town.memberId('lise'), marbleGoal: '2' });
    await now();
    expect(all('Tid til kage?')).toHaveLength(1);
    expect(box()).toContain('Målet på 2 er nået');
  });

  test('the answer stands in the channel; only the leader gives it, for a day that comes', async () => {
    await team(1);
    await marbles(1);
    expect((await answer('mette', { treat: 'cake', on: '2026-05-22' })).text).toContain('ikke');
    expect((await answer('lise', { treat: 'cake', on: '2026-05-17' })).text).toContain('Vælg en dag');
    expect(box()).not.toContain('kage fredag');
    await answer('lise', { treat: 'cake', on: '2026-05-22' });
    await now();
    expect(box()).toContain('Der er kage fredag 22. maj.');
    expect(shown(question())).toContain('Der er kage fredag 22. maj.');
    await answer('lise', { treat: 'none' });
    await now();
    expect(box()).not.toContain('kage fredag');
  });
});
