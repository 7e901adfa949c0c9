import type { LocalDate } from '../calendar/local.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { Leave } from './read.ts';
import { leaveTexts } from './texts.ts';

/** The days of a leave, inside a sentence or as a line of their own; one day alone is no period. */
export function daysText(
  language: Language,
  { from, to }: Pick<Leave, 'from' | 'to'>,
  as: 'period' | 'span',
  today?: LocalDate,
): string {
  const first = dateText(language, from, today);
  return from === to
    ? first
    : fill(leaveTexts(language)[as], { from: first, to: dateText(language, to, today) });
}
