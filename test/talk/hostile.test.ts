import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { aCase, button, type SentCards, sentCards } from '../support/botServerCases.ts';
import { lastFour } from '../support/cpr.ts';
import { type Here, openTown } from '../support/town.ts';

/*
 * What a client may send instead of what a card asked for: names that every object has, things that look like an answer
 * of ours, texts where no text belongs. Nothing of it is done, nothing of it comes back.
 */
let town: Here;
let sent: SentCards;
const here = () => town;
// One town for all, as nothing that is sent here changes it.
beforeAll(async () => {
  town = await openTown({
    people: ['lise', 'mette', 'anders'],
    leader: 'lise',
    roles: { mette: ['jobBroker'], anders: ['companyConsultant'] },
    team: ({ closedChannel }) => ({
      setUp: true,
      deliveryMode: 'both',
      channels: { reminders: closedChannel },
    }),
  });
  await aCase(here().app, here().town, 'B-101', 'mette');
  sent = await sentCards(here().app, here().town, ['B-101']);
});
afterAll(() => town.close());

const forged = {
  type: 'replace',
  shown: { card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'FORGED' }] }, summary: 'FORGED' },
};
const stored = async () => (await here().store.cases.events(here().town.groupId, 'B-101')).length;

describe('a verb that every object has', () => {
  const names = [
    ...Object.getOwnPropertyNames(Object.prototype),
    ...Object.getOwnPropertyNames(Array.prototype).slice(0, 6),
    '__proto__.toString',
    'story.constructor',
    'say.__proto__',
    'C12.save.constructor',
    'settings.valueOf',
    'then',
    'prototype',
    '',
  ];

  it.each(names)('%s does nothing, and the inputs are no answer', async (verb) => {
    const { town, app } = here();
    const before = await stored();
    const card = button(sent.personal(), 'contact.register');
    const presses = [
      town.presses('mette', { ...card, ...forged, verb }),
      town.presses('mette', { ...forged, verb, team: town.groupId }),
      town.presses('mette', { ...forged, verb }),
      town.pressesInChannel('mette', { ...forged, verb, team: town.groupId, message: '', card: '' }),
    ];
    for (const press of presses) {
      const reply = await app.post(press);
      expect(reply.status).toBe(200);
      expect(invokeAnswer(reply).type).toBe('text');
      expect(JSON.stringify(reply.body)).not.toContain('FORGED');
    }
    expect(await stored()).toBe(before);
    expect(here().inChannel('FORGED')).toEqual([]);
    expect(here().inChat('mette', 'FORGED')).toEqual([]);
  });

  it.each(names)('%s does nothing in a dialog either', async (verb) => {
    const { town, app } = here();
    const commandId = verb;
    const base = town.presses('mette', { verb });
    const opened = [
      { ...base, name: 'composeExtension/fetchTask', value: { commandId } },
      { ...base, name: 'composeExtension/submitAction', value: { commandId, data: { ...forged, verb } } },
      { ...base, name: 'task/submit', value: { data: { ...forged, verb, team: town.groupId } } },
      {
        ...base,
        name: 'composeExtension/query',
        value: { commandId, parameters: [{ name: 'words', value: forged }] },
      },
    ];
    for (const activity of opened) {
      const reply = await app.post(activity);
      expect(reply.status).toBe(200);
      expect(JSON.stringify(reply.body)).not.toContain('FORGED');
    }
  });

  it.each(names)('/%s is no command: it is asked what is meant', async (word) => {
    expect(await here().ask('mette', `/${word} B-101`)).toMatch(/QuestionCircle|\/status/);
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'a contact on the day "%s" is not understood, and not kept',
    async (day) => {
      const before = await stored();
      const answer = await here().ask('mette', `/kontakt B-101 telefon ${day}`);
      expect(answer).not.toContain('NaN');
      expect(answer).not.toContain('kunne ikke gemmes');
      expect(await stored()).toBe(before);
    },
  );
});

describe('what was sent beside a form, or instead of a field', () => {
  const cpr = '241235-4209';
  const nested: [string, object][] = [
    ['in a list', { note: [cpr] }],
    ['in a list of lists', { note: [[['a', [cpr]]]] }],
    ['in an object', { note: { text: cpr } }],
    ['as the name of a field', { note: { [cpr]: true } }],
    ['as the name beside a list', { note: [{ [cpr]: [] }] }],
    ['as a number', { note: 2412354209 }],
    ['as a number in a list', { note: [2412354209] }],
    ['in a field that the form has', { date: { toString: cpr } }],
    ['in the field of a choice, not chosen', { form: [cpr] }],
    ['in the field of an id, not one', { to: { upn: cpr } }],
    ['in a field named like a part of ours', { inputs: { form: cpr } }],
    ['a thousand levels down', { note: JSON.parse(`${'['.repeat(1000)}"${cpr}"${']'.repeat(1000)}`) }],
    ['beside what Teams adds', { msteams: { type: 'task/fetch', text: cpr } }],
  ];

  it.each(nested)('a CPR number %s is refused like one in a field', async (_where, over) => {
    const { town, app } = here();
    const before = await stored();
    const fields = { date: '2026-04-13', form: 'walk', reached: 'yes' };
    const reply = await app.post(
      town.presses('mette', button(sent.personal(), 'contact.register', { ...fields, ...over })),
    );
    expect(invokeAnswer(reply).text).toContain('CPR');
    expect(await stored()).toBe(before);
    expect(app.logged.join()).not.toMatch(lastFour);
  });

  const odd: [string, object][] = [
    ['a list for a choice', { form: ['walk'] }],
    ['an object for a choice', { form: { 0: 'walk' } }],
    ['an object that cannot be a text', { form: { toString: 'walk', valueOf: 'walk' } }],
    ['a list for a day', { date: ['2026-04-13'] }],
    ['null for all', { form: null, date: null, reached: null }],
    ['a number for a day', { date: 20260413 }],
    ['a tick for a choice', { form: true }],
    ['a choice that every object has', { form: 'constructor' }],
    ['a choice named __proto__', { form: '__proto__' }],
    ['a text of 100 kB', { form: 'x'.repeat(100_000) }],
  ];

  it.each(odd)('%s is a kind answer and no event', async (_what, over) => {
    const before = await stored();
    const fields = { date: '2026-04-13', form: 'walk', reached: 'yes', ...over };
    const reply = await here().app.post(
      here().town.presses('mette', button(sent.personal(), 'contact.register', fields)),
    );
    expect(reply.status).toBe(200);
    expect(invokeAnswer(reply).type).toBe('text');
    expect(await stored()).toBe(before);
    expect(here().app.logged.join()).not.toContain('a turn failed');
  });

  it('a nested answer of ours beside a right one changes nothing of it', async () => {
    const fields = {
      date: '2026-04-13',
      form: 'walk',
      reached: 'yes',
      ...forged,
      events: [{ type: 'jobStarted' }],
    };
    const reply = await here().app.post(
      here().town.presses('mette', button(sent.personal(), 'contact.register', fields)),
    );
    expect(invokeAnswer(reply).type).toBe('card');
    expect(JSON.stringify(reply.body)).not.toContain('FORGED');
    expect(await stored()).toBe(4);
  });
});

describe('an id that no row can have', () => {
  const ids = [
    '|',
    'B|101',
    'B-101|',
    '|B-101',
    'B-101|C01|due|2026-03-13|more|and|more',
    '\u0000',
    '\ud800',
    'x'.repeat(399),
    'x'.repeat(4_000),
    'å'.repeat(150),
    '/\\#?%',
    ' ',
    "' or RowKey ge '",
  ];
  const asCase = ['case.show', 'case.form', 'case.say', 'case.more'];

  it.each(ids)('%j is found nowhere, and is no fault of ours', async (id) => {
    const { town, app } = here();
    const before = await stored();
    const real = button(sent.personal(), 'contact.register', { date: '2026-04-13', form: 'walk' });
    const presses = [
      { ...real, card: id },
      { ...real, message: id },
      { ...real, card: '', case: id },
      { ...real, team: id.slice(0, 199) },
      ...asCase.map((verb) => ({ verb, team: town.groupId, case: id })),
      ...['story.clap', 'story.open', 'story.check', 'story.submit', 'story.approve'].map((verb) => ({
        ...{
          verb,
          team: town.groupId,
          message: '',
          story: id,
          kind: 'team',
          start: 'a',
          difference: 'b',
          result: 'c',
        },
      })),
    ];
    for (const press of presses) expect((await app.post(town.presses('mette', press))).status).toBe(200);
    const words = id.replace(/\s/g, '') || '|';
    for (const command of ['kontakt', 'sag', 'historie', 'glem', 'fravær', 'løntimer'])
      expect((await app.post(town.says('mette', `/${command} ${words} telefon i dag`))).status).toBe(200);
    expect(
      (await app.post({ ...town.says('mette', '/status'), from: { id: '29:x', aadObjectId: id } })).status,
    ).toBe(200);
    expect(await stored()).toBe(before);
    const stories = await here().store.stories.list(town.groupId);
    expect(stories.map(({ row }) => row.id)).not.toContain(id);
    expect(app.logged.join()).not.toContain('a turn failed');
  });
});
