import { describe, expect, test } from 'vitest';
import { aCase } from '../support/botServerCases.ts';
import { type Here, inTown } from '../support/town.ts';
import { cardIn, choicesIn, crowd, datasetIn, type Held, held, presses, types } from './client.ts';

const named = ['lise', 'mette', 'anders'];
const here = inTown({ people: named, installed: false });

/** The bot comes into a team of so many; Lise installs it. */
async function install(count: number): Promise<Here> {
  const { app, town, connector } = here();
  const people = [...named.map(town.person), ...crowd(here(), count - named.length)];
  connector.people.set(town.teamsId, people);
  await app.post(town.installed('lise'));
  await app.deliver();
  return here();
}

const member = async (name: string) =>
  (await here().store.members.list(here().town.groupId)).find((one) => one.name === name);

/** *Søg*, where the client knows no typing ahead; a small team has everybody on the form. */
async function looksFor(name: string, on: Held, field: string, words: string): Promise<Held> {
  return on.text.includes('"Søg"') ? presses(here(), name, on, 'Søg', { [`${field}_find`]: words }) : on;
}

/** Through all steps of the set-up, by what can be pressed alone. */
async function setsUp(leader: string): Promise<Held> {
  const { town } = here();
  let form = await presses(here(), 'lise', cardIn(here(), 'lise', 'settings.show'), 'Kom i gang');
  form = await presses(here(), 'lise', form, 'Næste', { mode: 'day', reminders: town.closedChannel });
  if (form.text.includes('"Næste"')) form = await presses(here(), 'lise', form, 'Næste', { language: 'da' });
  form = await looksFor('lise', form, 'leader', leader.toLowerCase());
  return presses(here(), 'lise', form, 'Gem', { leader: choicesIn(form, 'leader')[leader] });
}

/** The leader's card of what nobody has done, opened from the list of the day. */
async function escalationIn(town: Here): Promise<Held> {
  let form = cardIn(town, 'lise', 'agenda.open');
  while (!form.text.includes('"assignee"')) {
    const title = /"title":"(Åbn B-101[^"]*)"/.exec(form.text)?.[1] ?? '';
    form = await presses(town, 'lise', form, title);
  }
  return form;
}

/** Hundreds of people are written one by one, on a machine that may have much to do. */
describe.each([10, 15, 16, 60, 500])('a team of %i', (count) => {
  test('is set up by its owner, and its people are given what they do', async () => {
    await install(count);
    expect((await here().store.members.list(here().town.groupId)).length).toBe(count);
    let card = await setsUp('Mette');
    const team = await here().store.teams.get(here().town.groupId);
    expect(team).toMatchObject({ setUp: true, leader: here().town.memberId('mette'), deliveryMode: 'day' });
    const last = `Line Nr${String(count - 4 - ((count - 4 - 3) % 4)).padStart(3, '0')}`;
    card = await presses(here(), 'lise', card, 'Giv roller');
    card = await looksFor('lise', card, 'member', last.slice(-5));
    const chosen = { member: choicesIn(card, 'member')[last], roles: 'jobBroker,ctiWorker' };
    card = await presses(here(), 'lise', card, 'Gem', chosen);
    expect((await member(last))?.roles).toEqual(['jobBroker', 'ctiWorker']);
    expect(card.text).toContain(last);
  });

  test('hands a case over, away, and on', async () => {
    await install(count);
    await setsUp('Lise');
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    await here().goTo('2026-04-24T09:00');
    await app.deliver();
    // The leader's card of what nobody has done.
    let form = await presses(here(), 'lise', await escalationIn(here()), 'Skift ansvarlig');
    form = await looksFor('lise', form, 'to', 'anders');
    await presses(here(), 'lise', form, 'Gem', { to: choicesIn(form, 'to').Anders });
    const people = async () => (await here().store.cases.get(town.groupId, 'B-101'))?.row.state.assignees;
    expect(await people()).toEqual([['jobBroker', town.memberId('anders')]]);
    // Who is on the case.
    await here().ask('lise', '/sag B-101');
    form = await presses(here(), 'lise', cardIn(here(), 'lise', 'B-101: sagen'), 'Mere');
    form = await presses(here(), 'lise', form, 'Personer på sagen');
    form = await looksFor('lise', form, 'people_to', 'kjær');
    const [other] = Object.entries(choicesIn(form, 'people_to')).filter(([title]) => title.startsWith('Åse'));
    const filled = { people_role: 'coordinatingCaseWorker', people_to: other?.[1] };
    await presses(here(), 'lise', form, 'Gem', filled);
    expect((await people())?.length).toBe(2);
    // Who stands in.
    await here().ask('anders', '/ferie');
    form = cardIn(here(), 'anders', 'leave.save');
    form = await looksFor('anders', form, 'standIn', 'mette');
    const away = { from: '2026-05-04', to: '2026-05-08', standIn: choicesIn(form, 'standIn').Mette };
    const data = { verb: 'leave.save', team: town.groupId, message: '', card: '', ...away };
    await app.post(town.presses('anders', data));
    expect((await member('Anders'))?.leaves).toEqual([away]);
    // A new case for a colleague.
    await here().ask('lise', '/sag ny');
    form = cardIn(here(), 'lise', 'case.open');
    const what = { code: 'B-202', programme: 'flere-skal-med', on: '2026-04-20' };
    if (form.text.includes('"Næste"')) form = await presses(here(), 'lise', form, 'Næste', what);
    form = await looksFor('lise', form, 'to', 'mette');
    await presses(here(), 'lise', form, 'Gem', { ...what, to: choicesIn(form, 'to').Mette });
    const opened = await here().store.cases.get(town.groupId, 'B-202');
    expect(opened?.row.state.assignees).toEqual([['jobBroker', town.memberId('mette')]]);
  });
});

describe('while somebody types', () => {
  const form = async (): Promise<Held> => {
    await install(60);
    let card = await presses(here(), 'lise', cardIn(here(), 'lise', 'settings.show'), 'Kom i gang');
    card = await presses(here(), 'lise', card, 'Næste', { mode: 'day' });
    return presses(here(), 'lise', card, 'Næste', { language: 'da' });
  };

  test('those who are meant are shown, fifteen at a time', async () => {
    const card = await form();
    expect(datasetIn(card)).toBe(`people|${here().town.groupId}`);
    expect(await types(here(), 'lise', card, 'mett')).toEqual(['Mette']);
    expect(await types(here(), 'lise', card, 'soren')).toHaveLength(14);
    expect(await types(here(), 'lise', card, '')).toHaveLength(15);
    const next = { queryOptions: { skip: 15, top: 15 } };
    const [first, second] = [
      await types(here(), 'lise', card, ''),
      await types(here(), 'lise', card, '', next),
    ];
    expect(first.filter((name) => second.includes(name))).toEqual([]);
    expect(await types(here(), 'lise', card, 'åse')).toEqual([
      'Åse Kjær (crowd0@kommune.example)',
      'Åse Kjær (crowd1@kommune.example)',
    ]);
  });

  test('nobody learns of people whom they have nothing to do with', async () => {
    const card = await form();
    const { town, store } = here();
    const set = datasetIn(card);
    const stranger = { ...town.presses('carl', { verb: '' }), name: 'application/search' };
    const asks = async (value: unknown, from: object = {}) => {
      const reply = await here().app.post({ ...stranger, ...from, value });
      return reply.status === 200
        ? (reply.body as { value: { results: unknown[] } }).value.results.length
        : reply.status;
    };
    const query = { queryText: 'mette', queryOptions: { skip: 0, top: 15 }, dataset: set };
    const lise = { from: town.presses('lise', { verb: '' }).from };
    const of = (tenantId: string) => ({ ...lise, conversation: { ...stranger.conversation, tenantId } });
    await store.members.update(town.groupId, town.memberId('anders'), (one) => ({ ...one!, left: true }));
    const anders = { from: town.presses('anders', { verb: '' }).from };
    here().connector.people.set(
      town.teamsId,
      (here().connector.people.get(town.teamsId) ?? []).filter(({ name }) => name !== 'Anders'),
    );
    const counts = {
      'somebody of the team': await asks(query, lise),
      'a stranger': await asks(query),
      'who has left': await asks(query, anders),
      'who has left, as a choice': await asks({ ...query, queryText: 'anders' }, lise),
      'of another tenant': await asks(query, of('tenant-2')),
      nobody: await asks(query, { from: { id: '29:x' } }),
      'another team': await asks({ ...query, dataset: 'people|group-of-others' }, lise),
      'no team': await asks({ ...query, dataset: 'people|' }, lise),
      'another set': await asks({ ...query, dataset: `everybody|${town.groupId}` }, lise),
      'a property of every object': await asks({ ...query, dataset: `constructor|${town.groupId}` }, lise),
      'no set': await asks({ queryText: 'mette' }, lise),
      'a number for words': await asks({ ...query, queryText: 7 }, lise),
      'words without end': await asks({ ...query, queryText: 'm'.repeat(5_000) }, lise),
      'a CPR number': await asks({ ...query, queryText: '241235-4209' }, lise),
      'skipping back': await asks({ ...query, queryOptions: { skip: -5 } }, lise),
      'nothing at all': await asks(undefined, lise),
    };
    expect(counts).toEqual({
      'somebody of the team': 1,
      'a stranger': 0,
      'who has left': 0,
      'who has left, as a choice': 0,
      'of another tenant': 0,
      nobody: 0,
      'another team': 0,
      'no team': 0,
      'another set': 0,
      'a property of every object': 0,
      'no set': 0,
      'a number for words': 15,
      'words without end': 15,
      'a CPR number': 0,
      'skipping back': 1,
      'nothing at all': 0,
    });
    expect(here().app.logged.join()).not.toContain('Mette');
  });

  test('a page goes on to the next, and keeps what was filled in', async () => {
    let card = await form();
    const shown = () => Object.keys(choicesIn(card, 'leader'));
    const first = shown();
    card = await presses(here(), 'lise', card, 'Vis flere', { leader: here().town.memberId('lise') });
    expect(shown().filter((name) => first.includes(name))).toEqual(['Lise'].filter((n) => first.includes(n)));
    expect(choicesIn(card, 'leader').Lise).toBe(here().town.memberId('lise'));
    card = await presses(here(), 'lise', card, 'Søg', { leader_find: 'ingen hedder sådan' });
    expect(card.text).toContain('Ingen i teamet hedder det');
    expect(held(card.card).text).toContain('Gem');
  });
});
