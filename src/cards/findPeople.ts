import { compareNames } from '../language/order.ts';
import { plainName } from './people.ts';
import type { Choice, Colleague } from './said.ts';

/** As many as Teams shows while somebody types (platform.md), and as a page holds. */
export const mostFound = 15;

/** More than are chosen among at a glance: they are looked for. */
export function areMany(people: readonly unknown[]): boolean {
  return people.length > mostFound;
}

/**
 * Those of whom every word is a part: of the name, or of the sign-in name before its `@`. Large and small letters are the
 * same, `ø` is found as `o` and `oe`, and nobody has to know which accent a name has. Whose name begins so comes first.
 */
export function findPeople<Person extends Colleague>(people: readonly Person[], words: string): Person[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean).map(spellings);
  const found = people.flatMap((person) => {
    const places = wanted.map((word) => placeOf(word, person));
    return places.includes('none') ? [] : [{ person, begins: places.every((place) => place === 'begins') }];
  });
  const sorted = found.sort(
    (one, other) => Number(other.begins) - Number(one.begins) || byName(one.person, other.person),
  );
  return sorted.map(({ person }) => person);
}

/** In the order of the Danish alphabet; two of one name always in the same order. */
export function byName(one: Colleague, other: Colleague): number {
  return compareNames(one.name, other.name) || (one.id < other.id ? -1 : 1);
}

/** As choices: two of one name are told apart by their sign-in names. */
export function personChoices(people: readonly Colleague[], among: readonly Colleague[] = people): Choice[] {
  const counts = new Map<string, number>();
  for (const { name } of among) counts.set(name, (counts.get(name) ?? 0) + 1);
  return people.map(({ id, name, signInName }) => {
    const plain = plainName(name);
    const isOneOf = (counts.get(name) ?? 0) > 1;
    return { value: id, title: isOneOf && signInName ? `${plain} (${signInName})` : plain };
  });
}

type Place = 'begins' | 'inside' | 'none';

function placeOf(word: readonly string[], { name, signInName = '' }: Colleague): Place {
  const parts = `${name} ${signInName.split('@')[0]}`.split(/[\s\-.,_]+/).flatMap(spellings);
  if (parts.some((part) => word.some((one) => part.startsWith(one)))) return 'begins';
  const whole = spellings(`${name} ${signInName.split('@')[0]}`);
  return whole.some((text) => word.some((one) => text.includes(one))) ? 'inside' : 'none';
}

/** How people write it who have the letters, and who have not. */
function spellings(text: string): string[] {
  const small = text.normalize('NFC').toLowerCase();
  const short = small.replace(/[øö]/g, 'o').replace(/[æä]/g, 'ae').replaceAll('å', 'a');
  const long = small.replace(/[øö]/g, 'oe').replace(/[æä]/g, 'ae').replaceAll('å', 'aa');
  return [...new Set([short, long].map(withoutAccents))];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
