import { describe, expect, test } from 'vitest';
import { marbleSvg } from '../../src/results/marblePicture.ts';
import { type MarblePost, marbleBox } from '../../src/results/marbles.ts';
import { marblePath, picture } from '../../src/web/pictures.ts';
import { goTo, hoursCase, hoursTown, press, say } from '../paidHours/town.ts';
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
    post('C16', '2026-05-04T09:00', { ended: { on: '2026-05-04', by: 'jobStarted' } }),
    post('C16', '2026-05-04T09:00', { ended: { on: '2026-05-04', by: 'educationStarted' } }),
  ];
  expect(marbleBox(posts, '2026-05')).toEqual({
    month: '2026-05',
    ofMonth: { job: 1, education: 1, target: 1, first: 1 },
    ofYear: { job: 1, education: 1, target: 1, first: 2 },
  });
});

const counts = { job: 2, education: 0, target: 1, first: 3 };
const circles = (svg: string) => svg.match(/<g /g)?.length;

describe('the picture', () => {
  const path = marblePath(counts, '2026-08-18', 'a key of sixteen');
  const name = path.split('/').at(-1) ?? '';
  const open = (of: string, today = '2026-08-18', key = 'a key of sixteen') => picture(of, today, key);

  test('has a marble for each outcome, and no more than the glass holds', () => {
    expect(circles(marbleSvg(counts))).toBe(6);
    expect(circles(marbleSvg({ ...counts, first: 500 }))).toBe(84);
  });

  test('is a PNG at an address that says nothing but the counts and its last day', () => {
    expect(path).toMatch(/^\/pictures\/2-0-1-3_2026-08-18_[\w-]{22}\.png$/);
    expect(open(name)?.subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    ['with other counts', name.replace('2-0-1-3', '9-0-1-3')],
    ['with another day', name.replace('2026-08', '2027-08')],
    ['without a signature', '2-0-1-3_2026-08-18.png'],
    ['of somewhere else', '../../package.json'],
  ])('is not there %s', (_, other) => expect(open(other)).toBeUndefined());

  test('is not there after its day, or for another key', () => {
    expect(open(name, '2026-08-19')).toBeUndefined();
    expect(open(name, '2026-08-18', 'another key of sixteen')).toBeUndefined();
  });
});

describe('/kugle', () => {
  const here = hoursTown('2026-05-18T09:00');

  test('shows a marble that was put in under a post, to anybody in the team, and nothing of whose it is', async () => {
    for (let index = 1; index <= 5; index += 1) await hoursCase(here(), `B-10${index}`);
    expect(await say(here(), 'petra', '/kugle')).toContain('Kugler i maj 2026: 0');
    await say(here(), 'mette', '/løntimer B-101 2026-04 12');
    const holding = (words: string) =>
      [...here().connector.activities.values()].filter((activity) => shown(activity).includes(words)).at(-1);
    await press(here(), 'mette', button(holding('De første lønnede timer'), 'milestone.share'));
    await goTo(here(), '2026-05-18T09:00');
    await press(here(), 'petra', button(holding('Nr. 1 i år.'), 'cheer.marble'));
    const answer = await say(here(), 'anders', '/kugle');
    expect(answer).toContain('Kugler i maj 2026: 1');
    expect(answer).toContain('{"title":"| Første lønnede timer","value":"1"}');
    expect(answer).not.toContain('B-101');
  });
});
