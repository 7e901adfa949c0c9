import { Temporal } from 'temporal-polyfill';
import { dateOfNumber, dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import { isUsualYear } from '../calendar/usualYears.ts';

const monthNames: readonly string[][] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];
const shortest = 3;

/** 1 to 12 for a name or its first letters (`feb`, `sept.`); undefined for another word. */
function monthOfName(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  if (name.length < shortest) return undefined;
  const found = monthNames.findIndex((names) => names.some((full) => full.startsWith(name)));
  return found < 0 ? undefined : found + 1;
}

const time = /[ T]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?$/i;
const moment =
  /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/i;
const weekday = /^(?:man|tirs?|ons|tors?|fre|lør|søn|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,? +/iu;
const day = /^(?:den|d\.) */i;
let reading: { today: LocalDate; read(text: string): LocalDate | undefined } = {
  today: '',
  read: () => undefined,
};

/** `readDate` as one and the same function for all rows of a day. */
export function datesOf(today: LocalDate): (text: string) => LocalDate | undefined {
  if (reading.today !== today) reading = { today, read: (text) => readDate(text, today) };
  return reading.read;
}

/**
 * A date as people, systems and spreadsheets write it: `dd-mm-åååå` with `-`, `.` or `/`, `åååå-mm-dd`, `6/1-2026`,
 * `1. februar 2026`, `1-feb-26`, `20260201`, Excel's serial days; with a time of day or without. A moment with `Z` or an offset is turned
 * into Danish time first. Of two-digit years the nearest to `today` is meant. Undefined when it names no day.
 */
export function readDate(text: string, today: LocalDate): LocalDate | undefined {
  const instant = moment.exec(text);
  if (instant) return danishDate(instant);
  const plain = text.replace(time, '').replace(weekday, '').replace(day, '').trim();
  return numericDate(plain, today) ?? namedDate(plain, today) ?? compactDate(plain) ?? serialDate(plain);
}

function danishDate([, date = '', at = '', zone = '']: RegExpExecArray): LocalDate | undefined {
  const offset = /^[a-z]/i.test(zone) ? 'Z' : zone.length === 3 ? `${zone}:00` : zone;
  try {
    const { epochMilliseconds } = Temporal.Instant.from(`${date}T${at.replace(',', '.')}${offset}`);
    const local = dateOf(toLocal(epochMilliseconds));
    return isUsualYear(Number(local.slice(0, 4))) ? local : undefined;
  } catch {
    return undefined;
  }
}

function numericDate(text: string, today: LocalDate): LocalDate | undefined {
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dateIn(iso[1], iso[3], iso[4], today);
  // `6/1-2026` is how Danes write a day by hand.
  const danish = /^(\d{1,2})(?:([-./])(\d{1,2})\2|\/(\d{1,2})(?:-| |, ?))(\d{4}|\d{2})$/.exec(text);
  return danish ? dateIn(danish[5], danish[3] ?? danish[4], danish[1], today) : undefined;
}

function namedDate(text: string, today: LocalDate): LocalDate | undefined {
  const [, number, name = '', year] =
    /^(\d{1,2})(?:\. ?|[ -])(\p{L}+\.?),?(?: |-)?(\d{4}|\d{2})$/u.exec(text) ?? [];
  const month = monthOfName(name);
  return month === undefined ? undefined : dateIn(year, String(month), number, today);
}

/** `20260201` and `01022026`: read only where one of the two names a day. */
function compactDate(text: string): LocalDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const [a, b] = [
    dateIn(text.slice(0, 4), text.slice(4, 6), text.slice(6)),
    dateIn(text.slice(4), text.slice(2, 4), text.slice(0, 2)),
  ];
  return a === undefined || b === undefined ? (a ?? b) : undefined;
}

/** Days since 30 December 1899, as Excel keeps them; what stands after the comma is the time of day. */
function serialDate(text: string): LocalDate | undefined {
  const days = /^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1];
  if (days === undefined) return undefined;
  const date = dateOfNumber(dayNumber('1899-12-30') + Number(days));
  return isUsualYear(Number(date.slice(0, 4))) ? date : undefined;
}

function dateIn(
  year: string | undefined,
  month: string | undefined,
  number: string | undefined,
  today?: LocalDate,
): LocalDate | undefined {
  if (!year || !month || !number) return undefined;
  const full = fullYear(year, today);
  return exists(full, Number(month), Number(number))
    ? `${full}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`
    : undefined;
}

/** Of the years that end so, the one nearest to today's. */
function fullYear(year: string, today: LocalDate | undefined): number {
  if (year.length === 4 || !today) return Number(year);
  const now = Number(today.slice(0, 4));
  const century = now - (now % 100);
  const years = [century - 100, century, century + 100].map((start) => start + Number(year));
  return years.reduce((best, one) => (Math.abs(one - now) < Math.abs(best - now) ? one : best));
}

function exists(year: number, month: number, number: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return isUsualYear(year) && number >= 1 && number <= days;
}

/**
 * A month: `2026-03`, `03-2026`, `202603`, `2026M03`, `mar-26`, `marts 2026`, or any date in it, as spreadsheets make
 * dates of months. `03-26` is read, as no month is called 26; `03-04` names none.
 */
export function readMonth(text: string, today: LocalDate): Month | undefined {
  const iso = /^(\d{4})(?: ?[-./ m] ?(\d{1,2})|(\d{2}))$/i.exec(text);
  const danish = /^(\d{1,2})[-./ ](\d{4})$/.exec(text) ?? monthFirst(text);
  const named = /^(\p{L}+\.?)(?: ?[-./'’] ?| )?(\d{4}|\d{2})$/u.exec(text);
  if (iso) return monthIn(iso[1], iso[2] ?? iso[3]);
  if (danish) return monthIn(String(fullYear(danish[2] ?? '', today)), danish[1]);
  const month = monthOfName(named?.[1] ?? '');
  if (named && month) return monthIn(String(fullYear(named[2] ?? '', today)), String(month));
  const date = readDate(text, today);
  return date === undefined ? undefined : monthOf(date);
}

function monthFirst(text: string): RegExpExecArray | undefined {
  const found = /^(\d{1,2})[-./](\d{2})$/.exec(text);
  return found && Number(found[2]) > 12 ? found : undefined;
}

function monthIn(year = '', month = ''): Month | undefined {
  const number = Number(month);
  if (!isUsualYear(Number(year)) || number < 1 || number > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}`;
}
