import { addDays, addMonths, later } from './oracle/calendar.ts';
import { type Random, worker } from './random.ts';
import type { WrittenFields } from './written.ts';

/** Days after the start, or a date, and what is registered then. */
export type Drilled = [day: string, fields: WrittenFields];

/**
 * A short course with one act near an edge of its programme: the end of the first year, a phase or the track, the
 * middle between two measurements, the year of a clarification. Chance alone hardly ever comes that close.
 */
export function drill(random: Random, programme: string, start: string): Drilled[] {
  const near = (date: string, before: number, after: number) => addDays(date, random.int(-before, after));
  const contact = (track?: string): WrittenFields => ({
    type: 'contactHeld',
    form: 'talk',
    ...(track && { track }),
  });
  const opened: Drilled = [start, { type: 'caseOpened', ...stageOf(programme) }];
  const first = near(start, 0, 12);
  if (programme === 'jobstyrke' && random.chance(0.6)) return [opened, ...absences(random, start)];
  if (programme === 'cba-jobraadgiver' && random.chance(0.4))
    return [opened, ...changesOfWorker(random, start)];

  switch (programme) {
    case 'flere-skal-med': {
      const act = near(addMonths(first, random.pick([11, 11, 12])), 9, 2);
      return [opened, [start, { type: 'placementPlanned', start: first }], [act, contact()]];
    }
    case 'social-stoette-cti': {
      const act = near(addMonths(first, random.pick([3, 6, 8, 9])), 16, 2);
      const meeting: WrittenFields = { type: 'openingMeetingHeld', roles: [] };
      return [opened, [start, meeting], [first, { type: 'matchFound' }], [act, contact('cti')]];
    }
    case 'helhedsorienteret-indsats': {
      const act = addDays(first, 42 * random.int(0, 3) + random.pick([-22, -21, -20, -1, 0, 1, 20, 21, 22]));
      const measured: WrittenFields = { type: 'progressMeasured' };
      return [opened, [first, measured], [later(act, first), measured]];
    }
    case 'cba-jobraadgiver': {
      const act = near(addMonths(start, 12), 35, 10);
      const clarified: WrittenFields = { type: 'annualClarificationHeld' };
      return [opened, [act, random.chance(0.5) ? clarified : contact()]];
    }
    default: {
      const maxWeeks = random.int(1, 14);
      const act = near(addDays(first, 7 * maxWeeks - 15), 5, 5);
      const acts: WrittenFields[] = [
        { type: 'placementInterrupted', reason: 'illness' },
        { type: 'placementPlanned', start: first, maxWeeks: maxWeeks + 1 },
        { type: 'jobStarted', kind: 'ordinary' },
      ];
      return [
        opened,
        [start, { type: 'placementPlanned', start: first, maxWeeks }],
        [act, random.pick(acts)],
      ];
    }
  }
}

/** Day after day, mostly missed, with all that begins, stops and forgets a long absence around the alarms. */
function absences(random: Random, start: string): Drilled[] {
  const days = random.chance(0.7) ? ['mon', 'tue', 'wed', 'thu', 'fri'] : ['mon', 'wed', 'thu'];
  const schedule = { days, start: random.pick(['07:30', '07:45', '08:00', '09:30']), from: start };
  const missing = random.pick([0.5, 0.8, 0.95]);
  const found: Drilled[] = [[start, { type: 'attendanceSchedule', ...schedule }]];
  for (let after = 1; after <= 30; after++) {
    const day = addDays(start, after);
    if (random.chance(missing)) found.push([day, { type: 'notArrived' }]);
    if (random.chance(0.12)) found.push([day, { type: 'caseWorkerNotified' }]);
    if (random.chance(0.05)) found.push([day, { type: 'contactHeld', form: 'phone' }]);
    if (!random.chance(0.1)) continue;
    const until = addDays(day, random.pick([0, 0, 1, 3, 6]));
    found.push([day, { type: 'casePaused' }], [until, { type: 'caseResumed' }]);
  }
  return found;
}

/** One worker after the other, in the role that counts and beside it. */
function changesOfWorker(random: Random, start: string): Drilled[] {
  return Array.from({ length: random.int(2, 8) }, (_, i): Drilled => {
    const role = random.pick(['jobAdviser', 'jobAdviser', 'leader', 'caseWorker', 'instructor']);
    return [addDays(start, i - 1), { type: 'assigneeChanged', role, to: worker(random) }];
  });
}

function stageOf(programme: string): { stage?: string } {
  if (programme === 'flere-skal-med') return { stage: 'step3' };
  return programme === 'jobstyrke' ? { stage: 'preparation' } : {};
}
