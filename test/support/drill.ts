import { addDays, addMonths, later } from './oracle/calendar.ts';
import type { Random } from './random.ts';
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

function stageOf(programme: string): { stage?: string } {
  if (programme === 'flere-skal-med') return { stage: 'step3' };
  return programme === 'jobstyrke' ? { stage: 'preparation' } : {};
}
