import { describe, expect, test } from 'vitest';
import { dropHints } from '../../src/register/dropHints.ts';
import { storyTexts } from '../../src/stories/texts.ts';
import { button } from '../support/botServerCases.ts';
import { lastFour } from '../support/cpr.ts';
import { clean, storyTown } from './town.ts';

const texts = storyTexts('da');

const here = storyTown();

/** A wide story as far as the cards of its two reviewers. */
async function submitted(over: object = {}): Promise<void> {
  await here().says('mette', '/historie');
  await here().press('mette', 'story.submit', here().wide(over));
}

async function shared(over: object = {}): Promise<void> {
  await submitted(over);
  await here().press('lise', 'story.approve');
  await here().press('sara', 'story.approve');
}

/** The button of the author's form after a press that answered with it. */
const seenIn = (body: string) => JSON.parse(`"${/"seen":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? ''}"`);

describe('writing', () => {
  test('the form comes to its author alone, and the next time it is the same draft', async () => {
    await here().says('mette', '/historie');
    await here().says('mette', '/historie');
    const author = here().town.memberId('mette');
    expect(await here().story()).toMatchObject({ state: 'draft', forms: 2, author });
    expect(here().card('lise')).toBeUndefined();
  });

  test('what has to go is marked with what to write instead, and nothing of it is kept', async () => {
    await here().says('mette', '/historie');
    const difference = 'Lise fulgte med til Netto i marts, han var 34 år, sag B-101.';
    const body = await here().press('mette', 'story.check', here().wide({ difference, confirm: 'true' }));
    for (const words of [
      'skriv branchen',
      "skriv 30'erne",
      'skriv foråret',
      'B-101», skriv borgeren',
      '(skal væk)',
    ])
      expect(body).toContain(words);
    expect((await here().story())?.text).toBeUndefined();
  });

  test('a finding is confirmed by a tick beside it, and only then kept', async () => {
    await here().says('mette', '/historie');
    const typed = here().wide({ difference: 'Vi begyndte på et lager i marts.' });
    const asked = await here().press('mette', 'story.check', { ...typed, confirm: 'true' });
    expect(asked).toContain(texts.notice.unsaved);
    expect((await here().story())?.text).toBeUndefined();
    const kept = await here().press('mette', 'story.check', {
      ...typed,
      confirm: 'true',
      seen: seenIn(asked),
    });
    expect(kept).toContain(texts.notice.saved);
    expect(await here().story()).toMatchObject({ findings: [{ field: 'difference', kind: 'date' }] });
  });

  test('a tick does not confirm what was written after it', async () => {
    await here().says('mette', '/historie');
    const typed = here().wide({ difference: 'Vi begyndte på et lager i marts.' });
    const seen = seenIn(await here().press('mette', 'story.check', typed));
    const later = { ...typed, difference: 'Vi begyndte på et lager i oktober.', confirm: 'true', seen };
    expect(await here().press('mette', 'story.check', later)).toContain(texts.notice.unsaved);
  });

  test('a CPR number blocks, is taken out of the card, and only the event is logged', async () => {
    await here().says('mette', '/historie');
    const body = await here().press(
      'mette',
      'story.check',
      here().wide({ result: 'Nummer 241235-4209 fik job.' }),
    );
    expect(body).toContain(texts.notice.cpr);
    expect(body).not.toContain('4209');
    expect((await here().story())?.text).toBeUndefined();
    expect(here().app.logged.join()).toContain('cprRefused');
    expect(here().app.logged.join()).not.toMatch(lastFour);
  });

  test('a CPR number over two fields is a CPR number', async () => {
    await here().says('mette', '/historie');
    const split = here().wide({ start: 'Det var 241235', difference: '4209 der begyndte.' });
    expect(await here().press('mette', 'story.check', split)).toContain(texts.notice.cpr);
  });

  test.each([
    ['the four weeks', { happened: '2026-03-17' }, 'tirsdag 14. april'],
    ['the checklist', { checklist: 'noIdentity' }, 'alle flueben'],
    ['five who could be the one', { subject: 'placement' }, 'færre end fem'],
    ['a filed consent', { consent: 'consent', consentDate: '2026-04-01' }, 'journalført i fagsystemet'],
    ['a second reader', { second: '' }, 'en kollega'],
    ['all three fields', { result: '' }, 'alle tre felter'],
    ['a channel', { channels: '' }, 'mindst én kanal'],
  ])('a wide story waits for %s', async (_, over, words) => {
    await submitted(over);
    expect((await here().story())?.state).toBe('draft');
    expect(await here().press('mette', 'story.submit', here().wide(over))).toContain(words);
  });

  test('a team story is shared by the word of its author', async () => {
    await submitted({ kind: 'team' });
    expect(await here().story()).toMatchObject({
      state: 'shared',
      approvals: [{ by: here().town.memberId('mette') }],
    });
    expect(here().channelPosts()).toHaveLength(1);
  });
});

describe('approving', () => {
  test('takes the leader and one more, and what they approved is what is posted', async () => {
    await submitted();
    expect(here().card('lise', 'story.approve')).toBeDefined();
    expect(here().card('anders', 'story.approve')).toBeUndefined();
    await here().press('lise', 'story.approve');
    expect(here().channelPosts()).toHaveLength(0);
    await here().press('sara', 'story.approve');
    const [post] = here().channelPosts();
    expect(await here().story()).toMatchObject({
      state: 'shared',
      sharedOn: '2026-04-13',
      deleteAfter: '2027-04-13',
    });
    const runs = [...JSON.stringify(post).matchAll(/"TextRun","text":"([^"]*)"/g)].map(([, text]) => text);
    expect(runs).toEqual([clean.start, clean.difference, clean.result]);
  });

  test('twice by the same reader counts once', async () => {
    await submitted();
    const data = button(here().card('lise', 'story.approve'), 'story.approve');
    await here().app.post(here().town.presses('lise', data));
    await here().app.post(here().town.presses('lise', data));
    expect(await here().story()).toMatchObject({ state: 'submitted', approvals: [{}] });
  });

  test.each(['mette', 'anders'])('is not for %s', async (name) => {
    await submitted();
    const data = button(here().card('lise', 'story.approve'), 'story.approve');
    const { body } = await here().app.post(here().town.presses(name, data));
    expect(JSON.stringify(body)).toContain(texts.refuse.notYours);
    expect((await here().story())?.approvals).toEqual([]);
  });

  test('an approval of a text that was changed meanwhile counts for nothing', async () => {
    await submitted();
    const old = button(here().card('lise', 'story.approve'), 'story.approve');
    await here().press('sara', 'story.sendBack', { comment: 'Skriv lidt mere.' });
    await here().press('mette', 'story.submit', here().wide({ result: 'Det gik godt til sidst.' }));
    const { body } = await here().app.post(here().town.presses('lise', old));
    expect(JSON.stringify(body)).toContain(texts.refuse.changed);
    expect((await here().story())?.approvals).toEqual([]);
  });

  test('a story that is not what was approved is never posted', async () => {
    await shared();
    const { store } = here().app.delivery;
    const [stored] = await store.stories.list(here().town.groupId);
    const row = { ...stored!.row, text: { ...clean, result: 'Noget helt andet.' } };
    const messages = row.messages.filter((id) => id.includes(':post:'));
    const change = { events: [], dueAdded: [], dueRemoved: [], cards: [], messages: [], audit: [] };
    const stories = [{ row, etag: stored!.etag }];
    const committed = await store.commit(here().town.groupId, { ...change, stories, stale: messages });
    await dropHints(here().app.delivery, here().town.groupId, committed ? committed.outbox : []);
    await here().app.deliver();
    expect(here().app.logged.join()).toContain('could not be drawn');
    expect(JSON.stringify(here().channelPosts())).not.toContain('Noget helt andet');
  });

  test('sent back it is a draft again, with a comment that is looked at like any text', async () => {
    await submitted();
    expect(
      await here().press('lise', 'story.sendBack', { comment: 'Skriv hvad Mads Kjærgaard gjorde.' }),
    ).toContain('Kommentaren må ikke');
    await here().press('lise', 'story.sendBack', { comment: 'Skriv lidt mere om starten.' });
    expect(await here().story()).toMatchObject({ state: 'draft', forms: 2 });
    expect(JSON.stringify(here().card('mette', 'story.check'))).toContain('Skriv lidt mere om starten.');
  });

  test('rejected, its text is gone', async () => {
    await submitted();
    await here().press('lise', 'story.reject');
    expect(await here().story()).toMatchObject({ state: 'rejected', findings: [] });
    expect((await here().story())?.text).toBeUndefined();
  });
});

describe('in its channel', () => {
  test('👏 counts people, and a second press takes it back', async () => {
    await shared();
    await here().press('anders', 'story.clap', {}, 'channel');
    expect(await here().press('sara', 'story.clap', {}, 'channel')).toContain('👏 2');
    expect(await here().press('sara', 'story.clap', {}, 'channel')).toContain('👏 1');
    expect(JSON.stringify(here().channelPosts()[0])).toContain('👏 1');
  });

  test('a press that Teams delivers twice counts once', async () => {
    await shared();
    const press = here().town.pressesInChannel(
      'anders',
      button(here().card('channel', 'story.clap'), 'story.clap'),
    );
    await here().app.post(press);
    await here().app.post(press);
    expect((await here().story())?.claps).toEqual([here().town.memberId('anders')]);
  });

  test('"Hvad kan vi lære?" opens one thread under the post', async () => {
    await shared();
    const [post] = here().channelPosts();
    await here().press('anders', 'story.learn', {}, 'channel');
    await here().press('sara', 'story.learn', {}, 'channel');
    const replies = here()
      .channelPosts()
      .filter(({ conversationId }) => conversationId.includes(';messageid='));
    expect(replies.map(({ conversationId }) => conversationId)).toEqual([
      `${here().town.closedChannel};messageid=${post!.id}`,
    ]);
  });
});

describe('withdrawing', () => {
  test.each([
    ['mette', 'story.withdraw', 'author'],
    ['lise', 'story.withdraw', 'leader'],
    ['anders', 'story.withdrawCitizen', 'citizen'],
  ])('%s by %s', async (name, verb, why) => {
    await shared();
    await here().press(name, verb, {}, 'channel');
    expect(await here().story()).toMatchObject({ state: 'withdrawn', ended: { why } });
    expect(JSON.stringify(here().channelPosts())).toContain(texts.over.withdrawn);
  });

  test('is not for a colleague on their own behalf', async () => {
    await shared();
    expect(await here().press('anders', 'story.withdraw', {}, 'channel')).toContain(texts.refuse.notYours);
    expect((await here().story())?.state).toBe('shared');
  });

  test('before it was posted posts nothing', async () => {
    await submitted();
    await here().press('mette', 'story.withdraw');
    expect(here().channelPosts()).toEqual([]);
  });

  test('leaves the text nowhere: not in the tables, the log or any message of the client', async () => {
    await shared();
    await here().press('anders', 'story.learn', {}, 'channel');
    await here().press('lise', 'story.withdraw', {}, 'channel');
    const rows = here().everything().join('\n');
    const messages = JSON.stringify([...here().connector.activities.values()]);
    for (const words of Object.values(clean)) {
      expect(rows).not.toContain(words.slice(0, 20));
      expect(messages).not.toContain(words.slice(0, 20));
      expect(here().app.logged.join()).not.toContain(words.slice(0, 20));
    }
    expect(rows).toContain('story.withdraw');
    expect(messages).toContain(texts.over.withdrawn);
  });
});

describe('in time', () => {
  test('after twelve months it is gone by itself', async () => {
    await shared();
    here().app.time.set('2027-04-12T12:00');
    await here().tidy();
    expect((await here().story())?.state).toBe('shared');
    here().app.time.set('2027-04-13T00:01');
    await here().tidy();
    expect(await here().story()).toMatchObject({ state: 'expired', ended: { why: 'age' } });
    expect(JSON.stringify(here().channelPosts())).toContain(texts.over.expired);
    expect(here().everything().join()).not.toContain(clean.difference);
  });

  test('a draft that nobody goes on with is gone after a month', async () => {
    await here().says('mette', '/historie');
    await here().press('mette', 'story.check', here().wide());
    here().app.time.set('2026-05-13T08:00');
    await here().tidy();
    expect(here().everything().join()).not.toContain(clean.difference);
  });

  test('Månedens historier gathers what was approved, once, on the first working day', async () => {
    await shared({ when: 'month' });
    expect(await here().story()).toMatchObject({ state: 'approved' });
    here().app.time.set('2026-05-01T08:59');
    await here().tidy();
    expect(here().channelPosts()).toEqual([]);
    here().app.time.set('2026-05-01T09:00');
    await here().tidy();
    await here().tidy();
    const posts = here().channelPosts();
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts)).toContain('April 2026');
    expect(JSON.stringify(posts)).toContain(clean.difference);
    expect((await here().story())?.state).toBe('shared');
    await here().press('lise', 'story.withdraw', {}, 'lise');
    expect(JSON.stringify(here().channelPosts())).not.toContain(clean.difference);
  });
});
