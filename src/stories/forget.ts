import { addDays } from '../calendar/days.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { leftover } from '../outbox/takeBack.ts';
import { periods } from '../privacy/periods.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Forget } from '../rounds/round.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';

/** Messages of stories are called `story:…` and `stories:…`, and no other is. */
const ofStories = { from: 'stories:', before: 'story;' };

/**
 * Deletes what is left of stories that were over long ago: their text went when they ended, and what Teams showed of
 * them has been followed since (`left.ts`); who wrote, approved and clapped has no purpose any more. Their messages go
 * after them, in Teams too, so that whoever died in between goes on.
 */
export const forgetStories: Forget = async (deps) => {
  const { store, clock, log } = deps;
  const last = addDays(dateOf(toLocal(clock())), -periods.closedCardDays);
  let forgotten = 0;
  for (const { id } of await store.teams.all()) {
    const known = new Set<string>();
    for (const stored of await store.stories.list(id)) {
      const { ended } = stored.row;
      if (ended && dateOf(ended.at) <= last && (await store.stories.remove(id, stored))) forgotten += 1;
      else known.add(stored.row.id);
    }
    await forgetMessages(deps, id, known);
  }
  if (forgotten > 0) log.info({ forgotten }, 'stories that were over long ago were deleted');
};

async function forgetMessages(deps: CommitDeps, teamId: string, known: ReadonlySet<string>): Promise<void> {
  const { messages } = deps.store;
  for await (const { rowKey, stored } of messages.scan(teamId, ofStories)) {
    if (stored && !(await isWithoutStory(deps, teamId, stored.row, known))) continue;
    if (stored && !(await remove(deps, teamId, stored))) continue;
    await messages.purge(teamId, rowKey);
  }
}

/** A story that was written meanwhile came with its message. */
async function isWithoutStory(
  { store }: CommitDeps,
  teamId: string,
  row: MessageRow,
  known: ReadonlySet<string>,
): Promise<boolean> {
  if (!('stories' in row) || row.stories.some((id) => known.has(id))) return false;
  const found = await Promise.all(row.stories.map((id) => store.stories.get(teamId, id)));
  return found.every((story) => story === undefined);
}

function remove(deps: CommitDeps, teamId: string, stored: Stored<MessageRow>): Promise<boolean> {
  const left = leftover(stored.row, utcOf(deps.clock()));
  return commit(deps, teamId, { messagesRemoved: [stored], messages: left ? [{ row: left }] : [] }, 'calm');
}
