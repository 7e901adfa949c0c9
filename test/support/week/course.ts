import type { LocalDate } from '../../../src/calendar/local.ts';
import { contactForms, weekdays } from '../../../src/engine/events.ts';
import { addDays, addMonths } from '../oracle/calendar.ts';
import type { Random } from '../random.ts';
import type { WrittenCase, WrittenEvent, WrittenFields } from '../written.ts';

/** Days before the first day, and what is registered then. */
type Told = [daysBefore: number, fields: WrittenFields];

/**
 * A course as a team has many of: opened some months ago, mostly looked after, with something due these days. Courses
 * of pure chance (generateEvents.ts) end, rest or go wrong so often that they ask for little in any one week.
 */
export function generateCourse(random: Random, theCase: WrittenCase, from: LocalDate): WrittenEvent[] {
  const { caseRef, programme } = theCase;
  const opened = random.int(12, 150);
  const told: Told[] = [[opened, { type: 'caseOpened' }], ...planned(random, opened)];
  switch (programme) {
    case 'social-stoette-cti':
      told.push(...metByMatch(random, opened), ...contacts(random, opened, { track: 'cti' }));
      break;
    case 'helhedsorienteret-indsats':
      told.push(
        [random.int(0, Math.min(opened, 90)), { type: 'progressMeasured' }],
        ...placed(random, opened, from),
      );
      break;
    case 'cba-jobraadgiver':
      told.push(...contacts(random, opened));
      break;
    case 'jobstyrke':
      told.push(...startsUp(random, opened), ...placed(random, opened, from));
      break;
    default:
      told.push(...placed(random, opened, from));
  }
  if (random.chance(0.5)) told.push(...contacts(random, opened));
  if (random.chance(0.4)) told.push(attendance(random, from));
  if (random.chance(0.4)) told.push(...hours(random, opened, from));
  if (random.chance(0.2)) told.push([random.int(-6, 2), { type: 'promiseMade' }]);
  return told.map(([before, fields]) => ({ ...fields, at: `${addDays(from, -before)}T12:00`, caseRef }));
}

function planned(random: Random, opened: number): Told[] {
  const meeting = { type: 'openingMeetingHeld', roles: ['caseWorker', 'ctiWorker', 'companyConsultant'] };
  const after = (days: number) => opened - random.int(0, Math.min(days, opened));
  return [
    [after(5), meeting],
    ...(random.chance(0.6) ? [[after(18), { type: 'planRegistered', jobGoal: true }] as Told] : []),
  ];
}

function metByMatch(random: Random, opened: number): Told[] {
  return [
    [opened - random.int(0, 10), { type: 'criterionMet', criterion: 'assessment' }],
    [random.int(0, opened), { type: 'matchFound' }],
  ];
}

/** The stages before a placement are over within the first weeks. */
function startsUp(random: Random, opened: number): Told[] {
  const criteria = ['saidYes', 'jobGoal', 'firstSubGoal', 'courseStarted'];
  return criteria.map((criterion) => [
    opened - random.int(0, Math.min(opened, 12)),
    { type: 'criterionMet', criterion },
  ]);
}

function contacts(random: Random, opened: number, track: { track?: 'cti' } = {}): Told[] {
  const told: Told[] = [];
  for (let before = opened; before >= 0; before -= random.int(8, 34)) {
    told.push([before, { type: 'contactHeld', form: random.pick(contactForms), ...track }]);
  }
  return told;
}

/** A start in these days asks for the first follow-up, an old one for contact every month and what comes after. */
function placed(random: Random, opened: number, from: LocalDate): Told[] {
  const before = random.chance(0.4) ? random.int(-4, 6) : random.int(0, opened);
  const start = addDays(from, -before);
  const told: Told[] = [
    [
      Math.max(0, before) + random.int(0, 6),
      { type: 'placementPlanned', start, maxWeeks: random.pick([4, 8, 13]) },
    ],
  ];
  if (before > 6 && random.chance(0.8))
    told.push([before - random.int(0, 6), { type: 'contactHeld', form: 'walk' }]);
  if (random.chance(0.12)) told.push([random.int(-6, 20), { type: 'placementInterrupted', reason: 'match' }]);
  return told;
}

function attendance(random: Random, from: LocalDate): Told {
  const days = random.chance(0.6) ? [...weekdays] : ['mon', 'wed', 'fri'];
  const start = random.pick(['08:00', '09:00', '12:15']);
  return [random.int(2, 10), { type: 'attendanceSchedule', days, start, from: addDays(from, -2) }];
}

function hours(random: Random, opened: number, from: LocalDate): Told[] {
  const month = addMonths(from, -1).slice(0, 7);
  const agreed: Told = [random.int(0, opened), { type: 'paidHoursAgreed', from: addDays(from, -60) }];
  const sum: Told = [
    random.int(-5, 0),
    { type: 'paidHoursRegistered', month, hours: random.pick([8, 29.99, 30]), kind: 'ordinary' },
  ];
  return random.chance(0.5) ? [agreed, sum] : [agreed];
}
