import { beforeEach, describe, expect, test } from 'vitest';
import { commands, tabPages } from '../../src/features.ts';
import { isAboutCase } from '../../src/store/auditEntry.ts';
import { aCase, sentCards } from '../support/botServerCases.ts';
import { inTabTown } from '../tab/tabTown.ts';

const here = inTabTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

let task: { team: string; message: string; card: string };
beforeEach(async () => {
  const { app, town } = here();
  await aCase(app, town, 'B-301', 'mette');
  await aCase(app, town, 'B-302', 'mette');
  const sent = await sentCards(app, town, ['B-301', 'B-302']);
  const card = await sent.card('B-301');
  task = { team: town.groupId, message: card?.messages[0] ?? '', card: card?.key ?? '' };
});

/** Whether the audit says that somebody saw the case, or did something about it. */
async function isTold(name: string): Promise<boolean> {
  const { store, town } = here();
  const entries = await store.audit.since(town.groupId, '2026-01-01T00:00:00.000Z');
  return entries.some((entry) => entry.who === town.memberId(name) && isAboutCase(entry, 'B-301'));
}

/** A choice among codes names them and says nothing of them. */
function showsCase(text: string): boolean {
  return text.replaceAll(/\{[^{}]*"title":"B-30\d"[^{}]*\}/g, '').includes('B-301');
}

const words = commands.map(({ names }) => names.da[0] ?? '').filter((word) => word !== 'i');

describe.each(['mette', 'lise'])('what shows %s a case is told', (name) => {
  test.each([...words.map((word) => `/${word}`), ...words.map((word) => `/${word} B-301`), 'i dag'])(
    '%s',
    async (line) => {
      const text = await here().ask(name, line);
      await here().app.deliver();
      expect(!showsCase(text) || (await isTold(name))).toBe(true);
    },
  );

  test.each([...tabPages.keys()])('the page %s of the tab', async (page) => {
    const bodies = [undefined, { code: 'B-301' }, task, { code: 'B-301', team: task.team, worker: '' }];
    for (const body of bodies) {
      const answer = await here().asks(name, page, body);
      const isShown = JSON.stringify(answer.body).includes('B-301');
      expect(!isShown || (await isTold(name))).toBe(true);
    }
  });
});
