import { expect, test } from 'vitest';
import { readArguments } from '../../src/tools/export/arguments.ts';

test('says what to export, for which months and team, and where to', () =>
  expect(
    readArguments(['--kind', 'statement', '--from', '2026-01', '--to', '2026-05', '--out', 'a.csv']),
  ).toEqual({ kind: 'statement', from: '2026-01', to: '2026-05', out: 'a.csv' }));

const kinds =
  '--kind skal være statement, hoursStatement, cases, plans, contacts, placements, paidHours, attendance, progress, case, audit';

test.each([
  [[], kinds],
  [['--kind', 'sagerne'], kinds],
  [['--kind', 'case', '--by', 'lise@kommune.example'], '--case hører til --kind case'],
  [
    ['--kind', 'case', '--case', 'B-101'],
    '--by siger, hvem der har bedt om filen: objekt-id eller brugernavn',
  ],
  [['--kind', 'audit'], '--by siger, hvem der har bedt om filen: objekt-id eller brugernavn'],
  [['--kind', 'statement', '--case', 'B-101'], '--case hører til --kind case'],
  [['--kind', 'cases', '--by', 'x', '--for', 'board'], '--for hører til --kind statement'],
  [['--kind', 'cases', '--by', 'x', '--as', 'document'], '--as hører til --kind case'],
  [
    ['--kind', 'case', '--case', 'B-1', '--by', 'x', '--as', 'brev'],
    '--as skal være data, document, refusal',
  ],
  [
    ['--kind', 'case', '--case', 'B-1', '--by', 'x', '--as', 'refusal'],
    '--refusal siger, hvad der siges nej til, og hører til --as refusal',
  ],
  [
    ['--kind', 'case', '--case', 'B-1', '--by', 'x', '--as', 'refusal', '--refusal', 'alt'],
    '--refusal skal være indsigt, rettelse, sletning, indsigelse, identitet',
  ],
  [['--kind', 'statement', '--for', 'alle'], '--for skal være channel, leader, board'],
  [['--kind', 'statement', '--from', 'maj'], '--from skrives som 2026-05'],
  [['--kind', 'statement', '--to', '2026-13'], '--to skrives som 2026-05'],
])('%j: %s', (args, fault) => expect(readArguments(args)).toEqual({ faults: [fault] }));

test('all about one case', () =>
  expect(readArguments(['--kind', 'case', '--case', 'B-101', '--by', 'x'])).toEqual({
    ...{ kind: 'case', case: 'B-101', by: 'x' },
  }));

test('an unknown option is a fault too', () =>
  expect(readArguments(['--kind', 'statement', '--names'])).toHaveProperty('faults'));

test('help is asked for, nothing else', () => expect(readArguments(['--help', '--kind', 'x'])).toBe('help'));
