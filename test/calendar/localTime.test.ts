import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addMinutes, toEpochMs, toLocal, toUtc } from '../../src/calendar/localTime.ts';

describe('local time in Denmark', () => {
  it.each([
    ['2026-01-15T08:00', '2026-01-15T07:00Z', 'winter'],
    ['2026-07-15T08:00', '2026-07-15T06:00Z', 'summer'],
    ['2026-10-23T08:30', '2026-10-23T06:30Z', 'the Friday before the autumn change'],
    ['2026-10-26T08:30', '2026-10-26T07:30Z', 'the Monday after it'],
    ['2027-03-26T08:00', '2027-03-26T07:00Z', 'before the spring change'],
    ['2027-03-30T08:00', '2027-03-30T06:00Z', 'after it'],
    ['2027-01-01T00:30', '2026-12-31T23:30Z', 'New Year'],
  ])('%s is %s: %s', (local, utc) => {
    expect([toUtc(local), toLocal(toEpochMs(local))]).toEqual([utc, local]);
  });

  it('reads an hour that the spring change skips as the one after it', () => {
    expect(toUtc('2027-03-28T02:30')).toBe('2027-03-28T01:30Z');
  });

  it('takes the first of the two hours of the autumn change', () => {
    expect(toUtc('2026-10-25T02:30')).toBe('2026-10-25T00:30Z');
  });

  it('cuts seconds off', () => {
    expect(toLocal(Date.UTC(2026, 2, 13, 6, 59, 59, 999))).toBe('2026-03-13T07:59');
  });

  it('adds minutes over the hour', () => {
    expect([addMinutes('08:45', 30), addMinutes('20:00', 90)]).toEqual(['09:15', '21:30']);
  });

  it('is what the zone says, in every hour of the years around us and of the days on which clocks change', () => {
    const zoned = (ms: number) =>
      Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Copenhagen');
    const anyMoment = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2090, 0) });
    const nearChange = fc
      .tuple(
        fc.integer({ min: 1980, max: 2090 }),
        fc.constantFrom(2, 9),
        fc.integer({ min: 0, max: 8 * 24 * 60 }),
      )
      .map(([year, month, minutes]) => Date.UTC(year, month, 24) + minutes * 60_000);
    fc.assert(
      fc.property(fc.oneof(anyMoment, nearChange), (ms) => {
        const local = zoned(ms).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
        const back =
          Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Copenhagen').epochMilliseconds;
        expect([toLocal(ms), toEpochMs(local)]).toEqual([local, back]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['2026-02-30T08:00', '2026-04-07T24:00', 'i morgen'])('refuses %s', (local) => {
    expect(() => toEpochMs(local)).toThrow(RangeError);
  });
});
