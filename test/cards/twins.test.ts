import { describe, expect, test } from 'vitest';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { ofType, wordsOf } from './walk.ts';

/** What may never stand in a channel about one citizen (6-privacy.md 6.1), in both languages. */
const forbidden = [
  /fravær|absence|mødt|arriv|udeblev/i,
  /\bsyg|\bsick|\bill\b|helbred|health/i,
  /plan|mål(et|ing)?\b|goal/i,
  /virksomhed|compan|praktik|placement|\bjob/i,
  /løn|hours|timer/i,
  /trin|fase|phase|stage|step/i,
  /første år|first year|overskred|overdue|forfald|was due/i,
  /grund|reason|ferie|holiday|ikke relevant|not relevant/i,
  /prøvede|tried|sparring|advice/i,
  ...builtInProgrammes.map(({ name }) => new RegExp(name, 'i')),
];

const twins = samples
  .filter(({ name }) => name.endsWith('-twin'))
  .flatMap((sample) =>
    (['da', 'en'] as const).map((language) => ({ name: sample.name, ...sample.draw(language) })),
  );

describe('the twin in the channel', () => {
  test('is there for every reminder', () => expect(twins.length).toBeGreaterThan(600));

  test('says nothing of what it is about', () => {
    const told = twins.flatMap(({ name, card }) =>
      wordsOf(card).flatMap((word) =>
        forbidden.filter((one) => one.test(word)).map((one) => [name, word, one.source]),
      ),
    );
    expect(told).toEqual([]);
  });

  test('has no input, no link, and no button but "Tag den"', () => {
    const buttons = twins.flatMap(({ card }) =>
      ofType(card, 'Action.Execute', 'Action.OpenUrl', 'Action.ShowCard'),
    );
    expect(new Set(buttons.map(({ verb }) => verb))).toEqual(new Set(['card.take']));
  });

  test('carries nothing of it in the data of its button either', () => {
    const data = twins.flatMap(({ card }) =>
      ofType(card, 'Action.Execute').map((button) => JSON.stringify(button.data)),
    );
    expect(data.filter((one) => /C\d\d|due|headsUp|2026-03/.test(one))).toEqual([]);
  });

  test('of an escalation does not exist', () =>
    expect(twins.filter(({ name }) => name.includes('escalation'))).toEqual([]));
});

describe('what a whole channel reads', () => {
  const shared = samples.filter(({ name }) => /^(C(14|15|16|23)|post)-/.test(name));

  test('names no case, no programme and nobody', () => {
    const words = shared.flatMap(({ draw }) => wordsOf(draw('da').card)).join(' ');
    expect(words).not.toMatch(/B-\d+|Mette|Flere skal med|2026/);
    expect(shared).toHaveLength(13);
  });
});
