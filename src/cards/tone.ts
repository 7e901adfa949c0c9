import type { CardKind } from '../engine/cards.ts';
import type { Tone } from './view.ts';

/** Early ones are calm, late ones warm, never red: a card reminds, it does not scold. */
export function toneOf(kind: CardKind): Tone {
  if (kind === 'overdue' || kind === 'escalation') return 'warning';
  return kind === 'headsUp' || kind === 'prepare' ? 'emphasis' : 'accent';
}
