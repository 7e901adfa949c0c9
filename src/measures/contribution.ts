import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { Course } from './course.ts';
import type { CellId } from './measureIds.ts';

/** What one case adds to one figure of a month. */
export interface Contribution {
  cell: CellId;
  /** The counting day (measures.md 1.4); whose case it was then. */
  on: LocalDate;
  n?: number;
  d?: number;
  /** One of the values of which the median is taken: days, or hundredths of hours. */
  value?: number;
  /** M29: how far a case that was opened in this month has come. */
  journey?: string;
  /** Whose it is, where that is another than the worker of the case on `on`. */
  worker?: string;
}

/** The part of a month that is counted. */
export interface Span {
  month: Month;
  from: LocalDate;
  /** The last day that is counted of this month. */
  to: LocalDate;
  /** E: the last day that is counted at all, in this month or a later one. */
  end: LocalDate;
}

/** A measure, or a family that is counted in one go. Pure. */
export type Family = (course: Course, span: Span) => Contribution[];

export function isIn(day: LocalDate, { from, to }: Pick<Span, 'from' | 'to'>): boolean {
  return day >= from && day <= to;
}

/** Counts once: in the share's n too, if `hit`. */
export function one(cell: CellId, on: LocalDate, hit = true): Contribution {
  return { cell, on, n: hit ? 1 : 0, d: 1 };
}
