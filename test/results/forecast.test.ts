import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CardToSend } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { preview } from '../../src/engine/preview.ts';
import { openCase } from '../../src/engine/state.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme, builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { cardsAhead, countCards } from '../../src/results/forecast.ts';
import { periodOf, readPeriodKind } from '../../src/results/period.ts';
import { scenarioOf, type Told } from '../engine/course.ts';

const calendar = createCalendar();
const world = (id: string): World => ({
  programme: builtInProgramme(id)!,
  calendar,
  rules,
  caseload: { limit: 35, of: () => 0 },
});

function stateOf(programme: string, told: Told[]) {
  const events = told.map(([at, type, fields]) => ({ at, caseRef: 'S-1', type, ...fields }) as CaseEvent);
  const assignees = [['jobBroker', 'broker'] as const, ['leader', 'boss'] as const];
  return fold(openCase({ caseRef: 'S-1', programme, assignees }), events, world(programme));
}

const line = ({ at, card, kind }: CardToSend) => `${at} ${card} ${kind}`;
const fsm = 'flere-skal-med';
const course: Told[] = [
  ['2026-01-05T09:00', 'caseOpened', { stage: 'step3' }],
  ['2026-01-06T09:00', 'planRegistered', { jobGoal: true }],
  ['2026-01-06T10:00', 'placementPlanned', { start: '2026-02-02' }],
  ['2026-02-02T10:00', 'paidHoursAgreed', { from: '2026-02-02' }],
  ['2026-02-03T10:00', 'contactHeld', { form: 'talk' }],
];

describe('what comes if nothing is registered meanwhile', () => {
  test.each<[string, string, string, string[]]>([
    ['a quiet day', '2026-02-23T12:00', '2026-02-24', []],
    ['the next week', '2026-02-20T12:00', '2026-03-01', ['2026-02-26T08:00 C01 headsUp']],
    [
      'a series, and a cycle to its end',
      '2026-02-27T07:00',
      '2026-04-02',
      [
        '2026-03-02T08:00 C13 due',
        '2026-03-03T08:00 C01 due',
        '2026-03-04T08:00 C01 overdue',
        '2026-03-10T08:00 C01 escalation',
        '2026-03-17T08:00 C45 gap',
        '2026-03-18T08:00 C45 gapOverdue',
        '2026-03-19T08:00 C12 halfway',
        '2026-03-24T08:00 C45 gapEscalation',
        '2026-04-01T08:00 C13 again',
        '2026-04-01T08:00 C13 due',
      ],
    ],
    ['the moment itself is over', '2026-03-03T08:00', '2026-03-03', []],
    ['a minute before, it is not', '2026-03-03T07:59', '2026-03-03', ['2026-03-03T08:00 C01 due']],
  ])('%s', (_, after, to, lines) => {
    expect(cardsAhead(stateOf(fsm, course), { after, to }, world(fsm)).map(line)).toEqual(lines);
  });

  test.each(builtInProgrammes.map(({ id }) => id))('is what the preview of %s says', (programme) => {
    const told: Told[] = [
      ['2026-01-05T09:00', 'caseOpened'],
      ['2026-01-05T10:00', 'matchFound'],
      ['2026-01-06T10:00', 'placementPlanned', { start: '2026-02-02' }],
      ['2026-01-06T10:00', 'progressMeasured'],
      ['2026-01-08T10:00', 'promiseMade'],
    ];
    const scenario = scenarioOf({ programme, told, from: '2026-01-09', to: '2026-12-31' });
    const expected = preview(scenario, { programmes: builtInProgrammes, rules }).map(line);
    const window = { after: '2026-01-08T23:59', to: '2026-12-31' };
    const ahead = cardsAhead(stateOf(programme, told), window, world(programme)).map(line);
    expect(expected.length).toBeGreaterThan(1);
    expect(ahead.sort()).toEqual(expected.sort());
  });
});

test('counts per card and per person; a card to two people is one card', () => {
  const personal = { where: 'personal' } as const;
  expect(
    countCards([
      { card: 'C13', to: ['mette'], ...personal },
      { card: 'C07', to: ['mette', 'anders'], ...personal },
      { card: 'C13', to: ['anders'], ...personal },
      { card: 'C23', to: [], where: 'channel' },
    ]),
  ).toEqual({
    cards: 4,
    byCard: [
      { card: 'C07', count: 1 },
      { card: 'C13', count: 2 },
      { card: 'C23', count: 1 },
    ],
    byPerson: [
      { worker: 'mette', count: 2 },
      { worker: 'anders', count: 2 },
    ],
    toChannel: 1,
  });
});

test.each<[string, string, string, string]>([
  ['sendes i morgen?', '2026-04-13', '2026-04-14', '2026-04-14'],
  ['sendes imorgen', '2026-04-13', '2026-04-14', '2026-04-14'],
  ['', '2026-04-10', '2026-04-13', '2026-04-13'],
  ['is sent tomorrow?', '2026-04-01', '2026-04-07', '2026-04-07'],
  ['sendes i næste uge', '2026-04-13', '2026-04-20', '2026-04-26'],
  ['is sent NEXT WEEK?', '2026-04-19', '2026-04-20', '2026-04-26'],
])('%j on %s is about %s to %s', (words, today, from, to) => {
  const kind = readPeriodKind(words);
  expect(kind && periodOf(kind, today, calendar)).toMatchObject({ from, to });
});

test.each(['er vejret', 'koster det', 'sker der i dag'])('%j is about something else', (words) => {
  expect(readPeriodKind(words)).toBeUndefined();
});
