import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from './programme.ts';
import type { CaseState } from './state.ts';

/** The course begins with the first of its stages that the case entered, by the order of entering (engine-rules.md 3.12). */
export function courseStart({ entered }: CaseState, { course }: Programme): LocalDate | undefined {
  const first = Object.keys(entered).find((stage) => course.stages.includes(stage));
  return first === undefined ? undefined : entered[first];
}

/** The stage is one of the course itself. */
export function isInCourse({ stage }: CaseState, { course }: Programme): boolean {
  return stage !== undefined && course.stages.includes(stage.id);
}
