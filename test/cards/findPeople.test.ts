import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeople, personChoices } from '../../src/cards/findPeople.ts';

const named = (name: string, signInName = `${name.split(' ')[0]?.toLowerCase()}@vejen.example`) => ({
  id: `entra-${name}`,
  name,
  signInName,
});
const team = [
  named('Søren Holm', 'shol@vejen.example'),
  named('Åse Kjær', 'akja@vejen.example'),
  named('Mette Ærø-Lund', 'maer@vejen.example'),
  named('Jørgen Müller', 'jmul@vejen.example'),
  named('José García', 'jgar@vejen.example'),
  named('Aage Bo Thomsen', 'abt@vejen.example'),
  named('Anne-Marie Vestergård', 'amv@vejen.example'),
  named('Mohammed Al-Sayed', 'moha0042@vejen.example'),
  named('Lise Bøgh', 'lboe@vejen.example'),
  named('Bo Lisberg', 'bli@vejen.example'),
];
const found = (words: string) => findPeople(team, words).map(({ name }) => name);

describe('somebody is found', () => {
  test.each([
    ['by the whole name', 'Søren Holm', ['Søren Holm']],
    ['in small letters', 'søren holm', ['Søren Holm']],
    ['in capitals', 'SØREN', ['Søren Holm']],
    ['without the letter ø', 'soren', ['Søren Holm']],
    ['with oe for ø', 'soeren', ['Søren Holm']],
    ['in letters of two parts', 'So\u0308ren', ['Søren Holm']],
    ['without the letter å', 'ase', ['Åse Kjær']],
    ['with aa for å, and the other way round', 'Aage', ['Aage Bo Thomsen']],
    ['with å where the name has aa', 'åge', ['Aage Bo Thomsen']],
    ['with ae for æ', 'kjaer', ['Åse Kjær']],
    ['by the second part of a double name', 'lund', ['Mette Ærø-Lund']],
    ['by the surname first', 'holm søren', ['Søren Holm']],
    ['by the beginnings of both names', 'an ves', ['Anne-Marie Vestergård']],
    ['without an accent', 'garcia', ['José García']],
    ['without an umlaut', 'muller', ['Jørgen Müller']],
    ['by the sign-in name', 'moha0042', ['Mohammed Al-Sayed']],
    ['by a part inside a name, after those that begin so', 'lis', ['Bo Lisberg', 'Lise Bøgh']],
    ['with odd spaces, in any order', '  bo \t lis ', ['Bo Lisberg', 'Lise Bøgh']],
    ['not by what all sign-in names end in', 'vejen', []],
    ['not where one word of two fits', 'søren kjær', []],
    ['not by letters that mean something to a pattern', '.*', []],
  ])('%s: %j', (_, words, names) => expect(found(words)).toEqual(names));

  test('nothing typed finds all, in the order of the Danish alphabet', () => {
    expect(found('').map((name) => name.split(' ')[0])).toEqual([
      ...['Anne-Marie', 'Bo', 'Jørgen', 'José', 'Lise', 'Mette', 'Mohammed', 'Søren', 'Åse', 'Aage'].sort(
        (one, other) => one.localeCompare(other, 'da'),
      ),
    ]);
  });

  test('by any part of their own name, however it is written', () => {
    const person = fc.constantFrom(...team);
    const part = fc.tuple(person, fc.nat(), fc.integer({ min: 1, max: 8 }), fc.boolean());
    fc.assert(
      fc.property(part, ([{ id, name }, at, length, isLarge]) => {
        const [word = ''] = name.slice(at % name.length).split(' ');
        const words = word.slice(0, length);
        expect(
          findPeople(team, isLarge ? words.toUpperCase() : words.toLowerCase()).map((one) => one.id),
        ).toContain(id);
      }),
    );
  });
});

describe('as choices', () => {
  const twice = [named('Mette Holm', 'mhol@vejen.example'), named('Mette Holm', 'mhol2@vejen.example')];

  test('two of one name are told apart by their sign-in names', () => {
    expect(personChoices(twice).map(({ title }) => title)).toEqual([
      'Mette Holm (mhol@vejen.example)',
      'Mette Holm (mhol2@vejen.example)',
    ]);
  });

  test('also where only one of them is shown', () => {
    expect(personChoices(twice.slice(0, 1), twice)[0]?.title).toContain('mhol@');
  });

  test('others are called by their names, without what a card would read as a sign', () => {
    expect(personChoices([named('*Lise* [Bo]')])[0]?.title).toBe('Lise Bo');
  });
});
