import { toEpochMs, toLocal } from '../calendar/localTime.ts';
import type { MessageKind } from '../outbox/message.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { Stored, Team } from '../store/rows.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { storyView } from './render.ts';
import { isFollowed, isStillWaiting, messagesOf, needsLeader, type Traces, tracesOf } from './traces.ts';
import { leftFace } from './viewLeft.ts';

/** What of a story that is over the bot cannot take back, for the leader. */
export const leftMessage: MessageKind<MessageOf<'storyLeft'>, { row?: StoryRow; traces?: Traces }> = {
  load: async ({ stories: [id = ''] }, store, teamId) => {
    const row = (await store.stories.get(teamId, id))?.row;
    return row ? { row, traces: tracesOf(row, await messagesOf(row, store, teamId)) } : {};
  },
  face: (input, { row, traces }) => {
    if (!row || !traces) throw new Error('The story of the message is gone');
    return leftFace(row, traces, storyView(input), input.calendar);
  },
  isOver: (_message, { row }) => row === undefined || row.cleared !== undefined,
};

/**
 * Follows stories that are over until Teams shows nothing of them any more, and tells the leader what somebody has to
 * do by hand: within a working day, as 6-privacy.md 6.3 asks. How many leaders were told.
 */
export async function followOver(
  deps: CommitDeps,
  team: Team,
  stories: readonly Stored<StoryRow>[],
): Promise<number> {
  let told = 0;
  for (const stored of stories) {
    const now = deps.clock();
    const ended = stored.row.ended && toEpochMs(stored.row.ended.at);
    if (ended === undefined || !isFollowed(stored.row, ended, now)) continue;
    const traces = tracesOf(stored.row, await messagesOf(stored.row, deps.store, team.id));
    const isTold = stored.row.messages.includes(leftId(stored.row));
    const asks = !isTold && needsLeader(traces, ended, now);
    if (await follow(deps, team, stored, { asks, isTold, isWaiting: isStillWaiting(traces) })) told += 1;
  }
  return told;
}

/** One step; a lost race comes again with the next round. Whether somebody was told. */
async function follow(
  deps: CommitDeps,
  team: Team,
  { row, etag }: Stored<StoryRow>,
  { asks, isTold, isWaiting }: { asks: boolean; isTold: boolean; isWaiting: boolean },
): Promise<boolean> {
  const id = leftId(row);
  const leader = asks ? leaderOf({ team, members: await deps.store.members.list(team.id) }) : undefined;
  const messages = leader ? [{ row: leftFor(row, leader.id, toLocal(deps.clock())) }] : [];
  const isOpen = isWaiting || (asks && !leader);
  const stale = isTold ? [id] : [];
  if (!isOpen || leader) {
    const after: StoryRow = {
      ...row,
      ...(isOpen ? {} : { gone: true as const }),
      messages: [...row.messages, ...messages.map((message) => message.row.id)],
    };
    const done = await commit(deps, team.id, { stories: [{ row: after, etag }], messages, stale });
    return done && leader !== undefined;
  }
  if (isTold) await commit(deps, team.id, { stale });
  return false;
}

function leftId({ id }: Pick<StoryRow, 'id'>): string {
  return `story:${id}:left`;
}

function leftFor(row: StoryRow, to: string, at: string) {
  return newMessage({
    ...{ id: leftId(row), audience: 'personal', to, cards: [], at },
    ...{ view: 'storyLeft', stories: [row.id] },
  });
}
