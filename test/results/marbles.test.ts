import { describe, expect, test } from 'vitest';
import { marbleSvg } from '../../src/results/marblePicture.ts';
import { type MarblePost, marbleBox, noMarbles } from '../../src/results/marbles.ts';
import { marblePath, picture } from '../../src/results/route.ts';
import { hoursCase, hoursTown, press, say } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';

const post = (card: MarblePost['card'], at?: string, over: Partial<MarblePost> = {}): MarblePost => ({
  ...{ card, state: 'open', ...over },
  ...(at ? { marble: { by: 'id-mette', at } } : {}),
});

test('marbles are counted by colour, in their month and their year', () => {
  const posts = [
    post('C14', '2026-05-04T09:00'),
    post('C14', '2026-03-04T09:00'),
    post('C14', '2025-05-04T09:00'),
    post('C14', '2026-06-04T09:00'),
    post('C14'),
    post('C15', '2026-05-31T23:00'),
    post('C15', '2026-05-30T10:00', { state: 'cancelled' }),
    post('C16', '2026-05-04T09:00', { outcome: 'ordinary' }),
    post('C16', '2026-05-04T09:00', { outcome: 'education' }),
    post('C16', '2026-05-04T09:00', { outcome: 'flexJob' }),
    post('C16', '2026-04-04T09:00', { outcome: 'wageSubsidy' }),
    post('C16', '2026-04-04T09:00', { outcome: 'socialEnterprise' }),
  ];
  expect(marbleBox(posts, '2026-05')).toEqual({
    month: '2026-05',
    ofMonth: { job: 1, flexJob: 1, education: 1, target: 1, first: 1 },
    ofYear: { job: 3, flexJob: 1, education: 1, target: 1, first: 2 },
  });
});

const counts = { job: 2, flexJob: 1, education: 0, target: 1, first: 3 };
const circles = (svg: string) => svg.match(/<use /g)?.length;

describe('the picture', () => {
  const path = marblePath({ counts, goal: 9 }, '2026-08-18', 'a key of sixteen');
  const name = path.split('/').at(-1) ?? '';
  const open = (of: string, today = '2026-08-18', key = 'a key of sixteen') => picture(of, today, key);

  test('has a marble for each outcome, and no more than the glass holds', () => {
    expect(circles(marbleSvg({ counts, goal: 0 }))).toBe(7);
    const full = circles(marbleSvg({ counts: { ...counts, first: 900 }, goal: 0 })) ?? 0;
    expect(full).toBeGreaterThan(100);
    expect(full).toBeLessThan(200);
  });

  test('has an empty place for each one that is still hoped for', () => {
    const places = (goal: number) => marbleSvg({ counts, goal }).match(/#hoped/g)?.length ?? 0;
    expect([0, 5, 9].map(places)).toEqual([0, 0, 2]);
  });

  test.each([1, 7, 20, 60, 120])('of %i marbles keeps them apart and inside the glass', (count) => {
    const svg = marbleSvg({ counts: { ...noMarbles(), first: count }, goal: 0 });
    const scale = Number(/scale\(([\d.]+)\)/.exec(svg)?.[1]);
    const drawn = [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(drawn).toHaveLength(count);
    for (const [x = 0, y = 0] of drawn) {
      const [least, most] = [19 / scale + 15, 221 / scale - 15];
      expect([x >= least, x <= most, y >= least, y <= most]).toEqual([true, true, true, true]);
      const others = drawn.filter(([x2, y2]) => x2 !== x || y2 !== y);
      for (const [x2 = 0, y2 = 0] of others) expect(Math.hypot(x2 - x, y2 - y)).toBeGreaterThan(29.8);
    }
  });

  test('is a PNG at an address that says nothing but the counts and its last day', () => {
    expect(path).toMatch(/^\/pictures\/c-b-a-b-d-j_cacg-ai-bi_[a-zA-Z_-]{22}\.png$/);
    expect(open(name)?.subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    ['with other counts', name.replace('c-b-a-b-d-j', 'j-b-a-b-d-j')],
    ['with another day', name.replace('cacg-ai', 'cach-ai')],
    ['without a signature', 'c-b-a-b-d-j_cacg-ai-bi.png'],
    ['of somewhere else', '../../package.json'],
  ])('is not there %s', (_, other) => {
    expect(other).not.toBe(name);
    expect(open(other)).toBeUndefined();
  });

  test('is not there after its day, or for another key', () => {
    expect(open(name, '2026-08-19')).toBeUndefined();
    expect(open(name, '2026-08-18', 'another key of sixteen')).toBeUndefined();
  });
});

describe('/kugle', () => {
  const here = hoursTown('2026-05-18T09:00');

  test('shows a marble that was put in under a post, to anybody in the team, and nothing of whose it is', async () => {
    for (let index = 1; index <= 5; index += 1) await hoursCase(here(), `B-10${index}`);
    expect(await say(here(), 'petra', '/kugle')).toContain('kugler i maj');
    await say(here(), 'mette', '/løntimer B-101 2026-04 12');
    const holding = (words: string) =>
      [...here().connector.activities.values()].filter((activity) => shown(activity).includes(words)).at(-1);
    await press(here(), 'mette', button(holding(': første lønnede timer'), 'milestone.share'));
    await here().goTo('2026-05-18T09:00');
    await press(here(), 'petra', button(holding('sine første timer i år'), 'cheer.marble'));
    const answer = await say(here(), 'anders', '/kugle');
    expect(answer).toContain('kugle i maj');
    expect(answer).not.toContain('B-101');
  });
});
