import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { dateOfNumber, dayNumber } from '../../src/calendar/days.ts';
import { isPublicHoliday } from '../../src/calendar/holidays.ts';

const calendar = createCalendar();

describe('working days', () => {
  it.each([
    ['2026-05-01', true, 'Friday 1 May is an ordinary day'],
    ['2027-04-23', true, 'the former Store bededag'],
    ['2023-05-05', false, 'Store bededag, the last one'],
    ['2024-04-26', true, 'the year after the last Store bededag'],
    ['2026-06-05', false, 'Grundlovsdag, a closing day of the preset'],
    ['2028-06-05', false, 'Grundlovsdag and 2. pinsedag at once'],
    ['2026-12-24', false, '24 December, a closing day of the preset'],
    ['2026-12-31', false, '31 December, a closing day of the preset'],
    ['2026-12-30', true, 'the last working day of the year'],
    ['2027-01-01', false, 'New Year'],
    ['2027-01-04', true, 'the first Monday of the year'],
    ['2026-03-28', false, 'a Saturday'],
    ['2026-03-29', false, 'a Sunday, of the clock change'],
    ['2025-04-17', false, 'Skærtorsdag in April'],
    ['2025-04-21', false, '2. påskedag in April'],
    ['2025-04-22', true, 'the Tuesday after'],
    ['2027-03-25', false, 'Skærtorsdag in March'],
    ['2027-03-29', false, '2. påskedag in March, the day after the clock change'],
    ['2027-03-30', true, 'the Tuesday after'],
    ['2026-05-14', false, 'Kristi himmelfartsdag'],
    ['2026-05-15', true, 'the Friday after it'],
    ['2026-05-25', false, '2. pinsedag'],
    ['2028-02-29', true, 'a leap day'],
  ])('%s: %s, %s', (date, isWorking) => {
    expect(calendar.isWorkingDay(date)).toBe(isWorking);
  });

  it('takes a given list of closing days instead of the preset, not beside it', () => {
    const own = createCalendar(['05-01']);
    expect([own.isWorkingDay('2026-05-01'), own.isWorkingDay('2026-06-05')]).toEqual([false, true]);
  });
});

/** What others have found, in years that a case can lie in and some before and after. */
const [firstYear, lastYear] = [1900, 2200];

it('public holidays are those of a library that knows many countries', () => {
  const library = new Holidays('DK', { types: ['public'] });
  const differing: string[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const known = new Set(library.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    const first = dayNumber(`${year}-01-01`);
    for (let number = first; number < dayNumber(`${year + 1}-01-01`); number += 1) {
      const date = dateOfNumber(number);
      if (isPublicHoliday(date) !== known.has(date)) differing.push(date);
    }
  }
  expect(differing).toEqual([]);
});

it('dates and their numbers are those of Temporal', () => {
  let date = Temporal.PlainDate.from(`${firstYear}-01-01`);
  const differing: string[] = [];
  for (let number = dayNumber(date.toString()); date.year <= lastYear; number += 1) {
    if (dateOfNumber(number) !== date.toString()) differing.push(date.toString());
    date = date.add({ days: 1 });
  }
  expect([dayNumber('1970-01-01'), differing]).toEqual([0, []]);
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-03-18', -3, '2026-03-13'],
    ['2026-04-16', 5, '2026-04-23'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-04-01', 5, '2026-04-13'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-30'],
    ['2026-03-07', 0, '2026-03-07'],
  ])('%s and %i', (date, n, expected) => {
    expect(calendar.addWorkingDays(date, n)).toBe(expected);
  });
});

describe('addMonths clamps, from the anchor itself', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-06-14', 12, '2027-06-14'],
  ])('%s and %i months', (date, months, expected) => {
    expect(calendar.addMonths(date, months)).toBe(expected);
  });
});

describe('rollBack', () => {
  it.each([
    ['2026-02-28', '2026-01-31', '2026-02-27', 'Saturday to Friday'],
    ['2026-04-02', '2026-03-26', '2026-04-01', 'Skærtorsdag to Wednesday'],
    ['2026-12-31', '2026-11-30', '2026-12-30', 'the last day of the year'],
    ['2026-06-05', '2026-05-05', '2026-06-04', 'Grundlovsdag'],
    ['2026-04-06', '2026-04-01', '2026-04-07', 'never back onto the anchor'],
    ['2026-04-08', '2026-04-01', '2026-04-08', 'a working day stays'],
  ])('%s from %s is %s: %s', (raw, anchor, expected) => {
    expect(calendar.rollBack(raw, anchor)).toBe(expected);
  });
});

describe('days', () => {
  it('counts them over a leap day, a clock change and New Year', () => {
    expect([
      calendar.daysBetween('2028-02-28', '2028-03-01'),
      calendar.daysBetween('2027-03-28', '2027-03-29'),
      calendar.daysBetween('2027-01-01', '2026-12-31'),
    ]).toEqual([2, 1, -1]);
  });

  it.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (date, weekday) => {
    expect(calendar.weekday(date)).toBe(weekday);
  });

  it('refuses a date that does not exist', () => {
    expect(() => calendar.addDays('2026-02-29', 1)).toThrow(RangeError);
  });

  it('stops at the last date that is written with four figures', () => {
    const last = '9999-12-31';
    expect([
      calendar.addDays('9999-12-30', 5),
      calendar.addMonths('9999-06-30', 12),
      calendar.addWorkingDays(last, 3),
      calendar.nextWorkingDay(last),
      calendar.rollBack(calendar.addDays(last, 14), last),
    ]).toEqual([last, last, last, last, last]);
    expect(calendar.addMonths('9999-10-31', 1)).toBe('9999-11-30');
  });

  it('refuses a calendar without a working day', () => {
    const everyDay = Array.from({ length: 12 * 31 }, (_, index) =>
      [Math.floor(index / 31) + 1, (index % 31) + 1].map((part) => String(part).padStart(2, '0')).join('-'),
    );
    expect(() => createCalendar(everyDay).nextWorkingDay('2026-03-02')).toThrow('no working day');
  });
});

describe('for any date', () => {
  const dates = fc.integer({ min: 0, max: 365 * 40 }).map((days) => calendar.addDays('2010-01-01', days));

  it('n working days on and back is the same working day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const day = calendar.nextWorkingDay(date);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('there are never more than nine free days in a row, with the preset', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(calendar.daysBetween(date, calendar.nextWorkingDay(date))).toBeLessThan(10);
      }),
    );
  });

  it('a month later is in the next month', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const gap = calendar.daysBetween(date, calendar.addMonths(date, 1));
        expect([28, 29, 30, 31]).toContain(gap);
      }),
    );
  });
});
