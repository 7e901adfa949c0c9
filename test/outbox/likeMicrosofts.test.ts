// biome-ignore-all lint/suspicious/noTemplateCurlyInString: bindings are what is tested
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTemplate, type Json } from '../../src/outbox/compileTemplate.ts';
import { readTemplates, type Templates } from '../../src/outbox/templates.ts';
import { createDraw } from '../../src/tools/gallery/draw.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { byMicrosoft, outcome } from '../support/microsoftTemplate.ts';

const ours = readTemplates('cards');
const theirs = readTemplates('cards', byMicrosoft);

describe("drawn as by Microsoft's library", () => {
  test('every card of the gallery', () => {
    let cards = 0;
    const both: Templates = (name, data) => {
      const drawn = ours(name, data);
      expect(JSON.stringify(drawn)).toBe(JSON.stringify(theirs(name, data)));
      cards += 1;
      return drawn;
    };
    const { drawSample } = createDraw(both);
    for (const sample of samples) drawSample(sample, 'da');
    expect(cards).toBeGreaterThan(1500);
  });

  test('our templates, whatever the data', () =>
    fc.assert(
      fc.property(fc.constantFrom('card', 'celebration', 'twin'), cardData(), (name, data) => {
        expect(outcome(() => ours(name, data))).toStrictEqual(outcome(() => theirs(name, data)));
      }),
      { numRuns: 200 },
    ));

  test('any template of what ours may have, whatever the data', () =>
    fc.assert(
      fc.property(anyTemplate(), anyData(['a', 'b', 'B', 'c']), (template, data) => {
        const drawn = outcome(() => compileTemplate('a', template)(data));
        expect(drawn).toStrictEqual(outcome(() => byMicrosoft('a', template)(data)));
      }),
      { numRuns: 200 },
    ));
});

const hostile = ['${$root.a} ${name}', '`${1 + 1}` }${', '${a}', '\\${b}', '`', '\\', "'"];
const words = ['', 'x', 'row', '7', '7 timer', ...hostile];

function leaf() {
  return fc.constantFrom<unknown>(...words, 0, 7.5, true, false, null, undefined);
}

/** An object with some of these names, in it others and lists of them. */
function anyData(names: string[]): fc.Arbitrary<Record<string, unknown>> {
  const { thing } = fc.letrec<{ thing: Record<string, unknown>; value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf(),
      fc.array(fc.oneof(tie('thing'), leaf()), { maxLength: 3 }),
      tie('thing'),
    ),
    thing: fc.dictionary(fc.constantFrom(...names), tie('value'), { noNullPrototype: true }),
  }));
  return thing;
}

/** A card with some of what the parts bind to. */
function cardData(): fc.Arbitrary<Record<string, unknown>> {
  const texts = ['', 'parts'].flatMap((folder) => {
    const files = readdirSync(`cards/${folder}`).filter((file) => file.endsWith('.json'));
    return files.map((file) => readFileSync(`cards/${folder}/${file}`, 'utf8'));
  });
  const bindings = texts.join().match(/\$\{[^}]*\}/g) ?? [];
  const names = [...new Set(bindings.join().match(/\b(?<!['$])[a-z]\w*/gi))];
  const kinds = bindings.flatMap((one) => /kind == '(\w+)'/.exec(one)?.[1] ?? []);
  const thing = anyData(names);
  const block = fc.tuple(thing, fc.constantFrom(...kinds)).map(([all, kind]) => ({ ...all, kind }));
  const lists = ['buttons', 'links', 'more', 'moreLinks'].map((name) => [
    name,
    fc.array(thing, { maxLength: 2 }),
  ]);
  const known = { blocks: fc.array(block, { maxLength: 4 }), head: thing, number: thing, ids: thing };
  const card = fc.record(
    { ...known, ...Object.fromEntries(lists), hasMore: fc.boolean() },
    { requiredKeys: [] },
  );
  return fc.tuple(thing, card).map(([all, some]) => ({ ...all, ...some }));
}

function anyTemplate(): fc.Arbitrary<Json> {
  const name = fc.constantFrom('a', 'b', 'c', 'a.b', 'b.c', '$root.a', '$root.b', '$root.a.c', 'B');
  const compared = fc.tuple(
    name,
    fc.constantFrom('==', '!='),
    fc.constantFrom('', 'x', '7', 'row', '`', '"'),
  );
  const term = fc.oneof(
    name,
    name.map((one) => `!${one}`),
    compared.map(([of, is, text]) => `${of} ${is} '${text}'`),
  );
  const condition = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' && '));
  const value = fc.oneof(
    name,
    condition,
    name.map((one) => `int(${one})`),
  );
  const bound = (of: fc.Arbitrary<string>) => of.map((expression) => `\${${expression}}`);
  const { node } = fc.letrec<{ node: Json }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(bound(value), fc.constantFrom<Json>(1, null, true, 'text')),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record(
        { $data: bound(name), $when: bound(condition), a: tie('node'), b: tie('node'), c: tie('node') },
        { requiredKeys: [], noNullPrototype: true },
      ),
    ),
  }));
  return node;
}
