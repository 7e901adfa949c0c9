import { expect, test } from 'vitest';
import { commands } from '../../src/features.ts';
import { text } from '../../src/language/text.ts';
import { aCase } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['jobBroker'] },
});

const lines = commands.flatMap(({ names: { da } }) => {
  const [name] = da;
  return ['', ' B-301', ' B-301 noget', ' B-999', ' tal'].map((rest) => `/${name}${rest}`);
});
const sentences = [
  ...['tak', 'hej', 'jeg har talt med B-301 i dag', 'har ikke talt med B-301', '/kontakt B-301 gåtur i dag'],
  ...['har talt med B-301 og B-302', 'kontkat B-301 i dag', 'har ringet til B-301', '241235-4209'],
];

/** What a phone shows of it before anybody has unlocked it. */
const onLockScreen = ({ summary, text: said }: PostedActivity) => summary ?? said ?? '';

test.each(['mette', 'lise'])('no answer to %s says anything on a lock screen', async (name) => {
  await aCase(here().app, here().town, 'B-301', 'mette');
  for (const line of [...lines, ...sentences]) await here().app.post(here().town.says(name, line));
  const shown = here().connector.in(here().town.chat(name)).map(onLockScreen);
  expect(shown.length).toBeGreaterThan(90);
  expect(shown.filter((one) => one === '' || /B-\d|\d{4}|kontakt|fravær/i.test(one))).toEqual([]);
  expect(shown.filter((one) => one === text('da', 'summary.reply')).length).toBeGreaterThan(60);
});
