import { beforeEach, describe, expect, it } from 'vitest';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { startApp } from '../support/botServerApp.ts';
import { aCase, button, happens } from '../support/botServerCases.ts';
import type { Failure } from '../support/connector.ts';
import { type Here, inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette', 'anders'] });

const store = () => here().store;

const ask: Here['ask'] = (...said) => here().ask(...said);

/** What the bot says in the channel. */
async function askInChannel(name: string, words: string): Promise<string> {
  const before = here().connector.in(here().town.teamsId).length;
  await here().app.post(here().town.saysInChannel(name, words));
  return here().connector.in(here().town.teamsId).slice(before).map(shown).join('\n');
}

const events = async (caseRef: string) =>
  (await store().cases.events(here().town.groupId, caseRef)).slice(3).map(({ event }) => event);

describe('help', () => {
  it.each([
    'hej',
    'Hej!',
    'hjælp',
    '/hjælp',
    'hello',
    'hi',
    '/help',
    'goddag',
    'hvad er vejret',
    '/slet',
    '',
  ])('for %j', async (words) => {
    expect(await ask('mette', words)).toContain('Registrér en kontakt på en sag');
  });

  it('in the channel, when the bot is mentioned', async () => {
    expect(await askInChannel('mette', 'hjælp')).toContain('Registrér en kontakt på en sag');
  });

  it('for somebody whom no team knows, in the language of their client', async () => {
    expect(await ask('stranger', 'hello', { locale: 'en-GB' })).toContain('Register');
    expect(await ask('stranger', 'hej', { locale: 'da-DK' })).toContain('Registrér');
  });

  it('in the language that somebody has chosen', async () => {
    await store().members.update(here().town.groupId, here().town.memberId('mette'), (known) => ({
      ...known!,
      language: 'en',
    }));
    expect(await ask('mette', 'hej')).not.toContain('Registrér');
  });

  it('keeps and logs nothing of what was written', async () => {
    await ask('mette', 'borgeren hedder Klodrik Testesen');
    expect(here().app.logged.join()).not.toContain('Klodrik');
    expect(here().app.logged.join()).toContain('"as":"which"');
  });
});

describe('a CPR number', () => {
  it.each([
    ['alone', '241235-4209'],
    ['with a command', '/kontakt 241235-4209'],
    ['in a sentence', 'hej, ring til 2412354209 i dag'],
  ])('%s is answered with a warning, in the chat and the channel, and nothing else', async (_name, words) => {
    expect(await ask('mette', words)).toContain('skriv aldrig CPR i Teams');
    expect(await askInChannel('mette', words)).toContain('skriv aldrig CPR i Teams');
    expect(here().app.logged.join()).not.toContain('241235');
    expect(here().app.logged.join()).toContain('cprRefused');
    expect(here().connector.in(here().town.teamsId).map(shown).join()).not.toContain('241235');
  });

  it('from a stranger, in English', async () => {
    expect(await ask('stranger', '241235-4209', { locale: 'en-US' })).toContain('CPR');
  });
});

describe('/status', () => {
  beforeEach(async () => {
    await aCase(here().app, here().town, 'B-301', 'mette');
    await aCase(here().app, here().town, 'B-302', 'mette');
    await aCase(here().app, here().town, 'B-303', 'anders');
    await happens(here().app, here().town, [
      { at: '2026-04-13T07:30', caseRef: 'B-302', type: 'participationEnded', outcome: 'other' },
    ]);
  });

  it.each(['/status', 'status', '/cases'])('%s lists the own open cases', async (words) => {
    const answer = await ask('mette', words);
    expect(answer).toContain('B-301');
    expect(answer).toContain('1 åben sag');
    expect(answer).not.toContain('B-302');
    expect(answer).not.toContain('B-303');
  });

  it('in the channel is answered in the own chat', async () => {
    const answer = await askInChannel('mette', '/status');
    expect(answer).toContain('i vores egen chat');
    expect(answer).not.toContain('B-301');
    expect(here().connector.in(here().town.chat('mette')).map(shown).join()).toContain('B-301');
  });

  it('is what the button of the help card does', async () => {
    await ask('mette', 'hej');
    const help = here().connector.in(here().town.chat('mette')).at(-1);
    const reply = await here().app.post(here().town.presses('mette', button(help, 'cases.show')));
    expect(invokeAnswer(reply).text).toContain('B-301');
  });

  it('tells a stranger that there is no team', async () => {
    expect(await ask('stranger', '/status')).toContain('Jeg kender ikke dit team endnu');
  });
});

describe('/kontakt', () => {
  beforeEach(async () => {
    await aCase(here().app, here().town, 'B-401', 'mette');
  });

  it('shows a form, which registers', async () => {
    expect(await ask('mette', '/kontakt B-401')).toContain('B-401: registrér kontakt');
    const form = here().connector.in(here().town.chat('mette')).at(-1);
    const filled = { date: '2026-04-12', form: 'phone', reached: 'yes' };
    const reply = await here().app.post(
      here().town.presses('mette', button(form, 'contact.register', filled)),
    );
    expect(invokeAnswer(reply)).toEqual({ type: 'card', text: expect.stringContaining('gemt') });
    expect(await events('B-401')).toMatchObject([{ type: 'contactHeld', form: 'phone', date: '2026-04-12' }]);
  });

  it.each([
    ['/kontakt B-401 gåtur i dag', { form: 'walk' }],
    ['kontakt b-401 telefon i går', { form: 'phone', date: '2026-04-12' }],
    ['/contact B-401 home visit 10/4', { form: 'homeVisit', date: '2026-04-10' }],
  ])('%s registers at once', async (words, expected) => {
    expect(await ask('mette', words)).toContain('gemt');
    expect(await events('B-401')).toMatchObject([{ type: 'contactHeld', ...expected }]);
  });

  it('delivered twice registers once', async () => {
    const activity = here().town.says('mette', '/kontakt B-401 gåtur i dag');
    await Promise.all([here().app.post(activity), here().app.post(activity)]);
    await here().app.post(activity);
    expect(await events('B-401')).toHaveLength(1);
  });

  it('in the channel is answered in the own chat, without a code in the channel', async () => {
    const answer = await askInChannel('mette', '/kontakt B-401 gåtur i dag');
    expect(answer).toContain('i vores egen chat');
    expect(answer).not.toContain('B-401');
    expect(await events('B-401')).toHaveLength(1);
  });

  it.each([
    ['a case that there is not', 'mette', '/kontakt B-999', 'Jeg kender ikke sag B-999'],
    [
      'a colleagues case, as if there were none',
      'anders',
      '/kontakt B-401 gåtur i dag',
      'Jeg kender ikke sag B-401',
    ],
    ['a colleagues case, by the form', 'anders', '/kontakt B-401', 'Jeg kender ikke sag B-401'],
    ['a name', 'mette', '/kontakt Jens Testesen', 'Skriv /kontakt og sagskoden'],
    ['no case', 'anders', '/kontakt', 'Du har ingen åbne sager'],
    ['a stranger', 'stranger', '/kontakt B-401', 'Jeg kender ikke dit team'],
  ])('refuses %s', async (_name, who, words, expected) => {
    expect(await ask(who, words)).toContain(expected);
    expect(await events('B-401')).toEqual([]);
  });

  it('by the leader is right for every case', async () => {
    await store().teams.update(here().town.groupId, (team) => ({
      ...team!,
      leader: here().town.memberId('lise'),
    }));
    expect(await ask('lise', '/kontakt B-401 gåtur i dag')).toContain('gemt');
  });

  it('a form pressed by somebody else registers nothing', async () => {
    await ask('mette', '/kontakt B-401');
    const form = here().connector.in(here().town.chat('mette')).at(-1);
    const filled = { date: '2026-04-12', form: 'phone', reached: 'yes' };
    const reply = await here().app.post(
      here().town.presses('anders', button(form, 'contact.register', filled)),
    );
    expect(invokeAnswer(reply).text).toContain('Jeg kender ikke sag');
    expect(await events('B-401')).toEqual([]);
  });

  it('a case that has ended is thanked for', async () => {
    await happens(here().app, here().town, [
      { at: '2026-04-13T07:30', caseRef: 'B-401', type: 'participationEnded', outcome: 'other' },
    ]);
    expect(await ask('mette', '/kontakt B-401')).toContain('Sagen er afsluttet');
  });
});

describe('the set-up card', () => {
  const filled = () => ({
    reminders: here().town.closedChannel,
    celebrations: 'none',
    mode: 'both',
    language: 'da',
    closingDays: '5/6, 24. december',
    leader: here().town.memberId('lise'),
    caseSystemUrl: '',
  });
  const card = () => here().connector.in(here().town.chat('lise'))[0];

  it('of the owner saves the team', async () => {
    const reply = await here().app.post(
      here().town.presses('lise', button(card(), 'settings.save', filled())),
    );
    expect(invokeAnswer(reply)).toMatchObject({
      type: 'card',
      text: expect.stringContaining('Fodfæste er klar'),
    });
    expect(await store().teams.get(here().town.groupId)).toMatchObject({
      channels: { reminders: here().town.closedChannel },
      closingDays: ['06-05', '12-24'],
      leader: here().town.memberId('lise'),
      setUp: true,
    });
  });

  it('plans every case anew when a day on which something falls due is closed', async () => {
    await aCase(here().app, here().town, 'B-402', 'mette');
    here().app.time.set('2026-03-13T10:00');
    const due = async () =>
      (await store().cases.get(here().town.groupId, 'B-402'))?.row.due.map(({ at }) => at);
    const headsUp = '2026-04-08T06:00:00.000Z';
    expect(await due()).toContain(headsUp);
    const closing = { ...filled(), closingDays: '8/4' };
    await here().app.post(here().town.presses('lise', button(card(), 'settings.save', closing)));
    expect(await due()).not.toContain(headsUp);
    expect(await due()).toContain('2026-04-07T06:00:00.000Z');
  });

  it('gives a member roles', async () => {
    const given = { member: here().town.memberId('mette'), roles: 'jobBroker,ctiWorker' };
    await here().app.post(here().town.presses('lise', button(card(), 'settings.member', given)));
    const mette = await store().members.get(here().town.groupId, here().town.memberId('mette'));
    expect(mette?.roles).toEqual(['jobBroker', 'ctiWorker']);
  });

  it.each([
    ['by somebody else', 'mette', {}, 'Kun den'],
    ['with days that there are not', 'lise', { closingDays: '31/6' }, 'Skriv lukkedage som'],
    ['with a CPR number', 'lise', { closingDays: '241235-4209' }, 'skriv aldrig CPR'],
  ])('%s changes nothing', async (_name, who, over, words) => {
    const reply = await here().app.post(
      here().town.presses(who, button(card(), 'settings.save', { ...filled(), ...over })),
    );
    expect(invokeAnswer(reply)).toEqual({ type: 'text', text: expect.stringContaining(words) });
    expect(await store().teams.get(here().town.groupId)).toMatchObject({ setUp: false });
  });

  it('can be asked for again by who may change it', async () => {
    expect(await ask('lise', '/opsætning')).toContain('settings.show');
    expect(await ask('mette', '/opsætning')).toContain('Kun den');
  });
});

describe('a fault of ours', () => {
  it('is answered kindly with an id that the log has too, and without what was written', async () => {
    const broken = new Proxy(store(), {
      get: (target, key, receiver) =>
        key === 'cases'
          ? { get: () => Promise.reject(new Error('row B-501 is gone')) }
          : Reflect.get(target, key, receiver),
    });
    const faulty = await startApp({ store: broken, connector: here().connector });
    await faulty.post(here().town.says('mette', '/kontakt B-501'));
    await faulty.close();
    const answer = here().connector.in(here().town.chat('mette')).map(shown).join();
    const [, id] = /Noget gik galt.*\((\w{8})\)/.exec(answer) ?? [];
    expect(faulty.logged.find((line) => line.includes(`"fault":"${id}"`))).toContain('"level":50');
    expect(faulty.logged.join()).not.toContain('B-501');
  });

  it('of Teams, which takes no answer, is logged and the turn ends', async () => {
    here().connector.fail(/activities/, { status: 500 }, 4);
    expect(await here().app.post(here().town.says('mette', 'hej'))).toMatchObject({ status: 200 });
    expect(here().app.logged.join()).toContain('an answer did not reach Teams');
  });

  it.each<Failure>(['reset', { status: 502 }, { status: 429 }])(
    'of the way to Teams (%j) costs no answer',
    async (failure) => {
      here().connector.fail(/activities/, failure, 2);
      await here().app.post(here().town.says('mette', 'hej'));
      expect(here().connector.in(here().town.chat('mette'))).toHaveLength(1);
      expect(here().app.logged.join()).not.toContain('did not reach');
    },
  );

  it('of ours, that Teams refuses, is not repeated', async () => {
    here().connector.fail(/activities/, { status: 400 });
    await here().app.post(here().town.says('mette', 'hej'));
    expect(here().app.logged.join()).toContain('an answer did not reach Teams');
    expect(here().connector.in(here().town.chat('mette'))).toEqual([]);
  });
});
