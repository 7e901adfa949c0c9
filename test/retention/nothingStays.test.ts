import { expect, test, vi } from 'vitest';
import { addDays } from '../../src/calendar/days.ts';
import { addToMonth, firstDayOf, monthOf } from '../../src/calendar/months.ts';
import { withoutDigits } from '../../src/privacy/letters.ts';
import { forgetRound } from '../../src/rounds/forget.ts';
import { digestOf } from '../../src/store/digest.ts';
import { messagePrefix, unescapeKey } from '../../src/store/keys.ts';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { named, outsider, pressed } from '../audit/overseers.ts';
import { button, happens } from '../support/botServerCases.ts';
import { patient } from '../support/patient.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { type Here, openTown } from '../support/town.ts';
import { nameOf, onDisk } from './onDisk.ts';

const adviser = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
const begin = '2026-04-13';
const codes = ['B-101', 'B-102', 'B-103'];

/** A town whose rows can be looked at as they lie there. */
async function aTown() {
  const memory = memoryStorage();
  const here = await openTown({
    memory,
    people: ['lise', 'ole', 'mette', 'jonas'],
    leader: 'lise',
    roles: { lise: ['leader'], ole: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
    team: (town) => ({
      ...{ setUp: true, owner: town.memberId('mette'), marbleGoal: 5 },
      channels: { reminders: town.closedChannel, celebrations: town.closedChannel },
      deliveryMode: 'day',
    }),
    pictures: { key: 'a key' },
  });
  return { here, memory, rows: here.everything };
}

async function goTo(here: Here, at: string) {
  await here.goTo(at);
  await forgetRound(here.app.delivery);
  await here.app.deliver();
}

/** What a month brings: every way in which people tell the bot something. */
async function month(here: Here, first: string) {
  const { town } = here;
  const lines = [
    '/kontakt B-101 gåtur i dag',
    '/kontakt B-102 samtale i dag',
    '/løfte B-101',
    '/akut B-102 virksomheden',
    '/fravær B-102 syg',
    '/sag B-101',
    '/status',
    '/opgaver',
    '/effekt',
    'mind mig om B-101 i morgen',
    '/udsigt',
  ];
  const head = { at: here.app.time.local(), caseRef: 'B-101' } as const;
  await happens(here.app, town, [
    {
      ...head,
      type: 'paidHoursRegistered',
      month: addToMonth(monthOf(first), -1),
      kind: 'ordinary',
      hours: 24,
    },
    { ...head, type: 'attendanceMarked', on: first, mark: 'missed' },
  ]);
  for (const line of lines) await here.ask('mette', line);
  for (const line of ['/leder', '/resultater', '/løntal', '/fravær tal', '/program', '/fejl'])
    await here.ask('lise', line);
  await here.ask('jonas', '/kontakt B-103 samtale i dag');
  await pressed(here, 'lise', { verb: 'leader.talk', worker: town.memberId('mette'), week: 'this' });
  await pressed(here, 'mette', {
    ...{ verb: 'board.point', text: 'Husk kaffe til mødet', responsible: town.memberId('mette') },
  });
  const statement = here.inChat('lise', 'statement.share').at(-1);
  if (statement) await pressed(here, 'lise', button(statement, 'statement.share') as never);
  const deviation = here.inChat('lise', 'deviation.answer').at(-1);
  const deadline = addDays(first, 14);
  const answer = { why: 'practice', handling: 'talks', responsible: town.memberId('mette'), deadline };
  if (deviation)
    await pressed(here, 'lise', {
      ...{ ...button(deviation, 'form.open'), verb: 'deviation.answer', ...answer },
    } as never);
  await outsider(() => here, adviser).says('/log');
}

async function aStory(here: Here) {
  const { connector, town } = here;
  await here.ask('mette', '/historie');
  await here.app.deliver();
  const form = connector
    .in(town.chat('mette'))
    .findLast(({ attachments }) => JSON.stringify(attachments ?? []).includes('"verb":"story.check"'));
  const filled = {
    ...{ kind: 'team', programme: 'flere-skal-med', subject: 'other', happened: begin, when: 'now' },
    channels: withoutDigits(town.closedChannel),
    start: 'Borgeren havde været væk fra arbejdsmarkedet længe.',
    difference: 'Vi begyndte med to timer om ugen, og en kollega tog med de første dage.',
    result: 'Efter et par måneder kom de første lønnede timer.',
  };
  await pressed(here, 'mette', { ...button(form, 'story.check', filled), verb: 'story.submit' } as never);
}

/** What was told of the year, cut and counted: the statements as the leader reads them, and the hours behind them. */
async function figuresOf({ store, town, app }: Here) {
  const team = (await store.teams.get(town.groupId))!;
  const of = { store, team, now: app.time.local(), from: '2026-04', to: '2027-02' };
  return {
    statement: await exportOfTeam({ ...of, kind: 'statement', for: 'leader' }),
    hours: await exportOfTeam({ ...of, kind: 'hoursStatement' }),
  };
}

async function aYear(here: Here) {
  const { app, town } = here;
  app.time.set('2026-04-13T08:00');
  for (const [index, caseRef] of codes.entries()) {
    const head = { at: '2026-04-13T08:00', caseRef } as const;
    await happens(
      app,
      town,
      [
        { ...head, type: 'caseOpened', date: '2026-03-02' },
        { ...head, type: 'planRegistered', jobGoal: true },
        { ...head, type: 'placementPlanned', start: '2026-04-14', maxWeeks: 13 },
        { ...head, type: 'attendanceSchedule', days: ['tue', 'thu'], start: '08:30', from: '2026-04-14' },
      ],
      index === 2 ? 'jonas' : 'mette',
    );
  }
  await named(here, adviser, { by: ['lise', 'mette'] });
  await here.ask('mette', '/ferie 1/7 - 14/7');
  await aStory(here);
  for (let one = monthOf(begin); one < '2027-04'; one = addToMonth(one, 1)) {
    const day = addDays(firstDayOf(one), 14);
    await goTo(here, `${day}T09:05`);
    await month(here, day);
  }
}

/** Cases end, and Mette leaves the team. */
async function allEnds({ app, town }: Here) {
  for (const caseRef of codes) {
    const head = { at: '2027-04-01T09:00', caseRef } as const;
    await happens(app, town, [{ ...head, type: 'participationEnded', outcome: 'other' }]);
  }
  town.setPeople(['lise', 'ole', 'jonas']);
  await app.post(town.updated('lise', { membersRemoved: [{ id: town.person('mette').id }] }));
}

test('after a year with everything in it, and every period, no row and no file names a case or who left', async () => {
  const { here, memory, rows } = await aTown();
  const { app, town } = here;
  const mette = town.memberId('mette');
  // Ids that happen by chance hold `b-101` now and then, with more of their figures around it.
  const ofCases = codes.map((code) => String.raw`(?<![\da-f])${code}(?![\da-f])`);
  const names = [...ofCases, 'Mette', `${mette}\\b`, digestOf(mette), '29:mette', town.upn('mette')];
  const named = new RegExp(names.join('|'), 'i');
  const naming = (texts: readonly string[]) => texts.filter((text) => named.test(text));
  const disk = await onDisk(memory);
  const filesNaming = async () => naming(await disk.files()).map(nameOf);
  try {
    await aYear(here);
    for (const kind of ['event:', 'card:', 'message:', 'audit:', 'story:', 'due:', 'member:', 'teams'])
      expect(naming(rows()).filter((row) => row.includes(kind)).length, kind).toBeGreaterThan(0);
    await disk.follow();
    const messages = memory.cases.rows(town.groupId).filter(({ rowKey }) => rowKey.startsWith(messagePrefix));
    const ids = messages.map(({ rowKey }) => unescapeKey(rowKey.slice(messagePrefix.length)));
    await disk.hint(town.groupId, ids);
    await disk.backup(app.time.clock());
    expect(await filesNaming()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^azurite\/tables/),
        expect.stringMatching(/^azurite\/queues\//),
      ]),
    );

    await goTo(here, '2027-04-01T09:00');
    const figures = await figuresOf(here);
    await allEnds(here);
    for (let one = '2027-05'; one < '2030-01'; one = addToMonth(one, 1)) await goTo(here, `${one}-03T09:00`);
    expect(naming(rows())).toEqual([]);
    expect(await figuresOf(here)).toEqual(figures);
    // Whoever is there, and who may read the audit, still is.
    expect((await here.store.members.list(town.groupId)).map(({ name }) => name).toSorted()).toEqual([
      ...['Jonas', 'Lise', 'Ole'],
    ]);
    expect(await here.store.teams.ofMember(mette)).toEqual([]);
    expect(await outsider(() => here, adviser).says('/log')).not.toContain('kan kun læses');

    await disk.follow();
    await disk.takeHints();
    await disk.backup(app.time.clock());
    const ofQueues = async () => (await filesNaming()).filter((name) => name.includes('queues'));
    await vi.waitFor(async () => expect(await ofQueues()).toEqual([]), patient);
    await disk.end();
    expect(await filesNaming()).toEqual([]);
  } finally {
    await disk.close();
    await here.close();
  }
}, 600_000);
