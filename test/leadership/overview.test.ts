import { beforeEach, describe, expect, test } from 'vitest';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';

const here = hoursTown('2026-06-04T09:00');
const weekly = () => here().inChat('lise', 'Ugens overblik');
/** What a button of the overview answers. */
const open = async (data: Record<string, unknown>, name = 'lise') =>
  (await press(here(), name, { ...button(weekly().at(-1), 'leader.show'), list: '', ...data })).text;

beforeEach(async () => {
  // Two who were not seen for three weeks, one of them since longer; a third was seen last week.
  await register(here(), 'B-101', [{ type: 'caseOpened', date: '2026-05-04' }]);
  await register(here(), 'B-102', [{ type: 'caseOpened', date: '2026-05-11' }], 'anders');
  await register(here(), 'B-103', [
    { type: 'caseOpened', date: '2026-04-06' },
    { type: 'planRegistered', jobGoal: true, date: '2026-04-20' },
    { type: 'placementPlanned', start: '2026-05-04' },
    { type: 'contactHeld', form: 'talk', date: '2026-06-03' },
    { type: 'sparringAsked', date: '2026-06-03' },
    { type: 'placementInterrupted', reason: 'match', date: '2026-06-04' },
  ]);
});

describe('C42', () => {
  test('comes on the first working day of the week at 08:30, to the leader, without a code', async () => {
    await here().goTo('2026-06-08T08:29');
    expect(weekly()).toEqual([]);
    await here().goTo('2026-06-08T08:30');
    const [card, ...more] = weekly().map(shown);
    expect(more).toEqual([]);
    expect(card).toContain('Uge 24 · 3 sager venter på dig');
    expect(card).toMatch(/Ikke set i 21 dage.*2 sager · længst 35 dage/);
    expect(card).toMatch(/Intet at bemærke: .*Skift af ansvarlig/);
    expect(card).not.toMatch(/B-10\d/);
    for (const name of ['mette', 'anders']) expect(here().inChat(name, 'Ugens overblik')).toEqual([]);
    await here().goTo('2026-06-12T12:00');
    expect(weekly()).toHaveLength(1);
  });

  test('opens a list: the longest first, who has each, and what can be done about it', async () => {
    await here().goTo('2026-06-08T08:30');
    const unseen = await open({ list: 'unseen' });
    expect(unseen).toMatch(/B-101.*Mette · 35 dage.*B-102.*Anders · 28 dage/);
    expect(unseen).not.toContain('B-103');
    expect(unseen).toMatch(/case\.show.*week\.ask/);
    expect(await open({ list: 'sparring' })).toMatch(/B-103.*Mette · 5 dage.*sparringHeld/);
    expect(await open({ list: 'interrupted' })).toMatch(/B-103.*Mette · 4 dage/);
    expect(await open({ list: 'noPlan' })).toMatch(/B-101.*B-102/);
    expect(await open({ list: 'changed' })).toContain('0 sager');
  });

  test('shows at most seven cases of a list, and how many there are', async () => {
    for (let index = 1; index <= 9; index += 1)
      await register(here(), `B-20${index}`, [{ type: 'caseOpened', date: '2026-05-01' }]);
    await here().goTo('2026-06-08T08:30');
    const list = await open({ list: 'unseen' });
    expect(list).toContain('11 sager');
    expect(new Set(list.match(/B-20\d/g))).toHaveLength(7);
    expect(list).toContain('Og 4 mere.');
  });

  test('asks the worker of a case from its list', async () => {
    await here().goTo('2026-06-08T08:30');
    const ask = { ...button(weekly().at(-1), 'leader.show'), verb: 'week.ask', case: 'B-102' };
    expect((await press(here(), 'lise', ask)).text).toContain('Anders er spurgt');
    await press(here(), 'lise', ask);
    expect(
      here()
        .inChat('anders', 'B-102: næste skridt?')
        .filter((one) => shown(one).includes('Lise spørger')),
    ).toHaveLength(1);
  });

  test('moves a case from its list to somebody else, and everybody hears of it at once', async () => {
    await here().goTo('2026-06-08T08:30');
    const form = await open({ form: 'move', list: 'unseen', case: 'B-102' });
    expect(form).toMatch(/B-102: flyt sagen.*Nu hos Anders.*Hvem tager sagen\?/);
    expect(form).not.toMatch(/"title":"Anders/);
    const move = {
      ...button(weekly().at(-1), 'leader.show'),
      verb: 'leader.move',
      case: 'B-102',
      list: 'unseen',
    };
    const to = here().town.memberId('mette');
    expect((await press(here(), 'anders', { ...move, to })).text).toContain('kun for teamets leder');
    expect((await press(here(), 'lise', { ...move, to: '' })).text).toContain('Vælg, hvem der tager sagen');
    const moved = (await press(here(), 'lise', { ...move, to })).text;
    expect(moved).toMatch(/B-102 er flyttet til Mette\..*B-102.*Mette · 28 dage/);
    await press(here(), 'lise', { ...move, to });
    const told = (name: string, words: string) => here().inChat(name, words).map(shown);
    expect(told('mette', 'B-102: du har sagen nu')).toHaveLength(1);
    expect(told('mette', 'B-102: du har sagen nu').join()).toMatch(/Lise har givet dig den · før hos Anders/);
    expect(told('anders', 'B-102: sagen er flyttet').join()).toMatch(/Lise har flyttet den · nu hos Mette/);
    await here().goTo('2026-06-08T08:31');
    expect(told('lise', 'B-102: ny kontaktperson')).toHaveLength(1);
    const state = (await here().store.cases.get(here().town.groupId, 'B-102'))?.row.state;
    expect(state?.assignees).toEqual([['jobBroker', to]]);
    expect(await open({ list: 'changed' })).toMatch(/B-102.*skift nr\. 1/);
  });

  test('is there at any time by /leder, as it stands then', async () => {
    expect(await say(here(), 'lise', '/leder')).toContain('Uge 23');
    await register(here(), 'B-101', [{ type: 'contactHeld', form: 'talk' }]);
    await here().goTo('2026-06-08T10:00');
    expect(await say(here(), 'lise', '/leder')).toMatch(/Ikke set i 21 dage.*1 sag · længst 28 dage/);
  });
});

describe('the workers', () => {
  test('are shown by name, the number before the share, for dialogue', async () => {
    await here().goTo('2026-06-08T08:30');
    const workers = await open({ workers: 'true' });
    expect(workers).toContain('Til dialog, ikke rangliste');
    expect(workers).toMatch(
      /Anders.*1 sag.*uden plan: 1 af 1.*Mette.*2 sager.*set inden for 21 dage: 1 af 2/,
    );
    const mette = await open({ worker: here().town.memberId('mette') });
    expect(mette).toContain('Uden plan: 1 af 2');
    expect(mette).toContain('cases.team');
  });

  test('are talked with: only with whom, and in which week, until it is held', async () => {
    await here().goTo('2026-06-08T08:30');
    expect(await open({ form: 'talk' })).toMatch(/Hvem\?.*Hvilken uge\?/);
    const worker = here().town.memberId('mette');
    const talk = { ...button(weekly().at(-1), 'leader.show'), verb: 'leader.talk' };
    expect((await press(here(), 'lise', { ...talk, worker: 'nobody', week: 'next' })).text).toContain(
      'Vælg, hvem',
    );
    const { text } = await press(here(), 'lise', { ...talk, worker, week: 'next' });
    expect(text).toMatch(/Aftalte snakke.*Mette.*uge 25/);
    expect((await here().store.teams.get(here().town.groupId))?.talks).toEqual([
      { worker, week: '2026-06-15' },
    ]);
    const held = { ...talk, verb: 'leader.held', worker, week: '2026-06-15' };
    expect((await press(here(), 'lise', held)).text).not.toContain('Aftalte snakke');
  });
});

describe('for anybody but the leader', () => {
  test('there is no overview, no list and no colleague’s figure', async () => {
    await here().goTo('2026-06-08T08:30');
    const [card] = weekly();
    expect(buttons(card)).toContain('leader.show');
    const worker = here().town.memberId('mette');
    const tried = [{}, { list: 'unseen' }, { workers: 'true' }, { worker }, { form: 'talk' }];
    for (const name of ['mette', 'anders', 'petra']) {
      expect(await say(here(), name, '/leder')).toContain('kun for teamets leder');
      for (const data of tried) expect(await open(data, name)).toContain('kun for teamets leder');
    }
  });
});
