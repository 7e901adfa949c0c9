import type { LocalInstant } from '../calendar/local.ts';
import { toEpochMs } from '../calendar/localTime.ts';
import type { TextKey } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';

/** An absence alert of this morning is no alert in the afternoon (5-time-rules.md 5.3.8). */
export const alertMs = 2 * 60 * 60_000;

/** Whether an absence alert is only a question that is still open: nobody is asked to call now. */
export function isLateAlert({ card, at }: Pick<CardRow, 'card' | 'at'>, now: LocalInstant): boolean {
  return card === 'C09' && toEpochMs(now) - toEpochMs(at) > alertMs;
}

/** What a card is about, in a word or two. Nobody is asked to call now when the call is made, or its hour is over. */
export function taskKey(card: Pick<CardRow, 'card' | 'at' | 'state'>, now: LocalInstant): TextKey {
  if (card.card !== 'C09') return `what.${card.card}`;
  if (card.state !== 'open') return 'what.called';
  return isLateAlert(card, now) ? 'what.unresolved' : 'what.C09';
}
