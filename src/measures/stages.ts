import type { LocalDate } from '../calendar/local.ts';
import { isOpen } from '../engine/state.ts';
import type { Contribution, Family } from './contribution.ts';
import { type Course, stateOn, stepsIn } from './course.ts';

/** M9: how long a stage that is left has lasted, and how long it took to find a match. */
export const stages: Family = (course, span) => {
  const days = [...new Set(stepsIn(course, span).map(({ on }) => on))];
  return days.flatMap((day) => [...leftStage(course, day), ...foundMatch(course, day)]);
};

function leftStage(course: Course, day: LocalDate): Contribution[] {
  const { calendar } = course.world;
  const before = stateOn(course, calendar.addDays(day, -1));
  const after = stateOn(course, day);
  const { stage } = before;
  const isLeft = isOpen(before) && (after.stage?.id !== stage?.id || after.ended !== undefined);
  if (!stage || !isLeft || !hasExit(course, stage.id)) return [];
  return [{ cell: `M9:${stage.id}`, on: day, value: calendar.daysBetween(stage.since, day) }];
}

function hasExit({ programme }: Course, id: string): boolean {
  return (programme.stages.find((stage) => stage.id === id)?.exit.length ?? 0) > 0;
}

function foundMatch(course: Course, day: LocalDate): Contribution[] {
  const { calendar } = course.world;
  const { opened, matchFound, ...state } = stateOn(course, day);
  if (opened === undefined || state.ended !== undefined || matchFound !== day) return [];
  if (stateOn(course, calendar.addDays(day, -1)).matchFound !== undefined) return [];
  return [{ cell: 'M9:toMatch', on: day, value: calendar.daysBetween(opened, day) }];
}
