import { expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import { correctHours, paidHoursHandle } from '../../src/paidHours/handle.ts';
import { pressing } from '../cards/pressing.ts';

const march = { card: 'C13', kind: 'due', cycle: '2026-03' } as const;
const head = { at: '2026-04-16T09:10', caseRef: 'B-101' };
const press = (hours: unknown, kind: unknown = 'ordinary', more: object = {}) =>
  paidHoursHandle(pressing('hours.register', { hours, kind, ...more }, march));
const line = (hours: string, over = {}) =>
  paidHoursHandle(pressing('hours.line', { hours, kind: 'ordinary', source: '', ...over }, march));

test('hours of the month that the card asks for, and beside them where they come from', () =>
  expect(press('12,5', 'smallJob', { source: 'payslip' })).toEqual({
    type: 'events',
    events: [
      { ...head, type: 'paidHoursRegistered', month: '2026-03', hours: 12.5, kind: 'smallJob' },
      {
        ...head,
        ...march,
        type: 'cardAnswered',
        answer: { month: '2026-03', kind: 'smallJob', hundredths: 1250, source: 'payslip' },
      },
    ],
  }));

test.each(['', '-1', '745', '12,345', 'ti'])('%j is no number of hours', (written) =>
  expect(press(written)).toMatchObject({ type: 'refuse', message: 'C13.hoursError' }),
);

test('an unknown kind of hours is refused', () =>
  expect(press('3', 'gold')).toMatchObject({ type: 'refuse', message: 'C13.kindError' }));

test('a line that was left empty comes again the next working day', () =>
  expect(line(' ')).toEqual({ type: 'snooze', until: '2026-04-17' }));

test.each([
  ['3o', 'notNumber', '3o'],
  ['-1', 'negative', '-1'],
  ['745', 'tooMany', '745'],
  ['Bo 12', 'notNumber', ''],
])('%j stays on the card as a %s, typed as %j', (written, fault, hours) =>
  expect(line(written, { source: 'citizen' })).toEqual({
    type: 'events',
    events: [],
    stays: true,
    put: { draft: { fault, hours, kind: 'ordinary', source: 'citizen' } },
  }),
);

const correct = (data: object) =>
  correctHours(
    pressing('hours.correct', { month: '2026-03', kind: 'ordinary', ...data }, march, {
      card: undefined,
      record: record({ paidHours: { '2026-03': { ordinary: 1000 } } }),
    }),
  );

test('a correction keeps what stood before', () =>
  expect(correct({ hours: '12' })).toMatchObject({
    events: [
      { type: 'paidHoursRegistered', hours: 12 },
      { type: 'cardAnswered', answer: { hundredths: 1200, before: 1000 } },
    ],
  }));

test('a correction of the kind takes the hours with it', () =>
  expect(correct({ hours: '10', kind: 'flexJob', was: 'ordinary' })).toMatchObject({
    events: [
      { type: 'paidHoursRegistered', hours: 0, kind: 'ordinary' },
      { type: 'paidHoursRegistered', hours: 10, kind: 'flexJob' },
      { type: 'cardAnswered', answer: { before: 1000 } },
    ],
  }));

test('the same figure again is nothing that happened', () =>
  expect(correct({ hours: '10,00', was: 'ordinary' })).toEqual({ type: 'events', events: [] }));
