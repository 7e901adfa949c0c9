import { describe, expect, test } from 'vitest';
import { hoursTown, press, register } from '../paidHours/town.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const here = hoursTown('2026-05-18T09:00');
const told = () => here().inChat('lise', 'Intet svar i tre arbejdsdage');
const orphans = () => here().inChat('lise', 'sag uden ansvarlig');

/** A case of Mette's whose monthly contact falls due on Thursday 21 May: told on the 18th, the 21st and the 22nd. */
async function aCase(): Promise<void> {
  await register(here(), 'B-101', [
    { type: 'caseOpened', date: '2026-04-13' },
    { type: 'planRegistered', jobGoal: true, date: '2026-04-20' },
    { type: 'placementPlanned', start: '2026-04-20', maxWeeks: 13 },
    { type: 'contactHeld', form: 'talk', date: '2026-04-21' },
  ]);
}

describe('a worker who answers nothing', () => {
  test('reaches the leader after three working days, once a week, and a stand-in takes over', async () => {
    await aCase();
    await here().goTo('2026-05-27T08:29');
    expect(told()).toEqual([]);
    await here().goTo('2026-05-27T08:30');
    const [card, ...more] = told();
    expect(more).toEqual([]);
    expect(shown(card)).toContain('Mette');
    expect(shown(card)).not.toContain('B-101');
    await here().goTo('2026-05-28T12:00');
    expect(told()).toHaveLength(1);
    const form = { ...button(card, 'form.open', { form: 'standIn' }) };
    expect((await press(here(), 'lise', form)).text).toContain('Hvem står for opgaverne');
    const save = {
      ...form,
      verb: 'leader.standIn',
      standIn: here().town.memberId('anders'),
      to: '2026-06-02',
    };
    const refused = await press(here(), 'lise', { ...save, standIn: here().town.memberId('mette') });
    expect(refused.text).toContain('Vælg en kollega');
    expect((await press(here(), 'anders', save)).text).not.toContain('har opgaverne');
    expect((await press(here(), 'lise', save)).text).toMatch(
      /Anders har opgaverne til og med tirsdag 2\. juni/,
    );
    for (const name of ['mette', 'anders']) expect(here().inChat(name, 'Givet videre')).toHaveLength(1);
    await here().goTo('2026-06-03T12:00');
    expect(told()).toEqual([]);
  });

  test.each([
    ['has said something', () => here().ask('mette', '/løfte B-101')],
    ['is away', () => here().ask('mette', '/ferie 25/5 til 29/5 stedfortræder @Anders')],
  ])('is not silent when she %s', async (_, does) => {
    await aCase();
    await here().goTo('2026-05-26T10:00');
    await does();
    await here().goTo('2026-05-28T12:00');
    expect(told()).toEqual([]);
  });

  test('is not silent while nothing has waited for her so long', async () => {
    await register(here(), 'B-101', [{ type: 'caseOpened' }]);
    await here().goTo('2026-05-29T12:00');
    expect(told()).toEqual([]);
  });
});

describe('a case that nobody has any more', () => {
  test('reaches the leader the next morning, and settles with a new person', async () => {
    await aCase();
    await here().store.teams.wakeBy(here().town.groupId, '2026-05-18T07:00:00.000Z', here().app.time.clock());
    await here().goTo('2026-05-18T10:00');
    here().town.setPeople(['lise', 'anders', 'petra']);
    await here().store.members.update(here().town.groupId, here().town.memberId('mette'), (member) => ({
      ...member!,
      left: true,
    }));
    await here().goTo('2026-05-19T08:29');
    expect(orphans()).toEqual([]);
    await here().goTo('2026-05-19T08:30');
    expect(orphans().map(shown).join()).toMatch(/B-101.*Mette er ikke i teamet mere/);
    await here().goTo('2026-05-22T12:00');
    expect(orphans()).toHaveLength(1);
    const choose = { ...button(orphans()[0], 'case.form'), say: 'people' };
    expect(invokeAnswer(await here().app.post(here().town.presses('lise', choose))).text).toContain('B-101');
    await register(here(), 'B-101', [
      { type: 'assigneeChanged', role: 'jobBroker', to: here().town.memberId('anders') },
    ]);
    await here().goTo('2026-05-22T13:00');
    expect(here().inChat('lise', 'Alle sager har en ansvarlig')).toHaveLength(1);
  });
});
