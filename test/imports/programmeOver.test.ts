import { expect, test } from 'vitest';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import { importText, memoryCases } from './support.ts';

const ended = { ...flereSkalMed, validTo: '2026-01-31' };

test.each([
  ['31-01-2026', 1, []],
  ['01-02-2026', 0, [expect.objectContaining({ line: 2, code: 'programmeOver' })]],
])(
  'a case that begins on %s is taken %i times by a programme that ends with January',
  async (start, count, faults) => {
    const cases = memoryCases();
    cases.deps.programmes = [ended];
    const row = `B-101;Flere skal med;${start};mette@kommune.example`;
    const report = await importText(`sagskode;program;startdato;ansvarlig\n${row}\n`, { cases });
    expect(report.counts.new).toBe(count);
    expect(report.faults).toEqual(faults);
  },
);
