import { addDays } from '../oracle/calendar.ts';
import type { WrittenCase, WrittenEvent, WrittenFields } from '../written.ts';
import { type Days, during, leader, type TownTeam } from './town.ts';

/** A whole year, with Easter, both changes of the clock, and Christmas. */
export const year: Days = { from: '2026-01-05', to: '2027-01-31' };

type Told = [day: string, fields: WrittenFields];

const [adviser, second, third] = ['worker-a', 'worker-b', 'worker-c'];
const begins = '2026-01-06';

/** One course of each programme, from its first day to what follows its end, in the words of its own people. */
export const years: readonly { programme: string; assignees: WrittenCase['assignees']; told: Told[] }[] = [
  {
    programme: 'social-stoette-cti',
    assignees: { ctiWorker: adviser, caseWorker: second, companyConsultant: third },
    told: [
      [begins, { type: 'caseOpened' }],
      ['2026-01-14', { type: 'openingMeetingHeld', roles: ['caseWorker', 'ctiWorker'] }],
      ['2026-01-20', { type: 'openingMeetingHeld', roles: ['caseWorker', 'ctiWorker', 'companyConsultant'] }],
      ['2026-02-09', { type: 'planRegistered', jobGoal: true }],
      ['2026-02-16', { type: 'promiseMade' }],
      ['2026-02-23', { type: 'matchFound' }],
      ['2026-03-04', { type: 'agreementMade', parts: ['agreement'] }],
      ['2026-03-05', { type: 'placementPlanned', start: '2026-03-16' }],
      ['2026-03-10', { type: 'contactHeld', form: 'talk', track: 'cti' }],
      ['2026-04-15', { type: 'contactHeld', form: 'walk', track: 'cti' }],
      ['2026-04-29', { type: 'absenceReported', source: 'company' }],
      ['2026-05-08', { type: 'placementInterrupted', reason: 'health' }],
      ['2026-06-08', { type: 'casePaused' }],
      ['2026-06-29', { type: 'caseResumed' }],
      ['2026-08-03', { type: 'assigneeChanged', role: 'ctiWorker', to: third }],
      ['2026-10-01', { type: 'jobStarted', kind: 'ordinary' }],
    ],
  },
  {
    programme: 'flere-skal-med',
    assignees: { jobBroker: adviser, coordinatingCaseWorker: second },
    told: [
      [begins, { type: 'caseOpened' }],
      ['2026-01-12', { type: 'planRegistered', jobGoal: false }],
      ['2026-02-02', { type: 'contactHeld', form: 'talk' }],
      ['2026-02-16', { type: 'placementPlanned', start: '2026-03-02', maxWeeks: 26 }],
      ['2026-03-16', { type: 'payTalkHeld', answer: 'notYet', reason: 'company' }],
      ['2026-03-30', { type: 'paidHoursAgreed', from: '2026-04-01' }],
      ['2026-05-04', { type: 'paidHoursRegistered', month: '2026-04', hours: 12.5, kind: 'ordinary' }],
      ['2026-06-15', { type: 'placementInterrupted', reason: 'match' }],
      ['2026-06-22', { type: 'nextStepSet', step: 'match', by: '2026-07-06' }],
      ['2026-08-10', { type: 'placementPlanned', start: '2026-08-17' }],
      ['2026-08-18', { type: 'assigneeChanged', role: 'jobBroker', to: third }],
      ['2026-10-12', { type: 'helpRequested', from: 'company' }],
      ['2026-10-14', { type: 'helpAnswered' }],
      ['2026-11-09', { type: 'jobStarted', kind: 'ordinary' }],
      ['2026-12-14', { type: 'aftercareHeld', form: 'phone', inJob: false }],
    ],
  },
  {
    programme: 'helhedsorienteret-indsats',
    assignees: {
      contactPerson: adviser,
      coordinatingCaseWorker: second,
      caseWorker: second,
      companyConsultant: third,
    },
    told: [
      [begins, { type: 'applicationReceived' }],
      ['2026-01-16', { type: 'caseOpened' }],
      ['2026-01-20', { type: 'introTalkHeld' }],
      ['2026-02-02', { type: 'progressMeasured', scores: { belief: 4 } }],
      ['2026-02-10', { type: 'placementPlanned', start: '2026-02-23', maxWeeks: 13 }],
      ['2026-03-09', { type: 'contactHeld', form: 'companyVisit', status: 'yellow' }],
      ['2026-04-20', { type: 'placementInterrupted', reason: 'attendance' }],
      ['2026-05-11', { type: 'rhythmTightened', weeks: 4 }],
      ['2026-05-15', { type: 'contactHeld', form: 'phone' }],
      ['2026-06-22', { type: 'participationEnded', outcome: 'other' }],
    ],
  },
  {
    programme: 'cba-jobraadgiver',
    assignees: { jobAdviser: adviser },
    told: [
      [begins, { type: 'caseOpened' }],
      ['2026-01-15', { type: 'planRegistered', jobGoal: true }],
      ['2026-02-12', { type: 'contactHeld', form: 'talk' }],
      ['2026-03-02', { type: 'placementPlanned', start: '2026-03-09', maxWeeks: 8 }],
      ['2026-03-23', { type: 'exemptionUsed', year: 2026, percent: 85 }],
      ['2026-05-04', { type: 'placementEnded', result: 'noJob' }],
      ['2026-06-01', { type: 'assigneeChanged', role: 'jobAdviser', to: second }],
      ['2026-07-06', { type: 'contactHeld', form: 'video' }],
      ['2026-09-07', { type: 'exemptionUsed', year: 2026, percent: 100 }],
    ],
  },
  {
    programme: 'jobstyrke',
    assignees: { companyConsultant: adviser, instructor: second, projectLead: third },
    told: [
      [begins, { type: 'caseOpened' }],
      ['2026-01-07', { type: 'criterionMet', criterion: 'saidYes' }],
      ['2026-01-08', { type: 'criterionMet', criterion: 'jobGoal' }],
      ['2026-01-12', { type: 'criterionMet', criterion: 'firstSubGoal' }],
      ['2026-01-13', { type: 'criterionMet', criterion: 'courseStarted' }],
      ['2026-01-19', { type: 'planRegistered', jobGoal: true }],
      ['2026-02-09', { type: 'subGoalScored', score: 4 }],
      ['2026-02-20', { type: 'placementPlanned', start: '2026-03-02', maxWeeks: 13 }],
      ['2026-03-04', { type: 'onePagerGiven' }],
      ['2026-03-18', { type: 'contactHeld', form: 'companyVisit', status: 'red' }],
      ['2026-04-13', { type: 'placementInterrupted', reason: 'company' }],
      ['2026-05-04', { type: 'assigneeChanged', role: 'companyConsultant', to: leader }],
      ['2026-07-13', { type: 'participationEnded', outcome: 'other' }],
    ],
  },
];

/** A team of one course, alone, so that everything in it is of that programme. */
export function aYear({ programme, assignees, told }: (typeof years)[number]): TownTeam {
  const caseRef = 'B-101';
  const coming = told.map(([day, fields]): WrittenEvent => ({ ...fields, at: `${day}T10:00`, caseRef }));
  const after = addDays(year.to, 1);
  return {
    id: `team-${programme}`,
    cases: [{ caseRef, programme, assignees }],
    past: [],
    coming: during(coming, year),
    over: { closingDays: ['06-05', '12-24', '12-31'], caseloadLimit: 35, deliveryMode: 'personal' },
    leave: { of: second, standIn: third, from: after, to: after },
  };
}
