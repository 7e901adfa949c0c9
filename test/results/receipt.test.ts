import { expect, test } from 'vitest';
import { hoursTown, register } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';

const here = hoursTown('2026-06-04T09:00');

const posts = (words: string) =>
  here()
    .connector.in(here().town.teamsId)
    .map(shown)
    .filter((text) => text.includes(words));

test('on Monday the channel reads how many have a next step, and the leader which have none', async () => {
  for (let index = 1; index <= 6; index += 1)
    await register(here(), `B-10${index}`, [
      { type: 'caseOpened', date: index === 1 ? '2026-04-06' : '2026-05-26' },
    ]);
  await here().goTo('2026-06-08T08:29');
  expect(posts('har et næste skridt')).toEqual([]);
  await here().goTo('2026-06-08T08:30');
  const [post = '', ...more] = posts('har et næste skridt');
  expect(more).toEqual([]);
  expect(post).toContain('5 af 6 har et næste skridt');
  // One of six was not seen: the share would tell it.
  expect(post).not.toMatch(/B-10\d|Mette|% er set/);
  const [list] = here().inChat('lise', 'uden næste skridt');
  expect(shown(list)).toContain('1 uden næste skridt');
  expect(shown(list)).toContain('B-101');
  expect(shown(list)).not.toContain('B-102');
});
