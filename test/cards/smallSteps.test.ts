import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { changeLines } from '../../src/cards/smallSteps.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { openCase } from '../../src/engine/state.ts';
import { rules } from '../../src/features.ts';
import { helhedsorienteretIndsats as programme } from '../../src/programmes/helhedsorienteretIndsats.ts';

const world = { programme, rules, calendar: createCalendar(), caseload: { limit: 35, of: () => 0 } };
const opening = { caseRef: 'B-101', programme: programme.id, assignees: [] };

function lines(...measured: [date: string, scores: Record<string, number>, baseline?: true][]): string[] {
  const events = measured.map(
    ([date, scores, baseline]): CaseEvent => ({
      ...{ at: '2026-06-01T09:00', caseRef: 'B-101', type: 'progressMeasured', date, scores },
      ...(baseline ? { baseline } : {}),
    }),
  );
  return changeLines(fold(openCase(opening), events, world), programme, 'da').map(
    ({ name, text }) => `${name}: ${text}`,
  );
}

describe('small steps', () => {
  test('since the last time and since the start, whichever way', () =>
    expect(
      lines(
        ['2026-03-02', { hverdagen: 3, retningModJob: 5 }],
        ['2026-04-13', { hverdagen: 3, retningModJob: 4 }],
        ['2026-05-25', { hverdagen: 4, retningModJob: 4 }],
      ),
    ).toEqual([
      'Hverdagen: 4 · ▲ 1 siden sidst · ▲ 1 siden start',
      'Retning mod job: 4 · samme siden sidst · ▼ 1 siden start',
    ]));

  test('one that is told late stands in its place', () =>
    expect(
      lines(
        ['2026-03-02', { hverdagen: 3 }],
        ['2026-05-25', { hverdagen: 6 }],
        ['2026-04-13', { hverdagen: 5 }],
      ),
    ).toEqual(['Hverdagen: 6 · ▲ 1 siden sidst · ▲ 3 siden start']));

  test('a first measurement, or a new baseline, is only a score', () => {
    expect(lines(['2026-03-02', { hverdagen: 3 }])).toEqual(['Hverdagen: 3']);
    expect(lines(['2026-03-02', { hverdagen: 3 }], ['2026-04-13', { hverdagen: 5 }, true])).toEqual([
      'Hverdagen: 5',
    ]);
  });
});
