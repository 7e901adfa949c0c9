import { addToMonth, type Month } from '../calendar/months.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';

/** A marble has the colour of what was reached (S002:1026–1032). */
export const marbleColours = ['job', 'education', 'target', 'first'] as const;
export type MarbleColour = (typeof marbleColours)[number];
export type MarbleCounts = Record<MarbleColour, number>;

export interface MarbleBox {
  month: Month;
  ofMonth: MarbleCounts;
  ofYear: MarbleCounts;
}

/** A post that somebody has put a marble in for, and its case. Corrected posts have none. */
export type MarblePost = Pick<CardRow, 'card' | 'marble' | 'state'> & {
  ended?: CaseRecord['state']['ended'];
};

/** How many marbles of each colour the month and its year have so far; nothing of whose they are. */
export function marbleBox(posts: readonly MarblePost[], month: Month): MarbleBox {
  const box: MarbleBox = { month, ofMonth: noMarbles(), ofYear: noMarbles() };
  const next = addToMonth(month, 1);
  for (const post of posts) {
    if (!post.marble || post.state === 'cancelled') continue;
    const { at } = post.marble;
    if (at >= next || at.slice(0, 4) !== month.slice(0, 4)) continue;
    const colour = colourOf(post);
    box.ofYear[colour] += 1;
    if (at.startsWith(month)) box.ofMonth[colour] += 1;
  }
  return box;
}

export function noMarbles(): MarbleCounts {
  return { job: 0, education: 0, target: 0, first: 0 };
}

export function countMarbles(counts: MarbleCounts): number {
  return marbleColours.reduce((sum, colour) => sum + counts[colour], 0);
}

function colourOf({ card, ended }: MarblePost): MarbleColour {
  if (card === 'C14') return 'first';
  if (card === 'C15') return 'target';
  return ended?.by === 'educationStarted' ? 'education' : 'job';
}
