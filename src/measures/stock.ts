import { isOpen } from '../engine/state.ts';
import { type Contribution, type Family, isIn } from './contribution.ts';
import { stateOn } from './course.ts';

/** M22: who is there, who came and who left. M24, the exit rate, is made of them. */
export const stock: Family = (course, span) => {
  const { opened, ended, world } = course;
  const eve = world.calendar.addDays(span.from, -1);
  const last = stateOn(course, span.to);
  const cells: (Contribution | false)[] = [
    isOpen(stateOn(course, eve)) && { cell: 'M22:stockStart', on: eve, n: 1 },
    opened !== undefined && isIn(opened, span) && { cell: 'M22:in', on: opened, n: 1 },
    ended !== undefined && isIn(ended.on, span) && { cell: 'M22:out', on: ended.on, n: 1 },
    isOpen(last) && { cell: 'M22:stockEnd', on: span.to, n: 1 },
    isOpen(last) && last.paused && { cell: 'M22:paused', on: span.to, n: 1 },
  ];
  return cells.filter((cell) => cell !== false);
};
