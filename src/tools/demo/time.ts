import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf, instantOf } from '../../calendar/localTime.ts';
import { isLocalDate } from '../../engine/localTexts.ts';
import { comingDay } from '../../talk/comingDay.ts';

/** Each day of a leap is lived through: further than anybody waits for, a typing error must not go. */
const furthestDays = 366;

/**
 * Where `/tid …` moves the clock to: `1 dag`, `3 dage`, `1 uge`, `2 timer`, `15 min`, `08:30` (the next one),
 * `2026-04-16` (its 08:00), `2026-04-16 08:30`, or a day in words (`i morgen`, `fredag`, `16/4`). Undefined when the text
 * says none of these, goes back, or further than a year.
 */
export function parseTime(text: string, now: LocalInstant, calendar: Calendar): LocalInstant | undefined {
  const wanted = text.trim();
  const target = absolute(wanted, now, calendar) ?? relative(wanted, now, calendar) ?? inWords(wanted, now);
  if (target === undefined || target < now) return undefined;
  return dateOf(target) <= calendar.addDays(dateOf(now), furthestDays) ? target : undefined;
}

function inWords(text: string, now: LocalInstant): LocalInstant | undefined {
  const day = comingDay(text, dateOf(now));
  return day && instantOf(day, '08:00');
}

const day = 24 * 60 * 60_000;
/** Who skips more than that wants to see where it leads, and not each morning on the way. */
const longMs = 14 * day;
const lastMs = 7 * day;

/** From when on a journey of the clock sends what is new; milliseconds since 1970. Undefined: all the way. */
export function silentUntil(from: number, to: number): number | undefined {
  return to - from > longMs ? to - lastMs : undefined;
}

function absolute(text: string, now: LocalInstant, calendar: Calendar): LocalInstant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?[ T]?(?:(?:kl\.? ?)?(\d{1,2})[:.](\d{2}))?$/i.exec(text);
  if (!match || text === '') return undefined;
  const time = match[2] ? `${match[2].padStart(2, '0')}:${match[3]}` : '08:00';
  if (time > '23:59' || (match[3] ?? '00') > '59') return undefined;
  if (match[1]) return isLocalDate(match[1]) ? `${match[1]}T${time}` : undefined;
  const today = now.slice(0, 10);
  return `${time < now.slice(11) ? calendar.addDays(today, 1) : today}T${time}`;
}

function relative(text: string, now: LocalInstant, calendar: Calendar): LocalInstant | undefined {
  const match = /^\+?(\d{1,3}) ?(min|time|dag|uge|minute|hour|day|week)\p{L}*$/iu.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[2]?.toLowerCase() ?? '';
  if (['dag', 'day'].includes(unit)) return `${calendar.addDays(now.slice(0, 10), amount)}T${now.slice(11)}`;
  if (['uge', 'week'].includes(unit))
    return `${calendar.addDays(now.slice(0, 10), 7 * amount)}T${now.slice(11)}`;
  return addMinutes(now, ['min', 'minute'].includes(unit) ? amount : 60 * amount, calendar);
}

function addMinutes(now: LocalInstant, minutes: number, calendar: Calendar): LocalInstant {
  const total = Number(now.slice(11, 13)) * 60 + Number(now.slice(14)) + minutes;
  const day = calendar.addDays(now.slice(0, 10), Math.floor(total / 1440));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor((total % 1440) / 60))}:${two(total % 60)}`;
}
