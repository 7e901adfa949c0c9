import { describe, expect, it } from 'vitest';
import { absenceTown, opens } from '../absence/town.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const here = absenceTown();

const press = async (name: string, data: ReturnType<typeof button>) =>
  invokeAnswer(await here().app.post(here().town.presses(name, data)));
const leaves = async (name: string) =>
  (await here().store.members.get(here().town.groupId, here().town.memberId(name)))?.leaves;

/** Cases that are expected Monday to Thursday at eight. */
async function expected(...caseRefs: string[]): Promise<void> {
  for (const caseRef of caseRefs) {
    await opens(here(), caseRef);
    await here().ask('mette', `/fremmøde ${caseRef} man-tor 08:00`);
  }
}

/** Who is called about B-301 at 08:30 of a day; what is passed on from the day before comes earlier or later. */
async function calledOn(day: string, ...names: string[]): Promise<string[]> {
  await here().goTo(`${day}T08:29`);
  const before = new Map(names.map((name) => [name, here().inChat(name, 'Ring nu').length]));
  await here().goTo(`${day}T08:30`);
  return names.filter((name) => here().inChat(name, 'Ring nu').length > (before.get(name) ?? 0));
}

describe('leave', () => {
  it('sends the cards to the stand-in meanwhile, shows both what was handed over, and gives them back', async () => {
    await expected('B-301', 'B-302');
    expect(await here().ask('mette', '/ferie 13/4 til 14/4 stedfortræder @Jonas')).toContain(
      'Jonas har dine opgaver fra mandag 13. april til og med tirsdag 14. april',
    );
    await here().app.deliver();
    for (const name of ['mette', 'jonas']) {
      const list = here().inChat(name, 'Givet videre').map(shown).join();
      expect(list).toContain('B-302');
      expect(list).toContain('Jonas for Mette');
    }
    await here().goTo('2026-04-14T08:41');
    expect(here().inChat('mette', 'Ring nu')).toEqual([]);
    // One list of calls a day; the one before leads to it.
    const calls = here().inChat('jonas', 'Ring nu').map(shown);
    expect(calls).toHaveLength(1);
    for (const caseRef of ['B-301', 'B-302']) expect(calls.at(-1)).toContain(`${caseRef}: ikke mødt`);
    expect(here().inChannel('<at>')).toEqual([]);
    await here().goTo('2026-04-15T08:41');
    expect(here().inChat('mette', 'B-302: ikke mødt')).toHaveLength(1);
  });

  it('gives back what the stand-in left unanswered in one list, on the first working day after it', async () => {
    await expected('B-301', 'B-302');
    await here().ask('mette', '/ferie 13/4 til 13/4 stedfortræder @Jonas');
    await here().ask('mette', '/ferie 13/4 til 13/4 stedfortræder @Jonas');
    await here().goTo('2026-04-13T08:41');
    const [calls] = here().inChat('jonas', 'Ring nu');
    const met = {
      ...button(calls, 'agenda.open'),
      verb: 'absence.met',
      card: 'B-302|C09|callNow|2026-04-13',
    };
    expect((await press('jonas', met)).text).toContain('1 klaret');
    await here().goTo('2026-04-14T07:59');
    expect(here().inChat('mette', 'Mens du var væk')).toEqual([]);
    await here().goTo('2026-04-14T09:00');
    const lists = here().inChat('mette', 'Mens du var væk');
    expect(lists).toHaveLength(1);
    const said = lists.map(shown).join();
    expect(said).toContain('Jonas stod for det mandag 13. april');
    expect(said).toContain('B-301');
    expect(said).toContain('venter på svar: opkald');
    expect(said).toContain('Skriv /kontakt og sagskoden');
    expect(said).not.toContain('B-302');
    expect(said).not.toContain('Ring nu');
    expect(here().inChat('jonas', 'Mens du var væk')).toEqual([]);
  });

  it('that is ended while it runs gives back at once; one that never began, or left nothing open, never', async () => {
    await expected('B-301');
    await here().ask('mette', '/ferie 13/4 til 17/4 stedfortræder @Jonas');
    await here().goTo('2026-04-13T09:00');
    await here().ask('mette', '/ferie slut');
    await here().goTo('2026-04-13T09:01');
    expect(here().inChat('mette', 'Mens du var væk')).toHaveLength(1);
    await here().ask('anders', '/ferie 13/4 til 13/4 stedfortræder @Jonas');
    await here().goTo('2026-04-20T09:00');
    expect(here().inChat('mette', 'Mens du var væk')).toHaveLength(1);
    expect(here().inChat('anders', 'Mens du var væk')).toEqual([]);
  });

  it('of the instructor sends the list of the day to the stand-in', async () => {
    await expected('B-301');
    await here().ask('jonas', '/ferie 13/4 til 13/4 stedfortræder @Anders');
    await here().goTo('2026-04-13T07:45');
    expect(here().inChat('jonas', 'Fremmøde kl.')).toEqual([]);
    expect(here().inChat('anders', 'Fremmøde kl.')).toHaveLength(1);
  });

  it('that ends on a weekend is over on the Monday, and the days of it are the days written', async () => {
    await expected('B-301');
    await here().ask('mette', '/ferie 15-04 til 19-04 stedfortræder @Jonas');
    expect(await calledOn('2026-04-14', 'mette', 'jonas')).toEqual(['mette']);
    expect(await calledOn('2026-04-15', 'mette', 'jonas')).toEqual(['jonas']);
    expect(await calledOn('2026-04-20', 'mette', 'jonas')).toEqual(['mette']);
  });

  it('of one day says that day', async () => {
    await expected('B-301');
    expect(await here().ask('mette', '/ferie 14/4, vikar Jonas')).toContain(
      'Jonas har dine opgaver tirsdag 14. april. Listen',
    );
    expect(await calledOn('2026-04-14', 'mette', 'jonas')).toEqual(['jonas']);
    expect(await calledOn('2026-04-15', 'mette', 'jonas')).toEqual(['mette']);
  });

  it('of which there are several keeps them all; where two cover a day, the last written counts', async () => {
    await expected('B-301');
    await here().ask('mette', '/ferie 13-04 til 16-04 stedfortræder @Jonas');
    await here().ask('mette', '/ferie 14-04 til 14-04 stedfortræder @Anders');
    expect(await calledOn('2026-04-13', 'mette', 'jonas', 'anders')).toEqual(['jonas']);
    expect(await calledOn('2026-04-14', 'mette', 'jonas', 'anders')).toEqual(['anders']);
    expect(await calledOn('2026-04-15', 'mette', 'jonas', 'anders')).toEqual(['jonas']);
    await here().ask('mette', '/ferie 14-07 til 31-07 stedfortræder @Jonas');
    await here().ask('mette', '/ferie 14-07 til 31-07 stedfortræder @Anders');
    expect((await leaves('mette'))?.map(({ from, standIn }) => [from, standIn])).toEqual([
      ['2026-04-13', here().town.memberId('jonas')],
      ['2026-04-14', here().town.memberId('anders')],
      ['2026-07-14', here().town.memberId('anders')],
    ]);
  });

  it('with a stand-in who is away too goes on to theirs, says so, and whoever has the card may answer it', async () => {
    await expected('B-301');
    await here().ask('jonas', '/ferie 14-04 til 14-04 stedfortræder @Anders');
    expect(await here().ask('mette', '/ferie 13-04 til 16-04 stedfortræder @Jonas')).toContain(
      'Jonas er selv væk tirsdag 14. april; så længe har Anders opgaverne',
    );
    expect(await calledOn('2026-04-14', 'mette', 'jonas', 'anders')).toEqual(['anders']);
    const card = here().inChat('anders', 'Ring nu').at(-1);
    expect((await press('anders', button(card, 'absence.met'))).text).toContain(': er mødt');
  });

  it('of two who stand in for each other goes to the leader', async () => {
    await expected('B-301');
    await here().ask('jonas', '/ferie 14-04 til 14-04 stedfortræder @Mette');
    expect(await here().ask('mette', '/ferie 14-04 til 14-04 stedfortræder @Jonas')).toContain(
      'har Lise opgaverne',
    );
    expect(await calledOn('2026-04-14', 'mette', 'jonas', 'lise')).toEqual(['lise']);
  });

  it('opens the form, filled in, where a line leaves a doubt', async () => {
    const form = await here().ask('mette', '/ferie 14-07 til 31-07');
    expect(form).not.toContain('Det hele forstod jeg ikke');
    expect(form).toContain('"value":"2026-07-31"');
    expect(await here().ask('mette', '/ferie snart, stedfortræder Jonas')).toContain(
      'Det hele forstod jeg ikke',
    );
    expect(await here().ask('mette', '/ferie 14-07 til 31-07 stedfortræder Mette')).toContain('din egen');
    expect(await leaves('mette')).toBeUndefined();
  });

  it('is taken by the form too, checked again, and ended with one word', async () => {
    await here().ask('mette', '/ferie');
    const form = here().inChat('mette', 'Stedfortræder').at(-1);
    const fill = (standIn: string, to = '2026-07-31') =>
      button(form, 'leave.save', { from: '2026-07-14', to, standIn });
    expect((await press('mette', fill(here().town.memberId('mette')))).text).toContain('din egen');
    expect((await press('mette', fill('fremmed@x.example'))).text).toContain('kender jeg ikke');
    expect((await press('mette', fill(here().town.memberId('anders'), '2026-07-13'))).text).toContain(
      'efter første dag',
    );
    expect(await leaves('mette')).toBeUndefined();
    expect((await press('mette', fill(here().town.memberId('anders')))).text).toContain(
      'Anders har dine opgaver',
    );
    expect(await leaves('mette')).toEqual([
      { from: '2026-07-14', to: '2026-07-31', standIn: here().town.memberId('anders') },
    ]);
    await here().ask('mette', '/ferie slut');
    expect(await leaves('mette')).toBeUndefined();
  });
});
