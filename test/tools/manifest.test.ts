import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commands } from '../../src/features.ts';
import { commandOf } from '../../src/talk/command.ts';
import { helpCommand } from '../../src/talk/help.ts';

const known = [helpCommand(commands), ...commands];

interface CommandList {
  scopes: string[];
  commands: { title: string; description: string }[];
}
const read = async (file: string) => JSON.parse(await readFile(`manifest/teams/${file}`, 'utf8'));
const lists: CommandList[] = (await read('manifest.json')).bots[0].commandLists;
const english: Record<string, string> = await read('languages/en.json');

/** Every command of the manifest, in both languages. */
const listed = lists.flatMap(({ scopes, commands: own }, list) =>
  own.map(({ title }, index) => ({
    scope: scopes.join(),
    title,
    translated: english[`bots[0].commandLists[${list}].commands[${index}].title`] ?? '',
  })),
);

test.each(listed)(
  '$title ($translated) in $scope is a command of the bot, the same in both languages',
  ({ title, translated }) => {
    const command = commandOf(title, known);
    expect(command?.names.da).toContain(title);
    expect(command?.names.en).toContain(translated);
  },
);

test('a scope has ten at most, each once, and every text has its translation', () => {
  for (const { scopes, commands: own } of lists) {
    expect(scopes).toHaveLength(1);
    expect(own.length).toBeLessThanOrEqual(10);
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length);
  }
  const keys = Object.keys(english).filter((key) => key.startsWith('bots[0].commandLists'));
  expect(keys).toHaveLength(2 * listed.length);
});

test('whatever is written every day is offered in both scopes', () => {
  for (const daily of ['kontakt', 'løntimer', 'praktik', 'job', 'fravær', 'fremmøde']) {
    expect(listed.filter(({ title }) => title === daily)).toHaveLength(2);
  }
});
