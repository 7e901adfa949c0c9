import { beforeEach, describe, expect, test } from 'vitest';
import { register as registerCase } from '../../src/register/register.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { rowIn, shown } from '../support/botServerActivities.ts';

const here = hoursTown('2026-06-08T09:00');
const boards = () =>
  here()
    .connector.in(here().town.teamsId)
    .filter((one) => shown(one).includes('"Tavlemøde"'));
const pressed = (verb: string, data: object = {}) => ({
  ...{ verb, team: here().town.groupId, message: '', card: '' },
  ...data,
});
/** Tuesdays and Thursdays at 08:15. */
const set = (name: string, data: object = {}) =>
  press(here(), name, pressed('board.set', { days: '2,4', at: '08:15', ...data }));

beforeEach(async () => {
  for (const caseRef of ['B-101', 'B-102', 'B-103', 'B-104'])
    await register(here(), caseRef, [
      { type: 'caseOpened' },
      { type: 'placementPlanned', start: caseRef === 'B-104' ? '2026-06-11' : '2026-06-09' },
    ]);
});

describe('C23, the board', () => {
  test('is off until the leader chooses days and hour, and comes on those alone', async () => {
    await here().goTo('2026-06-09T12:00');
    expect(boards()).toEqual([]);
    expect((await set('mette')).text).toContain('vælges af lederen');
    expect((await set('lise', { at: '03:00' })).text).toContain('mellem 07:00 og 17:00');
    expect((await set('lise')).text).toContain('Tirsdag, torsdag kl. 08:15');
    await here().goTo('2026-06-11T08:14');
    expect(boards()).toEqual([]);
    await here().goTo('2026-06-19T12:00');
    expect(boards()).toHaveLength(3);
    await set('lise', { days: '' });
    await here().goTo('2026-06-26T12:00');
    expect(boards()).toHaveLength(3);
  });

  test('says numbers, few of them in words, the targets and the three questions, and nothing of a case', async () => {
    await set('lise');
    await here().goTo('2026-06-09T08:15');
    const [first] = boards();
    expect(shown(first)).toContain('Starter i dag: 3');
    for (const question of ['Hvad er den største udfordring lige nu?', 'Hvordan kommer vi videre med det?'])
      expect(shown(first)).toContain(question);
    expect(rowIn(first, 'Uden plan')).toEqual(['<5', '0 %']);
    await here().goTo('2026-06-11T08:15');
    expect(shown(boards().at(-1))).toContain('Starter i dag: få');
    expect(boards().map(shown).join()).not.toMatch(/B-10\d|Mette/);
  });

  test('keeps points with who and when, says what became of them, and forgets them after four weeks', async () => {
    await set('lise');
    await here().goTo('2026-06-09T08:15');
    const point = (text: string, data: object = {}) =>
      press(here(), 'mette', pressed('board.point', { text, ...data }));
    expect((await point('Ring til 241235-4209 om planen')).text).toContain('kunne nævne en person');
    expect((await point('For langt ude', { on: '2026-08-01' })).text).toContain('inden for de næste 28 dage');
    await point('Flere virksomheder', { responsible: here().town.memberId('anders'), on: '2026-06-18' });
    await point('Vagt om mandagen');
    await here().goTo('2026-06-09T09:00');
    expect(shown(boards().at(-1))).toMatch(
      /Flere virksomheder.*Mette · Anders følger op · igen torsdag 18\. juni/,
    );
    const vagt = (await here().store.teams.get(here().town.groupId))?.points?.at(-1)?.id;
    await press(here(), 'anders', pressed('board.done', { point: vagt }));
    await here().goTo('2026-06-11T08:15');
    const next = shown(boards().at(-1));
    expect(next).toMatch(/Siden sidst.*Vagt om mandagen.*klaret af Anders/);
    expect(next).not.toContain('Flere virksomheder');
    await here().goTo('2026-06-18T08:15');
    expect(shown(boards().at(-1))).toContain('Flere virksomheder');
    expect(shown(boards().at(-1))).not.toContain('Vagt om mandagen');
    await here().goTo('2026-07-20T12:00');
    expect(await say(here(), 'mette', '/tavle')).not.toContain('Flere virksomheder');
  });

  test('gives what is for two alone to the leader, and no channel', async () => {
    await set('lise');
    await here().goTo('2026-06-09T08:15');
    await press(here(), 'mette', pressed('board.raise', { text: 'Jeg vil tale om min sagsstamme' }));
    expect(here().inChat('lise', 'Mette vil tale med dig')).toHaveLength(1);
    const channel = [...here().connector.in(here().town.teamsId), ...here().inChannel('')].map(shown).join();
    expect(channel).not.toContain('sagsstamme');
    const form = pressed('board.raise', { text: 'CPR 241235-4209' });
    expect((await press(here(), 'mette', form)).text).toContain('kunne nævne en person');
  });
});

describe('while somebody young is in the intro', () => {
  beforeEach(async () => {
    await registerCase(here().app.delivery, {
      ...{ teamId: here().town.groupId, caseRef: 'B-201', by: 'import', source: 'intro', verb: 'import' },
      create: {
        programme: 'helhedsorienteret-indsats',
        assignees: [['contactPerson', here().town.memberId('mette')]],
      },
      decide: ({ now }) => ({ type: 'events', events: [{ at: now, caseRef: 'B-201', type: 'caseOpened' }] }),
    });
  });

  test('the board is there each morning, whole, and nothing else says that it is morning', async () => {
    await here().goTo('2026-06-10T12:00');
    expect(boards().map(shown).join()).toMatch(/9\. juni kl\. 08:15.*10\. juni kl\. 08:15/);
    expect(boards()).toHaveLength(2);
    expect(shown(boards()[0])).toContain('Starter i dag: 3');
    // Of each programme its own table, by its name.
    expect(shown(boards()[0])).toMatch(/Flere skal med.*Uden plan.*Effektiv indsats.*Uden plan/);
    const all = [...here().connector.in(here().town.teamsId), ...here().inChannel('')];
    expect(all.filter((one) => /morgenmøde/i.test(shown(one)))).toEqual([]);
    expect(here().inChat('lise', 'orgenmøde')).toEqual([]);
  });

  test('on a day of the team’s own the board is at the team’s hour, once', async () => {
    await set('lise', { at: '10:00' });
    await here().goTo('2026-06-09T12:00');
    expect(boards().map(shown).join()).toContain('9. juni kl. 10:00');
    expect(boards()).toHaveLength(1);
  });

  test('it is over when nobody is in the intro any more', async () => {
    await here().goTo('2026-06-22T12:00');
    const before = boards().length;
    await here().goTo('2026-06-26T12:00');
    expect(before).toBeGreaterThan(5);
    expect(boards()).toHaveLength(before);
  });
});
