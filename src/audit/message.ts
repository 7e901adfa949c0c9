import { dateOf } from '../calendar/localTime.ts';
import type { MessageKind } from '../outbox/message.ts';
import { digestOf } from '../store/digest.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
import type { Overseer } from '../store/teamParts.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { confirmOverseer, mayName } from './roles.ts';
import { roleTexts } from './textsRoles.ts';
import { rolesFace } from './viewRoles.ts';

/** To the other leaders and the owner: somebody was named, and one of them must confirm it. */
export const overseersMessage: MessageKind<MessageOf<'overseers'>, readonly Overseer[]> = {
  load: async (_message, store, teamId) => (await store.teams.get(teamId))?.overseers ?? [],
  face: ({ team, members, message, language }) =>
    rolesFace({ team, members, reader: message.to, language }, roleTexts(language).asked),
  isOver: ({ to }, overseers) =>
    overseers.every(({ id }) => confirmOverseer(overseers, { id, by: to, at: '' }).type !== 'confirmed'),
};

/** Everybody who can confirm it; named twice on one day, they are asked once. How many there are. */
export async function askOthers(
  team: Team,
  { id, by }: { id: string; by: string },
  deps: Pick<TalkDeps, 'store' | 'post' | 'now'>,
): Promise<number> {
  const members = await deps.store.members.list(team.id);
  const others = members.filter((member) => mayName(team, member) && member.id !== by && member.id !== id);
  const at = deps.now();
  for (const { id: to } of others) {
    const message = `${dateOf(at)}|overseers|${digestOf(`${id}|${to}`)}`;
    await deps.post(team.id, { id: message, audience: 'personal', to, at, view: 'overseers' });
  }
  return others.length;
}
