import { describe, expect, test } from 'vitest';
import { da } from '../../src/language/da.ts';
import { dateText, momentText, monthText } from '../../src/language/dates.ts';
import { en } from '../../src/language/en.ts';
import { messageText, text } from '../../src/language/text.ts';

function pairs(a: object, b: object, path = ''): [string, string, string][] {
  return Object.entries(a).flatMap(([key, value]) => {
    const other: unknown = Object.entries(b).find(([name]) => name === key)?.[1];
    if (typeof value === 'string') return [[`${path}${key}`, value, String(other)]];
    return pairs(value as object, other as object, `${path}${key}.`);
  });
}

const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('Danish and English', () => {
  test('have the same places in every text', () => {
    const other = pairs(da, en).filter(
      ([, danish, english]) => places(danish).join() !== places(english).join(),
    );
    expect(other).toEqual([]);
  });

  test('are two languages: few texts are the same', () => {
    const same = pairs(da, en).filter(([, danish, english]) => danish === english);
    expect(same.length).toBeLessThan(25);
  });

  test('begin no text with a number and a dot, which a card would read as a list', () =>
    expect(pairs(da, en).filter(([, ...both]) => both.some((words) => /^\d+\./.test(words)))).toEqual([]));
});

test.each([
  ['da', '2026-04-16', 'torsdag 16. april'],
  ['da', '2027-03-01', 'mandag 1. marts 2027'],
  ['en', '2026-04-16', 'Thursday 16 April'],
] as const)('%s %s is %s', (language, date, words) =>
  expect(dateText(language, date, '2026-04-16')).toBe(words),
);

test.each([
  ['da', '2026-04-16T09:10', 'kl. 09:10'],
  ['da', '2026-04-15T09:10', 'onsdag 15. april kl. 09:10'],
  ['en', '2026-04-15T09:10', 'Wednesday 15 April at 09:10'],
] as const)('%s %s is %s', (language, at, words) =>
  expect(momentText(language, at, '2026-04-16')).toBe(words),
);

test('a month', () => expect(monthText('da', '2026-03')).toBe('marts 2026'));

test('a key with dots in it is found, one that is missing gets a kind text', () => {
  expect(text('da', 'done.contact.register')).toBe('kontakt registreret');
  expect(messageText('da', 'no.such.key')).toBe(da.answer.badInput);
  expect(messageText('en', 'answer.cannotTake', { name: 'Mette' })).toBe('Mette has taken it already.');
});
