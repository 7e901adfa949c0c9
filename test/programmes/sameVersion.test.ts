import { describe, expect, it } from 'vitest';
import { preview, previewLine } from '../../src/engine/preview.ts';
import type { Programme } from '../../src/engine/programme.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { rules } from '../../src/features.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { read } from '../engine/course.ts';
import { generateScenario } from '../support/generate.ts';

const days = ['2025-03-01', '2026-01-15', '2026-06-05', '2027-02-28', '2028-02-29', '2029-01-01'];

function linesOf(scenario: Scenario, own: readonly Programme[]): string[] {
  return preview(scenario, { programmes: [...builtInProgrammes, ...own], rules }).map(previewLine);
}

/** Each programme again from each day, with a new number and whatever else `change` does. */
function versions(change: (programme: Programme, n: number) => Programme): Programme[] {
  return builtInProgrammes.flatMap((programme) =>
    days.map((validFrom, n) => ({ ...change(programme, n), validFrom, version: n + 2 })),
  );
}

const seedsFrom = (first: number) => Array.from({ length: 25 }, (_, i) => first + i);

describe('whatever happens to a case', () => {
  const same = versions((programme) => programme);
  it.each([0, 25, 50, 75])('versions without a difference make none: scenarios from seed %i', (first) => {
    for (const seed of seedsFrom(first)) {
      const scenario = read(generateScenario(seed));
      expect(linesOf(scenario, same), `seed ${seed}`).toEqual(linesOf(scenario, []));
    }
  });

  it('bør takes overdue cards and escalations away, and nothing else', () => {
    const should = versions((programme) => programme).map((programme) => ({
      ...programme,
      validFrom: '2020-01-01',
      cards: Object.fromEntries(
        Object.entries(programme.cards).map(([id, card]) => [id, { ...card, enforce: 'should' as const }]),
      ),
    }));
    let taken = 0;
    for (const seed of seedsFrom(200)) {
      const scenario = read(generateScenario(seed));
      const all = linesOf(scenario, []);
      const gentle = all.filter(
        (line) => !/"kind":"(overdue|escalation|gapOverdue|gapEscalation)"/.test(line),
      );
      expect(linesOf(scenario, should), `seed ${seed}`).toEqual(gentle);
      taken += all.length - gentle.length;
    }
    expect(taken).toBeGreaterThan(10);
  });

  it('on and off and on again: of a deadline, never two at once', () => {
    const flickering = versions((programme, n) => ({
      ...programme,
      cards: Object.fromEntries(
        Object.entries(programme.cards).map(([id, card], nth) => [
          id,
          { ...card, enforce: (nth + n) % 2 === 0 ? ('off' as const) : ('must' as const) },
        ]),
      ),
    }));
    let checked = 0;
    for (const seed of seedsFrom(300)) {
      const scenario = read(generateScenario(seed));
      const cards = preview(scenario, { programmes: [...builtInProgrammes, ...flickering], rules });
      const deadlines = cards.filter(({ card }) => /C0[1358]|C19|C2[56]/.test(card));
      const keys = deadlines.map(({ caseRef, card, kind, at }) => [caseRef, card, kind, at].join('|'));
      expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
      checked += keys.length;
    }
    expect(checked).toBeGreaterThan(100);
  });
});
