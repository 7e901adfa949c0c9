import { dateOf, toLocal } from '../calendar/localTime.ts';
import { currentPlacement } from '../engine/placements.ts';
import type { Store } from '../store/store.ts';

/** What a post in the channel must know of the whole team. */
export interface Shares {
  /** Cases with a placement that has begun and is not interrupted. */
  placements: number;
  /** Keys of all that was shared and still stands. */
  keys: readonly string[];
}

/** Reads every case of the team, so only when something is to be shared. */
export async function loadShares(store: Store, teamId: string, now: number): Promise<Shares> {
  const today = dateOf(toLocal(now));
  const keys: string[] = [];
  let placements = 0;
  for await (const { state, open, due } of store.cases.list(teamId)) {
    if (!state.ended && currentPlacement(state, today)) placements += 1;
    keys.push(...[...open, ...due.map(({ cardKey }) => cardKey)].filter(isShare));
  }
  return { placements, keys: [...new Set(keys)] };
}

export function isShare(cardKey: string): boolean {
  return cardKey.split('|')[2] === 'share';
}
