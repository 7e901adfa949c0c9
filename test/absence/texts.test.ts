import { describe, expect, it } from 'vitest';
import { readAttendance } from '../../src/absence/attendanceText.ts';
import { comingDay } from '../../src/talk/comingDay.ts';

/** A Monday. */
const today = '2026-04-13';

describe('a schedule as people write it', () => {
  const week = ['mon', 'tue', 'wed', 'thu'];
  it.each<[string, unknown]>([
    ['man-tor 08:00', [{ days: week, start: '08:00', from: today }]],
    ['man-tor kl. 8.00', [{ days: week, start: '08:00', from: today }]],
    ['mon-thu at 8', [{ days: week, start: '08:00', from: today }]],
    ['mandag, onsdag og fredag 9:30', [{ days: ['mon', 'wed', 'fri'], start: '09:30', from: today }]],
    [
      'man-tor 08:00 fra 20/4 til 31-07',
      [{ days: week, start: '08:00', from: '2026-04-20', until: '2026-07-31' }],
    ],
    [
      'man-tir 09:00 fra 14/4; man-tor 08:00 fra 28/4',
      [
        { days: ['mon', 'tue'], start: '09:00', from: '2026-04-14' },
        { days: week, start: '08:00', from: '2026-04-28' },
      ],
    ],
  ])('%s', (text, schedules) =>
    expect(readAttendance(text, today)).toEqual({ type: 'schedules', schedules }),
  );

  it.each<[string, string, string]>([
    ['mødt', 'met', today],
    ['here', 'met', today],
    ['kommer senere', 'later', today],
    ['fri i morgen', 'agreedOff', '2026-04-14'],
    ['aftalt fri fredag', 'agreedOff', '2026-04-17'],
    ['off 24-12', 'agreedOff', '2026-12-24'],
    ['færre timer', 'reducedHours', today],
    ['ikke mødt', 'missed', today],
    ['udeblev', 'missed', today],
    ['udeblev i går', 'missed', '2026-04-12'],
  ])('%s', (text, mark, on) => expect(readAttendance(text, today)).toEqual({ type: 'mark', mark, on }));

  it.each<[string, string]>([
    ['man-tor', 'typedStart'],
    ['tor-man 08:00', 'typedDays'],
    ['altid 08:00', 'typedDays'],
    ['altid', 'typedDays'],
    ['man 25:00', 'typedStart'],
    ['man 21:00', 'typedStart'],
    ['man 08:00 fra 31/2', 'typedPeriod'],
    ['man 08:00 fra 14/4 til snart', 'typedPeriod'],
    ['man 08:00 fra 2026-04-20 til 2026-04-19', 'typedPeriod'],
  ])('%s: %s', (text, fault) =>
    expect(readAttendance(text, today)).toMatchObject({ type: 'faulty', fault, step: 1, steps: 1 }),
  );

  it('says which step of a ramp-up plan it does not understand', () =>
    expect(readAttendance('man 08:00 fra 14/4; man-tir fra 28/4', today)).toEqual({
      ...{ type: 'faulty', fault: 'typedStart', step: 2, steps: 2 },
      days: ['mon', 'tue'],
    }));

  it.each([
    ['fri 31/2', 'agreedOff', undefined],
    ['mødt måske', 'met', undefined],
    ['fri fredag og mandag', 'agreedOff', undefined],
    ['fri fredag hele dagen', 'agreedOff', '2026-04-17'],
  ])('%s is unclear', (text, mark, on) =>
    expect(readAttendance(text, today)).toEqual({ type: 'unclear', mark, on }),
  );

  it.each<[string, string]>([
    ['senere kl. 10', '10:00'],
    ['kommer senere 10.30', '10:30'],
    ['kommer kl. 9:15', '09:15'],
    ['later at 10:30', '10:30'],
  ])('%s', (text, expected) =>
    expect(readAttendance(text, today)).toEqual({ type: 'mark', mark: 'later', on: today, expected }),
  );
});

it.each<[string, string | undefined]>([
  ['i dag', today],
  ['i morgen', '2026-04-14'],
  ['mandag', today],
  ['fredag', '2026-04-17'],
  ['12/4', '2027-04-12'],
  ['13/4', today],
  ['14-07', '2026-07-14'],
  ['1.5.2026', '2026-05-01'],
  ['30/2', undefined],
])('the coming day %s', (text, day) => expect(comingDay(text, today)).toBe(day));
