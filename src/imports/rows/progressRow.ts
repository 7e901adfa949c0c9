import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { CellReader } from '../cells.ts';
import { looksLikeName } from '../columns.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';
import { readWhole } from '../values.ts';

export interface ProgressRow {
  line: number;
  caseRef: string;
  date: LocalDate;
  /** An identifier, `troPaaEgneEvner`. */
  indicator: string;
  /** 1 to 10. */
  score: number;
}

const [least, most] = [1, 10];

/** A row of `progress`: one score of one measurement; undefined when a fault was noted. */
export function readProgressRow(
  cells: CellReader,
  { today, lexicon }: ReadingContext,
): ProgressRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const date = cells.required('date', datesOf(today), 'date');
  // Somebody's name in this column would become a word of the log.
  const read = (text: string) => (looksLikeName(text, lexicon) ? undefined : readIndicator(text));
  const indicator = cells.required('indicator', read, 'indicator');
  const score = cells.required('score', (text) => readWhole(text, least, most), 'score');
  if (date && date > today) cells.fault('date', 'futureDate');
  if (!caseRef || !date || !indicator || score === undefined) return undefined;
  return { line: cells.line, caseRef, date, indicator, score };
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Up to six words as one identifier; undefined for what is longer, or has no letter. */
export function readIndicator(text: string): string | undefined {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 6 || text.length > 60 || !/^[a-z]/.test(words[0] ?? ''))
    return undefined;
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}
