import { beforeEach, describe, expect, test } from 'vitest';
import { shown } from '../support/botServerActivities.ts';
import { aCase, button, happens, type SentCards, sentCards } from '../support/botServerCases.ts';
import { aMember } from '../support/rows.ts';
import { inTabTown } from './tabTown.ts';

const here = inTabTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

let sent: SentCards;
beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-101', 'mette');
  await aCase(app, town, 'B-102', 'mette');
  sent = await sentCards(app, town, ['B-101', 'B-102']);
});

test('what has not changed is said in a word, and nothing of it is kept by a browser', async () => {
  const first = await here().asks('mette', 'board');
  expect(first.headers.get('cache-control')).toBe('no-store');
  const again = await here().asks('mette', 'board', undefined, { 'if-none-match': first.etag });
  expect(again).toMatchObject({ status: 304, body: {} });
  const answer = button(sent.personal(), 'contact.register', { form: 'talk', date: '2026-04-13' });
  await here().app.post(here().town.presses('mette', { ...answer, card: (await sent.card('B-101'))?.key }));
  const after = await here().asks('mette', 'board', undefined, { 'if-none-match': first.etag });
  expect(after.status).toBe(200);
});

test('what is long is packed for who can unpack it', async () => {
  const packed = await here().asks('mette', 'me');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.body).toMatchObject({ name: 'Mette' });
  const plain = await here().asks('mette', 'me', undefined, { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.body).toEqual(packed.body);
});

test('the board says of each case what it needs', async () => {
  const { body } = await here().asks('mette', 'board');
  const [one] = body.cases as { code: string; needs: string[]; mine: boolean; worker: { name: string } }[];
  expect(one).toMatchObject({
    code: 'B-101',
    mine: true,
    standing: 'today',
    tasks: 1,
    worker: { name: 'Mette' },
  });
  expect(one?.needs).toEqual(['noPlan', 'unseen']);
});

test('who is in several teams is told which, and whose each case is', async () => {
  const { store, town } = here();
  const first = await store.teams.get(town.groupId);
  await store.teams.update('group-2', () => ({ ...first!, id: 'group-2', teamsId: 'team-2', name: 'Vest' }));
  await store.members.update('group-2', town.memberId('mette'), () => aMember(town.memberId('mette')));
  const { body } = await here().asks('mette', 'board');
  expect(body.teams).toHaveLength(2);
  expect(body.teams).toContainEqual({ id: 'group-2', name: 'Vest' });
  expect(body.teams).toContainEqual(expect.objectContaining({ id: town.groupId }));
  const cases = body.cases as { team: string }[];
  expect(new Set(cases.map(({ team }) => team))).toEqual(new Set([town.groupId]));
  expect((await here().asks('lise', 'board')).body.teams).toHaveLength(1);
});

test('the team that somebody chose last is remembered, and no other', async () => {
  const { store, town } = here();
  const first = await store.teams.get(town.groupId);
  await store.teams.update('group-2', () => ({ ...first!, id: 'group-2', teamsId: 'team-2', name: 'Vest' }));
  await store.members.update('group-2', town.memberId('mette'), () => aMember(town.memberId('mette')));
  const chosen = async () => (await here().asks('mette', 'me')).body.team;
  expect(await chosen()).toBeUndefined();
  for (const team of ['group-2', town.groupId]) {
    expect((await here().asks('mette', 'team', { team })).status).toBe(200);
    expect(await chosen()).toBe(team);
  }
  expect((await here().asks('mette', 'team', { team: 'group-3' })).status).toBe(404);
  expect(await chosen()).toBe(town.groupId);
  await here().asks('mette', 'team', { team: '' });
  expect(await chosen()).toBeUndefined();
  expect((await here().asks('lise', 'team', { team: 'group-2' })).status).toBe(404);
});

test('the import and the log begin with the team that was chosen last', async () => {
  const { store, town } = here();
  const first = await store.teams.get(town.groupId);
  await store.teams.update('group-2', () => ({ ...first!, id: 'group-2', teamsId: 'team-2', name: 'Vest' }));
  await store.members.update('group-2', town.memberId('lise'), () => aMember(town.memberId('lise')));
  const [id, at] = [town.memberId('lise'), '2026-04-01T08:00:00.000Z'];
  for (const team of [town.groupId, 'group-2']) {
    await store.teams.update(team, (known) => ({
      ...known!,
      leader: id,
      overseers: [{ id, role: 'administrator', named: { by: 'a', at }, confirmed: { by: 'b', at } }],
    }));
    await store.teams.linkOverseer(team, id, true);
  }
  for (const team of ['group-2', town.groupId]) {
    await here().asks('lise', 'team', { team });
    expect((await here().asks('lise', 'import')).body.team).toBe(team);
    expect((await here().asks('lise', 'audit')).body.team).toBe(team);
  }
});

describe('a task', () => {
  const open = async () => {
    const { body } = await here().asks('mette', 'tasks');
    return (body.tasks as { team: string; message: string; card: string; code: string }[])[0]!;
  };
  const said = { form: 'talk', date: '2026-04-13' };
  const pressing = (over: object = {}) => {
    const { verb, ...data } = button(sent.personal(), 'contact.register', said);
    return { source: crypto.randomUUID(), verb, data: { ...data, ...over } };
  };

  test('opens as the card that stands in Teams, alone', async () => {
    const { body } = await here().asks('mette', 'task', await open());
    expect(JSON.stringify(body.card)).toContain('B-101');
    expect(JSON.stringify(body.card)).not.toContain('B-102:');
  });

  test('that is answered is answered in Teams too, and goes on being shown alone', async () => {
    const { card } = await open();
    const { body } = await here().asks('mette', 'press', pressing({ card }));
    expect(JSON.stringify(body)).toContain('B-101: kontakt registreret');
    expect(JSON.stringify(body)).not.toContain('B-102:');
    await here().app.deliver();
    expect(shown(sent.personal())).toMatch(/B-101: kontakt.*Mette kl. 08:00/s);
    expect((await open()).code).toBe('B-102');
  });

  test('that is sent twice counts once', async () => {
    const press = pressing({ card: (await open()).card });
    for (const _ of [1, 2]) expect((await here().asks('mette', 'press', press)).status).toBe(200);
    const events = await here().store.cases.events(here().town.groupId, 'B-101');
    expect(events.filter(({ event }) => event.type === 'contactHeld')).toHaveLength(2);
  });

  test('that a colleague has answered meanwhile says so', async () => {
    const { card } = await open();
    const answer = button(sent.personal(), 'contact.register', { ...said, card });
    await here().app.post(here().town.presses('lise', answer));
    const { body } = await here().asks('mette', 'press', pressing({ card }));
    expect(JSON.stringify(body)).toContain('Lise');
  });

  test('in which somebody writes a CPR number is refused whole', async () => {
    const { card } = await open();
    const { body } = await here().asks('mette', 'press', pressing({ card, note: '150385-1234' }));
    expect(body).toMatchObject({ type: 'text' });
    expect((await sent.card('B-101'))?.state).toBe('open');
    expect(here().app.logged.join('')).not.toContain('150385');
  });
});

describe('a case', () => {
  test('says what is known, what comes, and by which rule', async () => {
    const { body } = await here().asks('mette', 'case', { code: 'b-101' });
    expect(body).toMatchObject({ code: 'B-101', programme: 'Flere skal med', maySay: true });
    expect(body.facts).toContainEqual({ title: 'Kontakt', value: 'fredag 13. marts' });
  });

  test('that was looked at is noted, once for a while, without what was seen', async () => {
    const { store, town } = here();
    for (const _ of [1, 2, 3]) await here().asks('mette', 'case', { code: 'B-101' });
    const looks = async () =>
      (await store.audit.ofCase(town.groupId, 'B-101')).filter(({ verb }) => verb === 'look.case');
    expect(await looks()).toEqual([
      expect.objectContaining({ who: town.memberId('mette'), caseRef: 'B-101', verb: 'look.case' }),
    ]);
    await here().asks('lise', 'case', { code: 'B-101' });
    expect(await looks()).toHaveLength(2);
  });
});

test('a week says who is expected and who came, of the cases of whoever looks', async () => {
  const { app, town } = here();
  const head = { at: '2026-04-13T08:00', caseRef: 'B-101' } as const;
  await happens(app, town, [
    { ...head, type: 'attendanceSchedule', days: ['tue', 'fri'], start: '08:30', from: '2026-04-14' },
    { ...head, type: 'attendanceMarked', on: '2026-04-17', mark: 'agreedOff' },
  ]);
  const { body } = await here().asks('mette', 'attendance');
  expect(body.cases).toEqual([
    {
      code: 'B-101',
      team: town.groupId,
      days: [
        { day: '2026-04-13' },
        { day: '2026-04-14', at: '08:30' },
        { day: '2026-04-15' },
        { day: '2026-04-16' },
        { day: '2026-04-17', mark: 'agreedOff' },
      ],
    },
  ]);
});

test('no line of the log names a case or a person', async () => {
  const before = here().app.logged.length;
  await here().asks('mette', 'board');
  await here().asks('mette', 'case', { code: 'B-101' });
  await here().asks('mette', 'case', { code: 'B-999' });
  const said = here().app.logged.slice(before).join('');
  expect(said).toContain('/api/tab/:page');
  expect(said).not.toMatch(/B-101|B-999|Mette/);
});
