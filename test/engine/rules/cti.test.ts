import { describe, expect, it } from 'vitest';
import { sentTo, type Told } from '../course.ts';
import { cti, ended, opened, planned, table, talk } from '../ruleTable.ts';

describe('C03: CTI contact, ever further apart', () => {
  const start: Told[] = [opened('2026-02-02T10:00'), ['2026-02-09T10:00', 'matchFound']];
  table('social-stoette-cti', 'C03', [
    [
      'seven days in the first phase',
      { told: [...start, ended('2026-02-17T12:00')] },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due', '2026-02-17T08:00 overdue'],
    ],
    [
      'the phase in which the cycle starts decides, not the one in which it is due',
      { from: '2026-05-01', told: [...start, cti('2026-05-08T10:00'), ended('2026-05-18T12:00')] },
      ['2026-05-13T08:00 headsUp', '2026-05-15T08:00 due', '2026-05-18T08:00 overdue'],
    ],
    [
      'a day later it is fourteen',
      { from: '2026-05-08', told: [...start, cti('2026-05-09T10:00'), ended('2026-05-22T12:00')] },
      ['2026-05-21T08:00 headsUp', '2026-05-22T08:00 due'],
    ],
    [
      'a month in the last phase, and nothing that is due after the last day',
      { from: '2026-08-10', told: [...start, cti('2026-09-30T10:00'), cti('2026-10-29T10:00')] },
      ['2026-10-27T08:00 headsUp'],
    ],
    [
      'an ordinary contact is none, and a later match starts nothing',
      {
        told: [
          ...start,
          talk('2026-02-12T10:00'),
          ['2026-02-13T09:00', 'matchFound'],
          ended('2026-02-16T12:00'),
        ],
      },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due'],
    ],
    [
      'the interruption of a placement does not stop it',
      {
        told: [
          ...start,
          planned('2026-02-09T11:00', '2026-02-10'),
          ['2026-02-11T10:00', 'placementInterrupted', { reason: 'match' }],
          ended('2026-02-16T12:00'),
        ],
      },
      ['2026-02-13T08:00 headsUp', '2026-02-16T08:00 due'],
    ],
  ]);
});

describe('C04: phases', () => {
  table('social-stoette-cti', 'C04', [
    [
      'three of three months each, from the match itself',
      { told: [opened('2025-11-24T10:00'), ['2025-11-30T10:00', 'matchFound']] },
      [
        '2026-02-27T08:00 phaseChange',
        '2026-05-29T08:00 phaseChange',
        '2026-07-31T08:00 handover',
        '2026-08-28T08:00 closing',
      ],
    ],
    [
      'those that fall in a pause are gone',
      {
        told: [
          opened('2025-11-24T10:00'),
          ['2025-11-30T10:00', 'matchFound'],
          ['2026-05-01T10:00', 'casePaused'],
          ['2026-08-01T10:00', 'caseResumed'],
        ],
      },
      ['2026-02-27T08:00 phaseChange', '2026-08-28T08:00 closing'],
    ],
  ]);

  it('sends the closing card to the case worker too', () => {
    const sent = sentTo({
      programme: 'social-stoette-cti',
      rules: ['C04'],
      assignees: { leader: 'boss', caseWorker: 'case', ctiWorker: 'cti' },
      told: [opened('2025-11-24T10:00'), ['2025-11-30T10:00', 'matchFound']],
    });
    expect(sent.slice(2)).toEqual([
      '2026-07-31T08:00 C04 handover cti',
      '2026-08-28T08:00 C04 closing cti+case',
    ]);
  });
});
