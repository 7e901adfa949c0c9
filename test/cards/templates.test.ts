import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/text.ts';
import { statementUrl } from '../../src/paidHours/samples.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { parserFaults } from './parser.ts';
import { schemaFaults } from './schema.ts';
import { nodesOf, ofType, wordsOf } from './walk.ts';

const languages: Language[] = ['da', 'en'];
const drawn = samples.flatMap((sample) =>
  languages.map((language) => ({
    ...sample,
    name: `${sample.name} (${language})`,
    ...sample.draw(language),
  })),
);

/** Names of the cards for which a check finds something, with what it found. */
function faults(check: (card: (typeof drawn)[number]) => unknown[]): string[] {
  return drawn.flatMap((one) => check(one).map((fault) => `${one.name}: ${String(fault)}`));
}

describe('every card, in every state, for every audience, in both languages', () => {
  test('is there', () => expect(drawn.length).toBeGreaterThan(1500));

  test('is a valid Adaptive Card 1.5', () => expect(faults(({ card }) => schemaFaults(card))).toEqual([]));

  test("is taken by Microsoft's parser as 1.5", () =>
    expect(faults(({ card }) => parserFaults(card))).toEqual([]));

  test('has no unresolved binding', () =>
    expect(
      faults(({ card, summary }) => JSON.stringify([card, summary]).match(/\$\{[^}]*\}/g) ?? []),
    ).toEqual([]));

  test('has no text with an empty place; only the set-up card explains one', () =>
    expect(
      faults(({ name, card }) =>
        name.startsWith('setUp') ? [] : wordsOf(card).filter((word) => /\{\w+\}/.test(word)),
      ),
    ).toEqual([]));

  test('wraps every text, so that a phone cuts nothing', () =>
    expect(faults(({ card }) => ofType(card, 'TextBlock').filter(({ wrap }) => wrap !== true))).toEqual([]));

  test('asks a question over every input, and says what is wrong with a required one', () =>
    expect(
      faults(({ card }) =>
        nodesOf(card)
          .filter(({ type }) => String(type).startsWith('Input.') && type !== 'Input.Toggle')
          .filter(({ label, isRequired, errorMessage }) => !label || (isRequired && !errorMessage)),
      ),
    ).toEqual([]));

  test('has at most six actions and one primary one in a bar', () =>
    expect(
      faults(({ card }) =>
        ofType(card, 'AdaptiveCard', 'ActionSet')
          .map(({ actions }) => (actions ?? []) as { style?: string }[])
          .filter((bar) => bar.length > 6 || bar.filter(({ style }) => style === 'positive').length > 1),
      ),
    ).toEqual([]));

  test('has a Submit fallback with the same data and inputs on every Execute', () =>
    expect(
      faults(({ card }) =>
        ofType(card, 'Action.Execute').filter(({ data, title, verb, associatedInputs, fallback }) => {
          const submit = {
            type: 'Action.Submit',
            title,
            data,
            ...(associatedInputs ? { associatedInputs } : {}),
          };
          return (
            JSON.stringify(fallback) !== JSON.stringify(submit) || (data as { verb?: string }).verb !== verb
          );
        }),
      ),
    ).toEqual([]));

  test('is at most 24 KB', () =>
    expect(faults(({ card }) => (JSON.stringify(card).length > 24 * 1024 ? ['too large'] : []))).toEqual([]));

  test('has a summary that says nothing about a case or a person', () =>
    expect(
      faults(({ summary }) => summary.match(/B-\d+|Mette|Anders|Sara|Lise|Carl|Flere skal med/g) ?? []),
    ).toEqual([]));

  test('carries the case in links by its code alone, and nothing of a case in the address of a file', () => {
    const known = [
      /^https:\/\/fagsystem\.example\/sag\/(B-\d+|SAGSKODE-[A-Z\d-]+)$/,
      /^https:\/\/bot\.example\/audit\/log\.csv\?team=[a-p]+&token=[a-p]+$/,
    ];
    expect(
      faults(({ card }) =>
        ofType(card, 'Action.OpenUrl').filter(
          ({ url }) => url !== statementUrl && !known.some((one) => one.test(String(url))),
        ),
      ),
    ).toEqual([]);
  });
});
