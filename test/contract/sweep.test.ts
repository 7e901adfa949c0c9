import { describe, expect, test } from 'vitest';
import { testStorage } from '../support/azurite.ts';
import { aSetting, mette, type Setting } from '../support/delivery.ts';

const storage = testStorage();
const start = { type: 'placementPlanned', start: '2026-03-02' } as const;
/** What Teams shows: to whom, which cards, and in which state. */
const shown = ({ teams }: Setting) =>
  teams.shown.map(({ to, card }) => ({
    to,
    view: card.view,
    cards: (card.cards as { key: string; state: string }[]).map(({ key, state }) => `${key} ${state}`),
  }));

describe('a due contact', () => {
  test('comes at 08:00 in every kind, in its turn, and the leader hears in the end', async () => {
    const team = await aSetting((await storage.fresh()).store, '2026-03-01T12:00');
    await team.opens('B-101', [start]);
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk', date: '2026-03-01' }]);
    await team.goTo('2026-03-02T12:00');
    await team.happens('B-101', [{ type: 'contactHeld', form: 'walk' }]);
    team.teams.shown.length = 0;
    await team.goTo('2026-03-26T07:59');
    expect(shown(team).filter(({ cards }) => cards[0]?.includes('C01'))).toEqual([]);
    await team.goTo('2026-04-30T12:00');
    expect(
      team.teams.shown
        .map(({ to, card }) => [to, (card.cards as { key: string }[])[0]?.key])
        .filter(([, key]) => key?.includes('C01')),
    ).toEqual([
      [mette, 'B-101|C01|headsUp|2026-03-02'],
      [mette, 'B-101|C01|due|2026-03-02'],
      [mette, 'B-101|C01|overdue|2026-03-02'],
      ['lis@kommune.dk', 'B-101|C01|escalation|2026-03-02'],
    ]);
  });

  test('of five weeks ago, imported today, is one overdue card and not three', async () => {
    const team = await aSetting((await storage.fresh()).store, '2026-04-13T10:00');
    await team.opens('B-102', [start, { type: 'contactHeld', form: 'talk', date: '2026-03-09' }]);
    await team.goTo('2026-04-13T12:00');
    expect(shown(team).map(({ cards }) => cards)).toEqual([['B-102|C01|overdue|2026-03-09 open']]);
  });

  test('of several cases is one list for the person, and each has its own twin', async () => {
    const channels = { reminders: '19:opgaver' };
    const team = await aSetting((await storage.fresh()).store, '2026-03-12T10:00', {
      deliveryMode: 'both',
      channels,
    });
    const contact = { type: 'contactHeld', form: 'talk' } as const;
    for (const caseRef of ['B-1', 'B-2']) await team.opens(caseRef, [start, contact]);
    await team.opens('B-3', [start, contact], 'jonas@kommune.dk');
    await team.goTo('2026-04-07T08:00');
    const due = shown(team).filter(({ cards }) => cards.some((key) => key.includes('C01|headsUp')));
    expect(due.toSorted((a, b) => `${a.to} ${a.cards}`.localeCompare(`${b.to} ${b.cards}`))).toEqual([
      { to: '19:opgaver', view: 'twin', cards: ['B-1|C01|headsUp|2026-03-12 open'] },
      { to: '19:opgaver', view: 'twin', cards: ['B-2|C01|headsUp|2026-03-12 open'] },
      { to: '19:opgaver', view: 'twin', cards: ['B-3|C01|headsUp|2026-03-12 open'] },
      { to: 'jonas@kommune.dk', view: 'card', cards: ['B-3|C01|headsUp|2026-03-12 open'] },
      {
        to: mette,
        view: 'agenda',
        cards: ['B-1|C01|headsUp|2026-03-12 open', 'B-2|C01|headsUp|2026-03-12 open'],
      },
    ]);
  });
});
