import type { LocalDate } from '../calendar/local.ts';
import { leaveOn, longestChain } from '../cards/standIns.ts';
import type { CardToSend } from '../engine/cards.ts';
import type { World } from '../engine/world.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import type { Member, Team } from '../store/rows.ts';

/** The case system rarely names a leader on a case: then the team's is meant (engine-rules.md 2.6). */
export function withLeader(world: World, view: { team: Team; members: readonly Member[] }): World {
  const leader = leaderOf(view)?.id;
  return leader === undefined ? world : { ...world, leader };
}

/**
 * Whom a card reaches on a day: its workers, their stand-ins while they are away, and the leader for those who left
 * or whom nobody stands in for. A name that the team does not know stays, so that its message fails where the
 * leader sees it.
 */
export function readersOf({ to }: Pick<CardToSend, 'to'>, view: TeamView, day: LocalDate): string[] {
  return [...new Set(to.map((worker) => standInFor(worker, view, day)))];
}

/** The person who is there on a day for `worker`. */
export function standInFor(worker: string, { team, members }: TeamView, day: LocalDate): string {
  let reader = worker;
  for (let steps = 0; steps < longestChain; steps += 1) {
    const member = members.find((known) => known.id === reader);
    if (!member) return reader;
    if (!member.left && !isAway(member, day)) return reader;
    const standIn = member.left ? undefined : leaveOn(member, day)?.standIn;
    if (standIn === undefined) break;
    reader = standIn;
  }
  return leaderOf({ team, members })?.id ?? worker;
}

function isAway(member: Member, day: LocalDate): boolean {
  return leaveOn(member, day) !== undefined;
}

export function leaderOf({ team, members }: { team: Team; members: readonly Member[] }): Member | undefined {
  const leader = members.find(({ id, left }) => id === team.leader && !left);
  return leader ?? members.find(({ roles, left }) => roles.includes('leader') && !left);
}
