import { expect, test } from 'vitest';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import type { Render } from '../../src/outbox/contract.ts';
import type { Pacer } from '../../src/outbox/pacing/pacer.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting, mette, plainRender } from '../support/delivery.ts';

const storage = testStorage();

/** A limit that is never over: whoever asked it would send nothing. */
const forever: Pacer = { ask: () => ({ type: 'later', ms: 3_600_000 }), hold: () => {}, share: () => {} };

const named: Render = (input) => {
  const drawn = plainRender(input);
  return { ...drawn, card: { ...drawn.card, message: input.message.id } };
};

/** Mette's case, of which nobody says anything from March on. */
async function aQuietSpring() {
  const team = await aSetting(await storage.freshStore(), '2026-03-12T10:00');
  await team.opens('B-101', [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ]);
  const delivery = createDelivery({ ...team.deps, pacer: forever, render: named });
  return {
    ...team,
    goTo: (to: string, silentUntil?: string) =>
      delivery.advance(toEpochMs(to), (ms) => team.time.advance(ms - team.time.clock()), {
        ...(silentUntil && { silentUntil: toEpochMs(silentUntil) }),
      }),
    /** Days of Mette's lists, in the order in which she got them. */
    days: () =>
      team.teams.shown.filter(({ to }) => to === mette).map(({ card }) => String(card.message).slice(0, 10)),
    waiting: () => team.store.messages.outbox(team.teamId),
  };
}

test('nobody waits for a limit of Teams in a time that is moved, and each morning is sent', async () => {
  const { goTo, days, waiting } = await aQuietSpring();
  await goTo('2026-04-17T08:00');
  expect(days()).toEqual(expect.arrayContaining(['2026-04-07', '2026-04-13', '2026-04-17']));
  expect(await waiting()).toEqual([]);
});

test('a leap sends what is new in its last days alone, and what is still open is on the last list', async () => {
  const { goTo, days, store, teamId, waiting } = await aQuietSpring();
  await goTo('2026-06-15T08:00', '2026-06-08T00:00');
  expect(days()).not.toEqual([]);
  expect(days().filter((day) => day < '2026-06-08')).toEqual([]);
  expect(await waiting()).toEqual([]);
  const listed = (await store.messages.ofDay(teamId, '2026-06-15')).flatMap(({ cards }) => cards);
  // Of April and May, whose own messages nobody was sent.
  expect(listed).toEqual(
    expect.arrayContaining(['B-101|C01|overdue|2026-03-12', 'B-101|C12|ending|2026-03-02,13']),
  );
});

test('what stood in Teams before a leap is as it must look after it', async () => {
  const { goTo, teams, waiting } = await aQuietSpring();
  await goTo('2026-04-07T08:00');
  const [list] = teams.shown;
  expect(list?.updates).toBe(0);
  await goTo('2026-06-15T08:00', '2026-06-08T00:00');
  expect(list?.updates).toBeGreaterThan(0);
  expect(await waiting()).toEqual([]);
});

test('a form that is being filled in is left to the clock that goes by itself', async () => {
  const { goTo, teams, store, teamId, hints, act, time } = await aQuietSpring();
  await goTo('2026-04-07T08:00');
  const shown = String(teams.shown[0]?.card.message);
  const stored = await store.messages.get(teamId, shown);
  if (!stored) throw new Error('the list is gone');
  const until = '2026-04-07T06:10:00Z';
  await store.messages.save(teamId, { ...stored, row: { ...stored.row, fillingUntil: until } });
  await act('B-101', {
    type: 'events',
    events: [{ type: 'contactHeld', form: 'talk', at: time.local(), caseRef: 'B-101' }],
  });
  await goTo('2026-04-07T08:05');
  expect(teams.shown[0]?.updates).toBe(0);
  expect(hints.waiting.map(({ at, pointers }) => [at, pointers[0]?.messageId])).toContainEqual([
    Date.parse(until),
    shown,
  ]);
});
