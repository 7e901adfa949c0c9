import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/text.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { type Node, nodesOf, ofType, shownIn, wordsOf } from './walk.ts';

const languages: Language[] = ['da', 'en'];
const drawn = samples.flatMap((sample) =>
  languages.map((language) => ({ ...sample, language, card: sample.draw(language).card })),
);

/** Names of the cards for which a check finds something, with what it found. */
function faults(check: (one: (typeof drawn)[number]) => unknown[]): string[] {
  return drawn.flatMap((one) =>
    check(one).map((fault) => `${one.name} (${one.language}): ${JSON.stringify(fault)}`),
  );
}

const faceOf = (card: Node) => (card.actions ?? []) as Node[];
/** Without what stands in for it on older clients. */
const buttonsOf = (card: Node) => ofType(withoutFallbacks(card), 'Action.Execute', 'Action.Submit');

function withoutFallbacks(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutFallbacks);
  if (typeof json !== 'object' || json === null) return json;
  const own = Object.entries(json).filter(([name]) => name !== 'fallback');
  return Object.fromEntries(own.map(([name, value]) => [name, withoutFallbacks(value)]));
}

describe('every card looks and speaks alike', () => {
  test('with at most three actions on its face, and one of them filled', () =>
    expect(
      faults(({ card }) => {
        const filled = buttonsOf(card).filter(({ style }) => style === 'positive');
        return faceOf(card).length > 3 || filled.length > 1 ? [faceOf(card).map(({ title }) => title)] : [];
      }),
    ).toEqual([]));

  test('with nothing to fill in where it would be lost: no input within a ShowCard', () =>
    expect(
      faults(({ card }) =>
        ofType(card, 'Action.ShowCard').flatMap((more) =>
          nodesOf(more.card).filter(({ type }) => String(type).startsWith('Input.')),
        ),
      ),
    ).toEqual([]));

  test('with a name for everything that can be tapped', () =>
    expect(
      faults(({ card }) =>
        nodesOf(card).flatMap(({ selectAction }) =>
          selectAction && !(selectAction as Node).title ? [selectAction] : [],
        ),
      ),
    ).toEqual([]));

  test('with choices that wrap, and ticks that say it once', () =>
    expect(
      faults(({ card }) => [
        ...ofType(card, 'Input.ChoiceSet', 'Input.Toggle').filter(({ wrap }) => wrap !== true),
        ...ofType(card, 'Input.Toggle').filter(({ label }) => label !== undefined),
      ]),
    ).toEqual([]));

  test('with at most four questions on a step, and seven choices open', () =>
    expect(
      faults(({ name, card }) => {
        const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));
        // The hours of a month are one question, asked of ten cases or of every week.
        const isList = /^hoursList-|^hours-form-(weeks|plan)/.test(name);
        const open = ofType(card, 'Input.ChoiceSet').filter(
          ({ style, choices, isMultiSelect }) =>
            style === 'expanded' &&
            !isMultiSelect &&
            (choices as unknown[]).length > 7 &&
            name !== 'ending-open',
        );
        return [...(inputs.length > 4 && !isList ? [inputs.map(({ id }) => id)] : []), ...open];
      }),
    ).toEqual([]));

  test('with a title of 32 letters beside a code of five, and the code in it where there is one', () =>
    expect(
      faults(({ card }) => {
        const title = String(ofType(card, 'TextBlock').find(({ style }) => style === 'heading')?.text ?? '');
        const code = shownIn(card)[0]?.startsWith('SAGSKODE') ? '' : (/^B-\d+/.exec(title)?.[0] ?? '');
        const letters = code ? title.length - code.length + 5 : title.length;
        return title === '' || letters > (code ? 32 : 44) ? [title] : [];
      }),
    ).toEqual([]));

  test('and a card about a case begins with its code', () => {
    const about = drawn.filter(({ name }) =>
      /^(C0|C1[0-3]|C17|C18|C19|C2[0-24-8]|absence-C(09|10|11))/.test(name),
    );
    expect(about.length).toBeGreaterThan(1000);
    const without = about.filter(({ card }) => !/^(B-101|SAGSKODE)/.test(shownIn(card)[0] ?? ''));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("without the builder's word", () =>
    expect(
      faults(({ card, language }) =>
        wordsOf(card).filter((word) =>
          (language === 'da' ? /\bkort(et|ene|enes)?\b/i : /(?<!exemption )\bcards?\b/i).test(word),
        ),
      ),
    ).toEqual([]));

  test('without words that were given up', () =>
    expect(
      faults(({ card }) =>
        wordsOf(card).filter((word) =>
          /Håndteret|på anden vis|Godt forsøgt|Svaret er gemt|Hvis ja|Run out|\bFiled\b|what it takes/.test(
            word,
          ),
        ),
      ),
    ).toEqual([]));

  // The one line of the channel's post says who has a task so.
  test('without arrows that are read aloud, but in the post of the day', () =>
    expect(
      faults(({ name, card }) =>
        name.startsWith('day-post-') ? [] : wordsOf(card).filter((word) => word.includes('→')),
      ),
    ).toEqual([]));

  // The headings of a file stand in them as on the command line; «30'erne» is what the author is to write.
  test('with the quotation marks and apostrophes of its language', () =>
    expect(
      faults(({ name, card, language }) =>
        name.startsWith('import-')
          ? []
          : wordsOf(card).filter((word) =>
              (language === 'da' ? /["“”]|(?<!\d)'/ : /["«»]|(?<!\d)'/).test(word),
            ),
      ),
    ).toEqual([]));

  // A measure is called what it is called; in a demo one reads what can be typed.
  test('with names of facts that leave room for what they say', () =>
    expect(
      faults(({ name, card }) =>
        /^(statement|greeting)/.test(name)
          ? []
          : ofType(card, 'FactSet')
              .flatMap(({ facts }) => (facts as Node[]).map(({ title }) => String(title)))
              .filter((title) => title.length > 18),
      ),
    ).toEqual([]));

  test('and an answered one says what was done, not only what it was about', () => {
    const headings = new Map(
      drawn.map(({ name, language, card }) => [
        `${name} (${language})`,
        ofType(card, 'TextBlock').find(({ style }) => style === 'heading')?.text,
      ]),
    );
    const answered = [...headings].filter(([name]) => name.includes('-handled ('));
    expect(answered.length).toBeGreaterThan(100);
    expect(
      answered.filter(([name, title]) => title === headings.get(name.replace('-handled', '-dismissed'))),
    ).toEqual([]);
  });

  test('with the tone of a call on the alerts of absence', () =>
    expect(
      faults(({ name, card }) => {
        if (!/^(absence-)?C(09|10|11)-\w+-(new-|seen-)?open$/.test(name)) return [];
        const style = (card.body as Node[])[0]?.style;
        return style === 'warning' ? [] : [style];
      }),
    ).toEqual([]));

  test('red only where something is deleted for good', () =>
    expect(
      faults(({ name, card }) =>
        name === 'forget'
          ? []
          : nodesOf(card).filter(({ style }) => style === 'destructive' || style === 'attention'),
      ),
    ).toEqual([]));
});
