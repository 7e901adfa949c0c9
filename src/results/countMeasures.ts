import type { World } from '../engine/world.ts';
import type { CountedCase, CourseCount } from '../register/count.ts';
import { caseEvents, standing } from '../register/happened.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import { countsOfCase } from './measures/caseCounts.ts';
import { courseOf } from './measures/course.ts';
import type { LiveCase } from './measures/source.ts';

/** Everything that is measured (measures.md 5.2): what a case adds to each month of its life. */
export const measuresCount: CourseCount = { ofCourse: 'andLater', leftOfLife: measuresLeft };

function measuresLeft({ record, log, world, goes }: CountedCase) {
  const { opening, events } = liveCase(record, log, world);
  const part = record.thinned ? 'later' : goes === 'course' ? 'course' : 'all';
  const counts = countsOfCase(courseOf(opening, events, world), part);
  const { programme } = record.state;
  return Object.fromEntries(
    Object.entries(counts).map(([month, one]) => [month, { measured: { [programme]: one } }]),
  );
}

/** A case of the store as the figures read it: what was registered, without what was taken back. */
export function liveCase(record: CaseRecord, log: readonly LoggedEvent[], world: World): LiveCase {
  const { caseRef, opening, state, thinned } = record;
  const { programme, variant, assignees, rules } = state;
  return {
    // Rows of the first releases have no opening of their own.
    opening: opening ?? { caseRef, programme, variant, assignees, rules },
    events: caseEvents(standing(log)),
    world,
    ...(thinned && { thinned }),
  };
}
