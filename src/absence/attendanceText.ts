import type { LocalDate } from '../calendar/local.ts';
import type { AttendanceMark, WeekdayName } from '../engine/events.ts';
import { readDays, readStart } from '../engine/weekdayText.ts';
import { comingDay } from '../talk/comingDay.ts';
import { parseDay } from '../talk/dayText.ts';

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
  | { type: 'mark'; mark: AttendanceMark; on: LocalDate; expected?: string }
  /** What is agreed for a day was understood, and something else was said. */
  | { type: 'unclear'; mark: AttendanceMark; on?: LocalDate }
  /** Which part of which step was not understood, and the days and the time that were. */
  | {
      type: 'faulty';
      fault: TypedFault;
      step: number;
      steps: number;
      days?: WeekdayName[];
      start?: string;
    };

/** Keys of the texts. */
export type TypedFault = 'typedDays' | 'typedStart' | 'typedPeriod';

const markWords: readonly [RegExp, AttendanceMark][] = [
  [/^(er )?(mødt|kommet|met|here|arrived)\b/, 'met'],
  [/^(kommer )?(senere|later)\b|^comes later\b|^kommer(?= kl)|^comes(?= at)/, 'later'],
  [/^(aftalt )?(fri|off)(dag)?\b|^day off\b/, 'agreedOff'],
  [/^(færre timer|fewer hours)\b/, 'reducedHours'],
  [/^(ikke mødt|udeblevet|udeblev|missing|not here)\b/, 'missed'],
];

/** What of a line is the same for everybody. */
export const attendanceWords: readonly string[] = (
  'er mødt kommet kommer senere aftalt fri færre timer ikke udeblevet hver dag og derefter ' +
  'met here arrived later day off fewer hours missing not and then'
).split(' ');

export function readAttendance(text: string, today: LocalDate): TypedAttendance {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (words === '') return { type: 'nothing' };
  const marked = readMark(words, today);
  if (marked) return marked;
  const parts = words.split(/\s*;\s*|,?\s+(?:derefter|then)\s+/).filter(Boolean);
  const steps = parts.map((part) => readStep(part, today));
  const faulty = steps.findIndex((step) => typeof step === 'string');
  const fault = steps[faulty];
  if (typeof fault === 'string') {
    const understood = understoodIn(parts[faulty] ?? '');
    return { type: 'faulty', fault, step: faulty + 1, steps: steps.length, ...understood };
  }
  const schedules = steps.filter((step) => typeof step !== 'string');
  return { type: 'schedules', schedules: schedules.sort((a, b) => a.from.localeCompare(b.from)) };
}

function readMark(words: string, today: LocalDate): TypedAttendance | undefined {
  for (const [pattern, mark] of markWords) {
    const said = pattern.exec(words);
    if (!said) continue;
    const rest = words.slice(said[0].length).trim();
    const expected = mark === 'later' ? readHour(rest) : undefined;
    if (expected) return { type: 'mark', mark, on: today, expected };
    const on = rest === '' ? today : (comingDay(rest, today) ?? pastDay(rest, today));
    return on ? { type: 'mark', mark, on } : { type: 'unclear', mark, on: dayWithin(rest, today) };
  }
  return undefined;
}

/** Nothing can be said of it any more, but that it is over. */
function pastDay(words: string, today: LocalDate): LocalDate | undefined {
  const day = parseDay(words, today);
  return day !== undefined && day < today ? day : undefined;
}

/** The only day among words that were not understood. */
function dayWithin(words: string, today: LocalDate): LocalDate | undefined {
  const [on, another] = words.split(' ').flatMap((word) => comingDay(word, today) ?? []);
  return another === undefined ? on : undefined;
}

/** `kl. 10`, `10:30`: when somebody who comes later said they would come. */
function readHour(words: string): string | undefined {
  const [, hour, minute = '00'] = /^(?:kl\.? ?|at )?(\d{1,2})(?:[:.](\d{2}))?$/.exec(words) ?? [];
  return hour === undefined ? undefined : readStart(`${hour}:${minute}`);
}

const schedule =
  /^(.+?) (?:kl\.? ?|at )?(\d{1,2})(?:[:.](\d{2}))?(?: (?:fra|from) (.+?))?(?: (?:til og med|til|until|to) (.+?))?$/;

/** Days and time of a step that is not whole. */
function understoodIn(words: string): Pick<TypedSchedule, 'days' | 'start'> | object {
  const days = readDays(/^[^\d]*?(?= (?:kl|at|fra|from|til|\d)|$)/.exec(words)?.[0] ?? '');
  const [, hour, minute = '00'] = /(?:^| )(\d{1,2})(?:[:.](\d{2}))?(?= |$)/.exec(words) ?? [];
  const start = hour === undefined ? undefined : readStart(`${hour}:${minute}`);
  return { ...(days && { days }), ...(start && { start }) };
}

function readStep(words: string, today: LocalDate): TypedSchedule | TypedFault {
  const [, said, hour = '', minute = '00', first, last] = schedule.exec(words) ?? [];
  if (said === undefined) return readDays(words.split(' ')[0] ?? '') ? 'typedStart' : 'typedDays';
  const days = readDays(said);
  if (!days) return 'typedDays';
  const start = readStart(`${hour}:${minute}`);
  if (!start) return 'typedStart';
  const from = first === undefined ? today : comingDay(first, today);
  const until = last === undefined ? undefined : from && comingDay(last, from);
  if (!from || (last !== undefined && !until) || (until && until < from)) return 'typedPeriod';
  return { days, start, from, ...(until ? { until } : {}) };
}
