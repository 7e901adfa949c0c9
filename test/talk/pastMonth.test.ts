import { expect, test } from 'vitest';
import { pastMonth } from '../../src/talk/pastMonth.ts';

test.each<[string, string | undefined]>([
  ['2026-03', '2026-03'],
  ['2026-04', '2026-04'],
  ['2026-05', undefined],
  ['2026-13', undefined],
  ['2026-00', undefined],
  ['03-2026', '2026-03'],
  ['3/2026', '2026-03'],
  ['marts', '2026-03'],
  ['MARTS', '2026-03'],
  ['i april', '2026-04'],
  ['mar.', '2026-03'],
  ['march', '2026-03'],
  ['maj', '2025-05'],
  ['may', '2025-05'],
  ['december', '2025-12'],
  ['marts 2025', '2025-03'],
  ['maj 2026', undefined],
  ['ma', undefined],
  ['måned', undefined],
  ['snart', undefined],
  ['2026', undefined],
  ['', undefined],
])('in April 2026 %j is the month %s', (text, month) => expect(pastMonth(text, '2026-04')).toBe(month));
