import { endCase, pauseCase } from '../cards/sayLife.ts';
import { hasCard } from '../engine/recipients.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import { matched } from './says.ts';

/** What can be said about the course of a case. */
export const say: readonly CaseSay[] = [
  {
    ...{ saying: matched, group: 'placement', tells: ['matchFound'] },
    fits: ({ programme }) =>
      hasCard(programme, 'C18') || hasCard(programme, 'C35') || hasCard(programme, 'C03'),
    isLikely: ({ state }) => state.matters?.match === undefined && state.placements.length === 0,
  },
  { saying: pauseCase, group: 'course', tells: ['casePaused'], of: ['open'] },
  { saying: endCase, group: 'course', tells: ['participationEnded'], by: 'primary' },
];
