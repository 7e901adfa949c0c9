import { expect, test } from 'vitest';
import { paidHoursHandle } from '../../src/paidHours/handle.ts';
import { pressing } from '../cards/pressing.ts';

const march = { card: 'C13', kind: 'due', cycle: '2026-03' } as const;
const press = (hours: unknown, kind: unknown = 'ordinary') =>
  paidHoursHandle(pressing('hours.register', { hours, kind }, march));

test.each([
  ['0', 0],
  ['12,5', 12.5],
  ['12.25', 12.25],
  [' 400 ', 400],
])('%j hours of the month that the card asks for', (written, hours) =>
  expect(press(written)).toEqual({
    type: 'events',
    events: [
      {
        at: '2026-04-16T09:10',
        caseRef: 'B-101',
        type: 'paidHoursRegistered',
        month: '2026-03',
        hours,
        kind: 'ordinary',
      },
    ],
  }),
);

test.each(['', '-1', '401', '12,345', 'ti', 12])('%j is no number of hours', (written) =>
  expect(press(written)).toMatchObject({ type: 'refuse', message: 'C13.hoursError' }),
);

test('an unknown kind of hours is refused', () =>
  expect(press('3', 'gold')).toMatchObject({ type: 'refuse', message: 'C13.kindError' }));
