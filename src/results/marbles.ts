import { addToMonth, type Month } from '../calendar/months.ts';
import type { CourseOutcome } from '../engine/events.ts';
import type { Kept } from '../store/keptRow.ts';
import type { MarbleBox, MarbleColour, MarbleCounts, Treat } from '../store/postRows.ts';
import type { CardRow } from '../store/rows.ts';

/** A marble has the colour of what was reached (4-cards.md C30, S002:1026–1032). */
export const marbleColours: readonly MarbleColour[] = ['job', 'flexJob', 'education', 'target', 'first'];

/** A post that somebody has put a marble in for, and what its case led to. Corrected posts have none. */
export type MarblePost = Pick<CardRow, 'card' | 'marble' | 'state'> & { outcome?: CourseOutcome };

/** How many marbles of each colour the month and its year have so far; nothing of whose they are. */
export function marbleBox(posts: readonly MarblePost[], month: Month, kept: Kept = {}): MarbleBox {
  const box: MarbleBox = { month, ...keptMarbles(kept, month) };
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

/** Those of cases that are gone. */
function keptMarbles(kept: Kept, month: Month): Pick<MarbleBox, 'ofMonth' | 'ofYear'> {
  const [ofMonth, ofYear] = [noMarbles(), noMarbles()];
  for (const [one, { marbles }] of Object.entries(kept)) {
    if (one > month || one.slice(0, 4) !== month.slice(0, 4)) continue;
    for (const colour of marbleColours) {
      ofYear[colour] += marbles?.[colour] ?? 0;
      if (one === month) ofMonth[colour] += marbles?.[colour] ?? 0;
    }
  }
  return { ofMonth, ofYear };
}

export function noMarbles(): MarbleCounts {
  return { job: 0, flexJob: 0, education: 0, target: 0, first: 0 };
}

export function countMarbles(counts: MarbleCounts): number {
  return marbleColours.reduce((sum, colour) => sum + counts[colour], 0);
}

/** A job with a subsidy or in a social enterprise is a job; only the fleksjob has a colour of its own. */
export function colourOf({ card, outcome }: MarblePost): MarbleColour {
  if (card === 'C14') return 'first';
  if (card === 'C15') return 'target';
  return outcome === 'education' || outcome === 'flexJob' ? outcome : 'job';
}

export const treats = ['cake', 'hotdogs', 'other', 'none'] as const satisfies Treat[];
