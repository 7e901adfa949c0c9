import type { Month } from '../calendar/months.ts';
import type { World } from '../engine/world.ts';
import type { Kept, KeptMonth } from '../store/keptRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';

/** A case with all from which figures of the team are counted. */
export interface CountedCase {
  record: CaseRecord;
  log: readonly LoggedEvent[];
  cards: readonly Stored<CardRow>[];
  world: World;
  /** What of it is deleted now: what happened on its course, or all. */
  goes: 'course' | 'all';
}

/** Figures that outlive their cases. */
export type Count = MonthlyCount | CourseCount;

/** A figure that outlives its cases: what one of them counts in a month, the very figure that is counted live from it. */
export interface MonthlyCount {
  /** Goes with the course of the case; else with its posts, which stand for as long as the case. */
  ofCourse: boolean;
  left(one: CountedCase, month: Month): KeptMonth;
}

/** Figures of which a case counts in months of which nothing is registered, too: all months in one go. */
export interface CourseCount {
  ofCourse: 'andLater';
  /** Of a case of which the course went before: only what it has counted in since. */
  leftOfLife(one: CountedCase): Kept;
}
