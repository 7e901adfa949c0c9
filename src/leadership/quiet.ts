import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { leaveOn } from '../cards/standIns.ts';
import { isEscalation } from '../engine/recipients.ts';
import { isOpen } from '../engine/state.ts';
import type { CardRow, CaseRecord, Member } from '../store/rows.ts';

/** Working days without an answer after which the leader hears of it. */
export const quietDays = 3;

/** The first of the days on which nothing was answered: they end with the day before. */
export function quietSince(today: LocalDate, calendar: Calendar): LocalDate {
  return calendar.addWorkingDays(today, -quietDays);
}

/** Who may be silent: in the team, not known to be away on any of the days, and has done nothing since they began. */
export function mayBeQuiet(
  { id, left, leaves }: Member,
  {
    today,
    since,
    acted,
    calendar,
  }: {
    today: LocalDate;
    since: LocalDate;
    acted: ReadonlySet<string>;
    calendar: Calendar;
  },
): boolean {
  if (left || acted.has(id)) return false;
  for (let day = since; day <= today; day = calendar.addDays(day, 1))
    if (leaveOn({ leaves }, day) !== undefined) return false;
  return true;
}

/** A card that has waited for this person since before the silence began; escalations are the leader's. */
export function waitsFor(worker: string, { state, kind, to, where, at }: CardRow, since: LocalDate): boolean {
  return (
    state === 'open' &&
    where === 'personal' &&
    !isEscalation(kind) &&
    to.includes(worker) &&
    dateOf(at) <= since
  );
}

/** A case that goes on, and of whose people nobody is in the team any more. */
export function isOrphan({ state }: CaseRecord, members: readonly Member[]): boolean {
  if (!isOpen(state)) return false;
  const left = new Set(members.flatMap((member) => (member.left && !member.guest ? [member.id] : [])));
  return state.assignees.every(([, worker]) => left.has(worker));
}
