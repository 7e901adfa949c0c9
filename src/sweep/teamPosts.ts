import { postHoursUpdate } from '../paidHours/post.ts';
import { readRecount } from '../register/recount.ts';
import { postMarbles } from '../results/post.ts';
import { noChange } from '../store/noChange.ts';
import type { DueRow, UtcInstant } from '../store/rows.ts';
import type { SweepContext } from './lookAtCase.ts';

/** A transaction holds a hundred rows. */
const rowsAtOnce = 90;

/**
 * Posts about the whole team: made when it is time, counted again when something that they count has changed. The
 * requests go away after the posts are right, so a crash between the two counts once more. When to look next.
 */
export async function postTeamFigures(
  context: SweepContext,
  requests: readonly DueRow[],
): Promise<UtcInstant | undefined> {
  const asked = requests.flatMap((row) => readRecount(row) ?? []);
  const next = await postHoursUpdate(
    context,
    asked.some(({ what }) => what === 'hours'),
  );
  const months = asked.flatMap(({ what, month }) => (what === 'marbles' ? [month] : []));
  await postMarbles(context, [...new Set(months)]);
  const { deps, view } = context;
  for (let from = 0; from < requests.length; from += rowsAtOnce) {
    const dueRemoved = requests.slice(from, from + rowsAtOnce);
    await deps.store.commit(view.team.id, { ...noChange, dueRemoved });
  }
  return next;
}
