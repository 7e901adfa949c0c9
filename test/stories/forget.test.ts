import { expect, test } from 'vitest';
import { forgetStories } from '../../src/stories/forget.ts';
import { storyTexts } from '../../src/stories/texts.ts';
import { storyTown } from './town.ts';

const texts = storyTexts('da');
const here = storyTown();

test('ninety days after a story was withdrawn nothing of it is left, and nothing goes before', async () => {
  const { app } = here();
  await here().says('mette', '/historie');
  await here().press('mette', 'story.submit', here().wide());
  await here().press('lise', 'story.approve');
  await here().press('sara', 'story.approve');
  app.time.set('2026-05-01T09:00');
  await forgetStories(app.delivery);
  expect((await here().story())?.state).toBe('shared');
  await here().press('mette', 'story.withdraw', {}, 'mette');
  await here().tidy();
  expect((await here().story())?.state).toBe('withdrawn');
  app.time.set('2026-07-29T09:00');
  await forgetStories(app.delivery);
  expect(await here().story()).toBeDefined();
  app.time.set('2026-07-30T09:00');
  await forgetStories(app.delivery);
  expect(await here().story()).toBeUndefined();
  await here().tidy();
  const rows = here().everything();
  expect(rows.filter((row) => /"rowKey":"(message:)?stor/.test(row))).toEqual([]);
  expect(JSON.stringify([...here().connector.activities.values()])).not.toContain(texts.over.withdrawn);
  expect(here().channelPosts()).toEqual([]);
});

test('one that was rejected goes, too, and the messages of another stay', async () => {
  const { app } = here();
  await here().says('mette', '/historie');
  await here().press('mette', 'story.submit', here().wide());
  await here().press('lise', 'story.reject');
  await here().says('anders', '/historie');
  app.time.set('2026-07-30T09:00');
  await forgetStories(app.delivery);
  expect(await here().story()).toMatchObject({ state: 'draft' });
  const rows = here().everything();
  expect(rows.filter((row) => row.includes('"rowKey":"message:story'))).toHaveLength(1);
});
