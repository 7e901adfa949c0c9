/*
 * Language: the words that more than one room says, in Danish and English.
 * Its rule: both languages have the same keys and fields, or it does not compile; a room's own words are its `texts.ts`.
 * The way through: a key and values → `text`; a template's bindings → `textsOf`; days and hours as people say them → `dates.ts`.
 * Danish is written first, and what nobody reads is not here: logs and storage speak English.
 */

import { da } from './da.ts';
import { en } from './en.ts';
import { own } from './own.ts';

export type Language = 'da' | 'en';

/** The shape of all texts, as the Danish ones have it. */
export type Texts = typeof da;

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T &
  string];

/** The dotted path of one text: `contact.future`. */
export type TextKey = Paths<Texts>;

export type Values = Readonly<Record<string, string | number>>;

const byLanguage: Record<Language, Texts> = { da, en };

export function textsOf(language: Language): Texts {
  return byLanguage[language];
}

/** Puts values into `{name}` places; a place without a value stays visible, so that a test sees it. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(own(values, name) ?? place));
}

export function text(language: Language, key: TextKey, values?: Values): string {
  return fill(lookUp(language, key) ?? key, values);
}

/** The text of a key that is put together (a card's kind), if there is one. */
export function optionalText(language: Language, key: string, values?: Values): string | undefined {
  const template = lookUp(language, key);
  return template === undefined ? undefined : fill(template, values);
}

/** The text of a key that came as data (`Outcome.message`); a key that no text has says that something is missing. */
export function messageText(language: Language, key: string, values?: Values): string {
  return optionalText(language, key, values) ?? byLanguage[language].answer.badInput;
}

/** `done` has keys with dots in them, so the longest name is tried at each level. */
function lookUp(language: Language, key: string): string | undefined {
  let level: unknown = byLanguage[language];
  let rest = key.split('.');
  while (rest.length > 0) {
    if (typeof level !== 'object' || level === null) return undefined;
    const table = level as Record<string, unknown>;
    const whole = own(table, rest.join('.'));
    if (typeof whole === 'string') return whole;
    level = own(table, rest[0] ?? '');
    rest = rest.slice(1);
  }
  return undefined;
}
