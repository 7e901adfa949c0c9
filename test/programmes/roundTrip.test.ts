import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedCardIds, roles } from '../../src/engine/cards.ts';
import { programmeSchema } from '../../src/engine/programme.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { validateProgramme } from '../../src/programmes/validate.ts';
import { exportProgramme } from '../../src/programmes/versions.ts';

/** What a leader may have made of a built-in programme: some of it sensible, some not. */
const edited = fc
  .record({
    base: fc.constantFrom(...builtInProgrammes),
    version: fc.integer({ min: 1, max: 9 }),
    validFrom: fc.constantFrom(undefined, '2026-05-01', '2028-02-29'),
    intervalMonths: fc.integer({ min: 1, max: 14 }),
    headsUp: fc.integer({ min: 0, max: 30 }),
    dueWorkingDays: fc.integer({ min: 1, max: 20 }),
    targetPerMonth: fc.constantFrom(0, 29.99, 30, 37.125),
    enforce: fc.dictionary(fc.constantFrom(...plannedCardIds), fc.constantFrom('must', 'should', 'off')),
    primaryRole: fc.constantFrom(...roles),
  })
  .map(
    ({
      base,
      version,
      validFrom,
      intervalMonths,
      headsUp,
      dueWorkingDays,
      targetPerMonth,
      enforce,
      primaryRole,
    }) => ({
      ...base,
      version,
      ...(validFrom === undefined ? {} : { validFrom }),
      primaryRole,
      contact: { ...base.contact, intervalMonths, headsUp },
      plan: { ...base.plan, dueWorkingDays },
      paidHours: { ...base.paidHours, targetPerMonth },
      cards: Object.fromEntries(
        Object.entries(base.cards).map(([id, card]) => [
          id,
          { ...card, enforce: enforce[id] ?? card.enforce },
        ]),
      ),
    }),
  );

test('a programme without faults comes back from its export as it was, and is without faults again', () => {
  let sound = 0;
  fc.assert(
    fc.property(edited, (input) => {
      const first = validateProgramme(input);
      if (!('programme' in first)) return;
      sound += 1;
      expect(validateProgramme(JSON.parse(exportProgramme(first.programme)))).toEqual(first);
    }),
    { numRuns: 500 },
  );
  expect(sound).toBeGreaterThan(20);
});

test('whatever the schema takes, every fault has a place in the file and a sentence of its own', () => {
  fc.assert(
    fc.property(edited, (input) => {
      const result = validateProgramme(input);
      if (!('faults' in result)) return;
      expect(programmeSchema.safeParse(input).success).toBe(true);
      expect(new Set(result.faults.map(({ text }) => text)).size).toBe(result.faults.length);
      for (const { path, text } of result.faults) {
        expect(path).not.toBe('');
        expect(text).toMatch(/^\p{Lu}.*: .*\.$/u);
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  null,
  1,
  'x',
  [],
  [[]],
  { cards: [] },
  { stages: {} },
  { roles: [null] },
  { cards: { C01: null } },
])('%j is no programme, told without a fault of ours', (input) =>
  expect(validateProgramme(input)).toMatchObject({ faults: expect.any(Array) }),
);

test('anything that JSON can hold is answered with faults, never thrown', () => {
  const keys = fc.constantFrom(...Object.keys(programmeSchema.shape));
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (input) => {
      const result = validateProgramme(input);
      expect('faults' in result && result.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
