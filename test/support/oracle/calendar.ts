import { Temporal } from 'temporal-polyfill';

/** engine-rules.md 1, once more and naively. Dates are `YYYY-MM-DD`, instants `YYYY-MM-DDTHH:MM`, compared as text. */
export interface NaiveCalendar {
  isWorkingDay(date: string): boolean;
  addWorkingDays(date: string, n: number): string;
  nextWorkingDay(date: string): string;
  prevWorkingDay(date: string): string;
  rollBack(raw: string, anchor: string): string;
  immediate(t: string): string;
}

export const addDays = rememberedOf((date: string, n: number) => {
  return Temporal.PlainDate.from(date).add({ days: n }).toString();
});

export const addMonths = rememberedOf((date: string, n: number) => {
  return Temporal.PlainDate.from(date).add({ months: n }, { overflow: 'constrain' }).toString();
});

/** Days from a to b. */
export const daysFrom = rememberedOf((a: string, b: string) => {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days;
});

/** The only shortcut here: what has been asked of the calendar once is not worked out again. */
function remembered<Key, Answer extends {}>(ask: (key: Key) => Answer) {
  const known = new Map<Key, Answer>();
  return (key: Key): Answer => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = ask(key);
      known.set(key, answer);
    }
    return answer;
  };
}

function rememberedOf<By, Answer extends {}>(ask: (date: string, by: By) => Answer) {
  const of = remembered((date: string) => remembered((by: By) => ask(date, by)));
  return (date: string, by: By): Answer => of(date)(by);
}

export const addMinutes = rememberedOf((instant: string, n: number) => {
  return Temporal.PlainDateTime.from(instant).add({ minutes: n }).toString().slice(0, 16);
});

export const weekdayOf = remembered((date: string): string => {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][Temporal.PlainDate.from(date).dayOfWeek - 1]!;
});

export const toUtc = remembered((instant: string) => {
  const zoned = Temporal.PlainDateTime.from(instant).toZonedDateTime('Europe/Copenhagen');
  return `${zoned.toInstant().toString().slice(0, 16)}Z`;
});

export function dateOf(instant: string): string {
  return instant.slice(0, 10);
}

export function timeOf(instant: string): string {
  return instant.slice(11);
}

/** `later(a, b, …)`: the latest of those that exist; at least one must. */
export function later(...dates: (string | undefined)[]): string {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)!;
}

export const naiveCalendar = (closingDays: readonly string[]): NaiveCalendar =>
  calendarOf(closingDays.join(' '));

const calendarOf = remembered((closingDays: string): NaiveCalendar => {
  const isWorkingDay = remembered((date: string) => {
    const weekend = ['sat', 'sun'].includes(weekdayOf(date));
    return !weekend && !isPublicHoliday(date) && !closingDays.split(' ').includes(date.slice(5));
  });

  function step(date: string, by: 1 | -1): string {
    let day = date;
    do day = addDays(day, by);
    while (!isWorkingDay(day));
    return day;
  }

  const addWorkingDays = rememberedOf((date: string, n: number) => {
    let day = date;
    for (let i = 0; i < Math.abs(n); i++) day = step(day, n > 0 ? 1 : -1);
    return day;
  });

  const nextWorkingDay = (date: string) => (isWorkingDay(date) ? date : step(date, 1));
  const prevWorkingDay = (date: string) => (isWorkingDay(date) ? date : step(date, -1));

  function rollBack(raw: string, anchor: string): string {
    const back = prevWorkingDay(raw);
    return back > anchor ? back : nextWorkingDay(raw);
  }

  function immediate(t: string): string {
    const open = isWorkingDay(dateOf(t));
    if (open && timeOf(t) >= '07:00' && timeOf(t) <= '17:00') return t;
    if (open && timeOf(t) < '07:00') return `${dateOf(t)}T08:00`;
    return `${step(dateOf(t), 1)}T08:00`;
  }

  return { isWorkingDay, addWorkingDays, nextWorkingDay, prevWorkingDay, rollBack, immediate };
});

function isPublicHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (['01-01', '12-25', '12-26'].includes(date.slice(5))) return true;
  const fromEaster = daysFrom(easterSunday(year), date);
  return [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster) || (fromEaster === 26 && year <= 2023);
}

/** Gauss's rule with the constants of 1900–2099. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const d = (19 * a + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const tooLate = (d === 29 && e === 6) || (d === 28 && e === 6 && a > 10);
  return addDays(`${year}-03-22`, d + e - (tooLate ? 7 : 0));
}
