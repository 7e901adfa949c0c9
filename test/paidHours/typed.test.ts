import { describe, expect, test } from 'vitest';
import { readTypedHours } from '../../src/paidHours/typed.ts';

const today = '2026-05-18';
const read = (words: string) => readTypedHours(`B-101 ${words}`, today);

describe('a line is registered only when every word of it was understood', () => {
  test.each([
    ['2026-05 26,5', '2026-05', '26,5', 'ordinary', undefined],
    ['maj 26', '2026-05', '26', 'ordinary', undefined],
    ['januar 26 12', '2026-01', '12', 'ordinary', undefined],
    ['januar 25 12', '2025-01', '12', 'ordinary', undefined],
    ["jan '26 12 timer", '2026-01', '12', 'ordinary', undefined],
    ['jan-26 12,5 småjob', '2026-01', '12,5', 'smallJob', undefined],
    ['marts 2026 30 lønseddel', '2026-03', '30', 'ordinary', 'payslip'],
    ['februar 10 + 8', '2026-02', '18', 'ordinary', undefined],
    ['februar 10+8,5', '2026-02', '18,5', 'ordinary', undefined],
    ['april småjob 12', '2026-04', '12', 'smallJob', undefined],
    ['april 12 timer ifølge virksomheden', '2026-04', '12', 'ordinary', 'company'],
    ['april 12t socialt frikort fra borgeren', '2026-04', '12', 'exemptionCard', 'citizen'],
    ['december 12 løntilskud', '2025-12', '12', 'wageSubsidy', undefined],
    ['12 timer i marts', '2026-03', '12', 'ordinary', undefined],
    ['12,5 i april småjob', '2026-04', '12,5', 'smallJob', undefined],
    ['03-2026 12', '2026-03', '12', 'ordinary', undefined],
    ['3/2026 12', '2026-03', '12', 'ordinary', undefined],
    ['1/26 12', '2026-01', '12', 'ordinary', undefined],
    ['maj 3 small job payslip', '2026-05', '3', 'smallJob', 'payslip'],
    ['2026-05 -1', '2026-05', '-1', 'ordinary', undefined],
  ])('%s', (words, month, hours, kind, source) => {
    expect(read(words)).toEqual({ caseRef: 'B-101', month, hours, kind, ...(source ? { source } : {}) });
  });

  test.each([
    ['maj 10 8', '10'],
    ['januar 24 12', '24'],
    ['maj 12 og 8', '12'],
    ['maj 12 men ikke betalt', '12'],
    ['maj 12 ugentligt', '12'],
    ['maj 12 pr. uge', '12'],
    ['maj 12 småjob fleksjob', '12'],
    ['maj 12 lønseddel virksomhed', '12'],
    ['uge 20 2025 7', '2025'],
    ['maj ikke 12', '12'],
    ['maj 12 ?', '12'],
    ['maj ca. 12', '12'],
    ['maj 12-13 eller 14', '12-13'],
    ['12 januar 26', '12'],
    ['26 januar 12', '26'],
    ['12 i januar 26', '12'],
    ['juni 12', '12'],
    ['3/4 12', '3/4'],
    ['2026 03 12', '2026'],
  ])('%s is asked about: the form begins with what was understood', (words, hours) => {
    expect(read(words)).toMatchObject({ caseRef: 'B-101', hours, unclear: true });
  });
});
