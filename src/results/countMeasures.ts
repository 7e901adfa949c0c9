import { countsOfCase } from '../measures/caseCounts.ts';
import { courseOf } from '../measures/course.ts';
import type { CountedCase, CourseCount } from '../register/count.ts';
import { liveCase } from '../register/loadMeasured.ts';

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
