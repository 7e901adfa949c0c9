import { expect, test } from 'vitest';
import { readArguments } from '../../src/tools/export/arguments.ts';

test('says what to export, for which months and team, and where to', () =>
  expect(
    readArguments(['--kind', 'statement', '--from', '2026-01', '--to', '2026-05', '--out', 'a.csv']),
  ).toEqual({ kind: 'statement', from: '2026-01', to: '2026-05', out: 'a.csv' }));

test.each([
  [[], '--kind skal være statement eller paidHours'],
  [['--kind', 'cases'], '--kind skal være statement eller paidHours'],
  [['--kind', 'statement', '--from', 'maj'], '--from skrives som 2026-05'],
  [['--kind', 'statement', '--to', '2026-13'], '--to skrives som 2026-05'],
])('%j: %s', (args, fault) => expect(readArguments(args)).toEqual({ faults: [fault] }));

test('an unknown option is a fault too', () =>
  expect(readArguments(['--kind', 'statement', '--names'])).toHaveProperty('faults'));
