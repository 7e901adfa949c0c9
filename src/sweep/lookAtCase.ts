import { toLocal } from '../calendar/localTime.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { withLeader } from '../register/readers.ts';
import { isShare, loadShares } from '../register/shares.ts';
import type { CaseRecord } from '../store/rows.ts';
import { lookAt, ripeRows } from './decide.ts';
import type { Look } from './look.ts';
import type { SweepContext } from './post.ts';

/** Decides a case with the cards that come again; `keys` names others that may exist already. */
export async function readAndLook(
  context: SweepContext,
  record: CaseRecord,
  keys: readonly string[] = [],
): Promise<Look> {
  const { deps, now } = context;
  const view = await viewFor(context, record);
  const world = withLeader(deps.world(view.team, record.state.programme), view);
  const local = toLocal(now);
  const again = ripeRows(record, local, world).flatMap(({ why, cardKey }) =>
    why === 'plan' ? [] : [cardKey],
  );
  const cards = await Promise.all(
    [...new Set([...again, ...keys])].map((key) => deps.store.cases.card(view.team.id, key)),
  );
  const known = new Map(cards.flatMap((card) => (card ? [[card.row.key, card] as const] : [])));
  return lookAt({ record, known, view, world, now: local });
}

/** What a post must know of the whole team is read only for a case that has one to make. */
async function viewFor(context: SweepContext, record: CaseRecord): Promise<TeamView> {
  const { deps, view, now } = context;
  if (!record.due.some(({ cardKey }) => isShare(cardKey))) return view;
  context.shares ??= loadShares(deps.store, view.team.id, now);
  return { ...view, shares: await context.shares };
}
