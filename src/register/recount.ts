import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import { immediate } from '../engine/immediate.ts';
import { digestOf } from '../store/digest.ts';
import type { CardRow, CaseRecord, DueRow } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { Loaded } from './loaded.ts';

/** What a post about the whole team counts. */
export type Counted = 'hours' | 'marbles';

/** A request that lies among what falls due: a figure of a month is no longer what was posted. */
export interface Recount {
  what: Counted;
  month: Month;
}

/**
 * What a registration changes of the figures that the channel reads. Each is a row of its own in the same transaction,
 * beside what falls due, so that it is neither lost nor counted once a row of an import: the next sweep counts the
 * team again for all that lie there. Out of hours they wait for the morning, as every card does.
 */
export function recountRows(loaded: Loaded, after: CaseRecord, cards: readonly CardRow[]): DueRow[] {
  const { now, utc, world } = loaded;
  const opens = immediate(now, world);
  const at = opens === now ? utc : utcOfLocal(opens);
  const changed: Recount[] = [
    ...changedHours(loaded, after).map((month) => ({ what: 'hours' as const, month })),
    ...changedMarbles(loaded, cards).map((month) => ({ what: 'marbles' as const, month })),
  ];
  return changed.map((one) =>
    recountRow(one, at, `${digestOf(loaded.registration.source)}|${after.sequence}|${utc}`),
  );
}

/** `by` tells apart the requests of one moment, so that none is taken for another that has been served; it names no case. */
export function recountRow({ what, month }: Recount, at: string, by: string): DueRow {
  return { at, cardKey: `|recount|${what}|${month}|${by}`, caseRef: '', why: 'recount' };
}

export function readRecount({ why, cardKey }: DueRow): Recount | undefined {
  const [, , what, month = ''] = cardKey.split('|');
  return why === 'recount' ? { what: what === 'marbles' ? 'marbles' : 'hours', month } : undefined;
}

/** Months that are over: of this one nothing has been said yet. */
function changedHours({ record, today }: Loaded, { state }: CaseRecord): Month[] {
  const [before, after] = [record.state.paidHours, state.paidHours];
  if (before === after) return [];
  const months = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...months].filter(
    (month) => month < monthOf(today) && JSON.stringify(before[month]) !== JSON.stringify(after[month]),
  );
}

function changedMarbles({ card, others }: Loaded, cards: readonly CardRow[]): Month[] {
  const before = new Map([...(card ? [card] : []), ...others].map(({ row }) => [row.key, row]));
  return cards.flatMap((row) => {
    const [was, is] = [marbleOf(before.get(row.key)), marbleOf(row)];
    return was === is ? [] : [was ?? is ?? ''];
  });
}

/** The month of a marble that counts. */
function marbleOf(row: CardRow | undefined): Month | undefined {
  if (row?.kind !== 'share' || row.state === 'cancelled') return undefined;
  return row.marble && monthOf(dateOf(row.marble.at));
}
