import { postId } from '../register/bundle.ts';
import { keepPost } from '../register/keepPost.ts';
import type { DueOf, DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import { utcOf } from '../store/utc.ts';
import type { DueServer, SweepContext } from '../sweep/post.ts';

/** The next morning a post says nothing of any case any more, whatever its lines were about (6-privacy.md 6.5). */
async function endPosts(context: SweepContext, rows: readonly DueRow[]): Promise<void> {
  const { deps, view, now } = context;
  for (const row of rows.filter((one): one is DueOf<'post'> => one.why === 'post')) {
    for (const id of await postsOf(context, row.day))
      await keepPost(deps, view.team.id, { id, view: 'dayPost' }, (post) =>
        post && !post.post.over
          ? { ...post, retryAt: utcOf(now), post: { ...post.post, over: true } }
          : undefined,
      );
    await deps.store.commit(view.team.id, { ...noChange, dueRemoved: [row] });
  }
}

/** The team may have changed its channel that day. */
async function postsOf({ deps, view }: SweepContext, day: string): Promise<string[]> {
  const ofDay = await deps.store.messages.ofDay(
    view.team.id,
    postId(day, '').slice(0, `${day}|post|`.length),
  );
  return ofDay.filter((message) => message.view === 'dayPost').map(({ id }) => id);
}

export const postServer: DueServer = { serve: endPosts };
