import { expect, test } from 'vitest';
import { createSilenceWatch } from '../../src/rounds/silence.ts';
import { shown } from '../support/botServerActivities.ts';
import { lastTalked } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const cases = ['B-101', 'B-102'];
const here = inTown({
  now: '2026-04-09T10:00',
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
});

/** Contacts that fall due on Friday 10 April; until a moment Teams takes nothing that is new for anybody. */
async function refusesUntil(moment: string): Promise<void> {
  const { app, town, connector } = here();
  await lastTalked(app, town, cases, '2026-03-10');
  const ends = connector.fail(/POST .v3.conversations/, { status: 412 }, Number.POSITIVE_INFINITY);
  await here().goTo(moment);
  ends();
}

const lists = () => here().inChat('mette', 'kontakt').map(shown);

test.each(['2026-04-10T20:00', '2026-04-11T09:00', '2026-04-13T07:59'])(
  'what stood on a list of Friday that Teams refused until %s stands on that of Monday',
  async (moment) => {
    await refusesUntil(moment);
    expect(lists()).toEqual([]);
    await here().goTo('2026-04-13T08:10');
    expect(lists()).toHaveLength(1);
    for (const code of cases) expect(lists()[0]).toContain(`${code}: kontakt`);
  },
);

test('while Teams goes on refusing, the leader is told each morning, and the first list that arrives has it all', async () => {
  await refusesUntil('2026-04-14T09:00');
  expect(lists()).toEqual([]);
  await createSilenceWatch(here().app.delivery).round();
  await here().app.deliver();
  expect(here().inChat('lise', 'Dagens påmindelser er ikke nået frem')).toHaveLength(1);
  await here().goTo('2026-04-14T10:00');
  expect(lists()).toHaveLength(1);
  for (const code of cases) expect(lists()[0]).toContain(`${code}: kontakt`);
});
