import { expect, test } from 'vitest';
import { replyFace } from '../../src/talk/replyFace.ts';
import { shown } from '../support/botServerActivities.ts';
import { inTown } from '../support/town.ts';

const people = ['lise', 'mette'];
const greet = () =>
  replyFace({ title: 'Velkommen til demoen', tone: 'figures' }, { language: 'da', team: '' });
const greeting = inTown({ people, greet });
const silent = inTown({ people });

/** Teams tells the bot that it stands in somebody's own chat from now on. */
const opened = (town: ReturnType<typeof greeting>['town'], added: string) => ({
  ...town.says('mette', ''),
  ...{ type: 'conversationUpdate', text: undefined, membersAdded: [{ id: added }] },
});

test('whoever opens the chat of the demo is greeted, and nobody else', async () => {
  const { app, town, connector } = greeting();
  const chat = () => connector.in(town.chat('mette')).map(shown).join();
  await app.post(opened(town, '29:somebody'));
  expect(chat()).not.toContain('Velkommen');
  await app.post(opened(town, '28:bot'));
  expect(chat()).toContain('Velkommen til demoen');
});

test('a real bot writes nothing to whoever opens the chat', async () => {
  const { app, town, connector } = silent();
  await app.post(opened(town, '28:bot'));
  expect(connector.in(town.chat('mette'))).toEqual([]);
});

test('the team’s greeting says what happens the next morning', async () => {
  const { town, connector } = silent();
  expect(connector.in(town.teamsId).map(shown).join()).toContain('I morgen kl. 08:00');
});
