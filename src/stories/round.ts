import { dateOf, toLocal } from '../calendar/localTime.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Round } from '../rounds/round.ts';
import type { Stored, Team } from '../store/rows.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { utcOf } from '../store/utc.ts';
import { changeStory } from './change.ts';
import { followOver } from './left.ts';
import { isMonthTime, type MonthPost, monthPosts } from './month.ts';
import { expire, isOver, share } from './rules.ts';

const everyMs = 15 * 60_000;

export interface Tidied {
  expired: number;
  posts: number;
  /** Leaders who were told what the bot cannot take back. */
  told: number;
}

/**
 * Stories that have run out lose their text, those that wait for their month are posted, and those that are over are
 * followed until Teams shows nothing of them. A round of its own and
 * no due row: a text that must go, goes even if a row was lost, and the whole list of a team is a short query.
 */
export async function tidyStories(deps: CommitDeps): Promise<Tidied> {
  const tidied: Tidied = { expired: 0, posts: 0, told: 0 };
  for (const team of await deps.store.teams.all()) {
    const list = () => deps.store.stories.list(team.id);
    const all = await list();
    // A team that took the bot out keeps no text longer for it; what is to be posted waits for it to come back.
    const expired = await expireOld(deps, team, all);
    tidied.expired += expired;
    if (team.removed) continue;
    const kept = expired > 0 ? await list() : all;
    const posts = await postMonth(deps, team, kept);
    tidied.posts += posts;
    tidied.told += await followOver(deps, team, posts > 0 ? await list() : kept);
  }
  if (tidied.expired + tidied.posts + tidied.told > 0) deps.log.info({ ...tidied }, 'stories tidied');
  return tidied;
}

async function expireOld(
  deps: CommitDeps,
  team: Team,
  stories: readonly Stored<StoryRow>[],
): Promise<number> {
  const today = dateOf(toLocal(deps.clock()));
  const old = stories.filter(({ row }) => !isOver(row) && row.deleteAfter <= today);
  for (const { row } of old) {
    await changeStory(deps, {
      teamId: team.id,
      id: row.id,
      by: 'retention',
      verb: 'story.expire',
      source: `expire ${row.deleteAfter}`,
      decide: (current, { at }) => expire(current, at),
    });
  }
  return old.length;
}

async function postMonth(deps: CommitDeps, team: Team, stored: readonly Stored<StoryRow>[]): Promise<number> {
  const now = toLocal(deps.clock());
  if (!isMonthTime(now, deps.calendar(team))) return 0;
  const posts = monthPosts(
    stored.map(({ row }) => row),
    dateOf(now),
  );
  const done = posts.length > 0 && (await commitPosts(deps, team, posts, stored));
  return done ? posts.length : 0;
}

/** All posts of a month at once: a story of two channels is shared when it stands in both. Lost races come again. */
async function commitPosts(
  deps: CommitDeps,
  team: Team,
  posts: readonly MonthPost[],
  stored: readonly Stored<StoryRow>[],
): Promise<boolean> {
  const now = toLocal(deps.clock());
  const stories = stored.flatMap(({ row, etag }) => {
    const own = posts.filter((post) => post.stories.some(({ id }) => id === row.id)).map(({ id }) => id);
    const step = own.length > 0 ? share(row, dateOf(now)) : undefined;
    return step?.type === 'next' ? [{ row: { ...step.row, messages: [...row.messages, ...own] }, etag }] : [];
  });
  const messages = posts.map(({ id, channel, stories: shown }) => ({
    row: newMessage({
      ...{ id, audience: 'channel', to: channel, cards: [], at: now },
      view: 'storyMonth',
      stories: shown.map((story) => story.id),
    }),
  }));
  return commit(deps, team.id, {
    stories,
    messages,
    stale: stories.flatMap(({ row }) =>
      row.messages.filter((id) => !messages.some((one) => one.row.id === id)),
    ),
    audit: [
      { at: utcOf(deps.clock()), who: 'schedule', act: 'change' as const, verb: 'story.month', card: 'C29' },
    ],
  });
}

export const storiesRound: Round = { name: 'stories', every: everyMs, run: tidyStories, inMovedTime: true };
