import { describe, expect, it } from 'vitest';
import { sentIn, type Told } from '../course.ts';
import { opened, table, talk } from '../ruleTable.ts';

describe('C20 and C21: afterwards', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    [
      'a job on 30 November: the anchor itself, clamped',
      'jobStarted',
      { kind: 'ordinary' },
      [
        '2026-12-30T08:00 C20 due',
        '2027-01-29T08:00 C20 due',
        '2027-02-26T08:00 C20 due',
        '2027-05-28T08:00 C21 due',
      ],
    ],
    ['an education: only the status', 'educationStarted', {}, ['2027-05-28T08:00 C21 due']],
    [
      'another end: only the status',
      'participationEnded',
      { outcome: 'moved' },
      ['2027-05-28T08:00 C21 due'],
    ],
  ])('%s', (_, type, fields, lines) => {
    const told: Told[] = [opened('2026-08-03T10:00'), ['2026-11-30T10:00', type, fields]];
    expect(sentIn({ programme: 'jobstyrke', rules: ['C20', 'C21'], told })).toEqual(lines);
  });
});

describe('C25 and C26: the adviser', () => {
  table('cba-jobraadgiver', 'C25', [
    [
      '45 days after the last talk, and nothing more until the next',
      { to: '2026-12-31', told: [opened('2026-01-05T10:00'), talk('2026-03-02T10:00')] },
      ['2026-02-19T08:00 due', '2026-04-16T08:00 due'],
    ],
    [
      'a phone call is no talk',
      {
        to: '2026-03-31',
        told: [opened('2026-01-05T10:00'), ['2026-02-02T10:00', 'contactHeld', { form: 'phone' }]],
      },
      ['2026-02-19T08:00 due'],
    ],
  ]);
  table('cba-jobraadgiver', 'C26', [
    [
      'prepared twenty working days before',
      { to: '2027-01-31', told: [opened('2026-01-05T10:00')] },
      [
        '2026-12-02T08:00 prepare',
        '2027-01-05T08:00 due',
        '2027-01-06T08:00 overdue',
        '2027-01-12T08:00 escalation',
      ],
    ],
    [
      'held early, the year runs from there',
      {
        to: '2027-06-02',
        told: [opened('2026-01-05T10:00'), ['2026-06-01T10:00', 'annualClarificationHeld']],
      },
      ['2027-04-30T08:00 prepare', '2027-06-01T08:00 due', '2027-06-02T08:00 overdue'],
    ],
    [
      'a resume shortly before it leaves twenty working days',
      {
        to: '2027-01-31',
        told: [
          opened('2026-01-05T10:00'),
          ['2026-12-01T10:00', 'casePaused'],
          ['2026-12-28T07:00', 'caseResumed'],
        ],
      },
      ['2027-01-27T08:00 due', '2027-01-28T08:00 overdue'],
    ],
    [
      'a resume long before it changes nothing',
      {
        to: '2027-01-05',
        told: [
          opened('2026-01-05T10:00'),
          ['2026-03-02T10:00', 'casePaused'],
          ['2026-04-07T10:00', 'caseResumed'],
        ],
      },
      ['2026-12-02T08:00 prepare', '2027-01-05T08:00 due'],
    ],
  ]);
});
