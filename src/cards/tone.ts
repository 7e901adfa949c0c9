import type { CardKind } from '../engine/cards.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { IconName, Tone } from './said.ts';

interface Look {
  band: 'emphasis' | 'accent' | 'warning' | 'good' | 'attention';
  icon: IconName;
  color: 'Default' | 'Accent' | 'Warning' | 'Good' | 'Attention';
}

/** Red only for what cannot be undone: a card reminds, it does not scold. */
export const looks: Readonly<Record<Tone, Look>> = {
  now: { band: 'warning', icon: 'Call', color: 'Warning' },
  late: { band: 'warning', icon: 'Clock', color: 'Warning' },
  today: { band: 'accent', icon: 'Circle', color: 'Accent' },
  coming: { band: 'emphasis', icon: 'Calendar', color: 'Default' },
  done: { band: 'good', icon: 'CheckmarkCircle', color: 'Good' },
  putOff: { band: 'emphasis', icon: 'ClockPause', color: 'Default' },
  taken: { band: 'emphasis', icon: 'Person', color: 'Default' },
  dropped: { band: 'emphasis', icon: 'Dismiss', color: 'Default' },
  celebration: { band: 'good', icon: 'Star', color: 'Good' },
  figures: { band: 'emphasis', icon: 'DataTrending', color: 'Default' },
  erasing: { band: 'attention', icon: 'Delete', color: 'Attention' },
};

/** How urgent a kind is while nobody has answered it. */
export function toneOf(kind: CardKind): Tone {
  if (kind === 'overdue' || kind === 'gapOverdue' || isEscalation(kind)) return 'late';
  return kind === 'headsUp' || kind === 'prepare' || kind === 'before' ? 'coming' : 'today';
}
