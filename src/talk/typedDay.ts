import { dateOfNumber, dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { parseDay } from './dayText.ts';

const figures = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/;
const ahead: readonly [RegExp, number][] = [
  [/i overmorgen|overmorgen/, 2],
  [/i morgen|imorgen|tomorrow/, 1],
];
const ago = /i dag|idag|today|i forgårs|i går|igår|yesterday/;
const weekday =
  /mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|(?:mon|tues|wednes|thurs|fri|satur|sun)day/;

/** What a line says of a day, and what it says beside. `on` is left out where it names none. */
export interface SaidDay {
  on?: LocalDate;
  rest: string;
}

/**
 * The day in a typed line: `1/6`, `1.6.2026`, `i går`, `i morgen`, `mandag`. A day without a year is the nearest of
 * that name, as starts are planned ahead and interruptions are told afterwards; a weekday is the next one where
 * `isPlanned`, else the last. Undefined for a day that no calendar has.
 */
export function dayIn(said: string, today: LocalDate, isPlanned: boolean): SaidDay | undefined {
  const number = figures.exec(said)?.[0];
  if (number !== undefined) {
    const on = nearest(number, today);
    return on === undefined ? undefined : { on, rest: said.replace(number, '') };
  }
  for (const [words, days] of ahead) {
    if (words.test(said)) return { on: daysOn(today, days), rest: said.replace(words, '') };
  }
  const word = (ago.exec(said) ?? weekday.exec(said))?.[0];
  if (word === undefined) return { rest: said };
  const last = parseDay(word, today);
  const isAhead = isPlanned && weekday.test(word) && last !== today;
  return { on: last && isAhead ? daysOn(last, 7) : last, rest: said.replace(word, '') };
}

function daysOn(day: LocalDate, days: number): LocalDate {
  return dateOfNumber(dayNumber(day) + days);
}

/** Of the days of that name, the one least far from today. */
function nearest(number: string, today: LocalDate): LocalDate | undefined {
  if (!/^\d{1,2}[/.-]\d{1,2}$/.test(number)) return parseDay(number, '9999-12-31');
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => parseDay(`${number}/${one}`, '9999-12-31') ?? []);
  const distance = (day: LocalDate) => Math.abs(dayNumber(day) - dayNumber(today));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}
