import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { Source } from '../measures/source.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Team } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { everyWeek } from '../sweep/weekly.ts';
import { effectOf } from './effect.ts';
import { loadOverview } from './load.ts';
import { reviewOf } from './view.ts';

const postedAt = '08:30';

/** C42 to the leader, on the first working day of the week. */
async function postReview(context: SweepContext): Promise<UtcInstant | undefined> {
  return everyWeek(context, postedAt, (moment) => tell(context, moment));
}

async function tell({ deps, view: { team }, now }: SweepContext, moment: string): Promise<void> {
  const id = `${moment}|review`;
  const leader = leaderOf({ team, members: await deps.store.members.recent(team.id) });
  if (!leader || (await deps.store.messages.get(team.id, id))) return;
  const today = dateOf(moment);
  const { listed, source } = await loadOverview(deps, team, today);
  if (source.team.cases.length === 0) return;
  await tellEffect({ deps, team, source, at: toLocal(now) });
  const row = newMessage({
    ...{ id, audience: 'personal', to: leader.id, cards: [], at: toLocal(now) },
    ...{ view: 'review', review: reviewOf(listed, today) },
  });
  await commit(deps, team.id, { messages: [{ row }] });
}

const effectId = 'effect';

/** Once, when the team has worked for so long that it can see itself: in its channel, in numbers that name nobody. */
async function tellEffect({
  deps,
  team,
  source,
  at,
}: {
  deps: SweepContext['deps'];
  team: Team;
  source: Source;
  at: LocalInstant;
}): Promise<void> {
  const to = team.channels.celebrations;
  const effect = to === undefined ? undefined : effectOf(source, dateOf(at));
  if (to === undefined || !effect || (await deps.store.messages.get(team.id, effectId))) return;
  const row = newMessage({ id: effectId, audience: 'channel', to, cards: [], at, view: 'effect', effect });
  await commit(deps, team.id, { messages: [{ row }] });
}

export const reviewPost: TeamPost = {
  figure: { name: 'review', changedBy: () => [] },
  post: postReview,
};
