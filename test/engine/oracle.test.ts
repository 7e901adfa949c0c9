import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/scenario.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { generateScenario, provoke } from '../support/generate.ts';
import { easterSunday } from '../support/oracle/calendar.ts';
import { oracle } from '../support/oracle/oracle.ts';
import type { WrittenScenario } from '../support/written.ts';

function read(written: WrittenScenario): Scenario {
  const result = parseScenario(JSON.stringify(written));
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.scenario;
}

describe('the generator', () => {
  it('writes valid scenarios only, of every card', () => {
    const cards = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const written = generateScenario(seed);
      const lines = oracle(read(written));
      expect(() => read(provoke(written, lines, seed))).not.toThrow();
      for (const { card } of lines) cards.add(card);
    }
    expect(cards.size).toBeGreaterThan(22);
  });

  it('writes the same for the same seed', () => {
    expect(generateScenario(7)).toEqual(generateScenario(7));
  });
});

describe('the naive calendar', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter Sunday of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});
