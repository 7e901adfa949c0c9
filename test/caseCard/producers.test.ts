import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventTypes } from '../../src/engine/eventSchema.ts';
import type { CaseEventType } from '../../src/engine/events.ts';
import { says } from '../../src/features.ts';
import { button } from '../support/botServerCases.ts';
import { type Here, openTown } from '../support/town.ts';
import { aCaseOf, type CaseGiven, events, press, sayOn, townOptions } from './town.ts';

/*
 * Who writes each event (engine-rules.md 9): every type of the closed list is produced here by what a person does in
 * Teams, over HTTP. A new type has no producer and does not compile.
 */
type Door = { of: CaseGiven } & (
  | { say: string; inputs?: Record<string, string> }
  | { types: string }
  /** What is typed brings a question, and its button. */
  | { says: string; asks: string }
  | { presses: { verb: string } & Record<string, unknown> }
);

const today = '2026-04-14';
const on = today;
const opened = { type: 'caseOpened', date: '2026-03-02' } as const;
const placed = { type: 'placementPlanned', start: '2026-03-16' } as const;

function caseOf(programme: string, role: 'jobBroker' | 'ctiWorker', ...more: CaseGiven['events']): CaseGiven {
  return { programme, people: [[role, 'mette']], events: [opened, ...more] };
}
const broker = caseOf('flere-skal-med', 'jobBroker');
const placedBroker = caseOf('flere-skal-med', 'jobBroker', placed);
const cti = caseOf('social-stoette-cti', 'ctiWorker');
const adviser: CaseGiven = {
  programme: 'cba-jobraadgiver',
  people: [['jobAdviser', 'mette']],
  events: [opened],
};
const youth: CaseGiven = {
  programme: 'helhedsorienteret-indsats',
  people: [['contactPerson', 'mette']],
  events: [{ type: 'caseOpened', date: '2026-04-13' }],
};
const consultant = (stage: string, ...more: CaseGiven['events']): CaseGiven => ({
  programme: 'jobstyrke',
  people: [['companyConsultant', 'mette']],
  events: [{ ...opened, stage }, ...more],
});
const applied: CaseGiven = { ...youth, events: [{ type: 'applicationReceived' }] };
const inJob = { type: 'jobStarted', kind: 'ordinary' } as const;

const doors: Record<CaseEventType, Door> = {
  caseOpened: { of: applied, say: 'caseOpened', inputs: { on } },
  applicationReceived: { of: youth, say: 'applicationReceived', inputs: { on } },
  applicationWithdrawn: { of: applied, say: 'applicationWithdrawn', inputs: { on } },
  criterionMet: { of: broker, say: 'stage', inputs: { met: 'cv', on } },
  openingMeetingHeld: { of: cti, say: 'openingMeeting', inputs: { roles: 'ctiWorker,citizen', on } },
  planRegistered: { of: broker, say: 'plan', inputs: { goal: 'yes', delivered: 'yes', on } },
  planStarted: {
    of: caseOf('flere-skal-med', 'jobBroker', { type: 'planRegistered', jobGoal: true }),
    ...{ say: 'planStarted', inputs: { on } },
  },
  contactHeld: { of: cti, say: 'contact', inputs: { form: 'walk', on } },
  contactAttempted: { of: broker, say: 'notReached', inputs: { form: 'sms', on } },
  matchFound: { of: broker, say: 'matchFound', inputs: { agreed: 'no', on } },
  agreementMade: { of: broker, say: 'agreementInPlace', inputs: { parts: 'agreement', on } },
  onePagerGiven: { of: consultant('preparation'), say: 'onePager', inputs: { on } },
  placementPlanned: { of: broker, say: 'placement', inputs: { start: '2026-05-04', weeks: '8' } },
  paidHoursAgreed: { of: placedBroker, say: 'hoursAgreed', inputs: { from: '2026-04-20' } },
  paidHoursPlanned: {
    of: caseOf('flere-skal-med', 'jobBroker', placed, { type: 'paidHoursAgreed', from: '2026-03-16' }),
    presses: { verb: 'hours.plan', month1: '2026-05', hours1: '10', from1: '2026-05' },
  },
  placementInterrupted: { of: placedBroker, say: 'interrupted', inputs: { reason: 'match', on } },
  placementEnded: { of: placedBroker, say: 'placementEnded', inputs: { result: 'noJob', on } },
  payTalkHeld: { of: placedBroker, say: 'payTalk', inputs: { answer: 'citizen', on } },
  jobStarted: { of: broker, say: 'job', inputs: { kind: 'flexJob', on } },
  educationStarted: { of: youth, say: 'job', inputs: { kind: 'education', on } },
  paidHoursRegistered: {
    of: caseOf('flere-skal-med', 'jobBroker', placed, { type: 'paidHoursAgreed', from: '2026-03-16' }),
    types: '/løntimer {code} 2026-03 12,5',
  },
  celebrationShared: { of: broker, says: '/job {code}', asks: 'milestone.share' },
  attendanceSchedule: { of: cti, types: '/fremmøde {code} man ons 8.30' },
  notArrived: { of: cti, types: '/fremmøde {code} ikke mødt' },
  attendanceMarked: { of: cti, presses: { verb: 'attendance.day', mark: 'agreedOff', on: '2026-04-16' } },
  absenceReported: { of: broker, types: '/fravær {code}' },
  caseWorkerNotified: { of: consultant('preparation'), say: 'caseWorkerNotified', inputs: { on } },
  consultantMet: { of: consultant('preparation'), say: 'consultantMet', inputs: { on } },
  firstTalkHeld: { of: applied, say: 'firstTalkHeld', inputs: { on } },
  introTalkHeld: { of: youth, say: 'introTalkThen', inputs: { on } },
  trialReviewed: { of: consultant('preparation'), say: 'trialReviewed', inputs: { result: 'goesOn', on } },
  progressMeasured: { of: youth, say: 'measured', inputs: { hverdagen: '4', on } },
  subGoalScored: {
    of: consultant('preparation'),
    ...{ say: 'subGoal', inputs: { score: '6', achieved: 'no', on } },
  },
  compensationChecked: {
    of: consultant('preparation'),
    ...{ say: 'compensation', inputs: { contacted: 'yes', on } },
  },
  referralBackDone: {
    of: consultant('preparation'),
    ...{ say: 'referralSent', inputs: { described: 'cv', sent: 'caseSystem', on } },
  },
  promiseMade: { of: broker, types: '/løfte {code}' },
  promiseKept: {
    of: caseOf('flere-skal-med', 'jobBroker', { type: 'promiseMade' }),
    ...{ say: 'promiseKept', inputs: { on } },
  },
  helpRequested: { of: broker, types: '/akut {code} virksomheden' },
  helpAnswered: {
    of: caseOf('flere-skal-med', 'jobBroker', { type: 'helpRequested', from: 'company' }),
    ...{ say: 'helpTaken' },
  },
  sparringAsked: { of: broker, say: 'sparringAsked', inputs: { on } },
  sparringHeld: {
    of: caseOf('flere-skal-med', 'jobBroker', { type: 'sparringAsked' }),
    ...{ say: 'sparringHeld', inputs: { on } },
  },
  nextStepSet: { of: broker, say: 'nextStep', inputs: { step: 'match', by: '2026-04-20' } },
  rhythmTightened: { of: broker, say: 'tighter', inputs: { weeks: '4' } },
  closeContactUntil: { of: placedBroker, say: 'closeContact', inputs: { until: '2026-12-01' } },
  exemptionUsed: { of: adviser, say: 'percentUsed', inputs: { percent: '85' } },
  aftercareHeld: {
    of: caseOf('flere-skal-med', 'jobBroker', inJob),
    ...{ say: 'contact', inputs: { form: 'phone', inJob: 'yes', on } },
  },
  outcomeStatusGiven: {
    of: consultant('preparation', { type: 'participationEnded', outcome: 'other' }),
    ...{ say: 'outcomeStatus', inputs: { status: 'notInJob', on } },
  },
  assigneeChanged: { of: broker, say: 'people', inputs: { role: 'coordinatingCaseWorker', to: '{sara}' } },
  annualClarificationHeld: { of: adviser, say: 'clarified', inputs: { eyes: 'leader', on } },
  participationEnded: { of: broker, say: 'endCase', inputs: { outcome: 'moved', on } },
  casePaused: { of: broker, say: 'pauseCase', inputs: { until: '2026-05-11' } },
  caseResumed: {
    of: caseOf('flere-skal-med', 'jobBroker', { type: 'casePaused' }),
    ...{ say: 'resumeCase', inputs: { on } },
  },
};

describe('every event can be said by a person', () => {
  let here: Here;
  let number = 100;
  beforeAll(async () => {
    here = await openTown(townOptions);
  });
  afterAll(() => here.close());

  test('none is left out', () => expect(Object.keys(doors).sort()).toEqual([...eventTypes].sort()));

  test.each(Object.entries(doors))('%s', async (type, door) => {
    number += 1;
    const code = `B-${number}`;
    const inTown = (text: string) =>
      text.replace('{code}', code).replace('{sara}', here.town.memberId('sara'));
    await aCaseOf(here, code, door.of);
    const before = (await events(here, code)).length;
    let answer = '';
    if ('types' in door) answer = await here.ask('mette', inTown(door.types));
    else if ('says' in door) {
      await here.ask('mette', inTown(door.says));
      await press(here, 'mette', button(here.inChat('mette', code).at(-1), 'typed.run'));
      await here.app.deliver();
      await press(here, 'mette', button(here.inChat('mette', code).at(-1), door.asks));
    } else if ('presses' in door) answer = (await press(here, 'mette', { ...door.presses, case: code })).text;
    else {
      const inputs = Object.entries(door.inputs ?? {}).map(([id, value]) => [id, inTown(value)]);
      answer = (await sayOn(here, 'mette', code, door.say, Object.fromEntries(inputs))).text;
    }
    await here.app.deliver();
    const after = (await events(here, code)).slice(before);
    expect(after, answer).toContain(type);
  });
});

test('whatever can be said names the events that it writes', () => {
  const told = new Set(says.flatMap(({ tells }) => tells));
  const marked = Object.entries(doors).flatMap(([type, door]) => ('say' in door ? [type] : []));
  expect(marked.filter((type) => !told.has(type as CaseEventType))).toEqual([]);
});
