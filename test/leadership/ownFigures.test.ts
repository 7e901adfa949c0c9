import { beforeEach, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../src/engine/cards.ts';
import { commands, presses } from '../../src/features.ts';
import { listNames } from '../../src/store/postRows.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';

const here = hoursTown('2026-06-04T09:00');

/** Mette has seven cases and nobody else has any: whatever is counted of her says so. */
const count = 7;
beforeEach(async () => {
  for (let index = 1; index <= count; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened', date: '2026-05-04' },
      ...(index < 3 ? [{ type: 'planRegistered' as const, jobGoal: true, date: '2026-05-18' }] : []),
    ]);
  await here().goTo('2026-06-08T09:00');
});

/** Her name beside one of her numbers. */
const isTold = (text: string) =>
  /Mette/.test(text) && /\b7 (sager|åbne|open|cases)|\b(af|of) 7\b|uden plan: 5|5 uden plan/.test(text);
const mette = () => here().town.memberId('mette');

/** Everything that a button could ask about her. */
const asked = () => [
  { worker: mette() },
  { workers: 'true' },
  { form: 'talk', worker: mette() },
  ...['open', 'late', 'noPlan', 'unseen'].map((list) => ({ worker: mette(), list })),
  ...listNames.map((list) => ({ list, worker: mette() })),
  { adviser: mette(), month: '2026-05', version: 1, programme: 'flere-skal-med' },
];

/** What somebody gets by every command and every button, whatever they write and send. */
async function everyRoute(name: string, as = here().town.groupId): Promise<string[]> {
  const got: string[] = [];
  for (const { names } of commands)
    for (const rest of ['', ' Mette']) got.push(await here().ask(name, `/${names.da[0]}${rest}`));
  const messages = ['', '2026-06-08T08:30|review', '2026-06-08T08:30|unseen'];
  for (const verb of presses.keys())
    for (const data of verb.startsWith('leader.') || verb.startsWith('cases.')
      ? asked()
      : asked().slice(0, 1))
      for (const message of verb.startsWith('leader.') ? messages : messages.slice(0, 1)) {
        const activity = here().town.presses(name, { verb, team: as, message, card: '', ...data });
        got.push(invokeAnswer(await here().app.post(activity)).text);
      }
  await here().app.deliver();
  return got;
}

/** Every message that stands in somebody's chat, or in a channel. */
const standing = (conversation: string) => here().connector.in(conversation).map(shown);

describe('what is counted of a worker', () => {
  test('is there for the leader, and of the own cases for the worker', async () => {
    const show = { verb: 'leader.show', team: here().town.groupId, message: '', card: '' };
    expect(isTold((await press(here(), 'lise', { ...show, workers: 'true' })).text)).toBe(true);
    expect(await say(here(), 'mette', '/effekt')).toContain('Uden plan: 5 af 7');
  });

  test.each<[string, Role[]]>([
    ['no role', []],
    ...roles.filter((role) => role !== 'leader').map((role): [string, Role[]] => [role, [role]]),
  ])('reaches nobody else in the team by any command or button: %s', async (_, held) => {
    await here().store.members.update(here().town.groupId, here().town.memberId('petra'), (member) => ({
      ...member!,
      roles: held,
    }));
    const got = await everyRoute('petra');
    expect(got.length).toBeGreaterThan(100);
    expect(got.filter(isTold)).toEqual([]);
    expect(standing(here().town.chat('petra')).filter(isTold)).toEqual([]);
  });

  test('reaches no guest, nobody who has left, and no stranger', async () => {
    for (const over of [{ guest: true, left: true }, { left: true }]) {
      await here().store.members.update(here().town.groupId, here().town.memberId('petra'), (member) => ({
        ...member!,
        ...over,
      }));
      expect((await everyRoute('petra')).filter(isTold)).toEqual([]);
    }
    expect((await everyRoute('nobody')).filter(isTold)).toEqual([]);
  });

  test('stands in no channel, and at no address', async () => {
    await here().goTo('2026-07-10T12:00');
    const posts = [here().town.teamsId, here().town.closedChannel].flatMap(standing);
    expect(posts.length).toBeGreaterThan(2);
    expect(posts.filter(isTold)).toEqual([]);
    for (const path of ['/readyz', '/healthz', '/metrics', '/privacy', `/results/${mette()}`])
      expect(await (await fetch(`${here().app.url}${path}`)).text()).not.toMatch(/Mette|entra-mette/);
  });
});
