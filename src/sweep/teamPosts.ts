import type { DueOf, DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { UtcInstant } from '../store/utc.ts';
import { ofTeam, orLater } from './aside.ts';
import type { SweepContext } from './post.ts';

/** A transaction holds a hundred rows. */
const rowsAtOnce = 90;

export function isRecount(row: DueRow): row is DueOf<'recount'> {
  return row.why === 'recount';
}

/**
 * Posts about the whole team: made when it is time, counted again when something that they count has changed. The
 * requests go away after the posts are right, so a crash between the two counts once more. When to look next.
 */
export async function postAll(
  context: SweepContext,
  requests: readonly DueOf<'recount'>[],
): Promise<(UtcInstant | undefined)[]> {
  const { deps, view } = context;
  const next: (UtcInstant | undefined)[] = [];
  for (const { figure, post } of deps.parts.posts) {
    const changed = requests.filter((request) => request.figure === figure.name);
    const months = [...new Set(changed.map(({ month }) => month))];
    const posted = await orLater(context, ofTeam, async () => ({ next: await post(context, months) }));
    // A figure that cannot be counted whole is not said: its requests wait.
    if (!posted) continue;
    next.push(posted.next);
    for (let from = 0; from < changed.length; from += rowsAtOnce) {
      const dueRemoved = changed.slice(from, from + rowsAtOnce);
      await deps.store.commit(view.team.id, { ...noChange, dueRemoved });
    }
  }
  return next;
}

/** About the team, and of a release that has posts or reasons which this one has not: left to it, and looked at again. */
export function leaveToOthers({ deps, view, aside }: SweepContext, rows: readonly DueRow[]): void {
  const { posts, servers } = deps.parts;
  const left = rows.filter((row) =>
    isRecount(row) ? posts.every(({ figure }) => figure.name !== row.figure) : !servers.has(row.why),
  );
  if (left.length === 0) return;
  aside.add('');
  const reasons = left.map((row) => (isRecount(row) ? row.figure : row.why));
  deps.log.warn({ teamId: view.team.id, reasons }, 'due rows of another release are left to it');
}
