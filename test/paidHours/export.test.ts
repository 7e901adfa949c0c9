import { describe, expect, test } from 'vitest';
import { newMessage } from '../../src/register/newMessage.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { importText, memoryCases } from '../imports/support.ts';
import { rowIn } from '../support/botServerActivities.ts';
import { aChange } from '../support/rows.ts';
import { hoursCase, hoursTown, register, say } from './town.ts';

const here = hoursTown('2026-05-04T09:00', { key: 'a key of the tests' });
const hours = (caseRef: string, figure: number, kind: 'ordinary' | 'wageSubsidy' = 'ordinary') =>
  register(here(), caseRef, [{ type: 'paidHoursRegistered', month: '2026-05', hours: figure, kind }]);

async function exported(kind: 'hoursStatement' | 'paidHours', from = '2026-05', to = from): Promise<string> {
  const { store, town, app } = here();
  const team = (await store.teams.get(town.groupId))!;
  return exportOfTeam({ store, team, kind, from, to, now: app.time.local() });
}

async function team(figures: readonly number[]): Promise<void> {
  for (const index of figures.keys()) await hoursCase(here(), `B-10${index + 1}`);
  here().app.time.set('2026-06-01T10:00');
  for (const [index, figure] of figures.entries()) await hours(`B-10${index + 1}`, figure);
}

describe('the figures of a month are the same in the card and the file', () => {
  test('before and after a late correction', async () => {
    await team([25, 26, 27.25, 28.5, 29.99, 30]);
    await hours('B-101', 100, 'wageSubsidy');
    await here().goTo('2026-06-03T09:00');
    const sums: number[] = [];
    for (let index = 1; index <= 6; index += 1) {
      const said = await say(here(), 'mette', `/løntimer B-10${index} 2026-05`);
      sums.push(Number(/[Mm]aj 2026: ([\d,]+) /.exec(said)?.[1]?.replace(',', '.')));
    }
    expect(sums.reduce((sum, one) => sum + Math.round(one * 100), 0)).toBe(166_74);
    expect(await exported('hoursStatement')).toContain('\r\n2026-05;6;166,74;27,88;6;skjult\r\n');
    await say(here(), 'mette', '/løntimer B-101 2026-05 40');
    await here().goTo('2026-06-09T09:00');
    expect(await exported('hoursStatement')).toContain('\r\n2026-05;6;181,74;29,25;6;skjult\r\n');
  });

  test('of a team of few both are hidden', async () => {
    await team([12, 30]);
    await here().goTo('2026-06-03T09:00');
    expect(await exported('hoursStatement')).toContain('\r\n2026-05;<5;skjult;skjult;skjult;skjult\r\n');
  });
});

test('the statement names no case; a month without hours is a row of noughts', async () => {
  await team([12, 13, 14, 15, 16]);
  const file = await exported('hoursStatement', '2026-04', '2026-06');
  expect(file.split('\r\n')).toEqual([
    '\uFEFFmåned;borgere;timer i alt;median;første gang;nåede målet',
    '2026-04;0;0;0;0;0',
    '2026-05;5;70;14;5;0',
    '2026-06;0;0;0;0;0',
    '',
  ]);
});

test('what a post of the channel has hidden of a month stays hidden in the file', async () => {
  await team([30, 30, 30, 30, 30]);
  expect(await exported('hoursStatement')).toContain('2026-05;5;150;30;5;5');
  const { store, town } = here();
  const { id: teamId } = (await store.teams.get(town.groupId))!;
  const figures = { month: '2026-05', citizens: 5, sum: 0, median: 0, first: 0, reached: 0 };
  const statement = { figures, lastMonth: figures, lastYear: figures };
  const row: MessageRow = newMessage({
    ...{ id: 'hours|2026-05', audience: 'channel', to: '', cards: [], at: '2026-06-03T09:00' },
    view: 'hoursUpdate',
    hours: { statement, version: 1, hidden: { '2026-05': ['reached'] } },
  });
  await store.commit(teamId, aChange({ messages: [{ row }] }));
  expect(await exported('hoursStatement')).toMatch(/2026-05;5;[^;]+;[^;]+;5;skjult/);
});

test('hours per case come back by the importer as they were, with their source', async () => {
  await team([1234.5 - 1000, 0]);
  await hours('B-102', 7.05, 'wageSubsidy');
  await say(here(), 'mette', '/løntimer B-101 2026-05 26,25 småjob lønseddel');
  const file = await exported('paidHours');
  expect(file.split('\r\n')).toEqual([
    '\uFEFFsagskode;måned;timer;type;kilde',
    'B-101;2026-05;234,5;Ordinære timer;',
    'B-101;2026-05;26,25;Småjob;Lønseddel',
    'B-102;2026-05;0;Ordinære timer;',
    'B-102;2026-05;7,05;Løntilskud;',
    '',
  ]);
  const cases = memoryCases();
  const known = 'sagskode;program;startdato;ansvarlig\n';
  const row = (code: string) => `${code};Flere skal med;05-01-2026;mette@kommune.example\n`;
  await importText(`${known}${row('B-101')}${row('B-102')}`, { cases });
  const report = await importText(file, { kind: 'paidHours', cases, at: '2026-06-01T12:00' });
  expect(report.counts).toMatchObject({ new: 4, faulty: 0 });
  expect(cases.kept.get('B-101')?.record.state.paidHours).toEqual({
    '2026-05': { ordinary: 23450, smallJob: 2625 },
  });
});

test('what lies outside the months is left out', async () => {
  await team([12]);
  expect(await exported('paidHours', '2026-06')).toBe('\uFEFFsagskode;måned;timer;type;kilde\r\n');
});

describe('/løntal', () => {
  test('is the export, as a card and as a file behind it, for the leader alone', async () => {
    await team([25, 26, 27.25, 28.5, 29.99, 30]);
    await here().app.deliver();
    const card = await say(here(), 'lise', '/løntal maj');
    expect(card).toContain('Teamets løntimer, maj 2026');
    expect(rowIn(JSON.parse(card), 'Timer i alt')[0]).toBe('167');
    expect(card).not.toMatch(/B-10\d|Mette/);
    const url = /"url":"([^"]+\.csv[^"]+)"/.exec(card)?.[1] ?? '';
    expect(url).not.toMatch(/B-10\d/);
    const file = Buffer.from(await (await fetch(url)).arrayBuffer()).toString();
    expect(file).toBe(await exported('hoursStatement', '2025-05', '2026-05'));
    expect(await say(here(), 'mette', '/løntal maj')).toContain('for teamets leder');
  });

  test.each(['juni', '2026-06', '2026-13', 'snart'])('%s is no month that is over', async (month) => {
    here().app.time.set('2026-06-02T09:00');
    expect(await say(here(), 'lise', `/løntal ${month} 2026`.replace(/(\d{4}-\d\d) 2026/, '$1'))).toContain(
      'en måned, der er slut',
    );
  });
});
