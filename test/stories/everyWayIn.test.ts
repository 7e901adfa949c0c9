import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { readProgramme } from '../../src/tools/programmeFile.ts';
import { importText, memoryCases } from '../imports/support.ts';
import { aCase, button, type SentCards, sentCards } from '../support/botServerCases.ts';
import { lastFour } from '../support/cpr.ts';
import { aStoryTown, type StoryTown } from './town.ts';

/*
 * Every way in which text that somebody wrote comes to us. A new way in gets a line here, and has to pass.
 */
let folder: string;
let town: StoryTown;
let cards: SentCards;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-routes-'));
  town = await aStoryTown();
  await aCase(town.app, town.town, 'B-201', 'mette');
  cards = await sentCards(town.app, town.town, ['B-201']);
  await town.says('mette', '/historie');
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true });
});

async function post(activity: object): Promise<string> {
  const before = town.connector.activities.size;
  const { body } = await town.app.post(activity);
  await town.app.deliver();
  const answers = [...town.connector.activities.values()].slice(before);
  return JSON.stringify([body, answers]);
}

const invoked = (name: string, value: object) => ({
  ...town.town.says('mette', ''),
  ...{ type: 'invoke', name, value },
});
const form = (text: string) => ({
  ...button(town.card('mette', 'story.check'), 'story.check'),
  ...town.wide({ result: text }),
});

/** Where text comes in, and what whoever wrote it is told. */
const routes: Record<string, { enter(text: string): Promise<string>; told: RegExp }> = {
  'a message to the bot': {
    enter: (text) => post(town.town.says('mette', text)),
    told: /skriv aldrig CPR/i,
  },
  'a message in a channel': {
    enter: (text) => post(town.town.saysInChannel('mette', `hej ${text}`)),
    told: /skriv aldrig CPR/i,
  },
  'what follows a command': {
    enter: (text) => post(town.town.says('mette', `/kontakt ${text}`)),
    told: /skriv aldrig CPR/i,
  },
  'an input of a card': {
    enter: (text) =>
      post(town.town.presses('mette', button(cards.personal(), 'contact.register', { form: text }))),
    told: /skriv aldrig CPR/i,
  },
  'an input of a card in a client without Action.Execute': {
    enter: (text) => {
      const shown = cards.personal();
      const data = button(shown, 'contact.register', { date: text });
      return post(town.town.submits('mette', data, shown?.id ?? ''));
    },
    told: /skriv aldrig CPR/i,
  },
  'the set-up card': {
    enter: (text) =>
      post(
        town.town.presses('lise', {
          verb: 'settings.save',
          team: town.town.groupId,
          caseSystemUrl: `https://fagsystem.example/${text}`,
        }),
      ),
    told: /skriv aldrig CPR/i,
  },
  'the form of a story': {
    enter: (text) => post(town.town.presses('mette', form(text))),
    told: /skriv aldrig CPR/i,
  },
  'the comment on a story': {
    enter: (text) =>
      post(
        town.town.presses('lise', {
          verb: 'story.sendBack',
          team: town.town.groupId,
          story: 'x',
          comment: text,
        }),
      ),
    told: /skriv aldrig CPR/i,
  },
  'a dialog': {
    enter: (text) => post(invoked('task/submit', { data: form(text) })),
    told: /skriv aldrig CPR/i,
  },
  'the dialog of the message extension': {
    enter: (text) =>
      post(invoked('composeExtension/submitAction', { commandId: 'writeStory', data: form(text) })),
    told: /skriv aldrig CPR/i,
  },
  'the search of the message extension': {
    enter: (text) =>
      post(
        invoked('composeExtension/query', {
          commandId: 'findStory',
          parameters: [{ name: 'words', value: text }],
        }),
      ),
    told: /ingen historier/,
  },
  'a CSV file': {
    enter: async (text) => {
      const cases = memoryCases();
      const report = await importText(
        `sagskode;program;startdato;ansvarlig;note\nB-301;Flere skal med;06-01-2026;m@v.example;${text}\n`,
        { cases },
      );
      return JSON.stringify([report, [...cases.kept.values()]]);
    },
    told: /"why":"cpr"/,
  },
  'a programme as JSON': {
    enter: async (text) => {
      const path = join(folder, 'programme.json');
      await writeFile(path, JSON.stringify({ ...builtInProgramme('flere-skal-med'), name: text }));
      return JSON.stringify(readProgramme(path));
    },
    told: /CPR/,
  },
};

const forms: Record<string, string> = {
  plain: '241235-4209',
  'with no-break spaces': '241235 4209',
  'in full-width digits': '２４１２３５４２０９',
};
const marks = [...Object.values(forms), '４２０９', '2412354209'];

describe.each(Object.entries(routes))('%s', (_, { enter, told }) => {
  test.each(Object.entries(forms))('stops a CPR number %s, and keeps nothing of it', async (__, number) => {
    const answer = await enter(number);
    expect(answer).toMatch(told);
    const shown = [...town.connector.activities.values()].map((activity) => JSON.stringify(activity));
    const everywhere = [answer, ...town.everything(), town.app.logged.join('\n'), ...shown].join('\n');
    for (const mark of marks) expect(everywhere).not.toContain(mark);
    expect(everywhere).not.toMatch(lastFour);
  });
});

/** The other kinds ask first: in the texts that are kept, and in those that go out to people. */
test.each(['the form of a story', 'a dialog', 'the dialog of the message extension'])(
  '%s asks about a name, and keeps nothing until it is gone',
  async (route) => {
    expect(await routes[route]?.enter('Lise fulgte med.')).toContain('(skal væk)');
    expect(town.everything().join()).not.toContain('fulgte med');
  },
);
