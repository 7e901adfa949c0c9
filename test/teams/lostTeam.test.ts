import { describe, expect, it, test } from 'vitest';
import { forgetRound } from '../../src/rounds/forget.ts';
import { notHere, saysNotHere } from '../../src/teams/lostTeam.ts';
import { aCase } from '../support/botServerCases.ts';
import type { Failure } from '../support/connector.ts';
import { aTeam } from '../support/rows.ts';
import { inTown } from '../support/town.ts';

const answers: [string, unknown, boolean][] = [
  ['the bot is in no roster', refused(403, 'BotNotInConversationRoster'), true],
  ['there is no such conversation', refused(404, 'ConversationNotFound'), true],
  ['the client tells the code itself', { statusCode: 404, code: 'ConversationNotFound' }, true],
  ['an administrator has blocked the bot', refused(403, 'BotDisabledByAdmin'), false],
  ['the bot may not read it', refused(403, 'NotEnoughPermissions'), false],
  ['forbidden, and nobody says why', refused(403), false],
  ['not found, and nobody says what', refused(404), false],
  ['another thing is not found', refused(404, 'ActivityNotFoundInConversation'), false],
  ['the bot is not believed', refused(401, 'BotNotInConversationRoster'), false],
  ['too many requests', refused(429, 'ConversationNotFound'), false],
  ['an outage', refused(503, 'BotNotInConversationRoster'), false],
  ['a fault of Teams', refused(500, 'ConversationNotFound'), false],
  ['a code in a success', refused(200, 'ConversationNotFound'), false],
  ['no answer in time', Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }), false],
  ['a lost connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' }), false],
  ['nothing at all', undefined, false],
];

function refused(statusCode: number, code?: string) {
  return { statusCode, body: code === undefined ? 'no JSON' : { error: { code } } };
}

test.each(answers)('%s', (_, cause, expected) => {
  expect(saysNotHere(cause)).toBe(expected);
});

/** When Teams said that the bot is not there, and whether that is enough. */
const told: [string, string[], boolean][] = [
  ['once', ['2026-04-13T06:00'], false],
  ['all day', ['2026-04-13T00:00', '2026-04-13T12:00', '2026-04-13T23:59'], false],
  ['on three days, within two', ['2026-04-13T23:00', '2026-04-14T12:00', '2026-04-15T01:00'], false],
  ['twice, a month apart', ['2026-04-13T06:00', '2026-05-13T06:00'], false],
  ['on three days, over three', ['2026-04-13T06:00', '2026-04-15T06:00', '2026-04-16T06:00'], true],
  [
    'again and again',
    ['2026-04-13T06:00', '2026-04-13T12:00', '2026-04-14T06:00', '2026-04-15T06:00', '2026-04-16T05:00'],
    false,
  ],
  [
    'until the third day is over',
    ['2026-04-13T06:00', '2026-04-14T06:00', '2026-04-15T06:00', '2026-04-16T05:00', '2026-04-16T06:00'],
    true,
  ],
];

test.each(told)('a team of which it was said %s', (_, moments, removed) => {
  const team = moments.map((at) => `${at}:00.000Z`).reduce(notHere, aTeam());
  expect([team.removed ?? false, team.removedAt]).toEqual(
    removed ? [true, `${moments.at(-1)}:00.000Z`] : [false, undefined],
  );
});

describe('a roster that Teams has no more', () => {
  const here = inTown({
    people: ['lise', 'mette'],
    leader: 'lise',
    roles: { lise: ['leader'], mette: ['jobBroker'] },
    team: () => ({ setUp: true }),
  });
  const answer = (status: number, code: string): Failure => ({ status, body: { error: { code } } });
  const fails = (failure: Failure) => here().connector.fail(/pagedmembers/, failure, 1_000);
  const removedAt = async () => (await here().store.teams.get(here().town.groupId))?.removedAt;
  const days = async (from: number, to: number) => {
    const round = here().app.delivery.rounds.find(({ name }) => name === 'roster');
    for (let day = from; day <= to; day += 1) {
      await here().goTo(`2026-04-${day}T12:00`);
      await round?.run(here().app.delivery);
    }
    await here().app.deliver();
  };

  const goTo = async (at: string) => {
    await here().goTo(at);
    await forgetRound(here().app.delivery);
  };

  it('for days: the team counts as removed, its leader hears it, and thirty days later nothing of it is left', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    fails(answer(404, 'ConversationNotFound'));
    await days(14, 16);
    expect(await removedAt()).toBeUndefined();
    await days(17, 17);
    expect(await removedAt()).toBeDefined();
    expect(here().inChat('lise', 'fjernet fra teamet')).toHaveLength(1);
    await goTo('2026-05-16T12:00');
    expect(await here().store.cases.get(town.groupId, 'B-101')).toBeDefined();
    await goTo('2026-05-18T12:00');
    expect(await here().store.teams.get(town.groupId)).toBeUndefined();
    expect(await here().store.cases.get(town.groupId, 'B-101')).toBeUndefined();
  });

  it.each<[string, Failure]>([
    ['an outage', answer(503, 'ConversationNotFound')],
    ['too many requests', answer(429, 'BotNotInConversationRoster')],
    ['a block', answer(403, 'BotDisabledByAdmin')],
    ['a lost connection', 'reset'],
  ])('because of %s, for weeks: the team stays', async (_, failure) => {
    fails(failure);
    await days(14, 30);
    expect((await here().store.teams.get(here().town.groupId))?.lost).toBeUndefined();
    expect(await removedAt()).toBeUndefined();
  });

  it('and has again: what its silence did is undone', async () => {
    const over = fails(answer(403, 'BotNotInConversationRoster'));
    await days(14, 18);
    expect(await removedAt()).toBeDefined();
    over();
    await days(19, 20);
    expect(await removedAt()).toBeUndefined();
    fails(answer(403, 'BotNotInConversationRoster'));
    await days(21, 23);
    expect(await removedAt()).toBeUndefined();
  });
});

describe('a team', () => {
  const here = inTown({ people: ['lise', 'mette'], leader: 'lise', roles: { lise: ['leader'] } });
  const row = () => here().store.teams.get(here().town.groupId);
  const post = (eventType: string) => here().app.post(here().town.channelUpdated('lise', eventType));

  it.each(['teamDeleted', 'teamHardDeleted'])('that is deleted is out at once: %s', async (eventType) => {
    await post(eventType);
    expect(await row()).toMatchObject({ removed: true, removedAt: expect.any(String) });
    await post(eventType);
    await here().app.deliver();
    expect(here().inChat('lise', 'fjernet fra teamet')).toHaveLength(1);
  });

  it('that is restored goes on', async () => {
    await post('teamDeleted');
    await post('teamRestored');
    expect(await row()).not.toHaveProperty('removed');
    expect(await row()).not.toHaveProperty('removedAt');
  });

  it('that took the bot out and has a roster still stays out', async () => {
    await here().app.post(here().town.uninstalled('lise'));
    await here().goTo('2026-04-20T12:00');
    expect(await row()).toMatchObject({ removed: true });
  });
});
