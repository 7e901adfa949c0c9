import { addDays, dateOfNumber, dayNumber, weekdayOfNumber } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { comingDay } from '../comingDay.ts';
import { parseDay } from '../dayText.ts';
import { smallNumber } from './vocabulary.ts';

/** A day as a sentence names it: what it means of something that happened, and of something that is to come. */
export interface NamedDay {
  past?: LocalDate;
  ahead?: LocalDate;
}

export interface DaysRead {
  /** The text with `~` for each day. */
  text: string;
  day?: NamedDay;
  /** Several days, or one that no calendar has: what is said of it is not clear. */
  isClear: boolean;
}

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const anyWeekday = [...weekdays, ...english].join('|');

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september'].concat([
  'oktober',
  'november',
  'december',
]);
const anyMonth = months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');

/** Without a year a day is near: what is further away was rather meant to be another year's. */
const nearPast = 60;
const nearAhead = 200;

/** `mandag den 13/4`: the figures say which. */
const beforeFigures = new RegExp(
  `(?<!\\p{L})(?:på )?(?:${anyWeekday})(?: (?:den|d\\.?|the))? ?(?=\\d{1,2}[/.]\\d)`,
  'gu',
);

type Read = (found: RegExpExecArray, today: LocalDate) => NamedDay | undefined;

const both = (days: number): Read => {
  return (_, today) => {
    const day = addDays(today, days);
    return { ...(days <= 0 ? { past: day } : {}), ...(days >= 0 ? { ahead: day } : {}) };
  };
};

/** In this order: a longer phrase holds a shorter one. */
const phrases: readonly [RegExp, Read][] = [
  [/i forgårs|the day before yesterday/, both(-2)],
  [/i aftes|(?:i )?går aftes|i ?går(?: formiddags?| eftermiddags?)?|yesterday/, both(-1)],
  [/i ?overmorgen/, both(2)],
  [/i ?morgen(?! tidlig)|tomorrow/, both(1)],
  [
    /i ?dag|dagens|(?:i|her til|til) (?:formiddags?|eftermiddags?|morges|middags?)|today|this morning/,
    both(0),
  ],
  [/for (\p{L}+|\d{1,2}) dage? siden|(\p{L}+|\d{1,2}) days? ago/u, ago],
  [/(?:om|in) (\p{L}+|\d{1,2}) (dage?|uger?|days?|weeks?)/u, later],
  [new RegExp(`(?:den |d )?(\\d{1,2})\\.? (${anyMonth})(?! \\d{4})`), dayOfMonth],
  [
    new RegExp(`i (${weekdays.join('|')})s|last (${english.join('|')})`),
    (found, today) => lastDay(found, today),
  ],
  [
    new RegExp(`(?:nu )?på (${weekdays.join('|')})|next (${english.join('|')})`),
    (found, today) => nextDay(found, today),
  ],
  [new RegExp(`(${anyWeekday})(?:en)?`), weekdayEitherWay],
  [/\d{4}-\d{2}-\d{2}/, (found, today) => figures(found[0], today)],
  [
    /(?:den |d\. ?|d )?(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?![\d:])\.?/,
    (found, today) => figures(found[1] ?? '', today),
  ],
];

/** Every day that a text in small letters names. */
export function readDays(written: string, today: LocalDate): DaysRead {
  let text = written.replace(beforeFigures, ' ');
  const days: NamedDay[] = [];
  let isClear = true;
  for (const [pattern, read] of phrases) {
    const whole = new RegExp(`(?<![\\p{L}\\d])(?:${pattern.source})(?![\\p{L}\\d])`, 'gu');
    text = text.replace(whole, (...match) => {
      const found = new RegExp(`^(?:${pattern.source})`, 'u').exec(String(match[0]));
      if (found === null) return String(match[0]);
      const day = read(found, today);
      if (day && (day.past ?? day.ahead)) days.push(day);
      else isClear = false;
      return ' ~ ';
    });
  }
  const [day] = days;
  return { text, ...(day ? { day } : {}), isClear: isClear && days.length <= 1 };
}

function ago(found: RegExpExecArray, today: LocalDate): NamedDay | undefined {
  const days = smallNumber(found[1] ?? found[2] ?? '');
  return days === undefined ? undefined : { past: addDays(today, -days) };
}

function later(found: RegExpExecArray, today: LocalDate): NamedDay | undefined {
  const count = smallNumber(found[1] ?? '');
  const days = /^(?:uge|week)/.test(found[2] ?? '') ? 7 : 1;
  return count === undefined ? undefined : { ahead: addDays(today, count * days) };
}

function dayOfMonth([, day = '', name = '']: RegExpExecArray, today: LocalDate): NamedDay | undefined {
  return figures(`${day}/${months.findIndex((month) => month.startsWith(name)) + 1}`, today);
}

function placeOf(found: RegExpExecArray): number {
  const name = found.slice(1).find((one) => one !== undefined) ?? '';
  return weekdays.includes(name) ? weekdays.indexOf(name) : english.indexOf(name);
}

function lastDay(found: RegExpExecArray, today: LocalDate): NamedDay {
  const back = (weekdayOfNumber(dayNumber(today)) - (placeOf(found) + 1) + 7) % 7;
  return { past: addDays(today, -(back === 0 ? 7 : back)) };
}

function nextDay(found: RegExpExecArray, today: LocalDate): NamedDay {
  const on = (placeOf(found) + 1 - weekdayOfNumber(dayNumber(today)) + 7) % 7;
  return { ahead: dateOfNumber(dayNumber(today) + (on === 0 ? 7 : on)) };
}

/** On a Thursday, `torsdag` is today, a week ago or in a week: nobody knows. */
function weekdayEitherWay(found: RegExpExecArray, today: LocalDate): NamedDay | undefined {
  if (placeOf(found) + 1 === weekdayOfNumber(dayNumber(today))) return undefined;
  return { ...lastDay(found, today), ...nextDay(found, today) };
}

function figures(written: string, today: LocalDate): NamedDay | undefined {
  const past = parseDay(written, today);
  const hasYear = /\d{4}|[/.-]\d{1,2}[/.-]\d{2}$/.test(written);
  const ahead = hasYear ? past : comingDay(written, today);
  const near = (day: LocalDate | undefined, most: number) => {
    return day !== undefined && Math.abs(dayNumber(day) - dayNumber(today)) <= most;
  };
  return {
    ...(past !== undefined && past <= today && (hasYear || near(past, nearPast)) ? { past } : {}),
    ...(ahead !== undefined && ahead >= today && (hasYear || near(ahead, nearAhead)) ? { ahead } : {}),
  };
}
