import { type Family, isIn, one } from './contribution.ts';
import { isActive, type Step, stateOn } from './course.ts';

/** M18: «svar senest i morgen»: one promise a case and day, kept by the working day after. */
export const promises: Family = (course, span) => {
  const { calendar } = course.world;
  const seen = new Set<string>();
  return course.steps.flatMap((step, index) => {
    if (step.event.type !== 'promiseMade' || seen.has(step.on)) return [];
    seen.add(step.on);
    const lastDay = calendar.addWorkingDays(step.on, course.programme.promise.workingDays);
    const kept = firstKept(course.steps.slice(index + 1));
    const inTime = kept !== undefined && kept.on <= lastDay;
    const on = inTime ? kept.on : lastDay;
    return isIn(on, span) && isActive(stateOn(course, on)) ? [one('M18', on, inTime)] : [];
  });
};

function firstKept(steps: readonly Step[]): Step | undefined {
  return steps.find(({ event }) => event.type === 'promiseKept');
}
