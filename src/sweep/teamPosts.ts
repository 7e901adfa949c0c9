import type { DueOf, DueRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { UtcInstant } from '../store/utc.ts';
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
    next.push(await post(context, [...new Set(changed.map(({ month }) => month))]));
    for (let from = 0; from < changed.length; from += rowsAtOnce) {
      const dueRemoved = changed.slice(from, from + rowsAtOnce);
      await deps.store.commit(view.team.id, { ...noChange, dueRemoved });
    }
  }
  return next;
}
