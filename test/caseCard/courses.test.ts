import { describe, expect, test } from 'vitest';
import { button } from '../support/botServerCases.ts';
import type { Here } from '../support/town.ts';
import { caseTown, events, press, sayOn, state } from './town.ts';

/*
 * A whole course of each programme, from its opening to its closing, by what people press and type in Teams alone. Mette has
 * the case, Sara and Anders work on it beside her, Lise leads.
 */
const here = caseTown();
const code = 'B-777';

type Said = Record<string, string>;
type Step =
  | [at: string, who: string, says: string, inputs?: Said]
  | [at: string, who: string, types: `/${string}`];

/** The case is opened by Mette's form; whoever else works on it is named on it. */
async function opens(town: Here, programme: string, begun?: 'no' | 'yes'): Promise<void> {
  await town.ask('mette', '/sag ny');
  await press(town, 'mette', {
    ...{ verb: 'case.open', code, programme, on: '2026-04-14', to: town.town.memberId('mette') },
    ...(begun ? { begun, asks: { form: 'new', step: 1, leads: {} } } : {}),
  });
}

async function lives(town: Here, steps: readonly Step[]): Promise<void> {
  for (const [at, who, said, inputs = {}] of steps) {
    await town.goTo(at);
    const named = Object.entries(inputs).map(([id, value]) => [
      id,
      value.replace(/^@(\w+)$/, (_, name) => town.town.memberId(name)),
    ]);
    const before = (await events(town, code)).length;
    const answer = said.startsWith('/')
      ? await types(town, who, said)
      : (await sayOn(town, who, code, said, Object.fromEntries(named))).text;
    expect((await events(town, code)).length > before || answer, `${at} ${said}`).toBe(true);
    await town.app.deliver();
  }
}

/** What ends a case is asked about first, and then it is so. */
async function types(town: Here, who: string, line: string): Promise<string> {
  const answer = await town.ask(who, line);
  if (!line.startsWith('/job')) return answer;
  const asked = town.connector.in(town.town.chat(who)).at(-1);
  return (await press(town, who, button(asked, 'typed.run'))).text;
}

/** Cards of the case with a message in the chats of these people and of nobody else, as `C04 handover: mette`. */
async function sentTo({ store, town }: Here): Promise<Set<string>> {
  const names = ['lise', 'mette', 'anders', 'sara', 'petra'];
  const cards = await store.cases.cards(town.groupId, code);
  const lines = cards.map(({ row: { card, kind, to } }) => {
    const readers = to.map((upn) => names.find((name) => town.memberId(name) === upn) ?? upn);
    return `${card} ${kind}: ${readers.join('+') || 'channel'}`;
  });
  return new Set(lines);
}

/** What came of the course: where it ended, and the cards that had to reach these people. */
async function expects(town: Here, outcome: string, cards: readonly string[]): Promise<void> {
  const record = (await town.store.cases.get(town.town.groupId, code))?.row;
  const ended = record?.state.ended;
  expect(ended?.left ?? ended?.outcome).toBe(outcome);
  // Also of a case with more open cards than one transaction holds, every copy of what was asked for is closed.
  const open = (record?.open ?? []).filter((key) => /\|(C01|C03|C05|C08|C09|C36)\|/.test(key));
  expect(open).toEqual([]);
  expect([...(await sentTo(town))]).toEqual(expect.arrayContaining([...cards]));
}

describe('a course, by buttons and commands from opening to closing', () => {
  test('social støtte i overgang (CTI): nine months with phases, handover and closing at the right people', async () => {
    await opens(here(), 'social-stoette-cti');
    await lives(here(), [
      ['2026-04-14T09:05', 'mette', 'people', { role: 'caseWorker', to: '@sara' }],
      ['2026-04-14T09:06', 'mette', 'people', { role: 'companyConsultant', to: '@anders' }],
      [
        '2026-04-20T10:00',
        'sara',
        'openingMeeting',
        { roles: 'caseWorker,ctiWorker,companyConsultant', on: '2026-04-20' },
      ],
      ['2026-04-20T10:10', 'mette', 'stage', { met: 'assessment', on: '2026-04-20' }],
      ['2026-04-23T10:00', 'sara', 'plan', { goal: 'yes', delivered: 'yes', on: '2026-04-23' }],
      ['2026-04-27T10:00', 'anders', 'matchFound', { on: '2026-04-27' }],
      ['2026-04-28T10:00', 'anders', 'agreementInPlace', { parts: 'agreement', on: '2026-04-28' }],
      ['2026-04-29T10:00', 'mette', 'ctiContact', { form: 'walk', on: '2026-04-29' }],
    ]);
    expect((await state(here(), code))?.stage?.id).toBe('effort');
    await here().goTo('2027-01-27T12:00');
    await lives(here(), [['2027-01-28T10:00', 'mette', 'endCase', { outcome: 'moved', on: '2027-01-28' }]]);
    await expects(here(), 'moved', [
      'C03 due: mette',
      'C04 phaseChange: mette',
      'C04 handover: mette',
      'C04 closing: mette+sara',
      'C05 renewal: sara',
    ]);
  });

  test('flere skal med: two hands on the case, a placement, paid hours, a job and the care after it', async () => {
    await opens(here(), 'flere-skal-med');
    await lives(here(), [
      ['2026-04-14T09:05', 'mette', 'people', { role: 'coordinatingCaseWorker', to: '@sara' }],
      ['2026-04-15T10:00', 'sara', 'stage', { met: 'visitation,cv,jobGoal,jobBroker', on: '2026-04-15' }],
      ['2026-04-16T10:00', 'sara', 'plan', { goal: 'yes', delivered: 'yes', on: '2026-04-16' }],
      ['2026-04-20T10:00', 'mette', 'matchFound', { on: '2026-04-20' }],
      [
        '2026-04-21T10:00',
        'mette',
        'agreementInPlace',
        { parts: 'agreement,followUpPlan,contactPerson', on: '2026-04-21' },
      ],
      ['2026-04-21T10:10', 'mette', `/praktik ${code} start 4/5 13 uger`],
      ['2026-05-06T10:00', 'mette', `/kontakt ${code} virksomhedsbesøg i dag`],
      ['2026-05-11T10:00', 'mette', `/praktik ${code} løn 11/5`],
      ['2026-06-01T10:00', 'mette', `/løntimer ${code} maj 12,5`],
      ['2026-06-15T10:00', 'anders', `/fravær ${code}`],
      ['2026-06-16T10:00', 'mette', `/kontakt ${code} telefon i dag`],
      ['2026-07-13T10:00', 'mette', `/job ${code}`],
      ['2026-08-10T10:00', 'mette', 'contact', { form: 'phone', inJob: 'yes', on: '2026-08-10' }],
    ]);
    await expects(here(), 'ordinary', [
      'C07 due: mette',
      'C10 reported: mette+sara+lise',
      'C45 transition: mette',
    ]);
  });

  test('helhedsorienteret indsats: from an application to the status three months after', async () => {
    await opens(here(), 'helhedsorienteret-indsats', 'no');
    await lives(here(), [
      ['2026-04-15T10:00', 'mette', 'firstTalkHeld', { on: '2026-04-15' }],
      ['2026-04-16T10:00', 'mette', 'caseOpened', { on: '2026-04-16' }],
      ['2026-04-16T10:05', 'mette', 'people', { role: 'coordinatingCaseWorker', to: '@sara' }],
      ['2026-04-17T10:00', 'mette', 'introTalkThen', { on: '2026-04-17' }],
      ['2026-04-20T10:00', 'mette', 'stage', { met: 'assessment,subGoals', on: '2026-04-20' }],
      ['2026-04-21T10:00', 'sara', 'plan', { goal: 'yes', delivered: 'yes', on: '2026-04-21' }],
      ['2026-04-22T10:00', 'sara', 'measured', { on: '2026-04-22' }],
      ['2026-05-04T10:00', 'mette', `/fremmøde ${code} man-ons 09:00`],
      ['2026-06-15T10:00', 'mette', 'endCase', { outcome: 'education', on: '2026-06-15' }],
    ]);
    await here().goTo('2026-09-15T12:00');
    await expects(here(), 'education', [
      'C22 planned: mette',
      'C19 due: sara',
      'C21 due: sara',
      'C45 transition: mette',
    ]);
  });

  test('CBA: an adviser with talks, a placement that ends without a job, and a clarification', async () => {
    await opens(here(), 'cba-jobraadgiver');
    await lives(here(), [
      ['2026-04-15T10:00', 'mette', 'plan', { goal: 'yes', delivered: 'yes', on: '2026-04-15' }],
      ['2026-04-16T10:00', 'mette', `/kontakt ${code} samtale i dag`],
      ['2026-04-17T10:00', 'mette', `/praktik ${code} start 27/4 8 uger`],
      ['2026-05-04T10:00', 'mette', 'percentUsed', { percent: '85' }],
      ['2026-06-22T10:00', 'mette', 'placementEnded', { result: 'noJob', on: '2026-06-22' }],
      ['2026-06-23T10:00', 'mette', 'people', { role: 'jobAdviser', to: '@anders' }],
      ['2026-08-17T10:00', 'anders', 'endCase', { outcome: 'flexJob', on: '2026-08-17' }],
    ]);
    await expects(here(), 'flexJob', [
      'C07 due: mette',
      'C25 due: anders',
      'C27 change: lise',
      'C27 overlap: mette+anders',
      'C44 nearing: anders',
    ]);
  });

  test('Jobstyrke: instructor, consultant and leader from visitation to the referral back', async () => {
    await opens(here(), 'jobstyrke');
    await lives(here(), [
      ['2026-04-14T09:05', 'mette', 'people', { role: 'instructor', to: '@sara' }],
      ['2026-04-14T09:06', 'mette', 'people', { role: 'projectLead', to: '@anders' }],
      [
        '2026-04-15T10:00',
        'mette',
        'stage',
        { met: 'saidYes,jobGoal,firstSubGoal,courseStarted', on: '2026-04-15' },
      ],
      ['2026-04-20T10:00', 'sara', 'plan', { goal: 'yes', delivered: 'yes', on: '2026-04-20' }],
      ['2026-05-04T10:00', 'sara', 'trialReviewed', { result: 'goesOn', on: '2026-05-04' }],
      ['2026-05-04T10:10', 'sara', 'subGoal', { score: '6', achieved: 'no', on: '2026-05-04' }],
      ['2026-05-05T10:00', 'mette', 'consultantMet', { on: '2026-05-05' }],
      ['2026-05-11T10:00', 'mette', 'onePager', { on: '2026-05-11' }],
      ['2026-05-11T10:10', 'mette', `/praktik ${code} start 25/5 13 uger`],
      ['2026-06-22T10:00', 'mette', `/praktik ${code} afbrudt virksomheden`],
      [
        '2026-07-13T10:00',
        'mette',
        'referralSent',
        { described: 'cv', sent: 'caseSystem', on: '2026-07-13' },
      ],
      ['2026-07-14T10:00', 'mette', 'endCase', { outcome: 'education', on: '2026-07-14' }],
    ]);
    await here().goTo('2027-01-15T12:00');
    await expects(here(), 'education', [
      'C07 due: mette',
      'C17 interrupted: mette+sara',
      'C36 due: sara',
      'C21 due: anders',
    ]);
  });
});
