import type { CardKind } from '../engine/cards.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { Tone } from './view.ts';

/** Early ones are calm, late ones warm, never red: a card reminds, it does not scold. */
export function toneOf(kind: CardKind): Tone {
  if (kind === 'overdue' || kind === 'gapOverdue' || isEscalation(kind)) return 'warning';
  if (kind === 'before') return 'emphasis';
  return kind === 'headsUp' || kind === 'prepare' ? 'emphasis' : 'accent';
}
