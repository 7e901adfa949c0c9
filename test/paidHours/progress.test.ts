import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { record } from '../../src/cards/sampleTown.ts';
import { progressLine, progressOf } from '../../src/paidHours/progress.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';

const calendar = createCalendar();
const ask = (paidHours: Record<string, Record<string, number>>, today = '2026-05-18') =>
  progressOf(record({ paidHours }).state, '2026-05', { programme: flereSkalMed, calendar, today });

test.each([
  [{ ordinary: 2999 }, 1, 'maj 2026: 29,99 af 30 timer. Der mangler 0,01.'],
  [{ ordinary: 3000 }, 0, 'maj 2026: 30 timer. Målet på 30 er nået.'],
  [{ ordinary: 2000, smallJob: 999, exemptionCard: 1 }, 0, 'maj 2026: 30 timer. Målet på 30 er nået.'],
  [{ ordinary: 1000, wageSubsidy: 4000 }, 2000, 'maj 2026: 10 af 30 timer. Der mangler 20.'],
])('%j leaves %i hundredths to go: %s', (kinds, missing, line) => {
  const progress = ask({ '2026-05': kinds });
  expect(progress.missing).toBe(missing);
  expect(progressLine(progress, 'da')).toBe(line);
});

test.each([
  // 25 May is Whit Monday; the rest of that week are working days.
  ['2026-05-18', 2, 1500],
  ['2026-05-22', 2, 1500],
  ['2026-05-23', 1, 3000],
  ['2026-05-30', 0, 0],
  ['2026-06-02', 0, 0],
  ['2026-04-20', 5, 600],
])('on %s %i weeks are left, of %i hundredths each', (today, weeks, perWeek) =>
  expect(ask({}, today)).toMatchObject({ weeksLeft: weeks, perWeek }),
);

test('what a week needs is rounded up, so that it suffices', () =>
  expect(ask({ '2026-05': { ordinary: 2999 } })).toMatchObject({ weeksLeft: 2, perWeek: 1 }));

test('six months, oldest first, empty ones as zero', () =>
  expect(ask({ '2026-02': { ordinary: 600 }, '2026-04': { ordinary: 2000 } }).months).toEqual([
    { month: '2025-12', sum: 0 },
    { month: '2026-01', sum: 0 },
    { month: '2026-02', sum: 600 },
    { month: '2026-03', sum: 0 },
    { month: '2026-04', sum: 2000 },
    { month: '2026-05', sum: 0 },
  ]));
