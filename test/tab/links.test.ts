import { describe, expect, test } from 'vitest';
import { aCase, button, sentCards } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { inTown } from '../support/town.ts';
import { inTabTown } from './tabTown.ts';

const people = {
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader' as const], mette: ['jobBroker' as const], jonas: ['jobBroker' as const] },
  team: () => ({ setUp: true }),
};
/** Its digits look like a CPR number, and are none. */
const teamsApp = '7f3b0c1e-1505-4385-8234-5a7d9e0b2c46';
const site = { url: 'https://bot.kommune.example', key: 'a key of the test' };

/** Where *Se fanen* of a card leads. */
function linkIn(activity: PostedActivity | undefined): string | undefined {
  const found = /"title":"Se fanen","url":"([^"]+)"/.exec(JSON.stringify(activity?.attachments));
  return found?.[1];
}

describe('in Teams', () => {
  const here = inTabTown({ ...people, pictures: site, tab: { app: teamsApp } });
  const last = (name: string) => here().connector.in(here().town.chat(name)).at(-1);
  const placeIn = (link: string | undefined): string => {
    const url = new URL(link ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${teamsApp}/tab`);
    expect(url.searchParams.get('webUrl')).toBe(`${site.url}/tab/`);
    return JSON.parse(url.searchParams.get('context') ?? '{}').subEntityId;
  };
  const linkedCase = async () => {
    await aCase(here().app, here().town, 'B-101', 'mette');
    await here().ask('mette', '/sag B-101');
    return placeIn(linkIn(last('mette')));
  };

  test('a case’s own card opens it in the tab, by an address that does not name it', async () => {
    const place = await linkedCase();
    expect(place).toMatch(/^linked\/[a-p]+$/);
    expect(Buffer.from(place).toString('latin1')).not.toMatch(/b-?101/i);
    const link = place.slice('linked/'.length);
    expect((await here().asks('mette', 'case', { link })).body).toMatchObject({ code: 'B-101' });
    expect((await here().asks('lise', 'case', { link })).body).toMatchObject({ code: 'B-101' });
    await here().ask('mette', '/sag B-101');
    expect(placeIn(linkIn(last('mette')))).toBe(place);
  });

  test('whoever may not see the case, or changes the address, finds nothing', async () => {
    const link = (await linkedCase()).slice('linked/'.length);
    const other = (letter: string) => (letter === 'a' ? 'b' : 'a');
    for (const [name, asked] of [
      ['jonas', link],
      ['somebody', link],
      ['mette', `${link.slice(0, -1)}${other(link.slice(-1))}`],
      ['mette', `${other(link.charAt(0))}${link.slice(1)}`],
      ['mette', link.slice(2)],
      ['mette', 'B-101'],
      ['mette', ''],
    ] as const)
      expect((await here().asks(name, 'case', { link: asked })).status, `${name} ${asked}`).toBe(404);
  });

  test('so does every card about it, and none that the channel sees', async () => {
    const { app, town } = here();
    const { personal, twin } = await (async () => {
      await aCase(app, town, 'B-101', 'mette');
      return sentCards(app, town, ['B-101']);
    })();
    expect(placeIn(linkIn(personal()))).toMatch(/^linked\//);
    expect(linkIn(twin())).toBeUndefined();
    await app.post(
      town.presses('mette', button(personal(), 'contact.register', { form: 'talk', date: '2026-04-13' })),
    );
    await app.deliver();
    expect(placeIn(linkIn(personal()))).toMatch(/^linked\//);
  });

  test('the week of who leads and the month’s figures open the pages that have more of them', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    await here().ask('lise', '/leder');
    expect(placeIn(linkIn(last('lise')))).toBe('lead');
    await here().ask('lise', '/resultater 2026-04');
    expect(placeIn(linkIn(last('lise')))).toBe('results');
  });

  test('a task and its case lead back to where they stand in the channel, by ids of Teams alone', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    await aCase(app, town, 'B-102', 'mette');
    const sent = await sentCards(app, town, ['B-101', 'B-102']);
    const row = await sent.card('B-101');
    const { body } = await here().asks('mette', 'task', {
      ...{ team: town.groupId, message: row?.messages[0], card: row?.key },
    });
    const url = new URL(String(body.post));
    const [kind, channel, message] = url.pathname.split('/').slice(2).map(decodeURIComponent);
    expect(`${url.origin} ${kind}`).toBe('https://teams.microsoft.com message');
    expect([channel, message]).toEqual([town.closedChannel, sent.twin()?.id]);
    expect(url.searchParams.get('groupId')).toBe(town.groupId);
    expect(url.searchParams.get('parentMessageId')).toBe(message);
    expect(url.href).not.toMatch(/B-?101|Mette/i);
    const { body: known } = await here().asks('mette', 'case', { code: 'B-101' });
    expect(known.posts).toEqual([{ what: 'kontakt', to: body.post }]);
    // The other one stands in no channel.
    expect((await here().asks('mette', 'case', { code: 'B-102' })).body.posts).toEqual([]);
  });

  test('the tab leads back to the chat', async () => {
    const { body } = await here().asks('mette', 'me');
    expect(body.chat).toBe(`https://teams.microsoft.com/l/entity/${teamsApp}/conversations`);
  });
});

describe('where there is no Teams', () => {
  const here = inTown({
    ...people,
    pictures: { key: site.key },
    tab: { chat: () => 'http://127.0.0.1:1/chat' },
  });

  test('it opens the page that stands in for it, and what is behind the # is told to no server', async () => {
    await aCase(here().app, here().town, 'B-101', 'mette');
    await here().ask('mette', '/sag B-101');
    const link = linkIn(here().connector.in(here().town.chat('mette')).at(-1));
    expect(link).toMatch(new RegExp(`^${here().app.url}/teams#/linked/[a-p]+$`));
  });
});

describe('where no address of this server is known', () => {
  const here = inTown(people);

  test('a card has no link', async () => {
    await aCase(here().app, here().town, 'B-101', 'mette');
    await here().ask('mette', '/sag B-101');
    expect(linkIn(here().connector.in(here().town.chat('mette')).at(-1))).toBeUndefined();
  });
});
