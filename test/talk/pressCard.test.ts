import { beforeEach, describe, expect, it } from 'vitest';
import { invokeAnswer, plainDates, shown } from '../support/botServerActivities.ts';
import { aCase, button, buttons, happens, type SentCards, sentCards } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'anders', 'petra'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['companyConsultant'] },
  team: ({ closedChannel }) => ({
    setUp: true,
    deliveryMode: 'both',
    channels: { reminders: closedChannel },
  }),
});
let sent: SentCards;
beforeEach(async () => {
  await aCase(here().app, here().town, 'B-101', 'mette');
  sent = await sentCards(here().app, here().town, ['B-101']);
});

const store = () => here().store;

const walk = { date: '2026-04-13', form: 'walk', reached: 'yes', journalised: 'false' };
const register = (over: object = {}) => button(sent.personal(), 'contact.register', { ...walk, ...over });
/** Events of the case beyond the three that it was made with. */
const events = async () =>
  (await store().cases.events(here().town.groupId, 'B-101'))
    .slice(3)
    .map(({ event, by }) => ({ ...event, by }));

describe('an answer on the card', () => {
  it('is kept, shown on the card, and on every copy of it', async () => {
    const answer = invokeAnswer(await here().app.post(here().town.presses('mette', register())));
    expect(answer.type).toBe('card');
    expect(answer.text).toContain('kontakt registreret');
    expect(answer.text).toContain('onsdag 13. maj');
    expect(await events()).toEqual([
      {
        at: '2026-04-13T08:00',
        caseRef: 'B-101',
        type: 'contactHeld',
        form: 'walk',
        by: here().town.memberId('mette'),
      },
    ]);
    await here().app.deliver();
    expect(shown(sent.personal())).toContain('kontakt registreret');
    expect(shown(sent.twin())).toContain('Klaret kl.');
    expect(shown(sent.twin())).not.toContain('gåtur');
  });

  it('is the same by the fallback of clients without Action.Execute', async () => {
    const posted = sent.personal()!;
    const reply = await here().app.post(here().town.submits('mette', register(), posted.id));
    expect(reply).toEqual({ status: 200, body: undefined });
    expect(shown(sent.personal())).toContain('kontakt registreret');
    expect(await events()).toHaveLength(1);
  });

  it('counts once when Teams delivers it twice, also at the same time', async () => {
    const activity = here().town.presses('mette', register());
    const replies = await Promise.all([here().app.post(activity), here().app.post(activity)]);
    replies.push(await here().app.post(activity));
    expect(replies.map((reply) => invokeAnswer(reply).type)).toEqual(['card', 'card', 'card']);
    expect(await events()).toHaveLength(1);
  });

  it('of two at once: one is kept, the other is told who was first', async () => {
    const replies = await Promise.all([
      here().app.post(here().town.presses('mette', register())),
      here().app.post(here().town.presses('lise', register({ form: 'phone' }))),
    ]);
    const [kept] = await events();
    const winner = kept?.by === here().town.memberId('mette') ? 'Mette' : 'Lise';
    expect(await events()).toHaveLength(1);
    for (const reply of replies) expect(invokeAnswer(reply).text).toContain(winner);
  });

  it('can be a colleague reached in vain: the attempt is kept and the card stays', async () => {
    const answer = invokeAnswer(
      await here().app.post(here().town.presses('mette', register({ reached: 'no' }))),
    );
    expect(answer.text).toContain('prøvede');
    expect((await events()).map(({ type }) => type)).toEqual(['contactAttempted']);
    expect(await sent.card('B-101')).toMatchObject({ state: 'open' });
  });

  it('can be put off, and is not relevant for a reason', async () => {
    here().app.time.set('2026-04-13T08:05');
    await here().app.post(
      here().town.presses('mette', button(sent.personal(), 'card.dismiss', { reason: 'onLeave' })),
    );
    expect(await sent.card('B-101')).toMatchObject({ state: 'answered', handled: { verb: 'card.dismiss' } });
  });

  it('can be taken back for a day', async () => {
    await here().app.post(here().town.presses('mette', register()));
    await here().app.deliver();
    here().app.time.set('2026-04-14T07:59');
    const answer = invokeAnswer(
      await here().app.post(here().town.presses('mette', button(sent.personal(), 'card.undo'))),
    );
    expect(answer.type).toBe('card');
    expect(await sent.card('B-101')).toMatchObject({ state: 'open' });
    expect((await events()).map(({ type }) => type)).toEqual(['contactHeld', 'eventUndone']);
  });

  it('cannot be taken back later', async () => {
    await here().app.post(here().town.presses('mette', register()));
    await here().app.deliver();
    const undo = button(sent.personal(), 'card.undo');
    here().app.time.set('2026-04-14T08:30');
    expect(invokeAnswer(await here().app.post(here().town.presses('mette', undo))).text).toContain(
      'mere end 24 timer',
    );
    expect(await sent.card('B-101')).toMatchObject({ state: 'answered' });
  });

  it('is noted as filed in the case system, though the card is settled', async () => {
    await here().app.post(here().town.presses('mette', register()));
    await here().app.deliver();
    await here().app.post(here().town.presses('mette', button(sent.personal(), 'card.journalise')));
    expect(await sent.card('B-101')).toMatchObject({ state: 'answered', notes: [{ code: 'journalised' }] });
  });
});

describe('the twin in the channel', () => {
  it('names the case and who has it, and nothing else', () => {
    expect(shown(sent.twin())).toContain('B-101');
    expect(buttons(sent.twin())).toEqual(['card.take']);
    expect(sent.twin()?.summary).not.toContain('B-101');
  });

  it('is taken on by a colleague, who gets the card and may answer it', async () => {
    const reply = await here().app.post(
      here().town.pressesInChannel('anders', button(sent.twin(), 'card.take')),
    );
    expect(invokeAnswer(reply).text).toContain('Anders');
    await here().app.deliver();
    const [card] = here().connector.in(here().town.chat('anders'));
    const answer = await here().app.post(
      here().town.presses('anders', button(card, 'contact.register', walk)),
    );
    expect(invokeAnswer(answer).text).toContain('kontakt registreret');
    expect((await events()).map(({ by }) => by)).toEqual([here().town.memberId('anders')]);
    await here().app.deliver();
    expect(shown(sent.personal())).toContain('Anders');
  });

  it('is not taken on by somebody without work with citizens', async () => {
    const reply = await here().app.post(
      here().town.pressesInChannel('petra', button(sent.twin(), 'card.take')),
    );
    expect(invokeAnswer(reply)).toMatchObject({
      type: 'text',
      text: expect.stringContaining('ikke hos dig'),
    });
    expect((await sent.card('B-101'))?.taken).toBeUndefined();
  });

  it('follows Teams to a new address', async () => {
    await store().teams.update(here().town.groupId, (team) => ({
      ...team!,
      serviceUrl: 'http://127.0.0.1:9/old/',
    }));
    await here().app.post(here().town.pressesInChannel('anders', button(sent.twin(), 'card.take')));
    expect(await store().teams.get(here().town.groupId)).toMatchObject({
      serviceUrl: here().connector.serviceUrl,
    });
  });

  it('taken twice says by whom', async () => {
    const take = button(sent.twin(), 'card.take');
    await here().app.post(here().town.pressesInChannel('anders', take));
    const reply = await here().app.post(here().town.pressesInChannel('lise', take));
    expect(invokeAnswer(reply).text).toContain('Anders');
  });

  it('says who answered, when it is pressed after the answer', async () => {
    const take = button(sent.twin(), 'card.take');
    await here().app.post(here().town.presses('mette', register()));
    const reply = await here().app.post(here().town.pressesInChannel('anders', take));
    expect(invokeAnswer(reply)).toEqual({
      type: 'text',
      text: expect.stringContaining('klaret af Mette'),
    });
  });
});

describe('a click that cannot count', () => {
  const refused = async (reply: { status: number; body: unknown }, words: string) => {
    expect(reply.status).toBe(200);
    expect(invokeAnswer(reply)).toEqual({ type: 'text', text: expect.stringContaining(words) });
    expect(await events()).toEqual([]);
    expect(await sent.card('B-101')).toMatchObject({ state: 'open' });
  };

  it('by a colleague whose case it is not', async () => {
    await refused(await here().app.post(here().town.presses('anders', register())), 'ikke hos dig');
  });

  it('by somebody outside the team', async () => {
    await refused(await here().app.post(here().town.presses('stranger', register())), 'ikke hos dig');
  });

  it.each(['', 'another-team', "x' or PartitionKey ne '"])('of team %j, which there is not', async (team) => {
    await refused(await here().app.post(here().town.presses('mette', register({ team }))), 'ikke hos dig');
  });

  it('by somebody whom Teams does not name', async () => {
    const activity = here().town.presses('mette', register());
    await refused(await here().app.post({ ...activity, from: { id: activity.from.id } }), 'ikke hos dig');
  });

  it('by somebody who has left the team', async () => {
    here().town.setPeople(['lise', 'anders']);
    await here().app.post(
      here().town.updated('lise', { membersRemoved: [{ id: here().town.person('mette').id }] }),
    );
    await refused(await here().app.post(here().town.presses('mette', register())), 'ikke hos dig');
  });

  it('from another tenant', async () => {
    const activity = here().town.presses('mette', register());
    const conversation = { ...activity.conversation, tenantId: 'tenant-2' };
    await refused(await here().app.post({ ...activity, conversation }), 'ikke hos dig');
  });

  it('in a team that the bot was taken out of', async () => {
    await here().app.post(here().town.uninstalled('lise'));
    await refused(await here().app.post(here().town.presses('mette', register())), 'ikke hos dig');
  });

  it.each([
    ['a message that is gone', { message: 'old' }],
    ['a card that there is not', { card: 'B-102|C01|due|2026-03-13' }],
    ['no card at all', { card: '' }],
  ])('on %s', async (_name, over) => {
    await refused(await here().app.post(here().town.presses('mette', register(over))), 'for gammel');
  });

  it('on a card of another message', async () => {
    await aCase(here().app, here().town, 'B-102', 'mette');
    await sentCards(here().app, here().town, ['B-102']);
    await refused(
      await here().app.post(here().town.presses('mette', register({ card: 'B-102|C01|due|2026-03-13' }))),
      'for gammel',
    );
    expect(await store().cases.events(here().town.groupId, 'B-102')).toHaveLength(3);
  });

  it('with a verb that the card does not have', async () => {
    const reply = await here().app.post(here().town.presses('mette', { ...register(), verb: 'case.delete' }));
    await refused(reply, 'Det kan jeg ikke her');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'with %s, which every object has: what came with it is no answer of the bot',
    async (verb) => {
      const forged = { ...register(), verb, card: '', message: '', type: 'text', text: 'Velkommen' };
      await refused(await here().app.post(here().town.presses('mette', forged)), 'for gammel');
    },
  );

  it('with nothing in it', async () => {
    const reply = await here().app.post({
      ...here().town.presses('mette', register()),
      value: { action: 'x' },
    });
    await refused(reply, 'Det kan jeg ikke her');
  });

  it.each([
    ['a day in the future', { date: '2026-04-14' }, 'ude i fremtiden'],
    ['no day', { date: '' }, 'Vælg en dag'],
    ['no form', { form: undefined }, 'hvordan I var i kontakt'],
  ])('with %s, and then right', async (_name, over, words) => {
    await refused(await here().app.post(here().town.presses('mette', register(over))), words);
    await here().app.post(here().town.presses('mette', register()));
    expect(await events()).toHaveLength(1);
  });

  it('with a CPR number in a field: nothing of it is kept or logged', async () => {
    const reply = await here().app.post(here().town.presses('mette', register({ form: 'walk 241235-4209' })));
    await refused(reply, 'skriv aldrig CPR');
    expect(here().app.logged.join()).not.toContain('241235');
    expect(here().app.logged.join()).toContain('cprRefused');
  });

  it('on a case that was closed meanwhile', async () => {
    const pressed = register();
    await happens(here().app, here().town, [
      { at: '2026-04-13T07:59', caseRef: 'B-101', type: 'jobStarted', kind: 'ordinary' },
    ]);
    const reply = await here().app.post(here().town.presses('mette', pressed));
    expect(invokeAnswer(reply)).toEqual({ type: 'text', text: expect.stringContaining('afsluttet') });
    expect((await events()).map(({ type }) => type)).toEqual(['jobStarted']);
  });

  it('in English for who reads English', async () => {
    await store().members.update(here().town.groupId, here().town.memberId('anders'), (member) => ({
      ...member!,
      language: 'en',
    }));
    const reply = await here().app.post(here().town.presses('anders', register()));
    expect(invokeAnswer(reply).text).not.toContain('ikke hos dig');
    await refused(reply, 'not with you');
  });
});

const contentOf = (activity: ReturnType<SentCards['personal']>) =>
  (activity?.attachments as { content: unknown }[] | undefined)?.[0]?.content;

describe('Dagens opgaver', () => {
  let agenda: SentCards;
  beforeEach(async () => {
    await aCase(here().app, here().town, 'B-201', 'mette');
    await aCase(here().app, here().town, 'B-202', 'mette');
    agenda = await sentCards(here().app, here().town, ['B-201', 'B-202']);
  });

  const inLine = (verb: string, inputs: object = {}) => ({
    ...button(agenda.personal(), 'agenda.open'),
    card: 'B-202|C01|due|2026-03-13',
    verb,
    ...inputs,
  });
  const pressLine = async (verb: string, inputs: object = {}) =>
    invokeAnswer(await here().app.post(here().town.presses('mette', inLine(verb, inputs)))).text;

  it('opens a line in place, takes the answer, and shows it in the list', async () => {
    expect(await pressLine('agenda.open')).toContain('Registrér kontakt');
    const answer = await pressLine('contact.register', walk);
    expect(answer).toContain('1 i dag · 1 klaret');
    expect(answer).toContain('Mette kl. 08:00 · næste senest onsdag 13. maj');
    expect(await agenda.card('B-202')).toMatchObject({ state: 'answered' });
    expect(await agenda.card('B-201')).toMatchObject({ state: 'open' });
    await here().app.deliver();
    // The same card as the answer: nothing changes under the eyes a moment later.
    expect(plainDates(JSON.stringify(contentOf(agenda.personal())))).toBe(answer);
    expect(await pressLine('agenda.open')).toContain('kontakt registreret');
  });

  it.each([
    ['not reached', 'contact.register', { ...walk, reached: 'no' }, 'Mette prøvede kl. 08:00', 'open'],
    ['not relevant', 'card.dismiss', { reason: 'onLeave' }, 'Mette kl. 08:00', 'answered'],
  ])('shows a line that was answered with %s', async (_, verb, inputs, said, state) => {
    const answer = await pressLine(verb, inputs);
    expect(answer).toContain(said);
    expect(await agenda.card('B-202')).toMatchObject({ state });
    await here().app.deliver();
    expect(plainDates(JSON.stringify(contentOf(agenda.personal())))).toBe(answer);
  });

  it('shows a line that was taken back as one that waits again', async () => {
    await pressLine('contact.register', walk);
    const answer = await pressLine('card.undo');
    expect(answer).toContain('2 i dag');
    expect(answer).not.toContain('klaret');
    expect(await agenda.card('B-202')).toMatchObject({ state: 'open' });
  });

  it('takes an answer to an opened line that the leader was first with by saying so', async () => {
    await pressLine('agenda.open');
    const twin = { ...inLine('contact.register', walk) };
    await here().app.post(here().town.presses('lise', twin));
    const late = await pressLine('contact.register', { ...walk, form: 'phone' });
    expect(late).toContain('Lise kl. 08:00');
    await here().app.deliver();
    expect(shown(agenda.personal())).toContain('Lise kl. 08:00');
    const log = await store().cases.events(here().town.groupId, 'B-202');
    expect(log.filter(({ event }) => event.type === 'contactHeld')).toHaveLength(2);
  });

  it('is nobody elses to look at', async () => {
    const open = button(agenda.personal(), 'agenda.open');
    const reply = await here().app.post(here().town.presses('anders', open));
    expect(invokeAnswer(reply)).toEqual({ type: 'text', text: expect.stringContaining('ikke hos dig') });
  });
});
