import { describe, expect, test } from 'vitest';
import { type FigureKind, fractionOf, medianOf, shownText, valueText } from '../../src/measures/figure.ts';

describe('a figure as it is kept and as it is shown', () => {
  test.each<[FigureKind, n: number, d: number | null, value: string, shown: string]>([
    ['count', 1204, null, '1204', '1.204'],
    ['count', 1234567, null, '1234567', '1.234.567'],
    ['share', 5, 6, '0.8333', '83 %'],
    ['share', 1, 8, '0.1250', '13 %'],
    ['share', 1, 200, '0.0050', '1 %'],
    ['share', 2, 3, '0.6667', '67 %'],
    ['share', 0, 7, '0.0000', '0 %'],
    ['hours', 7250, 3, '72.5000', '72,5 timer'],
    ['hours', 15624, 6, '156.2400', '156,2 timer'],
    ['hours', 2995, 1, '29.9500', '30 timer'],
    ['rate', 1, 2415, '0.1511', '0,2'],
    ['rate', 8, 365, '8.0000', '8'],
    ['change', 5, 4, '1.2500', '+1,3'],
    ['change', -5, 4, '-1.2500', '-1,3'],
    ['change', -2, 5, '-0.4000', '-0,4'],
    ['change', 0, 5, '0.0000', '0'],
    ['change', -1, 30, '-0.0333', '0'],
    ['change', -1, 30000, '0.0000', '0'],
  ])('%s %d/%s', (kind, n, d, value, shown) => {
    const fraction = fractionOf(kind, n, d)!;
    expect([valueText(kind, fraction), shownText(kind, fraction)]).toEqual([value, shown]);
  });

  test('there is none where there is nothing to divide by', () => {
    expect(shownText('share', fractionOf('share', 0, 0))).toBe('–');
  });

  test.each<[number[], number, string, string]>([
    [[7], 1, '7.0000', '7 dage'],
    [[1, 2, 9], 1, '2.0000', '2 dage'],
    [[1, 2, 3, 9], 1, '2.5000', '2,5 dage'],
    [[2998, 2999], 100, '29.9850', '30 dage'],
  ])('the median of %j', (values, unit, value, shown) => {
    const median = medianOf(values, unit)!;
    expect([valueText('medianDays', median), shownText('medianDays', median)]).toEqual([value, shown]);
  });
});
