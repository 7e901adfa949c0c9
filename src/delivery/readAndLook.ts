import { toLocal } from '../calendar/localTime.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';
import type { TeamView } from './loadMessage.ts';
import { type Look, lookAt, ripeRows } from './look.ts';

/** One team's sweep. */
export interface SweepContext {
  deps: CommitDeps;
  view: TeamView;
  now: number;
}

/** Decides a case with the cards that come again; `keys` names others that may exist already. */
export async function readAndLook(
  { deps, view, now }: SweepContext,
  record: CaseRecord,
  keys: readonly string[] = [],
): Promise<Look> {
  const world = deps.world(view.team, record.state.programme);
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
