import { beforeEach, describe, expect, test } from 'vitest';
import { register as registerCase } from '../../src/register/register.ts';
import { hoursTown, press, register, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import { aTeam } from '../support/rows.ts';

const here = hoursTown('2026-06-08T09:00');
const other = 'group-of-another-team';
const posts = () =>
  here()
    .connector.in(here().town.teamsId)
    .filter((one) => shown(one).includes('Grøn tid'));
const pressed = (verb: string, data: object = {}) => ({
  ...{ verb, team: here().town.groupId, message: '', card: '' },
  ...data,
});
const hour = { name: 'Job Nord', weekday: '4', at: '10:00', place: 'Mødelokale 2' };
/** Thursdays at ten. */
const set = (name: string, data: object = {}) =>
  press(here(), name, pressed('green.set', { ...hour, channel: here().town.teamsId, ...data }));
const book = (name: string) => press(here(), name, button(posts().at(-1), 'green.book'));

beforeEach(async () => {
  for (const caseRef of ['B-101', 'B-102', 'B-103'])
    await register(here(), caseRef, [{ type: 'caseOpened' }, { type: 'sparringAsked' }]);
  await register(here(), 'B-104', [
    { type: 'caseOpened' },
    { type: 'sparringAsked' },
    { type: 'sparringHeld' },
  ]);
});

/** Another team of the municipality: one case that wants sparring. */
async function anotherTeam(over: Parameters<typeof aTeam>[0] = {}): Promise<void> {
  const { store, town, app } = here();
  const { tenantId } = (await store.teams.get(town.groupId))!;
  const greenTime = { name: 'Job Syd', host: town.groupId };
  await store.teams.update(other, () => aTeam({ id: other, tenantId, greenTime, ...over }));
  await registerCase(app.delivery, {
    ...{ teamId: other, caseRef: 'S-1', by: 'import', source: 'south', verb: 'import' },
    create: { programme: 'flere-skal-med', assignees: [['jobBroker', 'entra-somebody']] },
    decide: ({ now: at }) => ({
      type: 'events',
      events: [
        { at, caseRef: 'S-1', type: 'caseOpened' },
        { at, caseRef: 'S-1', type: 'sparringAsked' },
      ],
    }),
  });
}

describe('C47, green time', () => {
  test('is off until the leader chooses day, hour, place and channel', async () => {
    await here().goTo('2026-06-11T12:00');
    expect(posts()).toEqual([]);
    expect((await set('mette')).text).toContain('vælges af lederen');
    expect((await set('lise', { at: '03:00' })).text).toContain('mellem 08:00 og 16:00');
    expect((await set('lise', { name: '241235-4209' })).text).toContain('hvad teamet skal kaldes');
    expect((await set('lise', { channel: '19:elsewhere' })).text).toContain('Vælg en kanal');
    expect((await set('lise')).text).toContain('Torsdag kl. 10:00 · Mødelokale 2');
    await here().goTo('2026-06-26T12:00');
    expect(posts()).toHaveLength(2);
    await press(here(), 'lise', pressed('green.off'));
    await here().goTo('2026-07-10T12:00');
    expect(posts()).toHaveLength(2);
  });

  test('is announced one working day before at nine: a number a team, few of them in words, and no code', async () => {
    await anotherTeam();
    await set('lise');
    await here().goTo('2026-06-10T08:59');
    expect(posts()).toEqual([]);
    await here().goTo('2026-06-10T09:00');
    const [post = ''] = posts().map(shown);
    expect(post).toContain('Grøn tid torsdag 11. juni');
    expect(post).toContain('Kl. 10:00 · Mødelokale 2');
    expect(post).toContain('Job Nord: 3 sager ønsker sparring');
    expect(post).toContain('Job Syd: få sager ønsker sparring');
    expect(post).not.toMatch(/B-10\d|S-1|Mette/);
  });

  test('counts no team of another tenant, and none from which the bot was taken out', async () => {
    await anotherTeam({ tenantId: 'another-tenant' });
    await set('lise');
    await here().goTo('2026-06-10T09:00');
    expect(shown(posts().at(-1))).not.toContain('Job Syd');
    await anotherTeam({ removed: true });
    await here().goTo('2026-06-17T09:00');
    expect(shown(posts().at(-1))).not.toContain('Job Syd');
  });

  test('is joined by a team from its own chat', async () => {
    const greenTime = { ...hour, name: 'Job Syd', weekday: 2, channel: '19:south' };
    await anotherTeam({ greenTime });
    const form = await press(here(), 'lise', pressed('green.form', { form: 'join' }));
    expect(form.text).toMatch(/Hvad skal teamet kaldes\?.*Hos hvem\?.*Job Syd/);
    const joined = await press(here(), 'lise', pressed('green.join', { name: 'Job Nord', host: other }));
    expect(joined.text).toContain('Hos Job Syd · Tirsdag kl. 10:00');
    const unknown = pressed('green.join', { name: 'Job Nord', host: 'somewhere' });
    expect((await press(here(), 'lise', unknown)).text).toContain('Vælg et team');
    await here().goTo('2026-06-12T12:00');
    expect(posts()).toEqual([]);
  });

  test('is booked a quarter each, the first that is free, and given back', async () => {
    await set('lise');
    await here().goTo('2026-06-10T09:00');
    expect((await book('mette')).text).toContain('Du har tiden kl. 10:00.');
    expect((await book('mette')).text).toContain('Du har tiden kl. 10:00.');
    const two = await Promise.all(['anders', 'petra'].map(book));
    const times = two.map(({ text }) => /kl\. (\d\d:\d\d)/.exec(text)?.[1]);
    expect(times.toSorted()).toEqual(['10:15', '10:30']);
    await book('lise');
    await here().goTo('2026-06-10T09:30');
    expect(shown(posts().at(-1))).toMatch(/10:00.*Mette.*10:15.*10:30.*10:45.*Lise/);
    const cancel = button(posts().at(-1), 'green.cancel');
    expect((await press(here(), 'mette', cancel)).text).toContain('afbestilt');
    expect((await press(here(), 'mette', cancel)).text).toContain('ikke booket');
    expect((await book('mette')).text).toContain('10:00');
    const late = button(posts().at(-1), 'green.book');
    await here().goTo('2026-06-11T11:00');
    expect((await press(here(), 'petra', late)).text).toContain('forbi');
  });
});

test('/grøntid says when it is and what the team brings; only who may set the team up can change it', async () => {
  expect(await say(here(), 'mette', '/grøntid')).toMatch(/Slået fra.*3 sager ønsker sparring/);
  await set('lise');
  const lise = await say(here(), 'lise', 'grøn tid');
  expect(lise).toMatch(/Torsdag kl\. 10:00.*Job Nord: 3 sager.*green\.off/);
  expect(await say(here(), 'mette', '/grøntid')).not.toContain('green.form');
});

test('of a rename the team’s own name is known', async () => {
  const { app, town, store } = here();
  const said = town.says('lise', '') as Record<string, unknown>;
  await app.post({
    ...said,
    ...{ type: 'conversationUpdate', text: undefined },
    conversation: {
      id: town.teamsId,
      conversationType: 'channel',
      tenantId: (said.conversation as { tenantId?: string }).tenantId,
    },
    channelData: {
      ...{ eventType: 'teamRenamed', team: { id: town.teamsId, aadGroupId: town.groupId, name: 'Job Øst' } },
    },
  });
  expect((await store.teams.get(town.groupId))?.name).toBe('Job Øst');
  const form = await press(here(), 'lise', pressed('green.form', { form: 'slot' }));
  expect(form.text).toContain('Job Øst');
  expect(buttons(posts().at(-1))).toEqual([]);
});
