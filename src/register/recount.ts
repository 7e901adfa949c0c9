import { immediate } from '../engine/immediate.ts';
import { digestOf } from '../store/digest.ts';
import { type DueRow, recountRow } from '../store/dueRow.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { Loaded } from './loaded.ts';

/**
 * What a registration changes of the figures that the channel reads. Each is a row of its own in the same transaction,
 * beside what falls due, so that it is neither lost nor counted once a row of an import: the next sweep counts the
 * team again for all that lie there. Out of hours they wait for the morning, as every card does.
 */
export function recountRows(loaded: Loaded, after: CaseRecord, cards: readonly CardRow[]): DueRow[] {
  const { now, utc, world, registration, today, added } = loaded;
  const opens = immediate(now, world);
  const at = opens === now ? utc : utcOfLocal(opens);
  const by = `${digestOf(registration.source)}|${after.sequence}|${utc}`;
  const known = new Map(
    [...(loaded.card ? [loaded.card] : []), ...loaded.others].map(({ row }) => [row.key, row]),
  );
  const changed = cards.map((card) => ({ before: known.get(card.key), after: card }));
  const change = { before: loaded.record, after, cards: changed, today };
  return added.figures.flatMap(({ name, changedBy }) =>
    changedBy(change).map((month) => recountRow(name, month, at, by)),
  );
}
