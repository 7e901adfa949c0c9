import { describe, expect, it } from 'vitest';
import { preview } from '../../../src/engine/preview.ts';
import { read, sentIn, settings, type Told } from '../course.ts';

const opened: Told = ['2026-03-02T10:00', 'caseOpened'];
const measured = (at: string, fields: Record<string, unknown> = {}): Told => [at, 'progressMeasured', fields];

describe('C19: every six weeks from the baseline', () => {
  const sent = (to: string, ...told: Told[]): string[] =>
    sentIn({ programme: 'helhedsorienteret-indsats', rules: ['C19'], to, told: [opened, ...told] }).map(
      (line) => line.replace('C19 ', ''),
    );

  it.each<[string, string, Told[], string[]]>([
    [
      'the first measurement is the baseline; nobody measures, and the series goes on',
      '2026-05-26',
      [measured('2026-03-02T10:00')],
      [
        '2026-04-08T08:00 headsUp',
        '2026-04-13T08:00 due',
        '2026-04-14T08:00 overdue',
        '2026-04-20T08:00 escalation',
        '2026-05-19T08:00 headsUp',
        '2026-05-22T08:00 due',
        '2026-05-26T08:00 overdue',
      ],
    ],
    [
      'measured up to three weeks early, that date is done, and the series does not drift',
      '2026-05-22',
      [measured('2026-03-02T10:00'), measured('2026-03-23T10:00')],
      ['2026-05-19T08:00 headsUp', '2026-05-22T08:00 due'],
    ],
    [
      'a day earlier it is nearest to the baseline itself',
      '2026-04-13',
      [measured('2026-03-02T10:00'), measured('2026-03-22T10:00')],
      ['2026-04-08T08:00 headsUp', '2026-04-13T08:00 due'],
    ],
    [
      'measured late, what has not been sent is not',
      '2026-05-18',
      [measured('2026-03-02T10:00'), measured('2026-04-15T10:00')],
      ['2026-04-08T08:00 headsUp', '2026-04-13T08:00 due', '2026-04-14T08:00 overdue'],
    ],
    [
      'a new baseline starts the series anew',
      '2026-05-18',
      [measured('2026-03-02T10:00'), measured('2026-04-01T10:00', { baseline: true })],
      ['2026-05-08T08:00 headsUp', '2026-05-13T08:00 due', '2026-05-15T08:00 overdue'],
    ],
    [
      'what is due on the day of a resume is dropped',
      '2026-05-18',
      [measured('2026-03-02T10:00'), ['2026-04-01T10:00', 'casePaused'], ['2026-04-13T07:00', 'caseResumed']],
      [],
    ],
    ['without a baseline there is no series', '2026-12-31', [], []],
  ])('%s', (_, to, told, lines) => {
    expect(sent(to, ...told)).toEqual(lines);
  });
});

describe('C23: the board in the morning', () => {
  const board = (to: string, cases: { caseRef: string; told: Told[] }[]): string[] => {
    const events = cases
      .flatMap(({ caseRef, told }) => told.map(([at, type, fields]) => ({ at, caseRef, type, ...fields })))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    const scenario = read({
      from: '2026-01-01',
      to,
      cases: cases.map(({ caseRef }) => ({
        caseRef,
        programme: 'helhedsorienteret-indsats',
        assignees: { contactPerson: 'p' },
        rules: ['C23'],
      })),
      events,
    });
    return preview(scenario, settings).map(({ at, caseRef, where }) => `${at} ${caseRef} ${where}`);
  };

  it('comes on the working days of the first fourteen days, from the next 08:15 on', () => {
    const days = ['03', '04', '05', '06', '09', '10', '11', '12', '13'];
    expect(board('2026-12-31', [{ caseRef: 'B-1', told: [opened] }])).toEqual(
      days.map((day) => `2026-03-${day}T08:15 null channel`),
    );
  });

  it('is one for the team, as long as one of its cases is in intro', () => {
    const second: Told = ['2026-03-05T08:15', 'caseOpened'];
    const done = ['assessment', 'subGoals'].map(
      (criterion): Told => ['2026-03-04T10:00', 'criterionMet', { criterion }],
    );
    const cases = [
      { caseRef: 'B-1', told: [opened, ...done] },
      { caseRef: 'B-2', told: [second, ['2026-03-06T08:15', 'casePaused'] as Told] },
    ];
    expect(board('2026-12-31', cases)).toEqual(
      ['03', '04', '05'].map((day) => `2026-03-${day}T08:15 null channel`),
    );
  });
});
