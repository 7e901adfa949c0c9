import type { CaseEventType } from '../engine/events.ts';
import type { LoggedEvent } from '../store/rows.ts';

/** What the rules still read of a case that has ended: that it began, how it ended, who has it, what was shared. */
const lasting: ReadonlySet<string> = new Set<CaseEventType>([
  'caseOpened',
  'jobStarted',
  'educationStarted',
  'participationEnded',
  'assigneeChanged',
  'celebrationShared',
]);

/** Whether an event of a log tells of the course alone; what was taken back, and that it was, does too. */
export function isOfCourse(log: readonly LoggedEvent[]): (logged: LoggedEvent) => boolean {
  const undone = undoneIn(log);
  return ({ sequence, event }) => undone.has(sequence) || !lasting.has(event.type);
}

export function withoutUndone(log: readonly LoggedEvent[]): LoggedEvent[] {
  const undone = undoneIn(log);
  return log.filter(({ sequence }) => !undone.has(sequence));
}

function undoneIn(log: readonly LoggedEvent[]): Set<number> {
  return new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
}
