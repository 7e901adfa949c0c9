import { type Month, monthOf } from '../calendar/months.ts';
import { type Contribution, type Family, isIn } from './contribution.ts';
import { stateOn, workerOf } from './course.ts';
import { placementRuns } from './placementRuns.ts';

/** How far a case has come that was opened in the month in which this is kept (measures.md 5.2). */
export interface Journey {
  /** Month of its first placement, and of its job with the kind of it. */
  placement?: Month;
  job?: { month: Month; kind: string };
}

/** M29: kept as a count per way, as what becomes of a case is known long after the month of its opening. */
export const journeys: Family = (course, span): Contribution[] => {
  const { opened, ended } = course;
  if (opened === undefined || !isIn(opened, span)) return [];
  const begins = placementRuns(course, span.end).map((run) => run.begins);
  const placement = begins.sort().map(monthOf)[0] ?? '';
  const isJob = ended?.by === 'jobStarted' && ended.on <= span.end;
  const job = isJob ? `${monthOf(ended.on)}:${ended.outcome}` : '';
  const worker = workerOf(stateOn(course, span.end), course.programme);
  return [{ cell: 'M29', on: opened, journey: `${placement}|${job}`, worker }];
};

export function readJourney(text: string): Journey {
  const [placement = '', job = ''] = text.split('|');
  const [month = '', kind = ''] = job.split(':');
  return { ...(placement && { placement }), ...(job && { job: { month, kind } }) };
}
