import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards, commands, dialogs, features, presses } from '../src/features.ts';
import { helpCommand, helpLines } from '../src/talk/help.ts';
import { turningPresses } from '../src/talk/turnPage.ts';
import { typedPresses } from '../src/talk/typedPresses.ts';
import { samples } from '../src/tools/gallery/samples.ts';
import { pressing } from './cards/pressing.ts';
import { nodesOf } from './cards/walk.ts';

/** Those that stand more than once. */
function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Every verb of every card that the gallery draws: each state, step, error and length of all of them. */
const verbs = samples
  .flatMap((sample) => nodesOf(sample.draw('da').card))
  .flatMap(({ verb }) => (typeof verb === 'string' && verb !== '' ? [verb] : []));
const pressed = features.flatMap(({ presses: owned = {} }) => Object.entries(owned));

function isOfPlannedCard(verb: string): boolean {
  return [...cards].some(([card, { handle }]) => {
    const outcome = handle(pressing(verb, {}, { card }));
    return outcome.type !== 'refuse' || outcome.message !== 'answer.unknown';
  });
}

/** `import.write` is the edge's: no feature reads files. */
const ownVerbs = [...turningPresses.keys(), ...typedPresses(commands).keys(), 'import.write'];

describe('a verb', () => {
  test('of a card is owned by a feature, by talk, or by a planned card', () => {
    const unowned = [...new Set(verbs)].filter(
      (verb) => !presses.has(verb) && !ownVerbs.includes(verb) && !isOfPlannedCard(verb),
    );
    expect(verbs.length).toBeGreaterThan(60);
    expect(unowned).toEqual([]);
  });

  test('has one owner', () => expect(twice([...ownVerbs, ...pressed.map(([verb]) => verb)])).toEqual([]));

  test('that a planned card has too is a form’s, or stands under a post and is handed on to its card', () => {
    const shared = pressed.filter(([verb, { form }]) => !form && isOfPlannedCard(verb));
    expect(shared.map(([verb]) => verb)).toEqual(['cheer.clap', 'cheer.marble']);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s, which every object has, is nobody’s',
    (verb) =>
      expect([presses.has(verb), turningPresses.has(verb), isOfPlannedCard(verb)]).toEqual([
        false,
        false,
        false,
      ]),
  );
});

describe('a command', () => {
  const known = [helpCommand(commands), ...commands];

  test.each(['da', 'en'] as const)('has its words (%s) for itself', (language) =>
    expect(twice(known.flatMap(({ names }) => names[language]))).toEqual([]),
  );

  test('means the same in both languages', () => {
    const clashes = known.flatMap((one) =>
      known.filter((other) => other !== one && one.names.da.some((word) => other.names.en.includes(word))),
    );
    expect(clashes).toEqual([]);
  });

  test.each([
    [
      'da',
      '/sag B-101 · /kontakt B-101 · /fremmøde B-101 · /fravær B-101 · /løntimer B-101 · /praktik B-101 · /job B-101 · /løfte B-101 · /akut B-101 · mind mig om B-101 den 12/5 · /historie · /kugle · /tavle · /grøntid · /ferie · /opgaver · /status · /udsigt · /effekt · /sprog engelsk · /fravær tal · /løntal · /resultater · /leder · /program · /fejl · /roller · /glem B-101 · /hjælp',
    ],
    [
      'en',
      '/case B-101 · /contact B-101 · /attendance B-101 · /absence B-101 · /hours B-101 · /placement B-101 · /work B-101 · /promise B-101 · /urgent B-101 · remind me of B-101 on 12/5 · /story · /marbles · /board · /greentime · /leave · /tasks · /status · /forecast · /effect · /language Danish · /absence figures · /paidhours · /results · /leader · /programme · /failed · /roles · /forget B-101 · /help',
    ],
  ] as const)('stands in help (%s) where it always did', (language, listed) => {
    expect(
      helpLines(commands, language)
        .map(({ what }) => what)
        .join(' · '),
    ).toBe(listed);
  });
});

describe('a dialog', () => {
  const { composeExtensions } = JSON.parse(readFileSync('manifest/teams/manifest.json', 'utf8'));
  const listed: { id: string; type: string }[] = composeExtensions[0].commands;

  test('of the manifest has an owner that opens or searches, and no other is there', () => {
    const owned = [...dialogs].map(([id, dialog]) => ({ id, type: 'open' in dialog ? 'action' : 'query' }));
    const sorted = (list: typeof owned) => list.sort((one, other) => one.id.localeCompare(other.id));
    expect(sorted(owned)).toEqual(sorted(listed.map(({ id, type }) => ({ id, type }))));
  });

  test('has one owner', () =>
    expect(twice(features.flatMap(({ dialogs: owned = {} }) => Object.keys(owned)))).toEqual([]));
});
