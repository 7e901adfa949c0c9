import type { Month } from '../calendar/months.ts';
import { type Language, textsOf } from '../language/text.ts';

const languages: readonly Language[] = ['da', 'en'];
/** `mar` is March, and nothing shorter is a month. */
const shortest = 3;

/**
 * A month that has begun, as people write it: `2026-05`, `05-2026`, `maj`, `maj 2025`, `may`. Without a year it is the
 * last of that name that has begun by `current`. Undefined when it names none, or one that lies ahead.
 */
export function pastMonth(text: string, current: Month): Month | undefined {
  const words = text
    .toLowerCase()
    .trim()
    .replace(/^(?:i|for|in) /, '');
  const month = inFigures(words) ?? inWords(words, current);
  return month !== undefined && month <= current ? month : undefined;
}

function inFigures(words: string): Month | undefined {
  const [, year, month] = /^(\d{4})[-./](\d{1,2})$/.exec(words) ?? [];
  const [, first, last] = /^(\d{1,2})[-./](\d{4})$/.exec(words) ?? [];
  return monthIn(year ?? last, Number(month ?? first));
}

function inWords(words: string, current: Month): Month | undefined {
  const [, name = '', year] = /^(\p{L}+)\.?(?: (\d{4}))?$/u.exec(words) ?? [];
  const number = numberOf(name);
  if (year !== undefined) return monthIn(year, number);
  const thisYear = Number(current.slice(0, 4));
  const month = monthIn(String(thisYear), number);
  return month !== undefined && month > current ? monthIn(String(thisYear - 1), number) : month;
}

/** 1 to 12; 0 for what is no month's name. */
function numberOf(name: string): number {
  if (name.length < shortest) return 0;
  const found = languages.map((language) =>
    textsOf(language)
      .words.months.toLowerCase()
      .split(' ')
      .findIndex((full) => full.startsWith(name)),
  );
  return Math.max(...found) + 1;
}

function monthIn(year: string | undefined, month: number): Month | undefined {
  if (year === undefined || !(month >= 1 && month <= 12)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}
