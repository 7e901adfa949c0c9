import { courseStart } from '../engine/course.ts';
import { scheduled } from '../engine/cycle.ts';
import type { Rule } from '../engine/world.ts';

/** C39: a scheme that compensates for a disability is looked into early in the course (S004:277). */
export const compensationAtStart: Rule = {
  card: 'C39',
  kinds: ['atStart'],
  planned: ({ state, world }) => {
    const { calendar, programme } = world;
    const start = courseStart(state, programme);
    if (start === undefined || state.compensationChecked !== undefined) return [];
    const date = calendar.addWorkingDays(start, programme.compensation.workingDays);
    return [scheduled({ card: 'C39', kind: 'atStart', cycle: start, date }, world)];
  },
};

/** C39: a follow-up was yellow or red; asked once in a placement (`engine/apply/contacts.ts`). */
export const compensationAfterFollowUp: Rule = {
  card: 'C39',
  kinds: ['afterFollowUp'],
  planned: () => [],
  decidedBy: ({ before, after }) =>
    after.compensationAsked?.length === before.compensationAsked?.length
      ? undefined
      : { kind: 'afterFollowUp' },
};
