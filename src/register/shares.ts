import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { currentPlacement } from '../engine/placements.ts';
import { type CaseState, outcomeOf } from '../engine/state.ts';
import type { Kept } from '../store/keptRow.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** Good news of one kind, and when the channel reads it or has read it. */
export interface Share {
  key: string;
  /** Its card; of C16 also whether it was a job or an education, as each has a number of its own. */
  news: string;
  posted: LocalInstant;
}

/** What a post in the channel must know of the whole team. */
export interface Shares {
  /** Cases with a placement that has begun and is not interrupted. */
  placements: number;
  /** All that was shared and still stands, on its way or posted. */
  shared: readonly Share[];
  /** Of cases that are gone, how many of each news each year had. */
  gone: Kept;
}

/** When a resting post is made; the others are made at once, as their cycle says. */
const restsUntil = '08:00';

/** Reads every case of the team, so only when something is to be shared. */
export async function loadShares(store: Store, teamId: string, now: number): Promise<Shares> {
  const today = dateOf(toLocal(now));
  const found: Promise<Share>[] = [];
  let placements = 0;
  for await (const record of store.cases.list(teamId)) {
    if (!record.state.ended && currentPlacement(record.state, today)) placements += 1;
    for (const key of sharesOf(record)) {
      found.push(store.cases.card(teamId, key).then((card) => shareOf(key, record.state, card?.row)));
    }
  }
  const [shared, gone] = await Promise.all([Promise.all(found), store.kept.months(teamId)]);
  return { placements, shared, gone };
}

export function isShare(cardKey: string): boolean {
  return cardKey.split('|')[2] === 'share';
}

/** Posts stay among the open cards of their case; one that was shared a moment ago is still in the plan. */
function sharesOf({ open, due }: CaseRecord): string[] {
  return [...new Set([...open, ...due.map(({ cardKey }) => cardKey)].filter(isShare))];
}

export function shareOf(key: string, state: CaseState, row: CardRow | undefined): Share {
  const [, card = '', , cycle = ''] = key.split('|');
  const until = row?.snoozedTo && instantOf(row.snoozedTo, restsUntil);
  return { key, news: newsOf(card, state), posted: row?.posted ?? until ?? cycle };
}

/** `C14`, `C15`, `C16 job` or `C16 education`. */
function newsOf(card: string, state: CaseState): string {
  if (card !== 'C16') return card;
  return outcomeOf(state) === 'education' ? 'C16 education' : 'C16 job';
}
