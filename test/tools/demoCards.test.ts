import { createReadStream } from 'node:fs';
import { expect, test } from 'vitest';
import { cardKinds } from '../../src/engine/cards.ts';
import { preview } from '../../src/engine/preview.ts';
import { casesIn } from '../../src/imports/casesIn.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import { peopleOf } from '../../src/imports/people.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { register } from '../../src/register/register.ts';
import { readArguments } from '../../src/tools/demo/arguments.ts';
import { demoCaseloadLimit } from '../../src/tools/demo/install.ts';
import { people } from '../../src/tools/demo/people.ts';
import { read, settings } from '../engine/course.ts';
import { aWorker } from '../support/delivery.ts';
import { aMember, aTeam } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

const sample = readArguments([]);
const now = '2026-04-13T07:58';
const until = '2026-10-13';

const idOf = (wanted: string) => people.find(({ key }) => key === wanted)?.entraId ?? '';

/** What the demo's people do in half a year beside waiting: each by a button or a command that they have (producers). */
const done: readonly (readonly [at: string, caseRef: string, type: string, fields?: object])[] = [
  ['2026-04-14T08:30', 'B-141', 'notArrived'],
  ['2026-04-15T08:30', 'B-141', 'notArrived'],
  ['2026-04-16T08:30', 'B-141', 'notArrived'],
  [
    '2026-04-14T10:00',
    'B-122',
    'attendanceSchedule',
    { days: ['mon', 'tue', 'wed'], start: '09:00', from: '2026-04-20' },
  ],
  ['2026-04-21T09:30', 'B-122', 'notArrived'],
  ['2026-04-14T10:05', 'B-128', 'applicationReceived'],
  ['2026-04-14T10:10', 'B-105', 'promiseMade'],
  ['2026-04-15T10:00', 'B-121', 'progressMeasured', { scores: { belief: 4 } }],
  ['2026-04-15T10:10', 'B-207', 'openingMeetingHeld', { roles: ['caseWorker', 'ctiWorker'] }],
  ['2026-04-15T10:20', 'B-108', 'rhythmTightened', { weeks: 4 }],
  ['2026-04-16T10:00', 'B-112', 'contactHeld', { form: 'talk' }],
  ['2026-04-17T10:00', 'B-112', 'contactHeld', { form: 'walk' }],
  ['2026-04-20T10:00', 'B-112', 'contactHeld', { form: 'talk' }],
  ['2026-04-20T10:10', 'B-101', 'absenceReported', { source: 'company' }],
  ['2026-04-20T10:20', 'B-131', 'contactHeld', { form: 'companyVisit', status: 'yellow' }],
  ['2026-04-21T10:00', 'B-105', 'helpRequested', { from: 'company' }],
  ['2026-04-22T10:00', 'B-103', 'assigneeChanged', { role: 'jobBroker', to: idOf('jobraadgiver') }],
  ['2026-04-22T10:10', 'B-303', 'exemptionUsed', { year: 2026, percent: 85 }],
  ['2026-09-22T10:10', 'B-303', 'exemptionUsed', { year: 2026, percent: 100 }],
  ['2026-04-27T10:00', 'B-104', 'placementInterrupted', { reason: 'match' }],
  ['2026-04-28T10:00', 'B-307', 'aftercareHeld', { form: 'phone', inJob: false }],
  ['2026-05-04T10:00', 'B-105', 'paidHoursRegistered', { month: '2026-04', hours: 30, kind: 'ordinary' }],
  ['2026-05-04T10:05', 'B-105', 'celebrationShared', { card: 'C14' }],
  ['2026-05-04T10:10', 'B-105', 'celebrationShared', { card: 'C15' }],
  ['2026-05-15T10:00', 'B-136', 'participationEnded', { outcome: 'other' }],
  ['2026-06-15T10:00', 'B-102', 'jobStarted', { kind: 'ordinary' }],
  ['2026-06-15T10:05', 'B-102', 'celebrationShared', { card: 'C16' }],
  ['2026-04-23T10:00', 'B-308', 'caseOpened'],
  ['2026-04-24T10:00', 'B-309', 'caseOpened'],
];

/** Cases that somebody opens by hand. */
const opened = [
  ...['B-308', 'B-309'].map((caseRef) => ({
    ...{ caseRef, programme: 'cba-jobraadgiver' },
    assignees: { jobAdviser: idOf('jobraadgiver') },
  })),
  {
    ...{ caseRef: 'B-128', programme: 'helhedsorienteret-indsats' },
    assignees: { contactPerson: idOf('sagsbehandler') },
  },
];

/** The demo's cases, as its own files lay them into storage. */
async function demoScenario() {
  if ('faults' in sample) throw new Error(sample.faults.join());
  const { store } = memoryStorage();
  const { deps } = aWorker(store, { now });
  const team = aTeam({ id: 'demo' });
  await store.teams.update(team.id, () => team);
  for (const { upn, entraId, roles } of people)
    await store.members.update(team.id, entraId, () => aMember(entraId, { signInName: upn, roles }));
  const reports = await importFiles(
    sample.files.map(({ kind, path }) => ({ open: () => createReadStream(path), kind })),
    { teamId: team.id, now, write: true },
    {
      ...{ lexicon: danish, programmes: builtInProgrammes, ...(await peopleOf(store, team.id)) },
      ...casesIn(store, (registration) => register(deps, registration)),
    },
  );
  const cases = [];
  const events = [];
  for await (const { caseRef, state } of store.cases.list(team.id)) {
    const { programme, variant, assignees } = state;
    cases.push({ caseRef, programme, ...(variant && { variant }), assignees: Object.fromEntries(assignees) });
    for (const { event } of await store.cases.events(team.id, caseRef)) events.push(event);
  }
  return { faults: reports.flatMap(({ faults }) => faults), cases, events };
}

test('the demo meets every kind of every card of the engine within half a year', async () => {
  const { faults, cases, events } = await demoScenario();
  expect(faults).toEqual([]);
  const told = [
    ...events.filter(({ type }) => type !== 'attendanceMarked' && type !== 'cardAnswered'),
    ...done.map(([at, caseRef, type, fields]) => ({ at, caseRef, type, ...fields })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const scenario = read({
    from: now.slice(0, 10),
    to: until,
    team: { leader: idOf('leder'), caseloadLimit: demoCaseloadLimit },
    cases: [...cases, ...opened],
    events: told,
  });
  const met = new Set(preview(scenario, settings).map(({ card, kind }) => `${card} ${kind}`));
  const all = Object.entries(cardKinds).flatMap(([card, kinds]) => kinds.map((kind) => `${card} ${kind}`));
  expect(all.filter((one) => !met.has(one))).toEqual([]);
});

test('the demo has paid hours of last month in several programmes, so that the charts of a statement show some', async () => {
  const { cases, events } = await demoScenario();
  const programmeOf = new Map(cases.map(({ caseRef, programme }) => [caseRef, programme]));
  const told = events.filter((event) => event.type === 'paidHoursRegistered' && event.month === '2026-03');
  expect(new Set(told.map(({ caseRef }) => programmeOf.get(caseRef))).size).toBeGreaterThanOrEqual(4);
});
