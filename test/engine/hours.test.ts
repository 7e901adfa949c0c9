import { expect, test } from 'vitest';
import { countingHours, hoursText, readHours } from '../../src/engine/hours.ts';

test.each([
  ['26,5', 2650],
  ['26.5', 2650],
  [' 26 ', 2600],
  ['0', 0],
  ['0,01', 1],
  ['29,99', 2999],
  ['744', 74400],
  ['744,00', 74400],
])('%j is %i hundredths of an hour', (written, hundredths) =>
  expect(readHours(written)).toEqual({ type: 'hours', hundredths }),
);

test.each([
  ['1.234,5', 'tooMany'],
  ['1.234', 'tooMany'],
  ['745', 'tooMany'],
  ['744,01', 'tooMany'],
  ['-1', 'negative'],
  ['−1', 'negative'],
  ['3o', 'notNumber'],
  ['1,2,3', 'notNumber'],
  ['1e2', 'notNumber'],
  ['tyve', 'notNumber'],
  ['26,555', 'decimals'],
])('%j is refused as %s', (written, fault) => expect(readHours(written)).toEqual({ type: 'fault', fault }));

test.each(['', '  '])('%j is left for later', (written) =>
  expect(readHours(written)).toEqual({ type: 'empty' }),
);

test.each([
  [2650, '26,5', '26.5'],
  [2600, '26', '26'],
  [2999, '29,99', '29.99'],
  [123450, '1.234,5', '1,234.5'],
  [5, '0,05', '0.05'],
])('%i is written as %s, in English %s', (hundredths, danish, english) => {
  expect(hoursText(hundredths, 'da')).toBe(danish);
  expect(hoursText(hundredths, 'en')).toBe(english);
});

test('ten thousand entries add up exactly, whatever floating numbers would make of them', () => {
  const entries = Array.from({ length: 10_000 }, () => '0,10');
  const read = entries.map((entry) => readHours(entry));
  const sum = read.reduce((total, one) => total + (one.type === 'hours' ? one.hundredths : NaN), 0);
  expect(sum).toBe(100_000);
  expect(hoursText(sum, 'da')).toBe('1.000');
  expect(entries.reduce((total) => total + 0.1, 0)).not.toBe(1000);
});

test('what is written is read again as the same', () => {
  for (let hundredths = 0; hundredths <= 74_400; hundredths += 1) {
    expect(readHours(hoursText(hundredths, 'da'))).toEqual({ type: 'hours', hundredths });
  }
});

test('subsidised wages do not count towards the target', () =>
  expect(countingHours({ ordinary: 2999, wageSubsidy: 500, smallJob: 1 }, ['ordinary', 'smallJob'])).toBe(
    3000,
  ));
