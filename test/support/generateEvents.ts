import {
  agreementParts,
  contactForms,
  hourKinds,
  outcomeStatuses,
  payAnswers,
  placementResults,
  weekdays,
} from '../../src/engine/events.ts';
import { vocabularyOf } from '../../src/engine/scenario/vocabulary.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { drill } from './drill.ts';
import { addDays, addMonths, dateOf, weekdayOf } from './oracle/calendar.ts';
import { type Random, worker } from './random.ts';
import type { WrittenFields as Fields, WrittenCase, WrittenEvent } from './written.ts';

const vocabulary = vocabularyOf(builtInProgrammes);

/** The distances that rules count in, and so the ones at which they can go wrong. */
const distances = [
  1, 2, 3, 4, 5, 7, 8, 10, 14, 15, 20, 21, 28, 30, 31, 42, 45, 59, 63, 91, 105, 182, 273, 365,
];

export const times = [
  '00:00',
  '06:59',
  '07:00',
  '07:59',
  '08:00',
  '08:01',
  '08:15',
  '08:16',
  '08:29',
  '08:30',
  '08:31',
  '09:30',
  '10:00',
  '14:00',
  '16:59',
  '17:00',
  '17:01',
  '23:59',
] as const;

/** The events of one case in the order of registration; `length` is about how many days they take. */
export function generateEvents(
  random: Random,
  theCase: WrittenCase,
  start: string,
  length: number,
): WrittenEvent[] {
  const end = addDays(start, length);
  const events: WrittenEvent[] = [];
  const add = (day: string, fields: Fields) => {
    const { caseRef } = theCase;
    events.push({ ...backdated(random, day, fields), at: `${day}T${random.pick(times)}`, caseRef });
  };
  const drilled = random.chance(0.3);
  if (drilled) for (const [day, fields] of drill(random, theCase.programme, start)) add(day, fields);
  else if (random.chance(0.96)) {
    const opening = random.chance(0.85) ? start : addDays(start, random.int(1, 15));
    const { stages } = vocabulary[theCase.programme]!;
    add(opening, { type: 'caseOpened', ...(random.chance(0.5) && { stage: random.pick(stages) }) });
  }
  const density = random.pick([1, 2, 4, 10]);
  let day = start;
  // Few events let a cycle live long enough to meet its year's end, its track's last day, its leader.
  const most = drilled ? random.int(0, 5) : random.pick([3, 8, 50, 50]);
  while (day <= end && events.length < most) {
    for (const [after, fields] of episode(
      random,
      theCase,
      day,
      day > addDays(start, Math.floor(length / 2)),
    )) {
      add(addDays(day, after), fields);
    }
    if (random.chance(0.7)) day = addDays(day, Math.ceil(random.pick(distances) / density));
  }
  if (!drilled) events.push(...anniversaries(random, theCase, events));
  return events.map((event) => sameMoment(random, event, events)).sort(byRegistration);
}

export function byRegistration(a: WrittenEvent, b: WrittenEvent): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

/** Events whole months, or a rule's distance, after another: where one cycle or year ends and the next begins. */
function anniversaries(
  random: Random,
  theCase: WrittenCase,
  events: readonly WrittenEvent[],
): WrittenEvent[] {
  const starts = events.filter(({ type }) => type === 'placementPlanned').map(({ start }) => String(start));
  const anchors = [...starts, ...starts, ...events.map(({ at, date }) => date ?? dateOf(at))];
  return Array.from({ length: anchors.length > 0 ? random.int(0, 10) : 0 }, () => {
    const anchor = random.pick(anchors);
    const months = addMonths(anchor, random.pick([1, 2, 3, 6, 9, 11, 11, 12, 12]));
    const exact = random.chance(0.7) ? months : addDays(anchor, random.pick(distances));
    const day = addDays(exact, random.pick([0, 0, 0, -1, 1, random.int(-7, 7)]));
    return anniversary(random, theCase, day);
  });
}

function anniversary(random: Random, theCase: WrittenCase, day: string): WrittenEvent {
  const { caseRef } = theCase;
  const on = (days: number) => `${addDays(day, days)}T${random.pick(times)}`;
  if (random.chance(0.25)) {
    return { type: 'placementPlanned', start: day, at: on(-random.int(0, 12)), caseRef };
  }
  const event = anEvent(random, theCase, on(0));
  const toldLater = event.type !== 'notArrived' && random.chance(0.4);
  return toldLater ? { ...event, date: day, at: on(random.int(0, 40)) } : event;
}

/** One more event at `at`; never `caseOpened`, which a case has once. */
export function anEvent(random: Random, theCase: WrittenCase, at: string): WrittenEvent {
  const [, fields] = random.pick(episode(random, theCase, dateOf(at), true));
  return { ...backdated(random, dateOf(at), fields), at, caseRef: theCase.caseRef };
}

/** Now and then at the instant of another event. */
function sameMoment(random: Random, event: WrittenEvent, others: readonly WrittenEvent[]): WrittenEvent {
  const { at } = random.pick(others);
  const isPossible = (event.date ?? '') <= dateOf(at) && String(event.by ?? '9') > dateOf(at);
  const mayMove = event.type !== 'caseOpened' && isPossible && random.chance(0.08);
  return mayMove ? { ...event, at } : event;
}

function backdated(random: Random, day: string, fields: Fields): Fields {
  if (fields.type === 'notArrived' || random.chance(0.7)) return fields;
  const back = Math.max(0, random.pick([0, ...distances.slice(0, 16)]) + random.int(-1, 1));
  return { ...fields, date: addDays(day, -back) };
}

/** One thing that happens: days after `day`, and what is registered then. */
function episode(random: Random, { programme }: WrittenCase, day: string, late: boolean): [number, Fields][] {
  const { criteria } = vocabulary[programme]!;
  const cti = programme === 'social-stoette-cti' && random.chance(0.6) ? { track: 'cti' } : {};
  const near = (spread: number) => addDays(day, random.int(-spread, spread));
  const form = random.pick(contactForms);
  const one = (fields: Fields): [number, Fields][] => [[0, fields]];
  const often = (...programmes: string[]) => (programmes.includes(programme) ? 4 : 1);

  return random.weighted<() => [number, Fields][]>([
    [14, () => one({ type: 'contactHeld', form, ...cti, ...colour(random) })],
    [1, () => one({ type: 'contactAttempted', form })],
    [criteria.length, () => one({ type: 'criterionMet', criterion: random.pick(criteria) })],
    [2, () => one({ type: 'openingMeetingHeld', roles: meeting(random) })],
    [2, () => one({ type: 'planRegistered', jobGoal: random.chance(0.7) })],
    [0.5, () => one({ type: 'planStarted' })],
    [3, () => one({ type: 'matchFound' })],
    [6, () => placement(random, near(10))],
    [2 * often('flere-skal-med'), () => one({ type: 'placementInterrupted', reason: 'match' })],
    [2, () => one({ type: 'paidHoursAgreed', from: near(40) })],
    [4, () => paidHours(random, day)],
    [3, () => one({ type: 'celebrationShared', card: random.pick(['C14', 'C15', 'C16']) })],
    [2 * often('jobstyrke', 'helhedsorienteret-indsats'), () => attendance(random, day)],
    [3, () => one({ type: 'notArrived' })],
    [2, () => one({ type: 'absenceReported', source: 'company' })],
    [1, () => one({ type: 'caseWorkerNotified' })],
    [1, () => one({ type: 'consultantMet' })],
    [1, () => one({ type: 'firstTalkHeld' })],
    [1, () => one({ type: 'trialReviewed' })],
    [4, () => one({ type: 'progressMeasured', ...(random.chance(0.3) && { baseline: random.chance(0.6) }) })],
    [3, () => one({ type: 'promiseMade' })],
    [1, () => one({ type: 'promiseKept' })],
    [3, () => one({ type: 'assigneeChanged', role: primaryOrAny(random, programme), to: worker(random) })],
    [often('cba-jobraadgiver'), () => one({ type: 'annualClarificationHeld' })],
    [2, () => one({ type: 'applicationReceived' })],
    [3, () => pause(random)],
    [4, () => nextStep(random, day)],
    [2, () => one({ type: 'rhythmTightened', weeks: random.pick([2, 4, 6]) })],
    [2, () => one({ type: 'agreementMade', parts: random.some(agreementParts) })],
    [2 * often('jobstyrke', 'flere-skal-med'), () => placementEnd(random)],
    [1, () => one({ type: 'payTalkHeld', answer: random.pick(payAnswers) })],
    [1, () => one({ type: 'onePagerGiven' })],
    [
      often('flere-skal-med'),
      () => one({ type: 'closeContactUntil', until: addDays(day, random.int(-5, 200)) }),
    ],
    [1.5, () => help(random)],
    [often('cba-jobraadgiver'), () => exemption(random, day)],
    [1, () => one({ type: 'subGoalScored', score: random.int(1, 10) })],
    [0.7, () => one({ type: 'compensationChecked' })],
    [0.7, () => one({ type: 'referralBackDone' })],
    [often('helhedsorienteret-indsats'), () => one({ type: 'introTalkHeld' })],
    [1, () => one({ type: 'applicationWithdrawn' })],
    [1, () => one({ type: random.pick(['sparringAsked', 'sparringHeld']) })],
    [late ? 4 : 0.2, () => afterwards(random)],
    [late ? often('jobstyrke') : 0.1, () => one(anEnd(random))],
  ])();
}

function placement(random: Random, start: string): [number, Fields][] {
  const weeks = () => (random.chance(0.5) ? { maxWeeks: random.pick([1, 2, 3, 4, 13, 26, 52]) } : {});
  const planned: [number, Fields] = [0, { type: 'placementPlanned', start, ...weeks() }];
  if (random.chance(0.6)) return [planned];
  const again: [number, Fields] = [random.int(0, 20), { type: 'placementPlanned', start, ...weeks() }];
  const interrupted: [number, Fields] = [
    random.int(0, 12),
    { type: 'placementInterrupted', reason: 'illness' },
  ];
  return [planned, ...random.some([again, interrupted])];
}

function paidHours(random: Random, day: string): [number, Fields][] {
  const month = addMonths(day, random.int(-2, 0)).slice(0, 7);
  const hours = () => random.pick([0, 0.01, 10, 14.99, 15, 15.01, 29.99, 30.0, 30.01]);
  const registered = (): Fields => {
    return { type: 'paidHoursRegistered', month, hours: hours(), kind: random.pick(hourKinds) };
  };
  const shared: Fields = { type: 'celebrationShared', card: random.pick(['C14', 'C15']) };
  return [
    [0, registered()],
    ...random.some<[number, Fields]>([
      [0, registered()],
      [1, registered()],
      [0, shared],
    ]),
  ];
}

/** A schedule, and then days that are missed, with what people do about it. */
function attendance(random: Random, day: string): [number, Fields][] {
  const days = random.chance(0.5) ? [...weekdays] : random.some(weekdays);
  const from = addDays(day, random.int(-3, 5));
  const until = random.chance(0.3) ? { until: addDays(from, random.int(-2, 40)) } : {};
  const start = random.pick(['06:00', '07:30', '08:00', '09:00', '12:15', '16:30', '20:00']);
  const found: [number, Fields][] = [[0, { type: 'attendanceSchedule', days, start, from, ...until }]];
  const missing = random.pick([0.2, 0.6, 0.9, 1]);
  for (let after = 1; after < random.int(1, 45); after++) {
    if (!days.some((name) => name === weekdayOf(addDays(day, after))) || !random.chance(missing)) continue;
    found.push([after, { type: 'notArrived' }]);
    if (random.chance(0.2)) found.push([after, { type: 'contactHeld', form: random.pick(contactForms) }]);
    if (random.chance(0.06)) found.push([after, { type: 'caseWorkerNotified' }]);
    if (random.chance(0.03)) found.push(...pause(random).map(([d, f]): [number, Fields] => [after + d, f]));
  }
  return found;
}

function pause(random: Random): [number, Fields][] {
  const found: [number, Fields][] = [[0, { type: 'casePaused' }]];
  if (random.chance(0.9)) found.push([random.pick([0, 1, 2, 7, 20, 60]), { type: 'caseResumed' }]);
  return found;
}

function colour(random: Random): Partial<Fields> {
  return random.chance(0.3) ? { status: random.pick(['green', 'yellow', 'red']) } : {};
}

/** A step, and now and then what it was about. */
function nextStep(random: Random, day: string): [number, Fields][] {
  const ahead = random.pick([...distances, ...distances.slice(0, 10)]);
  const set: [number, Fields] = [0, { type: 'nextStepSet', step: 'contact', by: addDays(day, ahead) }];
  if (random.chance(0.6) || ahead > 60) return [set];
  return [
    set,
    [Math.max(0, ahead + random.int(-1, 1)), { type: 'contactHeld', form: random.pick(contactForms) }],
  ];
}

function placementEnd(random: Random): [number, Fields][] {
  return [[0, { type: 'placementEnded', result: random.pick(placementResults) }]];
}

function help(random: Random): [number, Fields][] {
  const asked: [number, Fields] = [0, { type: 'helpRequested', from: random.pick(['company', 'citizen']) }];
  if (random.chance(0.1)) return [asked];
  return [asked, [random.pick([0, 0, 1, 3, 10]), { type: 'helpAnswered' }]];
}

function exemption(random: Random, day: string): [number, Fields][] {
  const year = Number(day.slice(0, 4));
  const used = (): Fields => ({
    type: 'exemptionUsed',
    year,
    percent: random.pick([0, 79, 80, 99, 100, 101, 200]),
  });
  return [
    [0, used()],
    ...random.some<[number, Fields]>([
      [1, used()],
      [20, used()],
    ]),
  ];
}

/** What is told of somebody who has left. */
function afterwards(random: Random): [number, Fields][] {
  const inJob = random.chance(0.7);
  return random.pick<[number, Fields][]>([
    [[0, { type: 'aftercareHeld', form: random.pick(contactForms), inJob }]],
    [[0, { type: 'aftercareHeld', form: 'phone', inJob }]],
    [[0, { type: 'outcomeStatusGiven', status: random.pick(outcomeStatuses) }]],
  ]);
}

function anEnd(random: Random): Fields {
  const kind = random.pick(['ordinary', 'socialEnterprise', 'flexJob', 'wageSubsidy']);
  return random.pick<Fields>([
    { type: 'jobStarted', kind },
    { type: 'jobStarted', kind },
    { type: 'educationStarted' },
    { type: 'participationEnded', outcome: random.pick(['moved', 'dead', 'other', 'earlyPension']) },
  ]);
}

function meeting(random: Random): string[] {
  const needed = ['caseWorker', 'ctiWorker', 'companyConsultant'];
  return random.chance(0.7) ? needed : random.some(needed);
}

const primaryRoles: Record<string, string> = {
  'social-stoette-cti': 'ctiWorker',
  'flere-skal-med': 'jobBroker',
  'helhedsorienteret-indsats': 'contactPerson',
  'cba-jobraadgiver': 'jobAdviser',
  jobstyrke: 'companyConsultant',
};

function primaryOrAny(random: Random, programme: string): string {
  return random.chance(0.7) ? primaryRoles[programme]! : random.pick(['leader', 'caseWorker', 'instructor']);
}
