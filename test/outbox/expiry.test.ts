import { describe, expect, test } from 'vitest';
import type { LocalInstant } from '../../src/calendar/local.ts';
import { dropHints } from '../../src/register/dropHints.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { anAbsenceTeam, channel, jonas, mette } from '../absence/setting.ts';
import { type Setting, workAll } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

/** A Teams that is down until it is up again. */
function outage(team: Setting) {
  let down = true;
  const { send } = team.teams;
  team.teams.send = async (...args) => (down ? { type: 'refused', status: 503 } : send(...args));
  return {
    over: () => {
      down = false;
    },
  };
}

/** Quarter of an hour by quarter of an hour, as a bot that is running lives through it. */
async function livesUntil({ deps, time }: Setting, end: LocalInstant) {
  while (time.local() < end) {
    time.advance(15 * 60_000);
    await sweepOnce(deps);
    await workAll(deps);
  }
}

const shown = (team: Setting) =>
  team.teams.shown
    .map(({ to, card }) => ({
      to,
      view: card.view,
      cards: (card.cards as { key: string }[]).map(({ key }) => key),
    }))
    .sort((a, b) => a.to.localeCompare(b.to));

describe('an absence alert that Teams would not take', () => {
  const key = 'B-301|C09|callNow|2026-04-13';
  const morning = async (up: LocalInstant) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    const teams = outage(team);
    team.time.set('2026-04-13T07:30');
    await livesUntil(team, up);
    teams.over();
    await livesUntil(team, team.time.local().replace(/T.*/, 'T14:00'));
    return { team, of: (part: string) => shown(team).filter(({ cards }) => cards.join().includes(part)) };
  };

  test('for an hour is the alert that it was, and a line of the post at eleven', async () => {
    const { of } = await morning('2026-04-13T09:30');
    expect(of('callNow').filter(({ to }) => to === mette || to === channel)).toEqual([
      { to: channel, view: 'dayPost', cards: [key] },
      { to: mette, view: 'card', cards: [key] },
    ]);
  });

  test('for three hours is a line in Dagens opgaver, and one like all others in the channel', async () => {
    const { of } = await morning('2026-04-13T11:30');
    expect(of('callNow').filter(({ to }) => to === mette)).toEqual([
      { to: mette, view: 'agenda', cards: [key] },
    ]);
    expect(of('callNow').filter(({ to }) => to === channel)).toEqual([
      { to: channel, view: 'dayPost', cards: [key] },
    ]);
  });

  test('takes the list of who is expected with it: at eleven nobody needs that', async () => {
    expect((await morning('2026-04-13T09:30')).team.teams.shown).toContainEqual(
      expect.objectContaining({ to: jonas, card: expect.objectContaining({ view: 'attendance' }) }),
    );
    expect((await morning('2026-04-13T10:30')).team.teams.shown).not.toContainEqual(
      expect.objectContaining({ to: jonas, card: expect.objectContaining({ view: 'attendance' }) }),
    );
  });
});

describe('a reminder that Teams would not take at 08:00', () => {
  const events = [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ] as const;
  const day = async (up: LocalInstant, until: LocalInstant) => {
    const team = await aSettingInMemory('2026-03-12T10:00');
    await team.opens('B-101', [...events]);
    const teams = outage(team);
    team.time.set('2026-04-07T07:45');
    await livesUntil(team, up);
    teams.over();
    await livesUntil(team, until);
    return team;
  };

  test('all day long still goes out that day, however often it was refused', async () => {
    const team = await day('2026-04-07T15:00', '2026-04-07T16:00');
    expect(shown(team)).toEqual([{ to: mette, view: 'card', cards: ['B-101|C01|headsUp|2026-03-12'] }]);
  });

  test('waits for the next morning rather than come at night', async () => {
    const team = await day('2026-04-07T20:00', '2026-04-08T07:45');
    expect(shown(team)).toEqual([]);
    await livesUntil(team, '2026-04-08T08:15');
    expect(shown(team)).toEqual([{ to: mette, view: 'card', cards: ['B-101|C01|headsUp|2026-03-12'] }]);
  });

  test('until a later card tells the same: that one comes, alone', async () => {
    const team = await aSettingInMemory('2026-03-12T10:00');
    await team.opens('B-101', [...events]);
    team.time.set('2026-04-07T08:00');
    await sweepOnce(team.deps);
    team.hints.lose();
    const [earlier] = await team.store.messages.outbox(team.teamId);
    team.time.set('2026-04-10T08:00');
    await sweepOnce(team.deps);
    await dropHints(team.deps, team.teamId, earlier ? [earlier] : []);
    await workAll(team.deps);
    expect(shown(team)).toEqual([{ to: mette, view: 'card', cards: ['B-101|C01|due|2026-03-12'] }]);
    expect(await team.store.messages.get(team.teamId, earlier?.messageId ?? '')).toMatchObject({
      row: { state: 'dropped' },
    });
  });
});
