import { beforeEach, describe, expect, it } from 'vitest';
import { register } from '../../src/register/register.ts';
import { shown } from '../support/botServerActivities.ts';
import { aCase, sentCards } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette', 'anders'], leader: 'lise' });
beforeEach(async () => {
  const { app, town } = here();
  for (const caseRef of ['B-101', 'B-102']) await aCase(app, town, caseRef, 'mette');
  await aCase(app, town, 'B-103', 'anders');
  app.time.set('2026-04-10T12:00');
});

describe('what is sent', () => {
  it.each([
    [
      'hvad sendes i morgen?',
      ['Udsigt for mandag 13. april', '3 påmindelser', 'Månedskontakt', 'Anders', 'Mette'],
    ],
    ['/udsigt', ['Udsigt for mandag 13. april', '3 påmindelser']],
    ['hvad sendes i næste uge?', ['mandag 13. april – søndag 19. april', '6 påmindelser']],
  ])('the leader asks %j', async (words, parts) => {
    const answer = await here().ask('lise', words);
    for (const part of parts) expect(answer).toContain(part);
    expect(answer).not.toContain('B-101');
    expect(answer.indexOf('Anders')).toBeLessThan(answer.indexOf('Mette'));
  });

  it('in the language of who asks', async () => {
    const { store } = here();
    await store.members.update(here().town.groupId, here().town.memberId('lise'), (member) => ({
      ...member!,
      language: 'en',
    }));
    expect(await here().ask('lise', 'What is sent tomorrow?')).toContain('Forecast for Monday 13 April');
  });

  it('counts a card for the stand-in of who is away', async () => {
    const { store } = here();
    await store.members.update(here().town.groupId, here().town.memberId('anders'), (member) => ({
      ...member!,
      leaves: [{ from: '2026-04-13', to: '2026-04-17', standIn: here().town.memberId('mette') }],
    }));
    const answer = await here().ask('lise', 'hvad sendes i morgen?');
    expect(answer).toContain('Mette');
    expect(answer).not.toContain('Anders');
  });

  it('counts what was put off until then', async () => {
    here().app.time.set('2026-04-13T08:00');
    await sentCards(here().app, here().town, ['B-101']);
    expect(await here().ask('lise', 'hvad sendes i morgen?')).toContain('3 påmindelser');
    await register(here().app.delivery, {
      teamId: here().town.groupId,
      caseRef: 'B-101',
      by: here().town.memberId('mette'),
      source: 'put off',
      verb: 'card.snooze',
      cardKey: 'B-101|C01|due|2026-03-13',
      decide: () => ({ type: 'snooze', until: '2026-04-14' }),
    });
    expect(await here().ask('lise', 'hvad sendes i morgen?')).toContain('4 påmindelser');
  });

  it('tells nobody but the leader', async () => {
    expect(await here().ask('mette', 'hvad sendes i morgen?')).toContain('Det kan kun teamets leder se.');
    expect(await here().ask('mette', 'hvad sendes i morgen?')).not.toContain('kort,');
  });

  it('answers a channel in private', async () => {
    const before = here().connector.in(here().town.teamsId).length;
    await here().app.post(here().town.saysInChannel('lise', 'hvad sendes i morgen?'));
    const said = here().connector.in(here().town.teamsId).slice(before).map(shown).join('\n');
    expect(said).not.toContain('Mette');
    expect(here().connector.in(here().town.chat('lise')).map(shown).join('\n')).toContain(
      'Udsigt for mandag 13. april',
    );
  });

  it('is help when it is about something else', async () => {
    expect(await here().ask('lise', 'hvad er vejret')).toContain('Registrér en kontakt på en sag');
  });
});
