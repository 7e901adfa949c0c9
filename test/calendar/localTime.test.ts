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
});
