import type { LocalDate } from '../calendar/calendar.ts';
import { type AttendanceMark, type WeekdayName, weekdays } from '../engine/events.ts';
import { comingDay, weekdayOf } from './comingDay.ts';

export interface TypedSchedule {
  days: WeekdayName[];
  /** `HH:MM`, 20:00 at the latest, so that the alarm falls on the same day. */
  start: string;
  from: LocalDate;
  until?: LocalDate;
}

/** What `/fremmøde B-301 …` says after the code. */
export type TypedAttendance =
  | { type: 'nothing' }
  /** Several are a ramp-up plan, in the order of their first days. */
  | { type: 'schedules'; schedules: TypedSchedule[] }
  | { type: 'mark'; mark: AttendanceMark; on: LocalDate }
  | { type: 'unclear' };

const markWords: readonly [RegExp, AttendanceMark][] = [
  [/^(er )?(mødt|kommet|met|here|arrived)\b/, 'met'],
  [/^(kommer )?(senere|later)\b|^comes later\b/, 'later'],
  [/^(aftalt )?(fri|off)(dag)?\b|^day off\b/, 'agreedOff'],
  [/^(færre timer|fewer hours)\b/, 'reducedHours'],
  [/^(ikke mødt|udeblevet|missing|not here)\b/, 'missed'],
];

export function readAttendance(text: string, today: LocalDate): TypedAttendance {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (words === '') return { type: 'nothing' };
  const marked = readMark(words, today);
  if (marked) return marked;
  const schedules = words.split(/\s*;\s*|,?\s+(?:derefter|then)\s+/).map((part) => readSchedule(part, today));
  const read = schedules.filter((schedule) => schedule !== undefined);
  if (read.length < schedules.length) return { type: 'unclear' };
  return { type: 'schedules', schedules: read.sort((a, b) => a.from.localeCompare(b.from)) };
}

function readMark(words: string, today: LocalDate): TypedAttendance | undefined {
  for (const [pattern, mark] of markWords) {
    const said = pattern.exec(words);
    if (!said) continue;
    const rest = words.slice(said[0].length).trim();
    const on = rest === '' ? today : comingDay(rest, today);
    return on ? { type: 'mark', mark, on } : { type: 'unclear' };
  }
  return undefined;
}

const schedule =
  /^(.+?) (?:kl\.? ?|at )?(\d{1,2})(?:[:.](\d{2}))?(?: (?:fra|from) (.+?))?(?: (?:til og med|til|until|to) (.+?))?$/;

function readSchedule(words: string, today: LocalDate): TypedSchedule | undefined {
  const [, said = '', hour = '', minute = '00', first, last] = schedule.exec(words) ?? [];
  const days = readDays(said);
  const start = `${hour.padStart(2, '0')}:${minute}`;
  const from = first === undefined ? today : comingDay(first, today);
  const until = last === undefined ? undefined : comingDay(last, from ?? today);
  if (!days || !isStart(start) || !from || (last !== undefined && !until)) return undefined;
  return { days, start, from, ...(until ? { until } : {}) };
}

/** An hour at which somebody may be expected. */
export function isStart(text: string): boolean {
  return /^([01]\d|20):[0-5]\d$/.test(text) && text <= '20:00';
}

/** `man-tor`, `man, ons og fre`, `mandag`. */
export function readDays(text: string): WeekdayName[] | undefined {
  const parts = text.split(/\s*(?:,|\+|&|\bog\b|\band\b)\s*|\s+(?=\p{L})/u).filter(Boolean);
  const found = new Set<number>();
  for (const part of parts) {
    const [first = '', last = first] = part.split('-').map((word) => word.trim());
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    if (from === undefined || to === undefined || from > to) return undefined;
    for (let day = from; day <= to; day += 1) found.add(day);
  }
  const days = weekdays.filter((_, index) => found.has(index));
  return days.length > 0 ? days : undefined;
}
