import type { LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CardToSend } from './cards.ts';
import { lookAt } from './plan.ts';
import { type CaseState, isOpen } from './state.ts';
import type { World } from './world.ts';

/** In calendar days: no turn of C45, no agreed step and no rhythm with its ten working days leaves more room than this. */
const longestSilence = 100;

/** The first card after `now` that the case gets if nothing more is registered. */
export function cardAhead(state: CaseState, now: LocalInstant, world: World): CardToSend | undefined {
  const end = `${world.calendar.addDays(dateOf(now), longestSilence)}T23:59`;
  for (let { next: at } = lookAt(state, now, world); at !== undefined && at <= end; ) {
    const { cards, next } = lookAt(state, at, world);
    if (cards[0]) return cards[0];
    at = next;
  }
  return undefined;
}

/** Whether the theorem promises it a card (engine-rules.md 10): it is open and does not rest, and no preview narrows it. */
export function mustHaveCard(state: CaseState): boolean {
  return isOpen(state) && !state.paused && (state.rules === undefined || state.rules.includes('C45'));
}
