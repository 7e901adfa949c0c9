import type { Member, Team } from '../store/rows.ts';

/** A channel of more is not one whose members all work with the cases. */
export const mostInChannel = 25;

/** What a team's channel gets about cases; nothing of what was never chosen, where the channel has many in it. */
export function postingOf({
  team,
  members,
}: {
  team: Pick<Team, 'deliveryMode' | 'channels'>;
  members: readonly Pick<Member, 'left'>[];
}): 'day' | 'urgent' | 'nothing' {
  const { deliveryMode, channels } = team;
  if (channels.reminders === undefined || deliveryMode === 'personal') return 'nothing';
  if (deliveryMode !== 'both') return deliveryMode;
  return isSmall(members) ? 'day' : 'nothing';
}

/** Where a team meets its board. */
export function boardChannelOf({ channels }: Pick<Team, 'channels'>): string | undefined {
  return channels.celebrations ?? channels.reminders;
}

export function isSmall(members: readonly Pick<Member, 'left'>[]): boolean {
  return members.filter(({ left }) => !left).length <= mostInChannel;
}
