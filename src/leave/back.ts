import type { LocalDate } from '../calendar/local.ts';
import { leaveOn } from '../cards/standIns.ts';
import type { EndedLeave } from '../store/dueRow.ts';
import type { CaseRecord, Member } from '../store/rows.ts';

/**
 * Whether somebody is back from a leave on a day: it stands as it was written, or was ended early, and no other covers
 * the day, as that one brings a list of its own.
 */
export function isBack(
  member: Pick<Member, 'leaves' | 'left'>,
  { from, to, standIn, early }: EndedLeave,
  today: LocalDate,
): boolean {
  if (member.left || leaveOn(member, today)) return false;
  return (
    early === true ||
    (member.leaves ?? []).some((leave) => leave.from === from && leave.to === to && leave.standIn === standIn)
  );
}

/** Whether a case has something that nobody has answered, and who comes back works on it. */
export function waitsFor(worker: string, { state, open }: Pick<CaseRecord, 'state' | 'open'>): boolean {
  return !state.ended && open.length > 0 && state.assignees.some(([, assignee]) => assignee === worker);
}
