import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { register } from '../../src/register/register.ts';
import { testStorage } from '../support/azurite.ts';
import { aTown, shown, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import { aCase, sentCards } from '../support/botServerCases.ts';
import { type FakeConnector, startConnector } from '../support/connector.ts';

const storage = testStorage();
let connector: FakeConnector;
let app: App;
let town: Town;

beforeEach(async () => {
  connector = await startConnector();
  app = await startApp({ store: storage.get().store, connector });
  town = aTown(connector, ['lise', 'mette', 'anders']);
  await app.post(town.installed('lise'));
  await app.deliver();
  const { store } = storage.get();
  await store.teams.update(town.groupId, (team) => ({ ...team!, leader: town.memberId('lise') }));
  for (const caseRef of ['B-101', 'B-102']) await aCase(app, town, caseRef, 'mette');
  await aCase(app, town, 'B-103', 'anders');
  app.time.set('2026-04-10T12:00');
});
afterEach(async () => {
  await app.close();
  await connector.close();
});

async function ask(name: string, words: string): Promise<string> {
  const before = connector.in(town.chat(name)).length;
  await app.post(town.says(name, words));
  return connector.in(town.chat(name)).slice(before).map(shown).join('\n');
}

describe('what is sent', () => {
  it.each([
    ['hvad sendes i morgen?', ['Kort mandag 13. april', '3 kort', 'Månedskontakt', 'Anders', 'Mette']],
    ['/udsigt', ['Kort mandag 13. april', '3 kort']],
    ['hvad sendes i næste uge?', ['mandag 13. april – søndag 19. april', '6 kort']],
  ])('the leader asks %j', async (words, parts) => {
    const answer = await ask('lise', words);
    for (const part of parts) expect(answer).toContain(part);
    expect(answer).not.toContain('B-101');
    expect(answer.indexOf('Anders')).toBeLessThan(answer.indexOf('Mette'));
  });

  it('in the language of who asks', async () => {
    const { store } = storage.get();
    await store.members.update(town.groupId, town.memberId('lise'), (member) => ({
      ...member!,
      language: 'en',
    }));
    expect(await ask('lise', 'What is sent tomorrow?')).toContain('Cards on Monday 13 April');
  });

  it('counts a card for the stand-in of who is away', async () => {
    const { store } = storage.get();
    await store.members.update(town.groupId, town.memberId('anders'), (member) => ({
      ...member!,
      leaves: [{ from: '2026-04-13', to: '2026-04-17', standIn: town.upn('mette') }],
    }));
    const answer = await ask('lise', 'hvad sendes i morgen?');
    expect(answer).toContain('Mette');
    expect(answer).not.toContain('Anders');
  });

  it('counts what was put off until then', async () => {
    app.time.set('2026-04-13T08:00');
    await sentCards(app, town, ['B-101']);
    expect(await ask('lise', 'hvad sendes i morgen?')).toContain('3 kort');
    await register(app.delivery, {
      teamId: town.groupId,
      caseRef: 'B-101',
      by: town.memberId('mette'),
      source: 'put off',
      verb: 'card.snooze',
      cardKey: 'B-101|C01|due|2026-03-13',
      decide: () => ({ type: 'snooze', until: '2026-04-14' }),
    });
    expect(await ask('lise', 'hvad sendes i morgen?')).toContain('4 kort');
  });

  it('tells nobody but the leader', async () => {
    expect(await ask('mette', 'hvad sendes i morgen?')).toContain('Det kan kun teamets leder se.');
    expect(await ask('mette', 'hvad sendes i morgen?')).not.toContain('kort,');
  });

  it('answers a channel in private', async () => {
    const before = connector.in(town.teamsId).length;
    await app.post(town.saysInChannel('lise', 'hvad sendes i morgen?'));
    const said = connector.in(town.teamsId).slice(before).map(shown).join('\n');
    expect(said).not.toContain('Mette');
    expect(connector.in(town.chat('lise')).map(shown).join('\n')).toContain('Kort mandag 13. april');
  });

  it('is help when it is about something else', async () => {
    expect(await ask('lise', 'hvad er vejret')).toContain('Registrér en kontakt på en sag');
  });
});
