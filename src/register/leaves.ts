import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { leaveOn, withLeave } from '../cards/standIns.ts';
import type { Change } from '../store/change.ts';
import { digestOf } from '../store/digest.ts';
import { backRow, type DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Member, Team } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { commitChange } from './commitChange.ts';
import type { CommitDeps } from './deps.ts';
import type { Post } from './post.ts';

/** Days, both inclusive, and the member id of who stands in. */
export interface StoodIn {
  from: LocalDate;
  to: LocalDate;
  standIn: string;
}

export interface OfLeave {
  team: Team;
  /** Who is away. */
  member: Member;
  /** Who says so. */
  by: string;
}

/**
 * By the dates alone the cards go to the stand-in and come back; nothing has to be undone (cardReaders.ts). Without a leave
 * nobody is away any more. `more`: what goes with it.
 */
export async function keepLeave(
  deps: CommitDeps,
  { team, member, by }: OfLeave,
  leave: StoodIn | undefined,
  more: Partial<Change> = {},
): Promise<void> {
  const now = toLocal(deps.clock());
  await deps.store.members.update(team.id, member.id, (current = member) => {
    const { leaves: _, ...rest } = current;
    if (!leave) return rest;
    const { from, to, standIn } = leave;
    return { ...rest, leaves: withLeave(current, { from, to, standIn }, dateOf(now)), standIn };
  });
  const back = backOf(deps, { team, member }, leave, now);
  const audit = [{ at: utcOfLocal(now), who: by, act: 'change' as const, verb: 'leave.save' }];
  const change = { ...noChange, ...more, audit, dueAdded: back ? [back] : [] };
  await commitChange(deps, team, { change, wakeAt: back?.at });
}

/** When to tell what the stand-in has left open: the morning after, or at once when a leave that runs is ended. */
function backOf(
  deps: CommitDeps,
  { team, member }: Omit<OfLeave, 'by'>,
  leave: StoodIn | undefined,
  now: LocalInstant,
): DueRow | undefined {
  if (leave) {
    const morning = `${deps.calendar(team).addWorkingDays(leave.to, 1)}T08:00`;
    return backRow(member.id, leave, utcOfLocal(morning));
  }
  const running = leaveOn(member, dateOf(now));
  return (
    running &&
    backRow(
      member.id,
      { from: running.from, to: dateOf(now), standIn: running.standIn ?? '', early: true },
      utcOfLocal(now),
    )
  );
}

/** The same list to both, by the outbox like every card; said twice it is one. */
export async function handOver(
  { store, clock, post }: Pick<CommitDeps, 'store' | 'clock'> & { post: Post },
  { team, member }: Omit<OfLeave, 'by'>,
  leave: StoodIn,
): Promise<void> {
  const caseRefs: string[] = [];
  for await (const { caseRef, state } of store.cases.list(team.id)) {
    if (!state.ended && state.assignees.some(([, worker]) => worker === member.id)) caseRefs.push(caseRef);
  }
  const at = toLocal(clock());
  const { from, to, standIn } = leave;
  for (const reader of [member.id, standIn]) {
    const whose = digestOf(`${member.id}|${standIn}|${reader}`); // Ids stand in the log.
    const list = { day: from, start: '', caseRefs, leave: { by: member.id, to, standIn } };
    const id = `leave|${from}|${to}|${whose}`;
    await post(team.id, { id, audience: 'personal', to: reader, view: 'leave', at, list });
  }
}
