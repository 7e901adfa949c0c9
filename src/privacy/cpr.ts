import { type Digit, type Gap, readDigits } from './digits.ts';
import { decodeEscapes } from './escapes.ts';

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Every CPR number in a text, however it is written (domain/6-privacy.md 6.6): a day and month that exist (day + 60 for
 * replacement numbers), a year and four digits, with no digit directly before or after. Modulus 11 is not asked:
 * numbers without it have been given out since 2007. Linear in the text's length; never throws.
 */
export function findCpr(text: string): Span[] {
  if (!mayHoldOne(text)) return [];
  const written = scan(readDigits(text));
  const decoded = decodeEscapes(text);
  if (!decoded) return written;
  const hidden = scan(readDigits(decoded.text)).map(({ start, end }) => ({
    start: decoded.origin[start] ?? 0,
    end: decoded.origin[end] ?? text.length,
  }));
  return [...written, ...hidden.filter((span) => !written.some((other) => overlap(span, other)))];
}

const tenNumbers = /(?:\p{N}\P{N}*){10}/u;

/** Fewer than ten digits are no number, unless an escape stands for some: most texts end here. */
function mayHoldOne(text: string): boolean {
  return /[%&\\]/.test(text) || tenNumbers.test(text);
}

/** True when a text holds at least one CPR number. */
export function hasCpr(text: string): boolean {
  return findCpr(text).length > 0;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function scan(digits: readonly Digit[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first + 10 <= digits.length; first += 1) {
    const end = numberAt(digits, first);
    if (end === undefined) continue;
    spans.push({ start: digits[first]?.start ?? 0, end: digits[end - 1]?.end ?? 0 });
    first = end - 1;
  }
  return spans;
}

/** The index after the last digit of a CPR number that begins at `first`. */
function numberAt(digits: readonly Digit[], first: number): number | undefined {
  if (!isBirthDay(digits, first)) return undefined;
  if (isWithFullYear(digits, first)) return first + 12;
  const before = digits[first - 1]?.after;
  const after = digits[first + 9]?.after ?? { type: 'broken', key: '' };
  const touched = before?.type === 'none' || after.type === 'none';
  // Most windows in a long run of digits end here, before anything is made.
  if (touched && digits[first + 5]?.after.key !== '-') return undefined;
  const gaps: Gap[] = [];
  for (let at = first; at < first + 9; at += 1) {
    const gap = digits[at]?.after;
    if (!gap || gap.type === 'broken') return undefined;
    gaps.push(gap);
  }
  if (touched && !(isDashed(gaps) && !isTimestamp(digits, first))) return undefined;
  return looksLikeOneNumber(digits, first, gaps, after, before) ? first + 10 : undefined;
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthDay(digits: readonly Digit[], first: number): boolean {
  const day = pair(digits, first) % 60;
  return pair(digits, first) <= 91 && day >= 1 && day <= (daysIn[pair(digits, first + 2) - 1] ?? 0);
}

function pair(digits: readonly Digit[], first: number): number {
  return (digits[first]?.value ?? 0) * 10 + (digits[first + 1]?.value ?? 0);
}

function isYear(digits: readonly Digit[], first: number): boolean {
  return pair(digits, first) === 19 || pair(digits, first) === 20;
}

/** `24-12-2035-4209`: the year in four digits, the rest after a dash. */
function isWithFullYear(digits: readonly Digit[], first: number): boolean {
  if (first + 12 > digits.length || !isYear(digits, first + 4)) return false;
  if (digits[first + 7]?.after.key !== '-') return false;
  if (digits[first - 1]?.after.type === 'none' || digits[first + 11]?.after.type === 'none') return false;
  const types = digits.slice(first, first + 11).map((digit) => digit.after);
  const inside = types.every((gap, at) => gap.type === 'none' || at === 7 || at === 1 || at === 3);
  return inside && types[1]?.key === types[3]?.key && types[1]?.type !== 'broken';
}

/** `241235-4209` with a digit glued to it: the dash in the right place says enough. */
function isDashed(gaps: readonly Gap[]): boolean {
  return gaps.every((gap, at) => (at === 5 ? gap.key === '-' : gap.type === 'none'));
}

/** `20260413-0830`: the date of an ISO stamp ends in what looks like a birthday. */
function isTimestamp(digits: readonly Digit[], first: number): boolean {
  const day = pair(digits, first + 4);
  return (
    first >= 2 &&
    digits[first - 1]?.after.type === 'none' &&
    isYear(digits, first - 2) &&
    day >= 1 &&
    day <= 31
  );
}

/** Whether ten digits with gaps between them read as one number, and not as dates, times, phones or amounts. */
function looksLikeOneNumber(
  digits: readonly Digit[],
  first: number,
  gaps: readonly Gap[],
  after: Gap,
  before: Gap | undefined,
): boolean {
  const cuts = gaps.flatMap((gap, at) => (gap.type === 'plain' || gap.type === 'odd' ? [at + 1] : []));
  const key = (cut: number): string => gaps[cut - 1]?.key ?? '';
  if (cuts.some((cut) => cut !== 6 && gaps[cut - 1]?.type === 'odd')) return false;
  if (cuts.every((cut) => cut === 6)) return true;
  if (holdsDate(digits, first, gaps)) return false;
  if (cuts.includes(6) && cuts.every((cut) => cut % 2 === 0)) {
    if (cuts.includes(2) && cuts.includes(4) && key(2) !== key(4)) return false;
    return !cuts.includes(8) || !(isTime(digits, first + 6, key(6), key(8)) || goesOn(after, key(8)));
  }
  const alone = (before === undefined || before.type === 'broken') && after.type === 'broken';
  const even = new Set(cuts.filter((cut) => cut !== 6).map(key)).size === 1;
  return (
    alone &&
    even &&
    !isAmount(cuts, key(cuts[0] ?? 0)) &&
    !(cuts.length === 1 && cuts[0] === 8 && digits[first + 8]?.value !== 0)
  );
}

/** `12.03.2026 08` or `2012-04-13 08`: a calendar date with its year is no part of a CPR number. */
function holdsDate(digits: readonly Digit[], first: number, gaps: readonly Gap[]): boolean {
  const groups: { at: number; size: number; after: string }[] = [];
  let at = 0;
  gaps.forEach((gap, index) => {
    if (gap.type === 'none') return;
    groups.push({ at, size: index + 1 - at, after: gap.key });
    at = index + 1;
  });
  groups.push({ at, size: 10 - at, after: '' });
  return groups.some((a, index) => {
    const [b, c] = [groups[index + 1], groups[index + 2]];
    if (!b || !c || a.after !== b.after || !['.', '-', '/'].includes(a.after)) return false;
    const apart = groups[index - 1]?.after !== a.after;
    const dayFirst = a.size <= 2 && b.size <= 2 && c.size === 4 && isYear(digits, first + c.at);
    const yearFirst = a.size === 4 && b.size === 2 && c.size === 2 && isYear(digits, first + a.at);
    return apart && (dayFirst || yearFirst);
  });
}

/** `12.03.26 08.30` or `12-03-26 08-16`: a date and a time of day. */
function isTime(digits: readonly Digit[], first: number, before: string, inside: string): boolean {
  if (pair(digits, first) > 24 || pair(digits, first + 2) > 59) return false;
  return inside === '.' || (inside === '-' && before.includes(' '));
}

/** `01.02.26 - 31.03.26`: the pairs do not stop after the fifth. */
function goesOn(after: Gap, key: string): boolean {
  return after.type === 'plain' && after.key === key;
}

/** `1.234.567.890` */
function isAmount(cuts: readonly number[], key: string): boolean {
  return cuts.join() === '1,4,7' && (key === '.' || key === ' ');
}
