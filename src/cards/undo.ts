import type { LocalInstant } from '../calendar/local.ts';
import { toEpochMs } from '../calendar/localTime.ts';
import type { CardRow } from '../store/rows.ts';

/** Fortryd stands for a day (4-cards.md, common to all cards). */
export const undoMs = 24 * 60 * 60 * 1000;

/** Whether the last answer on a card can still be taken back; one that was put off always can. */
export function canUndo(card: CardRow, now: LocalInstant): boolean {
  if (card.state === 'snoozed') return true;
  if (!card.handled || card.state === 'expired') return false;
  return toEpochMs(now) - toEpochMs(card.handled.at) <= undoMs;
}
