import type { CaseEventType } from '../engine/events.ts';
import { standing } from '../register/happened.ts';
import type { LoggedEvent } from '../store/rows.ts';

/** What the rules still read of a case that has ended: that it began, how it ended, who has it, what was shared,
 * what became of the person. */
const lasting: ReadonlySet<string> = new Set<CaseEventType>([
  'caseOpened',
  'jobStarted',
  'educationStarted',
  'participationEnded',
  'assigneeChanged',
  'celebrationShared',
  'outcomeStatusGiven',
]);

/** Whether an event of a log tells of the course alone; what was taken back, and that it was, does too. */
export function isOfCourse(log: readonly LoggedEvent[]): (logged: LoggedEvent) => boolean {
  const told = new Set(standing(log));
  return (logged) => !told.has(logged) || !lasting.has(logged.event.type);
}
