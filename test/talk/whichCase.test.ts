import { beforeEach, describe, expect, it } from 'vitest';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { aCase, button } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'anders', 'karin'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['jobBroker'], karin: ['jobBroker'] },
});
const say = (words: string, name = 'mette') => here().ask(name, words);
const last = (name = 'mette') => here().connector.in(here().town.chat(name)).at(-1);
const press = async (verb: string, inputs: Record<string, unknown> = {}, name = 'mette') =>
  invokeAnswer(await here().app.post(here().town.presses(name, button(last(name), verb, inputs))));
const choose = (caseRef: string, name = 'mette') =>
  press('typed.run', { case: `${here().town.groupId}|${caseRef}` }, name);
const events = async (caseRef = 'B-301') =>
  (await here().store.cases.events(here().town.groupId, caseRef)).slice(3).map(({ event }) => event);

beforeEach(async () => {
  await aCase(here().app, here().town, 'B-301', 'mette');
  await aCase(here().app, here().town, 'B-302', 'mette');
  await aCase(here().app, here().town, 'B-777', 'anders');
});

describe('a sentence that names no case', () => {
  it('asks of which of the own cases it is, and does for it what the sentence says', async () => {
    const asked = await say('talt med borgeren i går');
    for (const part of ['Hvilken sag?', 'B-301', 'B-302']) expect(asked).toContain(part);
    expect(asked).not.toContain('B-777');
    expect(asked).not.toContain('Anden sag');
    expect(await events()).toEqual([]);
    const chosen = (await choose('B-301')).text;
    for (const part of ['B-301: kontakt registreret', 'typed.undo']) expect(chosen).toContain(part);
    expect(await events()).toMatchObject([{ type: 'contactHeld', form: 'talk', date: '2026-04-12' }]);
    expect(await events('B-302')).toEqual([]);
  });

  it('has those that fall due at one time in the order of their numbers', async () => {
    for (const caseRef of ['B-10', 'B-9']) await aCase(here().app, here().town, caseRef, 'mette');
    expect(await say('talt med borgeren i går')).toMatch(/"B-9".*"B-10".*"B-301".*"B-302"/s);
  });

  it('opens the form, filled in, where something is in doubt', async () => {
    await say('ringet, intet svar');
    const opened = await choose('B-302');
    expect(opened.text).toContain('fik ikke fat i');
    expect(await events('B-302')).toEqual([]);
  });

  it('opens the case where no command understands it, and keeps nothing of what was said', async () => {
    const asked = await say('han er syg i dag, Klodrik har feber');
    expect(asked).toContain('Hvilken sag?');
    expect((await choose('B-301')).text).toContain('B-301: sagen');
    expect(asked + JSON.stringify(last()) + here().app.logged.join()).not.toMatch(/Klodrik|feber/);
  });

  it('behind a command’s word asks, too', async () => {
    expect(await say('kontakt med borgeren i går')).toContain('Hvilken sag?');
    expect((await choose('B-301')).text).toContain('B-301');
  });

  it('says nothing of a colleague’s case, whatever was pressed', async () => {
    await say('talt med borgeren i går');
    expect((await choose('B-999')).text).toContain('Jeg kender ikke sag B-999');
    await say('hun er syg');
    expect((await choose('B-777')).text).toContain('Jeg kender ikke sag B-777');
    expect(await say('hun er syg', 'karin')).toContain('ingen åbne sager');
  });

  it('shows no code in the channel', async () => {
    const before = here().connector.in(here().town.teamsId).length;
    await here().app.post(here().town.saysInChannel('mette', 'talt med borgeren i går'));
    await here().app.post(here().town.saysInChannel('mette', '301'));
    const answers = here().connector.in(here().town.teamsId).slice(before).map(shown).join();
    expect(answers).toContain('i vores egen chat');
    expect(answers).not.toMatch(/B-30\d/);
  });

  it('of somebody with many cases leads to all of them', async () => {
    for (const code of ['B-303', 'B-304', 'B-305', 'B-306'])
      await aCase(here().app, here().town, code, 'mette');
    const asked = await say('I talked to him yesterday');
    expect(asked).toContain('Anden sag');
    expect(asked).not.toContain('B-306');
    const all = await press('typed.which');
    for (const code of ['B-301', 'B-306']) expect(all.text).toContain(code);
    expect((await choose('B-306')).text).toContain('B-306: kontakt registreret');
    expect(await events('B-306')).toMatchObject([{ type: 'contactHeld', date: '2026-04-12' }]);
  });
});

describe('a number alone', () => {
  it.each(['301', '/sag 301', 'B301', 'b 301', ' 301 '])('%j opens the case of it', async (words) => {
    expect(await say(words)).toContain('B-301: sagen');
  });

  it.each(['999', '777', '02'])('%s of none of the own cases is said to be none', async (words) => {
    const answer = await say(words);
    expect(answer).toContain('Ingen af dine åbne sager har det nummer');
    expect(answer).not.toContain(words);
  });

  it('of several asks which', async () => {
    await aCase(here().app, here().town, 'C-301', 'mette');
    const asked = await say('301');
    for (const part of ['Flere af dine sager', 'B-301', 'C-301']) expect(asked).toContain(part);
    expect(asked).not.toContain('B-302');
    expect((await choose('C-301')).text).toContain('C-301: sagen');
  });
});
