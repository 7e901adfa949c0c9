import { describe, expect, test } from 'vitest';
import { hoursTown, press, register } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';

const here = hoursTown('2026-03-02T09:00', { key: 'a key of the test' });

const to = (name: string, words: string): PostedActivity | undefined => here().inChat(name, words).at(-1);
const inChannel = (words: string) =>
  here()
    .connector.in(here().town.teamsId)
    .filter((activity) => shown(activity).includes(words));
const pictures = (activity: PostedActivity | undefined) =>
  [...JSON.stringify(activity).matchAll(/"(https?:[^"]*\/charts\/[^"]*)"/g)].map(([, url]) => url ?? '');

/** Six citizens since March, all with paid hours; one more in April, of whom two have none. */
async function twoMonths(): Promise<void> {
  for (let index = 1; index <= 6; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened' },
      { type: 'paidHoursRegistered', month: '2026-03', hours: 10 + index, kind: 'ordinary' },
      { type: 'paidHoursRegistered', month: '2026-04', hours: 20, kind: 'ordinary' },
    ]);
  await here().goTo('2026-04-07T09:00');
  await register(here(), 'B-107', [{ type: 'caseOpened' }]);
  await register(here(), 'B-101', [{ type: 'jobStarted', kind: 'ordinary', date: '2026-04-07' }]);
  await here().goTo('2026-05-06T09:00');
}

const text = (type: { text: string }) => type.text;

describe('C31 over the months', () => {
  test('draws for everybody what the channel may see, and the files hold what each reads', async () => {
    await twoMonths();
    const card = to('lise', 'Resultater for april 2026');
    await press(here(), 'lise', button(card, 'statement.share'));
    await here().goTo('2026-05-06T09:01');
    const [post] = inChannel('Resultater for april');
    const ofLeader = pictures(card);
    expect(ofLeader.length).toBeGreaterThan(2);
    expect(pictures(post)).toEqual(ofLeader);
    for (const url of ofLeader) expect((await fetch(url)).status).toBe(200);
    // One ended and one came: hidden in the picture to the leader too, who reads it in the figures.
    expect(shown(post)).toContain('Løntimer: Marts 81 timer, April 120 timer');
    expect(shown(card)).toContain('Udslusning: Til job skjult');
    expect(shown(card)).toContain('"Til job","value":"100 %');
    const page = await press(here(), 'lise', button(card, 'statement.board'));
    expect(text(page)).toContain('/charts/');
    expect(text(page)).not.toContain('Kontakt til tiden');
    const fileOf = async (name: string, from: { verb: string } & Record<string, unknown>) => {
      const { text: answer } = await press(here(), name, from);
      const url = /https?:[^"\\]*resultater\.csv[^"\\]*/.exec(answer)?.[0];
      return url ? (await fetch(url)).text() : answer;
    };
    const own = button(card, 'statement.file');
    const [leader, board, channel] = [
      await fileOf('lise', own),
      await fileOf('lise', { ...own, reader: 'board' }),
      await fileOf('mette', { ...button(post, 'statement.all'), verb: 'statement.file', reader: 'leader' }),
    ];
    const line = (file: string, of: string) => file.split('\r\n').find((one) => one.includes(of));
    expect(line(leader, ';M22;in;')).toContain(';M22;in;1;1;;1');
    expect(line(board, ';M22;in;')).toContain(';M22;in;;;;');
    expect(line(channel, ';M22;in;')).toContain(';M22;in;;;;');
    expect([leader, board, channel].map((file) => line(file, ';M16;;') !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
    expect([leader, board, channel].map((file) => line(file, ';M13;;') !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect(await fileOf('mette', { ...own, reader: 'board' })).not.toContain('måned;version');
    expect(buttons(post)).not.toContain('statement.share');
  });

  test('the leader’s targets count from the month after, and figures of others stand beside ours until they go', async () => {
    await twoMonths();
    const card = to('lise', 'Resultater for april 2026');
    expect(shown(card)).toMatch(/"Set inden for 21 dage","value":"[^"]*mål\u00a0100\u00a0%/);
    const set = { ...button(card, 'form.open'), verb: 'statement.target' };
    const given = { measure: 'M25', target: 80, bound: 70 };
    const refused = await press(here(), 'mette', { ...set, ...given });
    expect(text(refused)).not.toContain('juni 2026');
    expect(text(await press(here(), 'lise', { ...set, ...given }))).toContain('juni 2026');
    const add = { ...button(card, 'form.open'), verb: 'statement.benchmark' };
    const others = {
      name: 'I job efter seks måneder',
      value: '30 af 100',
      source: 'Jobstyrke',
      period: '2023',
    };
    expect(text(await press(here(), 'lise', { ...add, ...others, source: '241235-4209' }))).toContain(
      'nævne',
    );
    const added = await press(here(), 'lise', { ...add, ...others });
    expect(text(added)).toContain('30 af 100 · Jobstyrke, 2023');
    await press(here(), 'lise', button(card, 'statement.share'));
    await here().goTo('2026-06-03T09:00');
    const [post] = inChannel('Resultater for april');
    expect(shown(post)).toContain('30 af 100 · Jobstyrke, 2023');
    const next = to('lise', 'Resultater for maj 2026');
    expect(shown(next)).toContain('30 af 100 · Jobstyrke, 2023');
    const without = { ...button(next, 'form.open'), verb: 'statement.benchmark' };
    const which = 'I job efter seks måneder · Jobstyrke · 2023';
    expect(text(await press(here(), 'lise', { ...without, which }))).not.toContain('30 af 100');
    expect(shown(to('lise', 'Resultater for maj 2026'))).toMatch(
      /"Set inden for 21 dage","value":"[^"]*mål\u00a0100\u00a0%/,
    );
    await here().goTo('2026-07-03T09:00');
    expect(shown(to('lise', 'Resultater for juni 2026'))).toMatch(
      /"Set inden for 21 dage","value":"[^"]*mål\u00a080\u00a0%/,
    );
    const first = await here().store.statements.get(here().town.groupId, '2026-04', 1);
    expect(first?.row.lines.find(({ measure }) => measure === 'M25')?.target).toBe('1');
    // Of the third month on there is a mean of those before.
    expect(shown(to('lise', 'Resultater for juni 2026'))).toContain('snit\u00a012\u00a0mdr.');
  });
});
